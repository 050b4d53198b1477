from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from embedding import common_words
from nlu.examples import crisis_training, training
from nlu.spelling import LONGEST, SHORTEST, Speller, edits
from nlu.text import words

SMALL = Speller(
    seen={"sleep": 9, "sleepy": 2, "bulwell": 1, "nite": 3}, ranked={"sheep": 2_000, "night": 1_000}
)

lower_case = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


@pytest.fixture(scope="module")
def speller():
    """Knows the words of the training messages and of the encoder, as the compiled model does."""
    messages = (*training(), *crisis_training())
    return Speller(Counter(word for message in messages for word in words(message.text)), common_words())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("slep", "sleep"), ("slleep", "sleep"), ("slrep", "sleep"), ("lseep", "sleep"), ("bulwel", "bulwell")],
    ids=["dropped", "doubled", "changed", "swapped", "at the end"],
)
def test_a_slip_of_the_thumb_is_mended(typed, meant):
    assert SMALL.mended(typed) == meant


@pytest.mark.parametrize("word", ["sleep", "nite", "bulwell", "sheep", "night"])
def test_a_word_that_is_known_stays_though_another_is_near(word):
    assert SMALL.mended(word) == word


def test_a_word_that_is_near_to_none_stays():
    assert SMALL.mended("qwertyuiop") == "qwertyuiop"


@pytest.mark.parametrize(
    "word", ["slp", "nig", "", "sle3p", "ng6", "1234", "śleep", "slеep", "sle-ep"], ids=ascii
)
def test_short_words_numbers_and_other_alphabets_stay(word):
    assert SMALL.mended(word) == word


def test_a_very_long_word_stays():
    long = "a" * LONGEST
    assert Speller({long: 1}, {}).mended(long[:-1]) == long
    assert Speller({long + "a": 1}, {}).mended(long + "b") == long + "b"


def test_the_word_that_is_used_most_is_meant():
    assert Speller({"care": 2, "cart": 9}, {}).mended("carx") == "cart"
    assert Speller({}, {"care": 300, "cart": 9_000}).mended("carx") == "care"


def test_a_word_of_the_training_messages_is_meant_rather_than_a_rare_one():
    assert Speller({"pram": 3}, {"gram": 20_000}).mended("pgram") == "pram"


def test_the_first_letter_is_mostly_right():
    assert Speller({"baby": 3, "gaby": 3}, {}).mended("gaaby") == "gaby"
    assert Speller({"sleep": 1}, {}).mended("xleep") == "sleep"


def test_without_any_words_nothing_is_mended():
    assert Speller({}, {}).mended("slepe") == "slepe"


@given(lower_case)
def test_every_edit_is_one_step_away(word):
    assert all(OSA.distance(word, edit) <= 1 for edit in edits(word))


@given(lower_case, lower_case)
def test_every_word_one_step_away_is_an_edit(word, other):
    near = OSA.distance(word, other) == 1
    assert (other in set(edits(word))) >= near


@given(st.text())
def test_any_text_is_left_alone_or_becomes_a_known_word(text):
    mended = SMALL.mended(text)
    assert mended == text or mended in {*SMALL.seen, "sheep", "night"}


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=SHORTEST, max_size=LONGEST))
def test_what_is_mended_needs_no_more_mending(word):
    once = SMALL.mended(word)
    assert SMALL.mended(once) == once


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("slrep", "sleep"),
        ("nursrry", "nursery"),
        ("chilfcare", "childcare"),
        ("breastfeesing", "breastfeeding"),
        ("appoinyment", "appointment"),
        ("benegits", "benefits"),
        ("midwige", "midwife"),
        ("vouchet", "voucher"),
    ],
)
def test_words_that_people_use_are_mended(speller, typed, meant):
    assert speller.mended(typed) == meant


@pytest.mark.parametrize("word", ["bulwell", "aspley", "hyson", "radford", "lenton", "wilford", "sneinton"])
def test_names_of_the_city_are_not_mended_into_common_words(speller, word):
    assert speller.mended(word) == word


def test_no_word_of_the_training_messages_is_touched(speller):
    assert all(speller.mended(word) == word for word in speller.seen)
