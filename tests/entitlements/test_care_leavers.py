from datetime import date

import pytest

from entitlements import Outcome, check, switches

TODAY = date(2026, 11, 22)


@pytest.fixture
def everything_switched_on(monkeypatch):
    on = {name: {**switch, "on_from": "2026-01-01"} for name, switch in switches.switches().items()}
    monkeypatch.setattr(switches, "switches", lambda: on)


@pytest.mark.parametrize(
    "category, age, outcome, reason",
    [
        ("eligible", 16, "likely", "adviser_until_21"),
        ("relevant", 17, "likely", "adviser_until_21"),
        ("former_relevant", 20, "likely", "adviser_until_21"),
        ("former_relevant", 21, "likely", "adviser_on_request"),
        ("former_relevant", 24, "likely", "adviser_on_request"),
        ("former_relevant", 25, "unlikely", "no_adviser_duty"),
        ("qualifying", 19, "unlikely", "qualifying_advice_only"),
        ("none", 19, "unlikely", "no_adviser_duty"),
    ],
)
def test_personal_adviser(category, age, outcome, reason):
    result = check("personal_adviser", {"category": category, "age": age}, TODAY)
    assert (result.outcome.value, result.reasons) == (outcome, (reason,))


def test_the_category_is_worked_out_from_the_history():
    facts = {"age": 23, "weeks_la_since_14": 13, "days_la_after_16": 1}
    assert check("personal_adviser", facts, TODAY).reasons == ("adviser_on_request",)


def test_the_history_is_asked_in_place_of_the_category():
    missing = check("personal_adviser", {}, TODAY).missing
    assert missing == ("age", "looked_after_now", "weeks_la_since_14", "days_la_after_16")


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({}, "likely"),
        ({"age": 20}, "likely"),
        ({"age": 21}, "unlikely"),
        ({"category": "relevant", "age": 17}, "not_yet"),
        ({"category": "qualifying"}, "unlikely"),
        ({"lives_with_former_foster_carer": False}, "unlikely"),
        ({"lives_with_former_foster_carer": None}, "need_more"),
        ({"contrary_to_welfare": True}, "unlikely"),
    ],
)
def test_staying_put(facts, outcome):
    known = {"category": "former_relevant", "age": 18, "lives_with_former_foster_carer": True}
    assert check("staying_put", {**known, **facts}, TODAY).outcome.value == outcome


@pytest.mark.parametrize("id", ["staying_close", "intentional"])
def test_sections_that_are_not_in_force_promise_nothing(id):
    result = check(id, {"category": "former_relevant", "age": 22}, TODAY)
    assert (result.outcome, result.amount) == (Outcome.INFO, None)
    assert "not_in_force" in result.reasons[0]


@pytest.mark.parametrize(
    "id, category, age, outcome",
    [
        ("staying_close", "former_relevant", 24, "likely"),
        ("staying_close", "former_relevant", 25, "unlikely"),
        ("staying_close", "qualifying", 20, "unlikely"),
        ("intentional", "former_relevant", 24, "likely"),
        ("intentional", "relevant", 17, "likely"),
        ("intentional", "eligible", 17, "unlikely"),
        ("intentional", "former_relevant", 25, "unlikely"),
    ],
)
def test_the_sections_once_in_force(everything_switched_on, id, category, age, outcome):
    assert check(id, {"category": category, "age": age}, TODAY).outcome.value == outcome


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({"age": 16}, "likely"),
        ({"age": 17}, "likely"),
        ({"age": 18, "la_at_any_time_16_17": True}, "likely"),
        ({"age": 20, "la_at_any_time_16_17": True}, "likely"),
        ({"age": 20, "la_at_any_time_16_17": False}, "unlikely"),
        ({"age": 20, "la_at_any_time_16_17": True, "relevant_student": True}, "unlikely"),
        ({"age": 21, "la_at_any_time_16_17": True}, "need_more"),
        ({"age": 21, "vulnerable_because_of_care": True}, "likely"),
        ({"age": 21, "vulnerable_because_of_care": False}, "unlikely"),
        ({"age": 15}, "info"),
        ({}, "need_more"),
    ],
)
def test_priority_need(facts, outcome):
    assert check("homelessness_priority", facts, TODAY).outcome.value == outcome


