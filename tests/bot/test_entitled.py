import pytest

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


def test_a_childs_age_can_settle_it():
    ((entitlement, sentence), *_) = told("child_benefit", child_age_months=120)
    assert (entitlement.id, entitlement.outcome) == ("child_benefit", "likely")
    assert sentence.startswith(f"Child Benefit: you may well get this ({entitlement.amount}).")


def test_a_pregnancy_can_settle_it():
    assert outcomes(told("pregnancy_support", pregnancy_weeks=20))["maternity_exemption"] == "likely"
    assert outcomes(told("pregnancy_support"))["maternity_exemption"] == "need_more"


def test_a_sentence_gives_reasons_in_words_not_codes():
    for _, sentence in told("funded_childcare", child_age_months=6):
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
