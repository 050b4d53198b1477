import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.crisis import NO_CRISIS, confidences, reached
from nlu.head import Features, Head, ScopeRule

NAMES = ("homeless_tonight", NO_CRISIS, "overdose", "runaway")
NO_WORDS = Features(np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(1, np.float32))


def read(*logits):
    """What a head says that gives these scores to NAMES, whatever is written."""
    head = Head(
        labels=np.array(NAMES),
        weights=np.zeros((1, len(NAMES)), np.float32),
        bias=np.array(logits, np.float32),
        idf=np.zeros(0, np.float32),
        share=1.0,
        temperature=1.0,
        known=np.zeros((len(NAMES), 0, 1), np.int8),
        scope=ScopeRule(0.0, 1.0, 0.0, 1.0, 0.5),
    )
    return confidences(head, NO_WORDS)


def test_categories_come_likeliest_first_without_the_one_for_no_crisis():
    assert [each["name"] for each in read(1, 9, 3, 2)] == ["overdose", "runaway", "homeless_tonight"]


def test_what_is_missing_to_one_is_no_crisis():
    assert sum(each["confidence"] for each in read(0, 0, 0, 0)) == pytest.approx(0.75)
    assert sum(each["confidence"] for each in read(0, 20, 0, 0)) == pytest.approx(0, abs=1e-6)


def test_categories_add_up_when_the_model_wavers_between_them():
    wavering = [{"name": "overdose", "confidence": 0.4}, {"name": "suicidal_parent", "confidence": 0.3}]
    assert reached(wavering, 0.6)
    assert not reached(wavering[:1], 0.6)


def test_the_operating_point_itself_is_reached_and_no_category_is_not():
    assert reached([{"name": "overdose", "confidence": 0.5}], 0.5)
    assert not reached([], 0.5)


@given(st.lists(st.floats(-50, 50), min_size=len(NAMES), max_size=len(NAMES)))
def test_any_scores_give_each_category_once_best_first(logits):
    found = read(*logits)
    sure = [each["confidence"] for each in found]
    assert {each["name"] for each in found} == set(NAMES) - {NO_CRISIS}
    assert sure == sorted(sure, reverse=True)
    assert 0 <= sum(sure) <= 1 + 1e-6
