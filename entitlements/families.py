"""The Sure Start Maternity Grant and Child Benefit."""

from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from .models import Detail
from .money import pounds
from .rates import rate
from .verdicts import Verdict, all_of, ask, likely, need, not_yet, unlikely

GRANT_BENEFITS = {
    "universal_credit",
    "income_related_esa",
    "pension_credit",
    "pension_credit_child_addition",
    "support_for_mortgage_interest",
}
WEEKS_TO_DUE = 40
CLAIM_WEEKS_BEFORE_DUE = 11
SIXTEENTH_BIRTHDAY, TWENTIETH_BIRTHDAY = 16 * 12, 20 * 12
WHOLE_CHARGE = 100


def maternity_grant(
    on: date,
    *,
    benefits: tuple[str, ...] | None,
    first_child: bool | None,
    multiple_birth: bool | None,
    baby_age_months: int | None,
    weeks_pregnant: int | None,
    baby_born: date | None,
    months_since_responsible: int | None,
    nation: str | None,
) -> Verdict:
    """A single payment for a first baby, or for a birth of more than one.

    `benefits` are the person's or the partner's; `first_child` means no other child under 16 in the family.
    """
    months = baby_age_months if months_since_responsible is None else months_since_responsible
    amount = rate("maternity_grant.amount", on)
    return all_of(
        likely(pence=amount.pence, period="once", rate=amount),
        unlikely("not_in_scotland") if nation == "scotland" else likely(),
        _grant_benefit(benefits),
        _grant_family(first_child, multiple_birth),
        _grant_timing(on, months, weeks_pregnant, baby_born),
    )


def child_benefit(
    on: date,
    *,
    child_ages_months: tuple[int, ...] | None,
    weeks_pregnant: int | None,
    adjusted_net_income: Decimal | None,
    partner_adjusted_net_income: Decimal | None,
    in_approved_education: bool | None,
    responsible_for_child: bool | None,
) -> Verdict:
    """Weekly money for each child; a high income is charged for it, which is told and not taken off."""
    if responsible_for_child is False:
        return unlikely("not_responsible_for_child")
    if child_ages_months is None:
        return need("child_ages_months")
    if in_approved_education is None and any(map(_needs_education, child_ages_months)):
        return need("in_approved_education")
    children = _children(child_ages_months, in_approved_education)
    if not children:
        return not_yet("claim_after_birth") if weeks_pregnant else unlikely("no_child_of_age")
    return _paid_children(on, children, _higher(adjusted_net_income, partner_adjusted_net_income))


def charge_percent(income: Decimal, on: date) -> int:
    """Hundredths of Child Benefit charged back, for the higher adjusted net income of the two."""
    start, full = rate("hicbc.start", on).value, rate("hicbc.full", on).value
    step = (full - start) / WHOLE_CHARGE
    return max(0, int((min(income, full) - start) // step))


def _grant_benefit(benefits: tuple[str, ...] | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    if GRANT_BENEFITS.intersection(benefits):
        return likely("qualifying_benefit")
    return unlikely("no_qualifying_benefit")


def _grant_family(first_child: bool | None, multiple_birth: bool | None) -> Verdict:
    if first_child is None:
        return need("first_child")
    if first_child:
        return likely("first_child")
    return ask("multiple_birth", multiple_birth, "multiple_birth_with_exceptions", "not_first_child")


def _grant_timing(on: date, months: int | None, weeks: int | None, born: date | None) -> Verdict:
    limit = int(rate("maternity_grant.months_after_birth", on).value)
    if born is not None:
        return _grant_window(on, born, limit)
    if months is not None:
        return _grant_months(months, limit)
    if weeks is None:
        return need("baby_age_months", "weeks_pregnant")
    if not weeks:
        return need("baby_age_months")
    early = weeks < WEEKS_TO_DUE - CLAIM_WEEKS_BEFORE_DUE
    return not_yet("grant_too_early") if early else likely("grant_in_time")


def _grant_window(on: date, born: date, limit: int) -> Verdict:
    last = born + relativedelta(months=limit)
    if on > last:
        return unlikely("grant_too_late")
    return likely("grant_in_time", details=(Detail("claim_by", last.isoformat()),))


def _grant_months(months: int, limit: int) -> Verdict:
    if months == limit:  # the last day to claim falls in this month of age: only the birthday tells
        return need("baby_born")
    return likely("grant_in_time") if months < limit else unlikely("grant_too_late")


def _needs_education(age_months: int) -> bool:
    return SIXTEENTH_BIRTHDAY <= age_months < TWENTIETH_BIRTHDAY


def _children(ages: tuple[int, ...], in_education: bool | None) -> int:
    older = sum(map(_needs_education, ages)) if in_education else 0
    return older + sum(age < SIXTEENTH_BIRTHDAY for age in ages)


def _higher(income: Decimal | None, partner_income: Decimal | None) -> Decimal | None:
    return max((each for each in (income, partner_income) if each is not None), default=None)


def _paid_children(on: date, children: int, income: Decimal | None) -> Verdict:
    eldest, other = rate("child_benefit.eldest", on), rate("child_benefit.additional", on)
    week = eldest.pence + (children - 1) * other.pence
    charge = _charge(on, income)
    return likely(
        "child_counts",
        *charge.reasons,
        pence=week,
        period="week",
        rate=eldest,
        missing=charge.missing,
        details=charge.details,
        next_step=charge.next_step,
    )


def _charge(on: date, income: Decimal | None) -> Verdict:
    if income is None:
        start = Detail("charge_starts", pounds(rate("hicbc.start", on).pence))
        return likely("charge_if_high_income", missing=("adjusted_net_income",), details=(start,))
    percent = charge_percent(income, on)
    if percent == 0:
        return likely("no_charge", details=(Detail("charge_percent", "0"),))
    whole = percent == WHOLE_CHARGE
    return likely(
        "charge_takes_all" if whole else "charge_takes_part",
        details=(Detail("charge_percent", str(percent)),),
        next_step="claim_and_opt_out" if whole else None,
    )
