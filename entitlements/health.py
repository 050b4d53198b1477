"""Healthy Start and the maternity exemption certificate."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from .models import Outcome
from .rates import Rate, rate
from .verdicts import Verdict, all_of, any_of, ask, info, likely, need, not_yet, unlikely, within

FIRST_BIRTHDAY, FOURTH_BIRTHDAY = 12, 48
WEEKS_TO_PASS = 10
ADULT = 18
CERTIFICATE_MONTHS = 12
LEGACY_BENEFITS = {"income_support", "income_based_jsa"}
NEAR_MISSES = {
    "pension_credit": "pension_credit_needs_child_part",
    "income_related_esa": "esa_only_in_pregnancy",
}

Ages = tuple[int, ...]


def healthy_start(
    on: date,
    *,
    child_ages_months: Ages | None,
    weeks_pregnant: int | None,
    benefits: tuple[str, ...] | None,
    uc_earned_take_home_month: Decimal | None,
    claimant_age: int | None,
    nrpf: bool | None,
    nation: str | None,
    healthy_start_nrpf_route: bool,
) -> Verdict:
    """Money each week for food in pregnancy and for children under 4.

    `benefits` are the family's; `uc_earned_take_home_month` is its take-home pay in the assessment period.
    """
    pregnancy = _pregnancy(weeks_pregnant)
    family = any_of(_young_child(child_ages_months), pregnancy)
    whole_family = all_of(
        family,
        any_of(
            _benefit(on, benefits, uc_earned_take_home_month),
            _no_recourse(nrpf, healthy_start_nrpf_route),
        ),
    )
    routes = any_of(
        whole_family,
        _quiet_no(all_of(pregnancy, _esa(benefits))),
        _quiet_no(all_of(_under_18(claimant_age), _pregnant_at_all(weeks_pregnant))),
    )
    found = all_of(_nation(nation), routes)
    if found.outcome is not Outcome.LIKELY:
        return found
    paid_ages = child_ages_months if whole_family.outcome is Outcome.LIKELY else ()
    return _with_money(found, _payments(on, paid_ages or (), weeks_pregnant or 0))


def maternity_exemption(
    on: date,
    *,
    pregnant: bool | None,
    gave_birth_within_12_months: bool | None,
    weeks_pregnant: int | None,
    baby_age_months: int | None,
) -> Verdict:
    """A certificate for free NHS prescriptions, in pregnancy and for 12 months after the birth."""
    if weeks_pregnant is not None:
        pregnant = pregnant or weeks_pregnant > 0
    if baby_age_months is not None:
        gave_birth_within_12_months = gave_birth_within_12_months or baby_age_months < CERTIFICATE_MONTHS
    return any_of(
        ask("pregnant", pregnant, "pregnant", "not_pregnant"),
        ask(
            "gave_birth_within_12_months",
            gave_birth_within_12_months,
            "birth_within_12_months",
            "no_birth_within_12_months",
        ),
    )


def _nation(nation: str | None) -> Verdict:
    return unlikely("not_in_scotland") if nation == "scotland" else likely()


def _young_child(ages: Ages | None) -> Verdict:
    if ages is None:
        return need("child_ages_months")
    if any(age < FOURTH_BIRTHDAY for age in ages):
        return likely("child_under_4")
    return unlikely("no_child_under_4")


def _pregnancy(weeks: int | None) -> Verdict:
    if weeks is None:
        return need("weeks_pregnant")
    if weeks > WEEKS_TO_PASS:
        return likely("more_than_10_weeks_pregnant")
    return not_yet("not_yet_10_weeks_pregnant") if weeks else unlikely("not_pregnant")


def _pregnant_at_all(weeks: int | None) -> Verdict:
    return ask("weeks_pregnant", None if weeks is None else weeks > 0, "pregnant", "not_pregnant")


def _under_18(age: int | None) -> Verdict:
    if age is None:
        return need("claimant_age")
    return likely("under_18_needs_no_benefit") if age < ADULT else unlikely()


def _benefit(on: date, benefits: tuple[str, ...] | None, earned: Decimal | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    if "pension_credit_child_addition" in benefits:
        return likely("pension_credit_with_child")
    if LEGACY_BENEFITS.intersection(benefits):
        return likely("older_benefit", confidence="low")
    if "universal_credit" in benefits:
        return _take_home(on, earned)
    return unlikely("no_qualifying_benefit", *_near_miss(benefits))


def _take_home(on: date, earned: Decimal | None) -> Verdict:
    if earned is None:
        return need("uc_earned_take_home_month")
    return within(earned, rate("healthy_start.uc_earned_month", on), "uc_pay")


def _near_miss(benefits: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(hint for benefit, hint in NEAR_MISSES.items() if benefit in benefits)


def _quiet_no(side_route: Verdict) -> Verdict:
    return unlikely() if side_route.outcome is Outcome.UNLIKELY else side_route


def _esa(benefits: tuple[str, ...] | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    return likely("esa_in_pregnancy") if "income_related_esa" in benefits else unlikely()


def _no_recourse(nrpf: bool | None, confirmed: bool) -> Verdict:
    if not nrpf:
        return unlikely()
    if confirmed:
        return likely("no_recourse_route")
    return info("no_recourse_route_unconfirmed", next_step="call_healthy_start", confidence="low")


def _payments(on: date, ages: Ages, weeks: int) -> tuple[Rate, ...]:
    keys = ["healthy_start.pregnancy"] if weeks >= WEEKS_TO_PASS else []
    keys += ["healthy_start.under_1" for age in ages if age < FIRST_BIRTHDAY]
    keys += ["healthy_start.age_1_to_4" for age in ages if FIRST_BIRTHDAY <= age < FOURTH_BIRTHDAY]
    return tuple(rate(key, on) for key in keys)


def _with_money(found: Verdict, payments: tuple[Rate, ...]) -> Verdict:
    if not payments:
        return replace(found, reasons=(*found.reasons, "money_from_week_10"))
    return replace(found, pence=sum(payment.pence for payment in payments), period="week", rate=payments[0])
