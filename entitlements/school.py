"""Free school meals, and money for young people who study."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from .models import Outcome
from .rates import NoRate, rate
from .verdicts import Verdict, all_of, any_of, ask, info, likely, need, unlikely, within

INFANT_YEARS = (0, 1, 2)
MEAL_BENEFITS = {
    "income_related_esa",
    "asylum_support_part_vi",
    "pension_credit",
    "pension_credit_child_addition",
}
CARE_TO_LEARN_UNDER = 20
BURSARY_AGES = range(16, 20)
OWN_BENEFITS = {"universal_credit", "income_support"}
ESA = {"income_related_esa", "contribution_based_esa"}
DISABILITY = {"dla", "pip"}


def free_school_meals(
    on: date,
    *,
    benefits: tuple[str, ...] | None,
    school_year: int | None,
    uc_net_earned_year: Decimal | None,
    nursery_class: bool | None,
    free_school_meals_nursery: bool,
) -> Verdict:
    """Free meals at school. `school_year` is 0 for reception; `uc_net_earned_year` is net pay in pounds."""
    if nursery_class and not free_school_meals_nursery:
        return info("nursery_meals_unconfirmed", confidence="low")
    return any_of(_meal_benefit(on, benefits, uc_net_earned_year), _infant(school_year))


def care_to_learn(
    on: date,
    *,
    claimant_age: int | None,
    caring_for_own_child: bool | None,
    on_course: bool | None,
    in_london: bool | None,
) -> Verdict:
    """Childcare money for parents under 20 who study. `claimant_age` is the age when the course starts."""
    found = all_of(
        _under_20(claimant_age),
        ask("caring_for_own_child", caring_for_own_child, no="no_own_child"),
        ask("on_course", on_course, no="not_on_course"),
    )
    return _with_care_to_learn(on, found, in_london) if found.outcome is Outcome.LIKELY else found


def bursary_16_19(
    on: date,
    *,
    age: int | None,
    looked_after_now: bool | None,
    care_leaver: bool | None,
    benefits: tuple[str, ...] | None,
) -> Verdict:
    """Money at college for young people in the vulnerable groups. `benefits` are their own."""
    amount = rate("bursary_16_19.year", on)
    found = all_of(
        _bursary_age(age),
        any_of(
            ask("looked_after_now", looked_after_now, "in_care"),
            ask("care_leaver", care_leaver, "care_leaver"),
            _own_benefits(benefits),
        ),
    )
    if found.outcome is not Outcome.LIKELY:
        return found
    return replace(found, pence=amount.pence, period="year", up_to=True, rate=amount)


def _meal_benefit(on: date, benefits: tuple[str, ...] | None, earned: Decimal | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    if MEAL_BENEFITS.intersection(benefits):
        return likely("qualifying_benefit")
    return _meal_uc(on, earned) if "universal_credit" in benefits else unlikely("no_qualifying_benefit")


def _meal_uc(on: date, earned: Decimal | None) -> Verdict:
    limit = rate("free_school_meals.uc_net_earned_year", on)
    if limit.value is None:
        return likely("any_uc_household", rate=limit)
    if earned is None:
        return need("uc_net_earned_year")
    return within(earned, limit, "meal_pay")


def _infant(school_year: int | None) -> Verdict:
    if school_year is None:
        return need("school_year")
    return likely("infant_pupil") if school_year in INFANT_YEARS else unlikely("not_infant_pupil")


def _under_20(age: int | None) -> Verdict:
    if age is None:
        return need("claimant_age")
    return likely("parent_under_20") if age < CARE_TO_LEARN_UNDER else unlikely("parent_20_or_over")


def _with_care_to_learn(on: date, found: Verdict, in_london: bool | None) -> Verdict:
    try:
        amount = rate("care_to_learn.week_london" if in_london else "care_to_learn.week_outside_london", on)
    except NoRate:
        return replace(found, reasons=(*found.reasons, "amount_unconfirmed"), confidence="medium")
    return replace(found, pence=amount.pence, period="week", up_to=True, rate=amount)


def _bursary_age(age: int | None) -> Verdict:
    if age is None:
        return need("age")
    return likely("age_16_to_19") if age in BURSARY_AGES else unlikely("not_age_16_to_19")


def _own_benefits(benefits: tuple[str, ...] | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    both = ESA.intersection(benefits) and DISABILITY.intersection(benefits)
    if OWN_BENEFITS.intersection(benefits) or both:
        return likely("own_benefit")
    return unlikely("not_in_vulnerable_group")
