"""The earnings that working-parent childcare asks of each parent."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .models import Detail
from .money import pence_of, pounds
from .rates import Rate, rate
from .verdicts import Verdict, all_of, likely, need, unlikely, within

# A partner on one of these may count as working.
COUNTS_AS_WORKING = {
    "carers_allowance",
    "uc_carer_element",
    "contribution_based_esa",
    "incapacity_benefit",
    "severe_disablement_allowance",
}
ADULT, FULL_WAGE = 18, 21
ADULT_KEY, MIDDLE_KEY, LOWEST_KEY = "nmw.21_plus", "nmw.18_to_20", "nmw.under_18_or_apprentice"


@dataclass(frozen=True)
class Work:
    """What is known of the parents' work; money in pounds, earnings expected over the next 3 months."""

    earnings_quarter: Decimal | None
    claimant_age: int | None
    apprentice: bool | None
    adjusted_net_income: Decimal | None
    partner: bool | None
    partner_earnings_quarter: Decimal | None
    partner_age: int | None
    partner_apprentice: bool | None
    partner_adjusted_net_income: Decimal | None
    partner_benefits: tuple[str, ...] | None


def work_test(on: date, work: Work) -> Verdict:
    """Whether each parent earns enough and neither has too high an income."""
    return all_of(
        _claimant(on, work),
        _partner(on, work),
        _income(on, "adjusted_net_income", work.adjusted_net_income),
        likely()
        if work.partner_adjusted_net_income is None
        else _income(on, "partner_adjusted_net_income", work.partner_adjusted_net_income),
    )


def _wage_key(age: int, apprentice: bool | None) -> str:
    if age < ADULT or apprentice:
        return LOWEST_KEY
    return ADULT_KEY if age >= FULL_WAGE else MIDDLE_KEY


def _quarter(wage: Rate, on: date) -> Decimal:
    hours, weeks = rate("childcare.minimum_hours_a_week", on), rate("childcare.weeks_in_a_quarter", on)
    return wage.value * hours.value * weeks.value


def _earns(
    on: date,
    name: str,
    earned: Decimal | None,
    age_name: str,
    age: int | None,
    apprentice: bool | None,
) -> Verdict:
    if earned is None:
        return need(name)
    full, lowest = rate(ADULT_KEY, on), rate(LOWEST_KEY, on)
    if earned >= _quarter(full, on):
        return likely("earns_enough", rate=full)
    if earned < _quarter(lowest, on):
        return _earns_too_little(on, lowest)
    if age is None and not apprentice:
        return need(age_name)
    return _earns_for_age(on, earned, rate(_wage_key(age or 0, apprentice), on), apprentice)


def _earns_for_age(on: date, earned: Decimal, wage: Rate, apprentice: bool | None) -> Verdict:
    if earned >= _quarter(wage, on):
        return likely("earns_enough", rate=wage)
    hint = ("lower_for_apprentices",) if apprentice is None else ()
    return _earns_too_little(on, wage, *hint)


def _earns_too_little(on: date, wage: Rate, *hint: str) -> Verdict:
    least = Detail("earnings_floor", pounds(pence_of(_quarter(wage, on))))
    return unlikely("earns_too_little", *hint, rate=wage, details=(least,))


def _claimant(on: date, work: Work) -> Verdict:
    return _earns(
        on,
        "earnings_quarter",
        work.earnings_quarter,
        "claimant_age",
        work.claimant_age,
        work.apprentice,
    )


def _partner(on: date, work: Work) -> Verdict:
    if work.partner is None:
        return need("partner")
    if not work.partner:
        return likely()
    if COUNTS_AS_WORKING.intersection(work.partner_benefits or ()):
        return likely("partner_may_count_as_working")
    return _earns(
        on,
        "partner_earnings_quarter",
        work.partner_earnings_quarter,
        "partner_age",
        work.partner_age,
        work.partner_apprentice,
    )


def _income(on: date, name: str, income: Decimal | None) -> Verdict:
    if income is None:
        return need(name)
    return within(income, rate("childcare.income_limit", on), "income")
