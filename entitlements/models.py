"""What a check answers, and how it can fail."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Outcome(str, Enum):
    """How a check came out; none of them decides a claim."""

    LIKELY = "likely"
    UNLIKELY = "unlikely"
    NOT_YET = "not_yet"
    NEED_MORE = "need_more"
    INFO = "info"


@dataclass(frozen=True)
class Detail:
    """A named part of an answer that a code alone cannot say: a date, a percentage, a category."""

    code: str
    value: str


@dataclass(frozen=True)
class Result:
    """One check of one entitlement.

    `amount` is ready words ("£4.65 a week"), `amount_pence` the same in pence for `period`
    (week, month, year, once). `reasons`, `details` and `next_step` are codes of words.json.
    `missing` names the facts still needed, what matters most first. `rule_date` is when the rule or
    figure began, `source_date` when its source was written or checked.
    """

    id: str
    outcome: Outcome
    amount: str | None
    amount_pence: int | None
    period: str | None
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    rule_date: date | None
    source_url: str
    source_date: str
    next_step: str
    confidence: str
    details: tuple[Detail, ...] = ()


class UnknownEntitlement(LookupError):
    """No entitlement goes by this id; the message says which ones are near it."""


class BadFacts(ValueError):
    """A fact that cannot be read; `field` names it."""

    def __init__(self, field: str, problem: str):
        super().__init__(f"{field}: {problem}")
        self.field = field
