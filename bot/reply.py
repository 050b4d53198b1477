"""What the bot answers, as plain data: no front end is known here."""

from dataclasses import dataclass
from enum import Enum


class Status(str, Enum):
    """How a turn ended; every reply carries exactly one."""

    ANSWERED = "answered"
    ASKED = "asked"
    CLARIFIED = "clarified"
    CRISIS = "crisis"
    HANDED_OFF = "handed_off"
    OUT_OF_SCOPE = "out_of_scope"
    NO_MATCH = "no_match"
    ENTITLEMENT = "entitlement"
    COMMAND = "command"
    ERROR = "error"


@dataclass(frozen=True)
class Button:
    """A reply that one tap sends. `action` says what it does without any memory of the chat."""

    label: str
    action: str


@dataclass(frozen=True)
class Card:
    """One service, ready to be shown: `lines` are whole sentences in plain text."""

    id: str
    name: str
    lines: tuple[str, ...] = ()
    phone: str | None = None
    url: str | None = None
    address: str | None = None
    lat: float | None = None
    lon: float | None = None
    distance_km: float | None = None
    why: str = ""

    @property
    def text(self) -> str:
        """The card as lines of plain text, its name first."""
        return "\n".join((self.name, *self.lines))


@dataclass(frozen=True)
class EntitlementShown:
    """An entitlement that the reply speaks of; `outcome` as in the entitlements room, `amount` in words."""

    id: str
    outcome: str
    amount: str | None = None


@dataclass(frozen=True)
class Crisis:
    """Which crisis rules fired; `urgency` is "now" or "soon"."""

    category: str
    urgency: str


@dataclass(frozen=True)
class TopicAnswered:
    """A topic that the reply answers, with the model's confidence between 0 and 1."""

    topic: str
    confidence: float


@dataclass(frozen=True)
class Reply:
    """One answer: words first, then cards, then a closing line, and buttons under all of it."""

    status: Status
    text: str
    cards: tuple[Card, ...] = ()
    closing: str = ""
    buttons: tuple[Button, ...] = ()
    topics: tuple[TopicAnswered, ...] = ()
    crisis: Crisis | None = None
    entitlements: tuple[EntitlementShown, ...] = ()
    asks: str | None = None

    @property
    def full_text(self) -> str:
        """All that the person is shown, cards and closing included, as plain text."""
        parts = [self.text, *(card.text for card in self.cards), self.closing]
        return "\n\n".join(part for part in parts if part)
