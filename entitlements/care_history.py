"""Which care leaver a young person is in law, from the history of their care."""

from dataclasses import dataclass
from datetime import date

from .models import Detail
from .verdicts import Verdict, info, likely, need, not_yet, unlikely

PRESCRIBED_WEEKS = 13
SIXTEEN, EIGHTEEN, TWENTY_ONE, TWENTY_FIVE = 16, 18, 21, 25
CORE_QUESTIONS = ("age", "looked_after_now", "weeks_la_since_14", "days_la_after_16")


@dataclass(frozen=True)
class CareHistory:
    """What is known of the care: weeks and days are sums of all spells, short planned breaks left out."""

    age: int | None
    looked_after_now: bool | None
    weeks_la_since_14: int | None
    days_la_after_16: int | None
    parent_home_6m_breakdown: bool | None
    settled_at_home_6m: bool | None
    detained_or_hospital_at_16: bool | None
    sgo_after_la: bool | None
    la_at_any_time_16_17: bool | None
    in_education: bool | None
    education_help_21_to_24: bool

    @property
    def under_18(self) -> bool:
        """Whether the person is 16 or 17; younger ones are answered before this is asked."""
        return self.age < EIGHTEEN

    @property
    def long_enough(self) -> bool | None:
        """13 weeks or more since 14; None while unknown."""
        return None if self.weeks_la_since_14 is None else self.weeks_la_since_14 >= PRESCRIBED_WEEKS

    @property
    def after_16(self) -> bool | None:
        """Looked after at some time after reaching 16; None while unknown."""
        if self.la_at_any_time_16_17 or (self.age < EIGHTEEN and self.looked_after_now):
            return True
        return self.la_at_any_time_16_17 if self.days_la_after_16 is None else self.days_la_after_16 > 0

    @property
    def served(self) -> bool | None:
        """13 weeks since 14 with some of them after 16; None while unknown."""
        tests = (self.long_enough, self.after_16)
        if False in tests:
            return False
        return None if None in tests else True


def category(on: date, **history) -> Verdict:
    """The category in law, as the detail "category". `history`: the fields of CareHistory."""
    known = CareHistory(**history)
    for row in ROWS:
        verdict = row(known)
        if verdict is not None:
            return verdict
    return _none("not_a_care_leaver_in_law")


def _is(name: str, *reasons: str, **more) -> Verdict:
    return likely("category_" + name, *reasons, details=(Detail("category", name),), **more)


def _none(reason: str) -> Verdict:
    return unlikely(reason, details=(Detail("category", "none"),), next_step="local_and_voluntary_help")


def _by_age(known: CareHistory) -> Verdict | None:
    if known.age is None:
        return need(*(name for name in CORE_QUESTIONS if getattr(known, name) is None))
    if known.age >= TWENTY_FIVE:
        return _none("age_25_or_over")
    return _under_16(known.looked_after_now) if known.age < SIXTEEN else None


def _under_16(looked_after: bool | None) -> Verdict:
    if looked_after is None:
        return need("looked_after_now")
    if looked_after:
        return not_yet("care_leaver_from_16", details=(Detail("category", "none"),))
    return _none("not_a_care_leaver_in_law")


def _core_questions(known: CareHistory) -> Verdict | None:
    if known.under_18 and known.looked_after_now is None:
        return need(*_unknown(known, "looked_after_now", "weeks_la_since_14", "days_la_after_16"))
    if known.served is None:
        return need(*_unknown(known, "weeks_la_since_14", *(() if known.after_16 else ("days_la_after_16",))))
    return None


def _unknown(known: CareHistory, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(known, name) is None)


def _eligible(known: CareHistory) -> Verdict | None:
    if not (known.under_18 and known.looked_after_now):
        return None
    if known.served:
        return _is("eligible")
    return not_yet("thirteen_weeks_not_reached", details=(Detail("category", "none"),))


def _served_then_left(known: CareHistory) -> Verdict | None:
    if not known.served:
        return None
    if known.parent_home_6m_breakdown:
        return _status(known, "home_broke_down", confidence="low")
    return None if known.settled_at_home_6m else _status(known)


def _detained(known: CareHistory) -> Verdict | None:
    if known.served or not known.long_enough:
        return None
    if known.detained_or_hospital_at_16 is None:
        return need("detained_or_hospital_at_16")
    return _status(known, "detained_or_hospital_at_16") if known.detained_or_hospital_at_16 else None


def _status(known: CareHistory, *reasons: str, **more) -> Verdict:
    return _is("relevant" if known.under_18 else "former_relevant", *reasons, **more)


def _qualifying(known: CareHistory) -> Verdict | None:
    if not (known.sgo_after_la or known.after_16):
        open_questions = {"la_at_any_time_16_17": known.after_16, "sgo_after_la": known.sgo_after_la}
        unknown = tuple(name for name, answer in open_questions.items() if answer is None)
        return need(*unknown) if unknown else None
    if known.age < TWENTY_ONE:
        return _is("qualifying", "special_guardianship" if known.sgo_after_la else "looked_after_after_16")
    return _education_only(known.in_education, known.education_help_21_to_24)


def _education_only(in_education: bool | None, confirmed: bool) -> Verdict | None:
    if in_education is None:
        return need("in_education")
    if not in_education:
        return None
    found = (Detail("category", "education_only"),)
    if confirmed:
        return likely("education_help", details=found)
    return info("education_help_unconfirmed", details=found, confidence="low")


# The order of the law: the first row that answers is the category.
ROWS = (_by_age, _core_questions, _eligible, _served_then_left, _detained, _qualifying)