@pytest.mark.parametrize(
    "age, category, on, outcome",
    [
        (18, "former_relevant", "2026-11-22", "likely"),
        (24, "former_relevant", "2026-11-22", "likely"),
        (24, "former_relevant", "2021-05-31", "likely"),
        (24, "former_relevant", "2021-05-30", "info"),
        (24, "none", "2026-11-22", "unlikely"),
        (25, "former_relevant", "2026-11-22", "unlikely"),
        (34, "none", "2026-11-22", "unlikely"),
        (35, "none", "2026-11-22", "info"),
        (17, "relevant", "2026-11-22", "info"),
    ],
)
def test_shared_accommodation_rate(age, category, on, outcome):
    facts = {"age": age, "category": category}
    assert check("shared_accommodation_rate", facts, date.fromisoformat(on)).outcome.value == outcome


@pytest.mark.parametrize("on, amount", [("2023-03-31", "£2,000 once"), ("2023-04-01", "£3,000 once")])
def test_setting_up_home_is_a_recommendation(on, amount):
    result = check("setting_up_home", {"category": "former_relevant"}, date.fromisoformat(on))
    assert (result.outcome, result.amount) == (Outcome.INFO, amount)
    assert "council_amount_not_found" in result.reasons


@pytest.mark.parametrize(
    "facts, outcome, amount",
    [
        ({}, "likely", "£2,000 once"),
        ({"category": "relevant"}, "not_yet", None),
        ({"category": "qualifying"}, "unlikely", None),
        ({"higher_education": False}, "unlikely", None),
        ({"in_pathway_plan": False}, "not_yet", None),
        ({"course_start": "2008-08-31"}, "unlikely", None),
        ({"course_start": "2008-09-01"}, "likely", "£2,000 once"),
    ],
)
def test_higher_education_bursary(facts, outcome, amount):
    result = check("he_bursary", {"category": "former_relevant", "higher_education": True, **facts}, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount)


@pytest.mark.parametrize(
    "facts, outcome, amount",
    [
        ({}, "likely", "£3,000 once"),
        ({"apprenticeship_start": "2023-08-01"}, "likely", "£3,000 once"),
        ({"apprenticeship_start": "2023-07-31"}, "likely", "£1,000 once"),
        ({"apprenticeship_start": None}, "need_more", None),
        ({"age": 24}, "likely", "£3,000 once"),
        ({"age": 25}, "unlikely", None),
        ({"age": 25, "age_at_start": 24}, "likely", "£3,000 once"),
        ({"category": "qualifying"}, "unlikely", None),
        ({"category": "eligible", "age": 17}, "likely", "£3,000 once"),
        ({"had_bursary_before": True}, "unlikely", None),
    ],
)
def test_apprenticeship_bursary(facts, outcome, amount):
    known = {"category": "former_relevant", "age": 20, "apprenticeship_start": "2026-09-07"}
    result = check("apprenticeship_bursary", {**known, **facts}, TODAY)
    assert (result.outcome.value, result.amount) == (outcome, amount)


@pytest.mark.parametrize(
    "facts, outcome, reason",
    [
        ({}, "info", "free_prescriptions_announced"),
        ({"age": 22}, "info", "free_prescriptions_announced"),
        ({"age": 15}, "likely", "exempt_by_age"),
        ({"age": 18, "in_education": True}, "likely", "exempt_by_age"),
        ({"age": 19, "in_education": True}, "info", "free_prescriptions_announced"),
        ({"age": 25}, "unlikely", "age_25_or_over"),
    ],
)
def test_free_prescriptions_are_only_announced(facts, outcome, reason):
    result = check("prescriptions", facts, TODAY)
    assert (result.outcome.value, result.reasons[0]) == (outcome, reason)


def test_free_prescriptions_once_confirmed(everything_switched_on):
    assert check("prescriptions", {"age": 22}, TODAY).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    "facts, outcome",
    [
        ({}, "info"),
        ({"home_council": "nottingham_city", "age": 20, "category": "former_relevant"}, "info"),
        ({"home_council": "nottinghamshire_district", "age": 24, "category": "former_relevant"}, "likely"),
        ({"home_council": "nottinghamshire_district", "age": 25, "category": "former_relevant"}, "unlikely"),
    ],
)
def test_council_tax(facts, outcome):
    assert check("council_tax", facts, TODAY).outcome.value == outcome


def test_the_travel_pilot_is_told_as_possibly_over():
    result = check("travel", {}, TODAY)
    assert (result.outcome, result.reasons) == (Outcome.INFO, ("travel_pilot_may_have_ended",))
