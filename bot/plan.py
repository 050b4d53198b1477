"""What the bot has decided to do in a turn, before it is put into words."""

from dataclasses import dataclass

from bot.reply import Status


@dataclass(frozen=True)
class Answer:
    """Answer a topic. `also` is a second need; `unsure` offers `others` in case it was misread.

    `more` shows the next services. `fresh`: the message itself says what is needed, so its words may be searched with.
    """

    topic: str
    confidence: float
    also: str | None = None
    unsure: bool = False
    others: tuple[str, ...] = ()
    more: bool = False
    fresh: bool = False


@dataclass(frozen=True)
class Clarify:
    """Offer a few topics to choose from."""

    topics: tuple[str, ...]


@dataclass(frozen=True)
class Say:
    """Say one fixed thing; `key` names its words, `topic` the topic it answers, `asks` a slot."""

    status: Status
    key: str
    topic: str | None = None
    asks: str | None = None
    menu: bool = False
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class TellDetail:
    """Answer a question about the services just shown: cost, phone, where, when or how."""

    detail: str
    services: tuple[str, ...]


@dataclass(frozen=True)
class TellName:
    """Say what a name of the partnership's papers is, and whether it still runs."""

    name: object


Plan = Answer | Clarify | Say | TellDetail | TellName
