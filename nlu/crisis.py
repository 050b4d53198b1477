"""What the second reading says: how likely each crisis category is."""

from nlu.head import Features, Head

NO_CRISIS = "none"


def confidences(head: Head, features: Features) -> list[dict[str, str | float]]:
    """Return {"name", "confidence"} of each category, likeliest first; what is missing to 1 is no crisis."""
    found = zip(head.labels, head.confidences(head.logits(features)), strict=True)
    categories = [{"name": str(name), "confidence": float(sure)} for name, sure in found if name != NO_CRISIS]
    return sorted(categories, key=lambda category: -category["confidence"])


def reached(categories: list[dict[str, str | float]], threshold: float) -> bool:
    """Say whether the categories together are at least as likely as the operating point asks."""
    return sum(category["confidence"] for category in categories) >= threshold
