"""Funded hours, Tax-Free Childcare and the childcare part of Universal Credit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from .models import Detail, Outcome
from .money import pence_of, pounds
from .rates import rate
from .terms import DAY, SEPTEMBER, Span, age_in_months, birthdays
from .verdicts import Verdict, all_of, any_of, ask, info, likely, need, not_yet, unlikely, within
from .work import Work, work_test

SECOND, THIRD, FOURTH, FIFTH = 24, 36, 48, 60
EXTRA_SUPPORT_BENEFITS = {
    "income_support",
    "income_based_jsa",
    "income_related_esa",
    "pension_credit",
    "pension_credit_child_addition",
}
HUNDRED = 100


def funded_15_universal(
    on: date,
    *,
    child_age_months: int | None,
    child_born: date | None,
    in_reception: bool | None,
) -> Verdict:
    """15 hours for every child of 3 and 4, from the term after the third birthday."""
    hours = rate("childcare.hours_universal", on)
    found = _from_term(on, birthdays(on, child_born, child_age_months), "term_after_third_birthday", years=3)
    found = all_of(found, _before_school(on, child_age_months, child_born, in_reception))
    return replace(found, hours=int(hours.value), rate=hours)


def funded_15_extra_support(
    on: date,
    *,
    child_age_months: int | None,
    child_born: date | None,
    benefits: tuple[str, ...] | None,
    household_income_after_tax_year: Decimal | None,
    child_circumstances: tuple[str, ...] | None,
    funded_15_asylum_support: bool,
) -> Verdict:
    """15 hours at age 2 for families with extra support; any one of the routes is enough."""
    found = all_of(
        _age_2(_months(on, child_age_months, child_born)),
        any_of(
            _extra_support_benefit(on, benefits, household_income_after_tax_year),
            _asylum_support(benefits, funded_15_asylum_support),
            _circumstances(child_circumstances),
        ),
    )
    hours = rate("childcare.hours_extra_support", on)
    return replace(found, hours=int(hours.value), rate=hours)


def funded_30_working(
    on: date,
    *,
    child_age_months: int | None,
    child_born: date | None,
    in_reception: bool | None,
    foster_child: bool | None,
    **work,
) -> Verdict:
    """Hours for working parents, from the term after 9 months of age. `work`: the fields of Work."""
    if foster_child:
        return info("foster_carers_have_own_route")
    born = birthdays(on, child_born, child_age_months)
    found = all_of(
        work_test(on, Work(**work)),
        _from_term(on, born, "term_after_9_months", months=9),
        _before_school(on, child_age_months, child_born, in_reception),
    )
    if found.outcome not in (Outcome.LIKELY, Outcome.NOT_YET):
        return found
    return _with_working_hours(on, found, born)


def tax_free_childcare(
    on: date,
    *,
    child_age_months: int | None,
    child_born: date | None,
    disabled_child: bool | None,
    benefits: tuple[str, ...] | None,
    childcare_vouchers: bool | None,
    foster_child: bool | None,
    childcare_grant: bool | None,
    **work,
) -> Verdict:
    """The government adds 2 pounds for every 8 paid, up to a limit a year for each child."""
    found = all_of(
        work_test(on, Work(**work)),
        _not_on_uc(benefits),
        _young_enough(on, birthdays(on, child_born, child_age_months), disabled_child),
        *(
            unlikely(reason)
            for reason, given in (
                ("not_with_vouchers", childcare_vouchers),
                ("not_for_foster_child", foster_child),
                ("not_with_childcare_grant", childcare_grant),
            )
            if given
        ),
    )
    return _with_top_up(on, found, "_disabled" if disabled_child else "")


def uc_childcare(
    on: date,
    *,
    benefits: tuple[str, ...] | None,
    working: bool | None,
    uses_tax_free_childcare: bool | None,
    children_in_childcare: int | None,
    childcare_cost_month: Decimal | None,
) -> Verdict:
    """85% of what working parents on Universal Credit pay for childcare, up to a limit a month."""
    found = all_of(
        _on_uc(benefits),
        ask("working", working, "working", "not_working"),
        _children_in_childcare(children_in_childcare),
        _without_tax_free(uses_tax_free_childcare),
    )
    if found.outcome is not Outcome.LIKELY:
        return found
    return _with_childcare_share(on, found, children_in_childcare, childcare_cost_month)


def _with_top_up(on: date, found: Verdict, suffix: str) -> Verdict:
    if found.outcome is not Outcome.LIKELY:
        return found
    year, quarter = (rate(f"tax_free_childcare.{period}{suffix}", on) for period in ("year", "quarter"))
    details = (*found.details, Detail("most_a_quarter", pounds(quarter.pence)))
    return replace(found, pence=year.pence, period="year", up_to=True, rate=year, details=details)


def _months(on: date, age_months: int | None, born: date | None) -> int | None:
    return age_months if born is None else age_in_months(on, born)


def _from_term(on: date, born: Span | None, reason: str, **age: int) -> Verdict:
    if born is None:
        return need("child_age_months")
    starts = born.plus(**age).next_start()
    if on < starts.first:
        return not_yet(reason, details=_start_details(starts))
    if on < starts.last:
        return need("child_born")
    return likely(reason)


def _start_details(starts: Span) -> tuple[Detail, ...]:
    if not starts.known:
        return ()
    return (*starts.details("hours_start"), Detail("apply_by", (starts.first - DAY).isoformat()))


def _before_school(on: date, age_months: int | None, born: date | None, in_reception: bool | None) -> Verdict:
    months = _months(on, age_months, born)
    if months is not None and months >= FIFTH:
        return unlikely("school_age")
    if in_reception:
        return unlikely("in_reception")
    if months is not None and months >= FOURTH and in_reception is None:
        return need("in_reception")
    return likely()


def _age_2(months: int | None) -> Verdict:
    if months is None:
        return need("child_age_months")
    if months < SECOND:
        return not_yet("from_second_birthday")
    return likely("age_2", "start_term_unconfirmed") if months < THIRD else unlikely("over_2_see_universal")


def _extra_support_benefit(on: date, benefits: tuple[str, ...] | None, income: Decimal | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    if EXTRA_SUPPORT_BENEFITS.intersection(benefits):
        return likely("qualifying_benefit")
    if "universal_credit" not in benefits:
        return unlikely("no_qualifying_benefit")
    if income is None:
        return need("household_income_after_tax_year")
    return within(income, rate("childcare.extra_support_uc_income", on), "uc_income")


def _asylum_support(benefits: tuple[str, ...] | None, confirmed: bool) -> Verdict:
    if "asylum_support_part_vi" not in (benefits or ()):
        return unlikely()
    return likely("asylum_support") if confirmed else info("asylum_support_unconfirmed", confidence="low")


def _circumstances(circumstances: tuple[str, ...] | None) -> Verdict:
    if circumstances is None:
        return need("child_circumstances")
    return likely("child_circumstances") if circumstances else unlikely("no_child_circumstances")


def _with_working_hours(on: date, found: Verdict, born: Span) -> Verdict:
    start = max(on, born.plus(months=9).next_start().last)
    hours = rate("childcare.hours_working." + _age_band(age_in_months(start, born.last)), start)
    details = found.details
    if found.outcome is Outcome.NOT_YET:
        details = (*details, *born.plus(weeks=23).details("apply_from"))
    return replace(found, hours=int(hours.value), rate=hours, details=details)


def _age_band(months: int) -> str:
    if months < SECOND:
        return "under_2"
    return "age_2" if months < THIRD else "age_3_or_4"


def _on_uc(benefits: tuple[str, ...] | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    return likely("on_uc") if "universal_credit" in benefits else unlikely("not_on_uc")


def _not_on_uc(benefits: tuple[str, ...] | None) -> Verdict:
    if benefits is None:
        return need("benefits")
    if "universal_credit" in benefits:
        return unlikely("not_with_uc", next_step="decide_before_ending_uc")
    return likely()


def _young_enough(on: date, born: Span | None, disabled: bool | None) -> Verdict:
    if born is None:
        return need("child_age_months")
    usual, longer = born.plus(years=11).next_start(SEPTEMBER), born.plus(years=16).next_start(SEPTEMBER)
    if disabled is None and on >= usual.first and on < longer.last:
        return need("disabled_child")
    end = longer if disabled else usual
    if on >= end.last:
        return unlikely("child_too_old")
    return likely("child_young_enough", details=end.details("ends")) if on < end.first else need("child_born")


def _without_tax_free(uses: bool | None) -> Verdict:
    if uses is None:
        return need("uses_tax_free_childcare")
    return unlikely("not_with_tax_free_childcare") if uses else likely()


def _children_in_childcare(children: int | None) -> Verdict:
    if children is None:
        return need("children_in_childcare")
    return likely() if children else unlikely("no_child_in_childcare")


def _with_childcare_share(on: date, found: Verdict, children: int, cost: Decimal | None) -> Verdict:
    cap = rate("uc.childcare.cap_one_child" if children == 1 else "uc.childcare.cap_two_or_more", on)
    if cost is None:
        return replace(found, pence=cap.pence, period="month", up_to=True, rate=cap)
    share = pence_of(cost * rate("uc.childcare.share", on).value / HUNDRED)
    return replace(found, pence=min(share, cap.pence), period="month", rate=cap)
