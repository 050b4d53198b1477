from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import Outcome, check

TODAY = date(2026, 11, 22)
NEVER_ELSE = {"detained_or_hospital_at_16": False, "sgo_after_la": False, "la_at_any_time_16_17": False}
SERVED = {"weeks_la_since_14": 20, "days_la_after_16": 100}


def category(facts):
    result = check("care_leaver_category", facts, TODAY)
    return next((part.value for part in result.details if part.code == "category"), result.outcome.value)


@pytest.mark.parametrize(
    "story, facts, expected",
    [
        (
            "14y1m to 14y5m, then home",
            {
                "age": 16,
                "looked_after_now": False,
                "weeks_la_since_14": 17,
                "days_la_after_16": 0,
                **NEVER_ELSE,
            },
            "none",
        ),
        (
            "15y11m to 17, still in care",
            {"age": 16, "looked_after_now": True, "weeks_la_since_14": 50, "days_la_after_16": 300},
            "eligible",
        ),
        (
            "15y11m to 17, after",
            {"age": 17, "looked_after_now": False, "weeks_la_since_14": 56, "days_la_after_16": 365},
            "relevant",
        ),
        (
            "first in care at 16y6m, 20 weeks so far",
            {"age": 16, "looked_after_now": True, "weeks_la_since_14": 20, "days_la_after_16": 140},
            "eligible",
        ),
        (
            "in care at 16y6m for 10 weeks",
            {"age": 17, "looked_after_now": False, "weeks_la_since_14": 10, "days_la_after_16": 70},
            "qualifying",
        ),
        (
            "exactly 13 weeks",
            {"age": 16, "looked_after_now": True, "weeks_la_since_14": 13, "days_la_after_16": 91},
            "eligible",
        ),
        (
            "12 weeks, still in care",
            {"age": 16, "looked_after_now": True, "weeks_la_since_14": 12, "days_la_after_16": 84},
            "none",
        ),
        (
            "in hospital at 16",
            {
                "age": 16,
                "looked_after_now": False,
                "weeks_la_since_14": 20,
                "days_la_after_16": 0,
                "detained_or_hospital_at_16": True,
            },
            "relevant",
        ),
        (
            "home broke down",
            {"age": 17, "looked_after_now": False, **SERVED, "parent_home_6m_breakdown": True},
            "relevant",
        ),
        (
            "settled at home",
            {"age": 17, "looked_after_now": False, **SERVED, "settled_at_home_6m": True},
            "qualifying",
        ),
        ("18", {"age": 18, **SERVED}, "former_relevant"),
        ("24", {"age": 24, **SERVED}, "former_relevant"),
        ("25", {"age": 25, **SERVED}, "none"),
        (
            "special guardianship",
            {"age": 20, "weeks_la_since_14": 0, "days_la_after_16": 0, "sgo_after_la": True},
            "qualifying",
        ),
        (
            "accommodated at 17",
            {"age": 20, "weeks_la_since_14": 5, "la_at_any_time_16_17": True},
            "qualifying",
        ),
        (
            "the same at 21, studying",
            {"age": 21, "weeks_la_since_14": 5, "days_la_after_16": 20, "in_education": True},
            "education_only",
        ),
        (
            "the same at 21, not studying",
            {"age": 21, "weeks_la_since_14": 5, "days_la_after_16": 20, "in_education": False},
            "none",
        ),
        ("never in care", {"age": 19, "weeks_la_since_14": 0, "days_la_after_16": 0, **NEVER_ELSE}, "none"),
        ("15 and in care", {"age": 15, "looked_after_now": True}, "none"),
        ("nothing known", {}, "need_more"),
    ],
)
def test_category(story, facts, expected):
    assert category(facts) == expected, story


def test_short_of_13_weeks_in_care_is_not_yet():
    facts = {"age": 16, "looked_after_now": True, "weeks_la_since_14": 12, "days_la_after_16": 84}
    assert check("care_leaver_category", facts, TODAY).outcome is Outcome.NOT_YET


@pytest.mark.parametrize(
    "facts, missing",
    [
        ({}, ("age", "looked_after_now", "weeks_la_since_14", "days_la_after_16")),
        ({"age": 19}, ("weeks_la_since_14", "days_la_after_16")),
        ({"age": 16, "looked_after_now": True}, ("weeks_la_since_14",)),
        ({"age": 19, "weeks_la_since_14": 5}, ("la_at_any_time_16_17", "sgo_after_la")),
        ({"age": 22, "weeks_la_since_14": 5, "days_la_after_16": 9}, ("in_education",)),
        ({"age": 26}, ()),
    ],
)
def test_category_asks_only_what_still_matters(facts, missing):
    assert check("care_leaver_category", facts, TODAY).missing == missing


@given(st.integers(16, 24), st.integers(0, 200), st.integers(0, 200), st.integers(1, 700))
def test_more_weeks_in_care_never_lose_the_status(age, weeks, more, days):
    strong = {"eligible", "relevant", "former_relevant"}
    facts = {
        "age": age,
        "looked_after_now": False,
        "days_la_after_16": days,
        **NEVER_ELSE,
        "in_education": False,
    }
    before, after = (category({**facts, "weeks_la_since_14": total}) for total in (weeks, weeks + more))
    assert before not in strong or after in strong
