"""What care leavers are due: people, homes and money."""

from datetime import date

from .care_history import EIGHTEEN, SIXTEEN, TWENTY_FIVE, TWENTY_ONE
from .models import Outcome
from .rates import rate
from .verdicts import Verdict, all_of, ask, info, likely, need, not_yet, unlikely

COUNCIL_LOOKS_AFTER = {"eligible", "relevant"}
FULL_DUTIES = COUNCIL_LOOKS_AFTER | {"former_relevant"}
NOT_A_CARE_LEAVER = {"none", "education_only"}
OTHER_CATEGORY = "not_former_relevant"
SHARED_RATE_ENDS = 35
HE_BURSARY_FROM = date(2008, 9, 1)


def personal_adviser(on: date, *, category: str | None, age: int | None) -> Verdict:
    """Someone from the council to plan with: to 21 as of right, to 25 on request."""
    if category is None or age is None:
        return need(*_missing(category=category, age=age))
    if category == "qualifying":
        return unlikely("qualifying_advice_only")
    if category not in FULL_DUTIES or age >= TWENTY_FIVE:
        return unlikely("no_adviser_duty")
    return likely("adviser_until_21" if age < TWENTY_ONE else "adviser_on_request")


def staying_put(
    on: date,
    *,
    category: str | None,
    age: int | None,
    lives_with_former_foster_carer: bool | None,
    contrary_to_welfare: bool | None,
) -> Verdict:
    """Staying with the foster carer after 18, to the 21st birthday, with the council's support."""
    return all_of(
        _former_relevant(category, "staying_put_from_18"),
        _younger_than(TWENTY_ONE, age, "age_21_or_over"),
        ask(
            "lives_with_former_foster_carer",
            lives_with_former_foster_carer,
            "with_former_foster_carer",
            "not_with_former_foster_carer",
        ),
        unlikely("contrary_to_welfare") if contrary_to_welfare else likely(),
    )


def staying_close(on: date, *, category: str | None, age: int | None, cws_act_s7_in_force: bool) -> Verdict:
    """Help to find and keep a home, to 25, once section 7 of the 2026 Act is in force."""
    if not cws_act_s7_in_force:
        return info("staying_close_not_in_force", confidence="low")
    return all_of(_former_relevant(category, "staying_close_from_18"), _under_25(age))


def homelessness_priority(
    on: date,
    *,
    age: int | None,
    la_at_any_time_16_17: bool | None,
    vulnerable_because_of_care: bool | None,
    relevant_student: bool | None,
) -> Verdict:
    """Whether the council must treat a homeless young person as in priority need."""
    if age is None:
        return need("age")
    if age < SIXTEEN:
        return info("under_16_social_care", next_step="call_children_services")
    if age < EIGHTEEN:
        step = "call_children_services"
        return likely("priority_at_16_and_17", "social_services_may_house", next_step=step)
    if age < TWENTY_ONE:
        return _priority_18_to_20(la_at_any_time_16_17, relevant_student)
    return ask(
        "vulnerable_because_of_care",
        vulnerable_because_of_care,
        "vulnerable_because_of_care",
        "not_vulnerable_because_of_care",
    )


def intentional(on: date, *, category: str | None, age: int | None, cws_act_s9_in_force: bool) -> Verdict:
    """Whether a care leaver can be found intentionally homeless, once section 9 of the Act is in force."""
    if not cws_act_s9_in_force:
        return info("intentional_rule_not_in_force", confidence="low")
    if category is None:
        return need("category")
    protected = category in ("relevant", "former_relevant")
    return all_of(likely("cannot_be_intentional") if protected else unlikely("not_protected"), _under_25(age))


def shared_accommodation_rate(on: date, *, age: int | None, category: str | None) -> Verdict:
    """Whether rent help is reckoned for a one-bedroom home and not for a room in a shared one."""
    if age is None:
        return need("age")
    if age >= SHARED_RATE_ENDS:
        return info("shared_rate_ends_at_35")
    if age >= TWENTY_FIVE:
        return unlikely("shared_rate_25_to_34")
    exempt = rate("shared_rate.care_leaver_exempt_to_age", on)
    if age < EIGHTEEN:
        return info("uc_at_16_and_17_unconfirmed", confidence="low")
    return all_of(likely("shared_rate_exempt", "local_rate_not_found", rate=exempt), _care_leaver(category))


