from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import Outcome, check

TODAY = date(2026, 11, 22)
WORKING = {"claimant_age": 30, "earnings_quarter": "2643.68", "partner": False, "adjusted_net_income": 30000}
HOURS_15, HOURS_30 = "15 hours a week for 38 weeks a year", "30 hours a week for 38 weeks a year"


def details(result):
    return {part.code: part.value for part in result.details}


@pytest.mark.parametrize(
    "facts, on, outcome",
    [
        ({"child_born": "2023-08-31"}, "2026-09-01", "likely"),
        ({"child_born": "2023-09-01"}, "2026-09-01", "not_yet"),
        ({"child_born": "2023-09-01"}, "2027-01-01", "likely"),
        ({"child_age_months": 40}, "2026-11-22", "likely"),
        ({"child_age_months": 36}, "2026-11-22", "not_yet"),
        ({"child_age_months": 38}, "2026-11-22", "need_more"),
        ({"child_age_months": 20}, "2026-11-22", "not_yet"),
        ({"child_age_months": 52, "in_reception": False}, "2026-11-22", "likely"),
        ({"child_age_months": 52, "in_reception": True}, "2026-11-22", "unlikely"),
        ({"child_age_months": 60}, "2026-11-22", "unlikely"),
        ({}, "2026-11-22", "need_more"),
    ],
)
def test_universal_15_hours(facts, on, outcome):
    assert check("funded_15_universal", facts, date.fromisoformat(on)).outcome.value == outcome


def test_universal_hours_are_told():
    assert check("funded_15_universal", {"child_age_months": 40}, TODAY).amount == HOURS_15


def test_an_age_that_leaves_the_term_open_asks_for_the_birthday():
    assert check("funded_15_universal", {"child_age_months": 38}, TODAY).missing == ("child_born",)


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({"benefits": ["universal_credit"], "household_income_after_tax_year": "15400.00"}, "likely"),
        (
            {
                "benefits": ["universal_credit"],
                "household_income_after_tax_year": "15400.01",
                "child_circumstances": [],
            },
            "unlikely",
        ),
        ({"benefits": ["income_support"]}, "likely"),
        ({"benefits": ["income_based_jsa"]}, "likely"),
        ({"benefits": ["income_related_esa"]}, "likely"),
        ({"benefits": ["pension_credit"]}, "likely"),
        ({"benefits": ["child_tax_credit"], "child_circumstances": []}, "unlikely"),
        ({"benefits": [], "child_circumstances": ["in_care"]}, "likely"),
        ({"benefits": [], "child_circumstances": ["left_care_order"]}, "likely"),
        ({"child_circumstances": ["ehc_plan"]}, "likely"),
        ({"child_circumstances": ["dla"]}, "likely"),
        ({"benefits": ["asylum_support_part_vi"], "child_circumstances": []}, "info"),
        ({"benefits": [], "child_circumstances": []}, "unlikely"),
        ({}, "need_more"),
    ],
)
def test_extra_support_at_age_2(facts, outcome):
    assert check("funded_15_extra_support", {"child_age_months": 25, **facts}, TODAY).outcome.value == outcome


@pytest.mark.parametrize("age, outcome", [(23, "not_yet"), (24, "likely"), (35, "likely"), (36, "unlikely")])
def test_extra_support_is_for_age_2(age, outcome):
    facts = {"child_age_months": age, "benefits": ["income_support"]}
    assert check("funded_15_extra_support", facts, TODAY).outcome.value == outcome


@pytest.mark.parametrize(
    "born, start, apply_by",
    [
        ("2025-12-01", "2027-01-01", "2026-12-31"),
        ("2026-03-31", "2027-01-01", "2026-12-31"),
        ("2026-04-01", "2027-04-01", "2027-03-31"),
        ("2026-06-30", "2027-04-01", "2027-03-31"),
        ("2026-07-01", "2027-09-01", "2027-08-31"),
        ("2026-11-30", "2027-09-01", "2027-08-31"),
    ],
)
def test_working_hours_start_the_term_after_9_months(born, start, apply_by):
    result = check("funded_30_working", {**WORKING, "child_born": born}, date(2026, 8, 1))
    assert result.outcome is Outcome.NOT_YET
    assert (details(result)["hours_start"], details(result)["apply_by"]) == (start, apply_by)


@pytest.mark.parametrize(
    "story, facts, outcome",
    [
        ("21 and over, at the floor", {}, "likely"),
        ("21 and over, a penny under", {"earnings_quarter": "2643.67"}, "unlikely"),
        ("20, at the floor", {"claimant_age": 20, "earnings_quarter": "2256.80"}, "likely"),
        ("20, a penny under", {"claimant_age": 20, "earnings_quarter": "2256.79"}, "unlikely"),
        ("17, at the floor", {"claimant_age": 17, "earnings_quarter": "1664"}, "likely"),
        ("17, a penny under", {"claimant_age": 17, "earnings_quarter": "1663.99"}, "unlikely"),
        ("apprentice, at the floor", {"apprentice": True, "earnings_quarter": "1664.00"}, "likely"),
        ("income at the limit", {"adjusted_net_income": "100000.00"}, "likely"),
        ("income over the limit", {"adjusted_net_income": "100000.01"}, "unlikely"),
        (
            "partner's income over",
            {"partner": True, "partner_earnings_quarter": 9000, "partner_adjusted_net_income": 100001},
            "unlikely",
        ),
        (
            "partner does not earn",
            {"partner": True, "partner_earnings_quarter": 0, "partner_age": 30},
            "unlikely",
        ),
        (
            "partner is a carer",
            {
                "partner": True,
                "partner_earnings_quarter": 0,
                "partner_age": 30,
                "partner_benefits": ["carers_allowance"],
            },
            "likely",
        ),
        ("foster child", {"foster_child": True}, "info"),
        ("at school", {"child_age_months": 60}, "unlikely"),
    ],
)
def test_working_parents(story, facts, outcome):
    result = check("funded_30_working", {"child_age_months": 20, **WORKING, **facts}, TODAY)
    assert result.outcome.value == outcome, story


