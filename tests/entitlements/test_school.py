from datetime import date

import pytest

from entitlements import check

TODAY = date(2026, 11, 22)
ON_UC = {"benefits": ["universal_credit"], "uc_net_earned_year": 12000, "school_year": 5}


@pytest.mark.parametrize(
    "story, facts, on, outcome",
    [
        ("Universal Credit from September 2026", ON_UC, "2026-09-01", "likely"),
        ("the same in July 2026", ON_UC, "2026-07-15", "unlikely"),
        ("at the old limit", {**ON_UC, "uc_net_earned_year": "7400.00"}, "2026-07-15", "likely"),
        ("over the old limit", {**ON_UC, "uc_net_earned_year": "7400.01"}, "2026-07-15", "unlikely"),
        ("Universal Credit alone says it now", {"benefits": ["universal_credit"]}, "2026-11-22", "likely"),
        ("income-related ESA", {"benefits": ["income_related_esa"]}, "2026-07-15", "likely"),
        ("asylum support", {"benefits": ["asylum_support_part_vi"]}, "2026-11-22", "likely"),
        ("guaranteed Pension Credit", {"benefits": ["pension_credit"]}, "2026-11-22", "likely"),
        ("reception", {"school_year": 0}, "2026-11-22", "likely"),
        ("Year 2", {"school_year": 2}, "2026-11-22", "likely"),
        ("Year 3 without a benefit", {"school_year": 3, "benefits": []}, "2026-11-22", "unlikely"),
        ("nursery class", {**ON_UC, "nursery_class": True}, "2026-11-22", "info"),
        ("nothing known", {}, "2026-11-22", "need_more"),
    ],
)
def test_free_school_meals(story, facts, on, outcome):
    assert check("free_school_meals", facts, date.fromisoformat(on)).outcome.value == outcome, story


def test_free_school_meals_ask_for_benefits_first():
    assert check("free_school_meals", {}, TODAY).missing == ("benefits", "school_year")


STUDENT_PARENT = {"claimant_age": 19, "caring_for_own_child": True, "on_course": True}


@pytest.mark.parametrize(
    "facts, on, outcome, amount",
    [
        (STUDENT_PARENT, "2025-11-01", "likely", "up to £180 a week"),
        ({**STUDENT_PARENT, "in_london": True}, "2025-11-01", "likely", "up to £195 a week"),
        (STUDENT_PARENT, "2026-11-22", "likely", None),
        ({**STUDENT_PARENT, "claimant_age": 20}, "2026-11-22", "unlikely", None),
        ({**STUDENT_PARENT, "on_course": False}, "2026-11-22", "unlikely", None),
        ({"claimant_age": 18}, "2026-11-22", "need_more", None),
    ],
)
def test_care_to_learn(facts, on, outcome, amount):
    result = check("care_to_learn", facts, date.fromisoformat(on))
    assert (result.outcome.value, result.amount) == (outcome, amount)


def test_care_to_learn_says_that_this_years_amount_is_not_confirmed():
    assert "amount_unconfirmed" in check("care_to_learn", STUDENT_PARENT, TODAY).reasons


NOT_IN_CARE = {"looked_after_now": False, "care_leaver": False}


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({"age": 16, "looked_after_now": True}, "likely"),
        ({"age": 19, "care_leaver": True}, "likely"),
        ({"age": 15, "looked_after_now": True}, "unlikely"),
        ({"age": 20, "care_leaver": True}, "unlikely"),
        ({"age": 17, **NOT_IN_CARE, "benefits": ["universal_credit"]}, "likely"),
        ({"age": 17, **NOT_IN_CARE, "benefits": ["income_support"]}, "likely"),
        ({"age": 17, **NOT_IN_CARE, "benefits": ["contribution_based_esa", "pip"]}, "likely"),
        ({"age": 17, **NOT_IN_CARE, "benefits": ["pip"]}, "unlikely"),
        ({"age": 17, **NOT_IN_CARE, "benefits": []}, "unlikely"),
        ({"age": 17}, "need_more"),
    ],
)
def test_bursary_16_to_19(facts, outcome):
    assert check("bursary_16_19", facts, TODAY).outcome.value == outcome


def test_the_bursary_is_up_to_1200_a_year():
    assert check("bursary_16_19", {"age": 17, "care_leaver": True}, TODAY).amount == "up to £1,200 a year"