def setting_up_home(on: date, *, category: str | None) -> Verdict:
    """Money for a first home: the recommended least is known, the city's own amount is not."""
    if category is None:
        return need("category")
    if category in NOT_A_CARE_LEAVER:
        return unlikely("not_a_care_leaver_in_law")
    least = rate("setting_up_home.recommended_minimum", on)
    known = {"pence": least.pence, "period": "once", "rate": least}
    return info("recommended_minimum", "council_amount_not_found", **known)


def he_bursary(
    on: date,
    *,
    category: str | None,
    higher_education: bool | None,
    in_pathway_plan: bool | None,
    course_start: date | None,
) -> Verdict:
    """2,000 pounds in all for a former relevant young person in higher education by their pathway plan."""
    if course_start is not None and course_start < HE_BURSARY_FROM:
        return unlikely("course_before_2008")
    amount = rate("he_bursary.total", course_start or on)
    return all_of(
        likely(pence=amount.pence, period="once", rate=amount),
        _former_relevant(category, "he_bursary_from_18"),
        ask("higher_education", higher_education, "higher_education", "not_in_higher_education"),
        not_yet("add_course_to_plan") if in_pathway_plan is False else likely("course_in_pathway_plan"),
    )


def apprenticeship_bursary(
    on: date,
    *,
    category: str | None,
    age: int | None,
    apprenticeship_start: date | None,
    age_at_start: int | None,
    had_bursary_before: bool | None,
) -> Verdict:
    """A single bursary for care leavers who start an apprenticeship before 25; its start decides."""
    if had_bursary_before:
        return unlikely("bursary_only_once")
    found = all_of(
        _full_duties(category),
        _younger_than(TWENTY_FIVE, age if age_at_start is None else age_at_start, "age_25_or_over"),
        need("apprenticeship_start") if apprenticeship_start is None else likely("apprenticeship"),
    )
    if found.outcome is not Outcome.LIKELY:
        return found
    amount = rate("apprenticeship_bursary.amount", apprenticeship_start)
    return all_of(found, likely(pence=amount.pence, period="once", rate=amount))


def prescriptions(
    on: date,
    *,
    age: int | None,
    in_education: bool | None,
    care_leaver_free_prescriptions: bool,
) -> Verdict:
    """Free prescriptions, dental and eye care to 25: announced; the older exemptions hold meanwhile."""
    if age is not None and (age < SIXTEEN or (age <= EIGHTEEN and in_education)):
        return likely("exempt_by_age", confidence="high")
    if age is not None and age >= TWENTY_FIVE:
        return unlikely("age_25_or_over", "other_exemptions_apply")
    if care_leaver_free_prescriptions:
        return likely("free_prescriptions")
    return info("free_prescriptions_announced", "other_exemptions_apply", confidence="low")


def council_tax(on: date, *, category: str | None, age: int | None, home_council: str | None) -> Verdict:
    """Council Tax: the districts of Nottinghamshire exempt care leavers to 25; the city's rule is unknown."""
    if home_council != "nottinghamshire_district":
        return info("city_council_tax_not_found", confidence="low")
    return all_of(likely("district_exemption"), _care_leaver(category), _under_25(age))


def travel(on: date) -> Verdict:
    """The city's travel card pilot, planned for two years from summer 2023."""
    return info("travel_pilot_may_have_ended", confidence="low")


def _missing(**facts) -> tuple[str, ...]:
    return tuple(name for name, value in facts.items() if value is None)


def _former_relevant(category: str | None, later: str) -> Verdict:
    if category is None:
        return need("category")
    if category in COUNCIL_LOOKS_AFTER:
        return not_yet(later)
    return likely("category_former_relevant") if category == "former_relevant" else unlikely(OTHER_CATEGORY)


def _full_duties(category: str | None) -> Verdict:
    if category is None:
        return need("category")
    return likely("category_" + category) if category in FULL_DUTIES else unlikely("not_in_bursary_group")


def _care_leaver(category: str | None) -> Verdict:
    if category is None:
        return need("category")
    return unlikely("not_a_care_leaver_in_law") if category in NOT_A_CARE_LEAVER else likely()


def _younger_than(limit: int, age: int | None, reason: str) -> Verdict:
    if age is None:
        return need("age")
    return likely() if age < limit else unlikely(reason)


def _under_25(age: int | None) -> Verdict:
    return _younger_than(TWENTY_FIVE, age, "age_25_or_over")


def _priority_18_to_20(looked_after: bool | None, student: bool | None) -> Verdict:
    if student:
        return unlikely("relevant_student")
    return ask("la_at_any_time_16_17", looked_after, "in_care_at_16_or_17", "not_in_care_at_16_or_17")
