from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import Detail, Outcome, check
from entitlements.families import charge_percent

TODAY = date(2026, 11, 22)
FIRST_ON_UC = {"benefits": ["universal_credit"], "first_child": True}
SECOND_ON_UC = {"benefits": ["universal_credit"], "first_child": False}


@pytest.mark.parametrize(
    "story, facts, outcome",
    [
        ("baby of 5 months, first child", {**FIRST_ON_UC, "baby_age_months": 5}, "likely"),
        ("baby of 7 months", {**FIRST_ON_UC, "baby_age_months": 7}, "unlikely"),
        (
            "second child, no twins",
            {**SECOND_ON_UC, "multiple_birth": False, "baby_age_months": 1},
            "unlikely",
        ),
        (
            "twins after a first child",
            {**SECOND_ON_UC, "multiple_birth": True, "baby_age_months": 1},
            "likely",
        ),
        ("28 weeks pregnant", {**FIRST_ON_UC, "weeks_pregnant": 28}, "not_yet"),
        ("29 weeks pregnant", {**FIRST_ON_UC, "weeks_pregnant": 29}, "likely"),
        ("last day of six months", {**FIRST_ON_UC, "baby_born": "2026-05-22"}, "likely"),
        ("the day after", {**FIRST_ON_UC, "baby_born": "2026-05-21"}, "unlikely"),
        (
            "became responsible",
            {**FIRST_ON_UC, "baby_age_months": 9, "months_since_responsible": 2},
            "likely",
        ),
        (
            "mortgage interest loan",
            {"benefits": ["support_for_mortgage_interest"], "first_child": True, "baby_age_months": 0},
            "likely",
        ),
        (
            "ended tax credits",
            {"benefits": ["child_tax_credit"], "first_child": True, "baby_age_months": 0},
            "unlikely",
        ),
        ("no benefit", {"benefits": [], "first_child": True, "baby_age_months": 0}, "unlikely"),
        ("Scotland", {**FIRST_ON_UC, "baby_age_months": 1, "nation": "scotland"}, "unlikely"),
    ],
)
def test_maternity_grant(story, facts, outcome):
    assert check("maternity_grant", facts, TODAY).outcome.value == outcome, story


def test_the_grant_is_500_once():
    result = check("maternity_grant", {**FIRST_ON_UC, "baby_age_months": 5}, TODAY)
    assert (result.amount, result.amount_pence, result.period) == ("£500 once", 50000, "once")


@pytest.mark.parametrize(
    "facts, missing",
    [
        ({}, ("benefits", "first_child", "baby_age_months", "weeks_pregnant")),
        (SECOND_ON_UC, ("multiple_birth", "baby_age_months", "weeks_pregnant")),
        ({**FIRST_ON_UC, "baby_age_months": 6}, ("baby_born",)),
    ],
)
def test_the_grant_asks_only_what_still_matters(facts, missing):
    result = check("maternity_grant", facts, TODAY)
    assert (result.outcome, result.missing) == (Outcome.NEED_MORE, missing)


@given(st.integers(0, 40), st.integers(0, 40))
def test_an_older_baby_never_opens_the_grant(months, more):
    younger, older = (
        check("maternity_grant", {**FIRST_ON_UC, "baby_age_months": age}, TODAY).outcome
        for age in (months, months + more)
    )
    assert not (younger is Outcome.UNLIKELY and older is Outcome.LIKELY)


@pytest.mark.parametrize(
    "facts, outcome, amount",
    [
        ({"child_ages_months": [5]}, "likely", "£27.05 a week"),
        ({"child_ages_months": [5, 40]}, "likely", "£44.95 a week"),
        ({"child_ages_months": [5, 40, 100]}, "likely", "£62.85 a week"),
        ({"child_ages_months": [191]}, "likely", "£27.05 a week"),
        ({"child_ages_months": [192], "in_approved_education": True}, "likely", "£27.05 a week"),
        ({"child_ages_months": [192], "in_approved_education": False}, "unlikely", None),
        ({"child_ages_months": [240], "in_approved_education": True}, "unlikely", None),
        ({"child_ages_months": [], "weeks_pregnant": 20}, "not_yet", None),
        ({"child_ages_months": []}, "unlikely", None),
        ({"child_ages_months": [5], "responsible_for_child": False}, "unlikely", None),
        ({"child_ages_months": [192]}, "need_more", None),
        ({}, "need_more", None),
    ],
)
def test_child_benefit(facts, outcome, amount):
    result = check("child_benefit", facts, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount)


@pytest.mark.parametrize(
    "income, percent",
    [
        ("60000", 0),
        ("60199", 0),
        ("60199.99", 0),
        ("60200", 1),
        ("79999.99", 99),
        ("80000", 100),
        ("80001", 100),
        ("0", 0),
    ],
)
def test_high_income_charge(income, percent):
    assert charge_percent(Decimal(income), TODAY) == percent


@pytest.mark.parametrize("income, percent", [("50000", 0), ("50099", 0), ("50100", 1), ("60000", 100)])
def test_high_income_charge_before_april_2024(income, percent):
    assert charge_percent(Decimal(income), date(2024, 4, 5)) == percent


@pytest.mark.parametrize(
    "facts, reason, percent",
    [
        ({"adjusted_net_income": 60000}, "no_charge", "0"),
        ({"adjusted_net_income": 60200}, "charge_takes_part", "1"),
        ({"adjusted_net_income": 80000}, "charge_takes_all", "100"),
        ({"adjusted_net_income": 10000, "partner_adjusted_net_income": 70000}, "charge_takes_part", "50"),
    ],
)
def test_the_higher_income_of_the_two_is_charged(facts, reason, percent):
    result = check("child_benefit", {"child_ages_months": [5], **facts}, TODAY)
    assert reason in result.reasons and Detail("charge_percent", percent) in result.details


@given(st.integers(0, 15_000_000), st.integers(0, 15_000_000))
def test_a_higher_income_is_never_charged_less(pence, more):
    lower, higher = Decimal(pence) / 100, Decimal(pence + more) / 100
    assert 0 <= charge_percent(lower, TODAY) <= charge_percent(higher, TODAY) <= 100
