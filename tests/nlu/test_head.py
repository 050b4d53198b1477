import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.head import Features, Head, ScopeRule, softmax, weigh

RULE = ScopeRule(logit_mean=0.0, logit_std=1.0, cosine_mean=0.0, cosine_std=1.0, threshold=0.0)
NO_WORDS = np.array([], np.int64), np.array([], np.float32)


def head(**changed):
    """Two n-grams and two sentence numbers for two labels, with one known message each."""
    parts = {
        "labels": np.array(["baby_sleep", "oos"]),
        "weights": np.array([[1, 0], [0, 1], [2, 0], [0, 2]], np.float32),
        "bias": np.array([0.5, -0.5], np.float32),
        "idf": np.array([1.0, 2.0], np.float32),
        "share": 1.0,
        "temperature": 1.0,
        "known": np.array([[[127, 0]], [[0, 127]]], np.int8),
        "scope": RULE,
    }
    return Head(**{**parts, **changed})


def vector(*numbers):
    return np.array(numbers, np.float32)


def said(*columns, of=(0, 0)):
    """A message that says each n-gram of `columns` once; `of` is its sentence vector."""
    return Features(np.array(columns, np.int64), np.ones(len(columns), np.float32), vector(*of))


def test_without_known_words_the_sentence_and_the_bias_decide():
    assert head().logits(said(of=(1, 0))).tolist() == [2.5, -0.5]


def test_words_count_by_their_weight():
    assert head().logits(said(0)) == pytest.approx([1.5, -0.5])


@pytest.mark.parametrize("share", [0.5, 1.0, 2.0])
def test_the_share_says_how_much_words_count_beside_the_sentence(share):
    assert head(share=share).logits(said(0, of=(1, 0))) == pytest.approx([share + 2.5, -0.5])


def test_words_are_weighed_by_rarity_and_the_whole_has_one_length():
    weighed = weigh(np.array([0, 1]), np.array([1.0, 1.0]), np.array([1.0, 2.0]), 0.7)
    assert weighed[1] == pytest.approx(2 * weighed[0])
    assert np.linalg.norm(weighed) == pytest.approx(0.7)


def test_a_word_said_often_counts_a_little_more():
    once, often = weigh(np.array([0, 1]), np.array([1.0, 5.0]), np.array([1.0, 1.0]), 1.0)
    assert once < often < 5 * once


def test_no_words_weigh_nothing():
    assert weigh(*NO_WORDS, np.array([1.0]), 1.0).shape == (0,)


def test_a_higher_temperature_is_less_sure_and_keeps_the_order():
    cold, warm = (head(temperature=t).confidences(vector(2, 0)) for t in (1.0, 2.0))
    assert 0.5 < warm[0] < cold[0]
    assert warm == pytest.approx(softmax(vector(1, 0)))


def test_a_scope_rule_adds_up_how_sure_and_how_near_in_steps_of_what_is_usual():
    rule = ScopeRule(logit_mean=1.0, logit_std=2.0, cosine_mean=0.5, cosine_std=0.25, threshold=1.0)
    assert rule.score(3.0, 0.75) == pytest.approx(2.0)
    assert rule.score(1.0, 0.5) == 0.0


def test_a_message_is_more_in_scope_the_surer_and_the_nearer_it_is():
    score = head().scope_score
    assert score(vector(3, 0), vector(0.6, 0), "oos") == pytest.approx(3.6)
    assert score(vector(3, 0), vector(1.0, 0), "oos") == pytest.approx(4.0)
    assert score(vector(4, 0), vector(0.6, 0), "oos") == pytest.approx(4.6)


def test_of_several_known_messages_the_nearest_counts():
    known = np.array([[[127, 0], [0, 127]], [[-127, 0], [0, -127]]], np.int8)
    assert head(known=known).scope_score(vector(0, -1), vector(0.6, 0.8), "oos") == pytest.approx(0.8)


def test_only_known_messages_of_the_likeliest_labels_count():
    near, far = [[127, 0]], [[0, 127]]
    names = np.array(["a", "b", "c", "d"])
    logits = vector(0, -1, -2, -3)
    for at, expected in enumerate([1.0, 1.0, 1.0, 0.0]):
        known = np.array([near if label == at else far for label in range(4)], np.int8)
        score = head(labels=names, known=known).scope_score(logits, vector(1, 0), "oos")
        assert score == pytest.approx(expected)


def test_the_label_for_all_else_is_out_of_scope_however_sure():
    assert head().scope_score(vector(0, 9), vector(0, 1), "oos") == -np.inf
    assert head().scope_score(vector(0, 9), vector(0, 1), "another") == pytest.approx(10)


def test_a_head_that_knows_no_messages_goes_by_how_sure_it_is():
    assert head(known=np.zeros((2, 0, 2), np.int8)).scope_score(vector(3, 0), vector(1, 0), "oos") == 3.0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=80))
def test_confidences_are_shares_of_one_in_the_order_of_the_scores(logits):
    shares = softmax(np.array(logits))
    assert shares.sum() == pytest.approx(1)
    assert ((0 <= shares) & (shares <= 1)).all()
    assert shares[np.argmax(logits)] == shares.max()
