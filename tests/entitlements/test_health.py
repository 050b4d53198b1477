from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import Outcome, check

TODAY = date(2026, 11, 22)
ON_UC = {"benefits": ["universal_credit"], "uc_earned_take_home_month": "408.00", "claimant_age": 25}
NOT_PREGNANT = {"weeks_pregnant": 0}


@pytest.mark.parametrize(
    "story, facts, outcome, amount",
    [
        (
            "17 and 6 weeks pregnant, no benefit",
            {"claimant_age": 17, "weeks_pregnant": 6, "benefits": []},
            "likely",
            None,
        ),
        ("17 and 11 weeks pregnant", {"claimant_age": 17, "weeks_pregnant": 11}, "likely", "£4.65 a week"),
        (
            "18 is too old for that route",
            {"claimant_age": 18, "weeks_pregnant": 11, "benefits": []},
            "unlikely",
            None,
        ),
        (
            "under 18 with a child and no benefit",
            {"claimant_age": 17, "weeks_pregnant": 0, "child_ages_months": [3], "benefits": []},
            "unlikely",
            None,
        ),
        ("pay at the limit", {**ON_UC, "weeks_pregnant": 11}, "likely", "£4.65 a week"),
        (
            "pay a penny over",
            {**ON_UC, "weeks_pregnant": 11, "uc_earned_take_home_month": "408.01"},
            "unlikely",
            None,
        ),
        (
            "a penny over as a number",
            {**ON_UC, "weeks_pregnant": 11, "uc_earned_take_home_month": 408.01},
            "unlikely",
            None,
        ),
        (
            "10 weeks is not more than 10 weeks",
            {**ON_UC, "weeks_pregnant": 10, "child_ages_months": []},
            "not_yet",
            None,
        ),
        (
            "twins of 5 months and a child of 3",
            {**ON_UC, **NOT_PREGNANT, "child_ages_months": [5, 5, 36]},
            "likely",
            "£23.25 a week",
        ),
        ("first birthday", {**ON_UC, **NOT_PREGNANT, "child_ages_months": [12]}, "likely", "£4.65 a week"),
        (
            "day before the fourth birthday",
            {**ON_UC, **NOT_PREGNANT, "child_ages_months": [47]},
            "likely",
            "£4.65 a week",
        ),
        ("fourth birthday today", {**ON_UC, **NOT_PREGNANT, "child_ages_months": [48]}, "unlikely", None),
        (
            "pregnant with a baby",
            {**ON_UC, "weeks_pregnant": 20, "child_ages_months": [11]},
            "likely",
            "£13.95 a week",
        ),
        (
            "Pension Credit with a child part",
            {"child_ages_months": [20], "benefits": ["pension_credit_child_addition"]},
            "likely",
            "£4.65 a week",
        ),
        (
            "Pension Credit without it",
            {"child_ages_months": [20], "benefits": ["pension_credit"], "claimant_age": 70},
            "unlikely",
            None,
        ),
        (
            "Income Support",
            {"child_ages_months": [20], "benefits": ["income_support"]},
            "likely",
            "£4.65 a week",
        ),
        (
            "ESA in pregnancy pays for the pregnancy only",
            {"weeks_pregnant": 11, "child_ages_months": [20], "benefits": ["income_related_esa"]},
            "likely",
            "£4.65 a week",
        ),
        (
            "ESA with a child only",
            {
                **NOT_PREGNANT,
                "child_ages_months": [20],
                "benefits": ["income_related_esa"],
                "claimant_age": 30,
            },
            "unlikely",
            None,
        ),
        (
            "ended tax credits open nothing",
            {**NOT_PREGNANT, "child_ages_months": [20], "benefits": ["child_tax_credit"]},
            "unlikely",
            None,
        ),
        (
            "no recourse to public funds",
            {**NOT_PREGNANT, "child_ages_months": [20], "benefits": [], "nrpf": True, "claimant_age": 30},
            "info",
            None,
        ),
        ("Scotland", {**ON_UC, "weeks_pregnant": 11, "nation": "scotland"}, "unlikely", None),
    ],
)
def test_healthy_start(story, facts, outcome, amount):
    result = check("healthy_start", facts, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount), story


@pytest.mark.parametrize(
    "on, amount",
    [
        ("2026-04-05", "£4.25 a week"),
        ("2026-04-06", "£4.65 a week"),
        ("2020-01-01", "£3.10 a week"),
    ],
)
def test_healthy_start_pays_what_the_day_pays(on, amount):
    assert check("healthy_start", {**ON_UC, "weeks_pregnant": 11}, date.fromisoformat(on)).amount == amount


@pytest.mark.parametrize(
    "facts, missing",
    [
        ({}, ("child_ages_months", "weeks_pregnant", "benefits", "claimant_age")),
        ({"child_ages_months": [20]}, ("weeks_pregnant", "benefits", "claimant_age")),
        ({"child_ages_months": [20], **NOT_PREGNANT}, ("benefits",)),
        (
            {"child_ages_months": [20], "benefits": ["universal_credit"], "claimant_age": 30},
            ("uc_earned_take_home_month",),
        ),
        ({"weeks_pregnant": 12, "benefits": []}, ("claimant_age",)),
    ],
)
def test_healthy_start_asks_only_what_still_matters(facts, missing):
    result = check("healthy_start", facts, TODAY)
    assert (result.outcome, result.missing) == (Outcome.NEED_MORE, missing)


def test_the_unconfirmed_route_gives_the_helpline_as_the_next_step():
    facts = {**NOT_PREGNANT, "child_ages_months": [20], "benefits": [], "nrpf": True, "claimant_age": 30}
    result = check("healthy_start", facts, TODAY)
    assert (result.reasons, result.next_step) == (("no_recourse_route_unconfirmed",), "call_healthy_start")


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_earning_more_never_opens_healthy_start(pence, more):
    def outcome(total):
        return check(
            "healthy_start",
            {**ON_UC, "weeks_pregnant": 11, "uc_earned_take_home_month": f"{total / 100:.2f}"},
            TODAY,
        ).outcome

    assert not (outcome(pence) is Outcome.UNLIKELY and outcome(pence + more) is Outcome.LIKELY)


@given(st.lists(st.integers(0, 60), max_size=6), st.integers(0, 60))
def test_another_child_never_lowers_the_money(ages, another):
    def pence(children):
        return (
            check(
                "healthy_start", {**ON_UC, **NOT_PREGNANT, "child_ages_months": children}, TODAY
            ).amount_pence
            or 0
        )

    assert pence([*ages, another]) >= pence(ages)


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({"pregnant": True}, "likely"),
        ({"weeks_pregnant": 5}, "likely"),
        ({"gave_birth_within_12_months": True}, "likely"),
        ({"pregnant": False, "baby_age_months": 11}, "likely"),
        ({"pregnant": False, "baby_age_months": 13}, "unlikely"),
        ({"pregnant": False, "gave_birth_within_12_months": False}, "unlikely"),
        ({}, "need_more"),
    ],
)
def test_maternity_exemption(facts, outcome):
    assert check("maternity_exemption", facts, TODAY).outcome.value == outcome
