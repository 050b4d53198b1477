import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.head import SPARSE_SHARE, Head, ScopeRule, softmax, weigh

OPEN = ScopeRule(0.0, 1.0, 0.0, 1.0, -np.inf)
NO_WORDS = np.array([], np.int64), np.array([], np.float32)


def head(scope=OPEN, known=((127, 0),)):
    """Two n-grams and two sentence numbers for two topics."""
    weights = np.array([[1, 0], [0, 1], [2, 0], [0, 2]], np.float32)
    return Head(
        topics=np.array(["baby_sleep", "oos"]),
        weights=weights,
        bias=np.array([0.5, -0.5], np.float32),
        idf=np.array([1.0, 2.0], np.float32),
        known=np.array(known, np.float32).reshape(-1, 2),
        scope=scope,
    )


def vector(*numbers):
    return np.array(numbers, np.float32)


def test_without_known_words_the_sentence_and_the_bias_decide():
    assert head().logits(*NO_WORDS, vector(1, 0)).tolist() == [2.5, -0.5]


def test_words_count_by_their_weight():
    logits = head().logits(np.array([0]), np.array([1.0]), vector(0, 0))
    assert logits == pytest.approx([SPARSE_SHARE + 0.5, -0.5])


def test_words_are_weighed_by_rarity_and_the_whole_has_one_length():
    weighed = weigh(np.array([0, 1]), np.array([1.0, 1.0]), np.array([1.0, 2.0]))
    assert weighed[1] == pytest.approx(2 * weighed[0])
    assert np.linalg.norm(weighed) == pytest.approx(SPARSE_SHARE)


def test_a_word_said_often_counts_a_little_more():
    once, often = weigh(np.array([0, 1]), np.array([1.0, 5.0]), np.array([1.0, 1.0]))
    assert once < often < 5 * once


def test_no_words_weigh_nothing():
    assert weigh(*NO_WORDS, np.array([1.0])).shape == (0,)


def test_the_nearest_known_message_is_found():
    assert head(known=((127, 0), (0, 127))).nearest(vector(0.6, 0.8)) == pytest.approx(0.8)
    assert head(known=()).nearest(vector(1, 0)) == 0.0


def test_a_message_is_in_scope_when_sure_and_near_enough():
    scope = ScopeRule(logit_mean=1.0, logit_std=2.0, cosine_mean=0.5, cosine_std=0.25, threshold=1.0)
    assert scope.score(3.0, 0.75) == pytest.approx(2.0)
    assert head(scope).in_scope(vector(3.0, 0.0), vector(1, 0), "oos")
    assert not head(scope).in_scope(vector(0.1, 0.0), vector(0, 1), "oos")


def test_the_out_of_scope_topic_is_out_of_scope_however_sure():
    assert head().in_scope(vector(1, 0), vector(1, 0), "oos")
    assert not head().in_scope(vector(0, 9), vector(1, 0), "oos")


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=80))
def test_confidences_are_shares_of_one_in_the_order_of_the_scores(logits):
    shares = softmax(np.array(logits))
    assert shares.sum() == pytest.approx(1)
    assert ((0 <= shares) & (shares <= 1)).all()
    assert shares[np.argmax(logits)] == shares.max()