@pytest.mark.parametrize(
    "on, earnings, outcome",
    [
        ("2026-02-01", "2539.68", "likely"),
        ("2026-02-01", "2539.67", "unlikely"),
        ("2026-05-01", "2539.68", "unlikely"),
    ],
)
def test_the_earnings_floor_follows_the_year(on, earnings, outcome):
    facts = {**WORKING, "child_age_months": 20, "earnings_quarter": earnings}
    assert check("funded_30_working", facts, date.fromisoformat(on)).outcome.value == outcome


@pytest.mark.parametrize(
    "on, months, amount",
    [
        ("2024-06-01", 30, HOURS_15),
        ("2024-10-01", 15, HOURS_15),
        ("2025-08-31", 20, HOURS_15),
        ("2025-09-01", 20, HOURS_30),
        ("2026-11-22", 40, HOURS_30),
    ],
)
def test_working_hours_follow_the_date(on, months, amount):
    facts = {**WORKING, "earnings_quarter": 9000, "child_age_months": months}
    assert check("funded_30_working", facts, date.fromisoformat(on)).amount == amount


@pytest.mark.parametrize(
    "facts, missing",
    [
        ({}, ("child_age_months", "earnings_quarter", "partner", "adjusted_net_income")),
        (
            {"child_age_months": 20, "earnings_quarter": 2300, "partner": False, "adjusted_net_income": 1},
            ("claimant_age",),
        ),
        (
            {"child_age_months": 20, "earnings_quarter": 5000, "partner": True, "adjusted_net_income": 1},
            ("partner_earnings_quarter",),
        ),
    ],
)
def test_working_parents_are_asked_only_what_still_matters(facts, missing):
    result = check("funded_30_working", facts, TODAY)
    assert (result.outcome, result.missing) == (Outcome.NEED_MORE, missing)


@given(st.integers(0, 400_000), st.integers(0, 400_000), st.integers(16, 60))
def test_expecting_to_earn_more_never_closes_the_door(pence, more, age):
    def outcome(total):
        facts = {
            **WORKING,
            "claimant_age": age,
            "child_age_months": 20,
            "earnings_quarter": f"{total / 100:.2f}",
        }
        return check("funded_30_working", facts, TODAY).outcome

    assert not (outcome(pence) is Outcome.LIKELY and outcome(pence + more) is Outcome.UNLIKELY)


@pytest.mark.parametrize(
    "facts, outcome, amount",
    [
        ({}, "likely", "up to £2,000 a year"),
        ({"disabled_child": True}, "likely", "up to £4,000 a year"),
        ({"benefits": ["universal_credit"]}, "unlikely", None),
        ({"childcare_vouchers": True}, "unlikely", None),
        ({"foster_child": True}, "unlikely", None),
        ({"childcare_grant": True}, "unlikely", None),
        ({"earnings_quarter": "2643.67"}, "unlikely", None),
        ({"adjusted_net_income": "100000.01"}, "unlikely", None),
        (
            {"child_age_months": None, "child_born": "2015-09-01", "disabled_child": False},
            "likely",
            "up to £2,000 a year",
        ),
        ({"child_age_months": None, "child_born": "2015-08-31", "disabled_child": False}, "unlikely", None),
        (
            {"child_age_months": None, "child_born": "2015-08-31", "disabled_child": True},
            "likely",
            "up to £4,000 a year",
        ),
        ({"child_age_months": None, "child_born": "2015-08-31"}, "need_more", None),
    ],
)
def test_tax_free_childcare(facts, outcome, amount):
    result = check("tax_free_childcare", {"child_age_months": 50, "benefits": [], **WORKING, **facts}, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount)


def test_the_quarter_limit_is_told():
    result = check("tax_free_childcare", {"child_age_months": 50, "benefits": [], **WORKING}, TODAY)
    assert details(result)["most_a_quarter"] == "£500"


def test_a_decision_comes_before_ending_universal_credit():
    facts = {"child_age_months": 50, "benefits": ["universal_credit"], **WORKING}
    assert check("tax_free_childcare", facts, TODAY).next_step == "decide_before_ending_uc"


@pytest.mark.parametrize(
    "facts, outcome, amount",
    [
        ({"children_in_childcare": 1}, "likely", "up to £1,071.09 a month"),
        ({"children_in_childcare": 2}, "likely", "up to £1,836.16 a month"),
        ({"children_in_childcare": 1, "childcare_cost_month": 1000}, "likely", "£850 a month"),
        ({"children_in_childcare": 1, "childcare_cost_month": 2000}, "likely", "£1,071.09 a month"),
        ({"children_in_childcare": 0}, "unlikely", None),
        ({"children_in_childcare": 1, "uses_tax_free_childcare": True}, "unlikely", None),
        ({"children_in_childcare": 1, "working": False}, "unlikely", None),
        ({"children_in_childcare": 1, "benefits": []}, "unlikely", None),
        ({}, "need_more", None),
    ],
)
def test_childcare_in_universal_credit(facts, outcome, amount):
    known = {"benefits": ["universal_credit"], "working": True, "uses_tax_free_childcare": False}
    result = check("uc_childcare", {**known, **facts}, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount)
