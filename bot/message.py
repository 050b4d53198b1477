"""One message from a person, whatever front end it came through."""

from dataclasses import dataclass
from datetime import datetime, timezone


@dataclass(frozen=True)
class Message:
    """What came in. One of `text`, `action`, `button` and `location` is set.

    chat: which conversation ("telegram:1", "web:...", "cli:..."); action: what a button does
    (see Button); button: a label of the last reply instead; location: (latitude, longitude);
    role: parent, care_leaver or practitioner when the person says so; kind: "text", or what
    arrived that cannot be read ("voice", "photo", "sticker", "other"); now: when, with time zone.
    """

    chat: str
    text: str | None = None
    action: str | None = None
    button: str | None = None
    location: tuple[float, float] | None = None
    role: str | None = None
    kind: str = "text"
    now: datetime | None = None

    @property
    def at(self) -> datetime:
        """When the message came, now unless said."""
        return self.now or datetime.now(timezone.utc)
