import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.mutations import BACKSTORIES, ROBUSTNESS, after_backstory, mutated, typo, typos, without_punctuation

seeds = st.integers(0, 1_000)


@given(st.text(min_size=3), seeds)
def test_a_typo_swaps_drops_or_doubles_one_letter(word, seed):
    slipped = typo(word, random.Random(seed))
    assert abs(len(slipped) - len(word)) <= 1
    assert set(slipped) <= set(word)
    assert slipped[-1] == word[-1] or sorted(slipped) == sorted(word)


@pytest.mark.parametrize("word", ["", "a", "hv"])
def test_a_short_word_is_left_alone(word):
    assert typo(word, random.Random(1)) == word


def test_a_typo_can_be_any_of_the_three():
    assert {typo("abc", random.Random(seed)) for seed in range(50)} == {
        "bac",
        "acb",
        "bc",
        "ac",
        "aabc",
        "abbc",
    }


def test_about_a_share_of_the_words_slip():
    text = " ".join(["settle"] * 1_000)
    slipped = sum(word != "settle" for word in typos(text, random.Random(1), 0.3).split())
    assert 200 < slipped < 400
    assert typos(text, random.Random(1), 0) == text


@given(st.text(), seeds)
def test_any_message_can_be_mutated_the_same_way_again(text, seed):
    assert mutated(text, random.Random(seed)) == mutated(text, random.Random(seed))


def test_a_message_differs_in_many_ways():
    text = "my baby wont sleep at night"
    ways = {mutated(text, random.Random(seed)) for seed in range(200)}
    assert text.upper() in ways
    assert any(way.startswith(f"{text} ") for way in ways)
    assert any(sorted(way.split()) == sorted(text.split()) and way != text for way in ways)
    assert any(text.startswith(way) and way != text for way in ways)
    assert any(text.endswith(way) and way != text for way in ways)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("My baby won't sleep!!", "My baby wont sleep"),
        ("help - he's 2... (nearly)", "help hes 2 nearly"),
        ("it's £5/week\nor less?", "its £5/week or less"),
        ("?!", ""),
    ],
)
def test_marks_can_be_left_out(text, bare):
    assert without_punctuation(text, random.Random(1)) == bare


@given(st.text(), seeds)
def test_a_backstory_goes_before_a_message_that_stays_whole(text, seed):
    told = after_backstory(text, random.Random(seed))
    assert told.endswith(f" {text}")
    assert told.startswith(BACKSTORIES)


def test_backstories_differ():
    assert len({after_backstory("", random.Random(seed)) for seed in range(100)}) == len(BACKSTORIES)


@pytest.mark.parametrize("change", ROBUSTNESS.values(), ids=ROBUSTNESS)
@given(text=st.text(), seed=seeds)
def test_any_message_can_be_changed_the_same_way_again(change, text, seed):
    assert change(text, random.Random(seed)) == change(text, random.Random(seed))


@pytest.mark.parametrize("change", ROBUSTNESS.values(), ids=ROBUSTNESS)
def test_each_change_changes_something(change):
    text = "My baby won't sleep at night, what can I do?"
    assert change(text, random.Random(1)) != text
