import pytest

import entitlements
from bot.entitled import MOST_SHOWN, decided, shown
from bot.memory import Memory
from bot.reply import EntitlementShown
from entitlements import Outcome
from nlu.taxonomy import topics
from tests.bot.fakes import said


def told(topic, **need):
    return shown(said(memory=Memory(need=need)), topic)


def outcomes(found):
    return {entitlement.id: entitlement.outcome for entitlement, _ in found}


def test_a_topic_without_entitlements_shows_none():
    assert told("baby_sleep") == ()


def test_what_is_not_known_yet_is_said_to_need_more_without_a_sentence():
    (entitlement, sentence) = told("healthy_start")[0]
    assert entitlement == EntitlementShown("healthy_start", "need_more", None)
    assert sentence == ""


def test_a_childs_age_can_rule_an_entitlement_out():
    found = told("healthy_start", child_age_months=120)
    assert outcomes(found)["healthy_start"] == "unlikely"
    assert "may not be for you" in found[0][1]


def test_a_sentence_names_the_entitlement_and_its_reasons():
    for entitlement, sentence in told("funded_childcare", child_age_months=40):
        if sentence:
            assert entitlements.catalogue()[entitlement.id].name in sentence
            assert "_" not in sentence


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_an_outcome_one_way_or_another_decides(outcome):
    found = ((EntitlementShown("x", outcome.value), ""),)
    assert decided(found) is (outcome.value in ("likely", "unlikely", "not_yet"))
    assert not decided(())


@pytest.mark.parametrize("topic", topics())
def test_every_topic_can_be_checked_with_any_need(topic):
    for need in ({}, {"child_age_months": 0}, {"child_age_months": 215}, {"pregnancy_weeks": 42}):
        found = told(topic, **need)
        assert len(found) <= MOST_SHOWN
        assert {entitlement.outcome for entitlement, _ in found} <= {outcome.value for outcome in Outcome}
