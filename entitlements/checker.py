"""One check from facts to result."""

from datetime import date
from typing import Any

from . import words
from .catalogue import Entitlement, find
from .facts import read, sensible_day
from .models import Outcome, Result
from .rates import NoRate
from .switches import is_on
from .verdicts import Verdict, info

CATEGORY = "category"
CATEGORY_RULE = "care_leaver_category"
WITH_AMOUNT = (Outcome.LIKELY, Outcome.NOT_YET, Outcome.INFO)


def check(id: str, facts: dict[str, Any], on: date | None = None) -> Result:
    """What the rules of the entitlement `id` say of `facts` on the day `on` (today where it is left out).

    Raises UnknownEntitlement for an id that is not in the catalogue, and BadFacts naming the field that
    cannot be read.
    """
    entry, known = find(id), read(facts)
    day = sensible_day("on", date.today() if on is None else on)
    history: tuple[str, ...] = ()
    if CATEGORY in entry.facts and CATEGORY not in known:
        known, history = _with_category(known, day)
    verdict = _verdict(entry, known, day)
    return _result(entry, verdict, _in_order(entry, verdict.missing, history))


def _with_category(known: dict[str, Any], on: date) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The facts with the category in law worked out, or the questions that it still takes."""
    rule = find(CATEGORY_RULE)
    verdict = _verdict(rule, known, on)
    if verdict.outcome is Outcome.NEED_MORE:
        return known, _in_order(rule, verdict.missing, ())
    found = next(detail.value for detail in verdict.details if detail.code == CATEGORY)
    return {**known, CATEGORY: found}, ()


def _verdict(entry: Entitlement, known: dict[str, Any], on: date) -> Verdict:
    given = {name: known.get(name) for name in entry.facts}
    switched = {name: is_on(name, on) for name in entry.switches}
    try:
        return entry.rule(on, **given, **switched)
    except NoRate:
        return info("figure_not_known_for_date", next_step="see_official_page", confidence="low")


def _in_order(entry: Entitlement, missing: tuple[str, ...], history: tuple[str, ...]) -> tuple[str, ...]:
    ordered = sorted(missing, key=entry.facts.index)
    expanded = (name for asked in ordered for name in (history if asked == CATEGORY else (asked,)))
    return tuple(dict.fromkeys(expanded))


def _result(entry: Entitlement, verdict: Verdict, missing: tuple[str, ...]) -> Result:
    shown = verdict.outcome in WITH_AMOUNT
    rate = verdict.rate
    return Result(
        id=entry.id,
        outcome=verdict.outcome,
        amount=words.amount(verdict) if shown else None,
        amount_pence=verdict.pence if shown else None,
        period=verdict.period if shown else None,
        reasons=verdict.reasons,
        missing=missing,
        rule_date=rate.effective_from if rate and rate.effective_from else entry.rule_date,
        source_url=rate.source_url if rate else entry.source_url,
        source_date=rate.source_date if rate else entry.source_date,
        next_step=verdict.next_step or _next_step(entry, verdict.outcome),
        confidence=verdict.confidence or entry.confidence,
        details=verdict.details,
    )


def _next_step(entry: Entitlement, outcome: Outcome) -> str:
    fixed = {Outcome.NEED_MORE: "tell_us_more", Outcome.UNLIKELY: "see_official_page"}
    return fixed.get(outcome, entry.next_step)
