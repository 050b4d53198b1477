"""Pounds and pence."""

from decimal import ROUND_HALF_UP, Decimal

PENCE = 100


def pence_of(pounds: Decimal) -> int:
    """Pounds as whole pence, half a penny rounded up."""
    return int((pounds * PENCE).quantize(Decimal(1), ROUND_HALF_UP))


def pounds(pence: int) -> str:
    """Pence as people write pounds: 465 is "£4.65", 50000 is "£500", 200000 is "£2,000"."""
    whole, rest = divmod(pence, PENCE)
    return f"£{whole:,}.{rest:02}" if rest else f"£{whole:,}"
