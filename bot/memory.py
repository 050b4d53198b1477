"""What is remembered of a chat: what was asked for, never how it was said."""

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

KEPT_FOR = timedelta(days=1)
NEED_KEYS = ("area", "postcode", "child_age_months", "pregnancy_weeks", "day", "free", "language")
PLACE_KEYS = ("area", "postcode")
PASSING_KEYS = ("day", "free")


@dataclass(frozen=True)
class Memory:
    """One chat's memory, replaced whole after each turn.

    topic: the topic last answered, with `confidence`; need: details in force, by NEED_KEYS;
    shown: original ids of the services in the last reply; seen: all shown for the topic;
    pending: the slot the bot asked for; buttons: label to action of the last reply; role: as declared.
    """

    topic: str | None = None
    confidence: float = 0.0
    need: dict[str, Any] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    pending: str | None = None
    buttons: dict[str, str] = field(default_factory=dict)
    role: str | None = None

    def learn(self, said: dict[str, Any]) -> "Memory":
        """Return the memory with newly said details in force; a new place replaces the old, None clears."""
        kept = dict(self.need)
        if any(key in said for key in PLACE_KEYS):
            kept = {key: value for key, value in kept.items() if key not in PLACE_KEYS}
        if "child_age_months" in said:
            kept.pop("pregnancy_weeks", None)
        need = {key: value for key, value in {**kept, **said}.items() if value is not None}
        return replace(self, need=need)

    def turn_to(self, topic: str, confidence: float) -> "Memory":
        """Return the memory with `topic` as the subject; a new subject drops day and cost."""
        if topic == self.topic:
            return replace(self, confidence=confidence)
        need = {key: value for key, value in self.need.items() if key not in PASSING_KEYS}
        return replace(self, topic=topic, confidence=confidence, need=need, shown=(), seen=())

    def as_dict(self) -> dict[str, Any]:
        """Return plain data for the store."""
        return asdict(self)

    @classmethod
    def from_dict(cls, stored: dict[str, Any]) -> "Memory":
        """Return the memory that `as_dict` gave; unknown keys of an older release are left out."""
        known = {key: stored[key] for key in cls.__dataclass_fields__ if key in stored}
        shown = {key: tuple(known.get(key, ())) for key in ("shown", "seen")}
        return cls(**{**known, **shown})


def expires(now: datetime) -> datetime:
    """Return when a memory written now is forgotten."""
    return now + KEPT_FOR
