import pytest

from entitlements.models import Outcome
from entitlements.verdicts import all_of, any_of, ask, info, likely, need, not_yet, unlikely

YES, NO, LATER, KNOW = likely("yes"), unlikely("no"), not_yet("later"), info("know")
ASK_A, ASK_B = need("a"), need("b")


@pytest.mark.parametrize(
    "verdicts, outcome",
    [
        ((YES, YES), "likely"),
        ((YES, LATER), "not_yet"),
        ((YES, KNOW), "info"),
        ((LATER, ASK_A), "need_more"),
        ((ASK_A, NO), "unlikely"),
    ],
)
def test_all_conditions_must_hold(verdicts, outcome):
    assert all_of(*verdicts).outcome.value == outcome


@pytest.mark.parametrize(
    "verdicts, outcome",
    [
        ((NO, NO), "unlikely"),
        ((NO, KNOW), "info"),
        ((KNOW, LATER), "not_yet"),
        ((LATER, ASK_A), "need_more"),
        ((ASK_A, YES), "likely"),
    ],
)
def test_one_condition_is_enough(verdicts, outcome):
    assert any_of(*verdicts).outcome.value == outcome


def test_questions_are_gathered_once():
    assert all_of(ASK_A, ASK_B, ASK_A).missing == ("a", "b")


def test_only_telling_reasons_are_kept():
    assert all_of(YES, NO, LATER).reasons == ("no",)


@pytest.mark.parametrize(
    "value, outcome, reasons, missing",
    [
        (None, Outcome.NEED_MORE, (), ("fact",)),
        (True, Outcome.LIKELY, ("yes",), ()),
        (False, Outcome.UNLIKELY, (), ()),
    ],
)
def test_a_yes_or_no_fact(value, outcome, reasons, missing):
    verdict = ask("fact", value, yes="yes")
    assert (verdict.outcome, verdict.reasons, verdict.missing) == (outcome, reasons, missing)
