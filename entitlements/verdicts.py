"""What one condition says, and how the answers of several are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from .models import Detail, Outcome
from .money import pounds
from .rates import Rate

EVERY_CONDITION = (Outcome.UNLIKELY, Outcome.NEED_MORE, Outcome.INFO, Outcome.NOT_YET, Outcome.LIKELY)
ANY_CONDITION = (Outcome.LIKELY, Outcome.NEED_MORE, Outcome.NOT_YET, Outcome.INFO, Outcome.UNLIKELY)


@dataclass(frozen=True)
class Verdict:
    """The answer of a rule or of one of its conditions, before words and sources are added.

    `pence` is for one `period`; `hours` are hours a week; `rate` is the dated figure that decided.
    """

    outcome: Outcome
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    pence: int | None = None
    period: str | None = None
    up_to: bool = False
    hours: int | None = None
    rate: Rate | None = None
    next_step: str | None = None
    confidence: str | None = None


def likely(*reasons: str, **more) -> Verdict:
    """The condition holds."""
    return Verdict(Outcome.LIKELY, reasons, **more)


def unlikely(*reasons: str, **more) -> Verdict:
    """The condition fails."""
    return Verdict(Outcome.UNLIKELY, reasons, **more)


def not_yet(*reasons: str, **more) -> Verdict:
    """The condition does not hold today but will with time."""
    return Verdict(Outcome.NOT_YET, reasons, **more)


def info(*reasons: str, **more) -> Verdict:
    """Nothing can be decided here; there is something to know."""
    return Verdict(Outcome.INFO, reasons, **more)


def need(*missing: str, **more) -> Verdict:
    """These facts decide it, and they are not known."""
    return Verdict(Outcome.NEED_MORE, missing=missing, **more)


def ask(name: str, value: bool | None, yes: str = "", no: str = "") -> Verdict:
    """The verdict on a yes-or-no fact called `name`, with a reason for each answer where one is given."""
    if value is None:
        return need(name)
    return likely(*filter(None, (yes,))) if value else unlikely(*filter(None, (no,)))


def within(amount: Decimal, limit: Rate, reason: str) -> Verdict:
    """Whether `amount` is at most the limit: reasons `reason`_within_limit and `reason`_over_limit."""
    told = {"details": (Detail("limit", pounds(limit.pence)),), "rate": limit}
    if amount <= limit.value:
        return likely(f"{reason}_within_limit", **told)
    return unlikely(f"{reason}_over_limit", **told)


def all_of(*verdicts: Verdict) -> Verdict:
    """Every condition must hold: one that fails settles it, whatever else is unknown."""
    return _joined(EVERY_CONDITION, verdicts)


def any_of(*verdicts: Verdict) -> Verdict:
    """One condition is enough: one that holds settles it, whatever else is unknown."""
    return _joined(ANY_CONDITION, verdicts)


def _joined(order: tuple[Outcome, ...], verdicts: tuple[Verdict, ...]) -> Verdict:
    outcome = min((verdict.outcome for verdict in verdicts), key=order.index)
    telling = [verdict for verdict in verdicts if verdict.outcome is outcome]
    return replace(
        next((verdict for verdict in telling if verdict.pence or verdict.hours or verdict.rate), telling[0]),
        reasons=_once(verdict.reasons for verdict in telling),
        missing=_once(verdict.missing for verdict in telling),
        details=_once(verdict.details for verdict in telling),
        next_step=next((verdict.next_step for verdict in telling if verdict.next_step), None),
        confidence=next((verdict.confidence for verdict in telling if verdict.confidence), None),
    )


def _once(parts: Iterable[tuple]) -> tuple:
    return tuple(dict.fromkeys(item for part in parts for item in part))
