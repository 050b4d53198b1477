import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text import LONGEST_READ, abbreviations, as_written, char_ngrams, clean, sentence, word_ngrams, words

SLIPS = {"slepe": "sleep", "wot": "what", "soo": "so", "hv": "have"}


def mended(word):
    return SLIPS.get(word, word)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  my   baby\n\twont  sleep ", "my baby wont sleep"),
        ("my ba\u200bby\ufeff", "my baby"),
        ("\u202emy baby\u202c", "my baby"),
        ("soft\u00adware", "software"),
        ("\u2066my baby\u2069", "my baby"),
        ("my baby\U000e0041\U000e007f", "my baby"),
        ("my baby \ud83d", "my baby ?"),
        ("ｍｙ ｂａｂｙ", "my baby"),
        ("cafe\u0301", "café"),
        ("can’t ‘sleep` ", "can't 'sleep'"),
        ("a\u00a0b", "a b"),
        ("", ""),
        ("\u200b \u200d", ""),
    ],
)
def test_a_text_is_cleaned_of_what_nobody_sees(typed, read):
    assert clean(typed) == read


def test_of_a_very_long_text_the_end_is_kept():
    read = clean("long story. " * 10_000 + "my baby wont sleep")
    assert len(read) == LONGEST_READ
    assert read.endswith("my baby wont sleep")


@given(st.text())
def test_any_text_can_be_cleaned_and_stays_clean(text):
    once = clean(text)
    assert len(once) <= LONGEST_READ
    assert once == " ".join(once.split())
    assert not any(unicodedata.category(letter) == "Zs" and letter != " " for letter in once)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("My baby WON'T sleep!!", ["my", "baby", "wont", "sleep"]),
        ("sooooo tired", ["soo", "tired"]),
        ("my lo sees the hv", ["my", "little", "one", "sees", "the", "health", "visitor"]),
        ("HV's", ["health", "visitors"]),
        ("me babby 9wks", ["me", "baby", "9", "weeks"]),
        ("2yo n ds3", ["2", "year", "old", "and", "son", "3"]),
        ("yr8, 18m, 30hrs", ["year", "8", "18", "months", "30", "hours"]),
        ("m25 ng6 8ab", ["m25", "ng6", "8ab"]),
        ("2 1/2", ["2", "1", "2"]),
        ("👶 🍼", []),
        ("طفلي لا ينام", ["طفلي", "لا", "ينام"]),
        ("", []),
    ],
)
def test_words_are_lower_case_and_abbreviations_are_written_out(text, read):
    assert words(text) == read


def test_a_sentence_keeps_its_case_and_marks():
    assert sentence("My LO won’t sleep?! Ring HV…") == "My little one won't sleep?! Ring health visitor..."


def test_words_are_read_with_their_spelling_mended():
    assert words("Wot, no SLEPE?", mended) == ["what", "no", "sleep"]
    assert words("sooooo tired", mended) == ["so", "tired"]


def test_a_sentence_has_its_spelling_mended_and_keeps_the_rest():
    assert sentence("Wot? My Son won’t slepe, EVER!", mended) == "what? My Son won't sleep, EVER!"


def test_an_abbreviation_is_no_slip():
    assert words("hv", mended) == ["health", "visitor"]
    assert sentence("ring my hv", mended) == "ring my health visitor"


def test_what_needs_no_mending_is_as_it_was_written():
    assert as_written("slepe") == "slepe"
    assert sentence("sooooo TIRED") == "sooooo TIRED"


@given(st.text())
def test_any_text_has_words_and_a_sentence(text):
    assert all(word and word == word.lower() for word in words(text))
    assert isinstance(sentence(text), str)


@given(st.text())
def test_a_speller_is_asked_for_lower_case_words_without_apostrophes_only(text):
    asked = []
    words(text, lambda word: asked.append(word) or word)
    assert all(word and word == word.lower() and "'" not in word for word in asked)


def test_word_ngrams_are_single_words_and_pairs_with_numbers_as_one_word():
    assert word_ngrams(["is", "3", "is", "4"], 2) == Counter(
        {
            "is": 2,
            "__number__": 2,
            "is __number__": 2,
            "__number__ is": 1,
        }
    )


def test_char_ngrams_stay_inside_a_word_with_its_edges_as_blanks():
    assert char_ngrams(["ab"], 3) == Counter([" ", "a", "b", " ", " a", "ab", "b ", " ab", "ab "])


def test_a_short_word_is_counted_whole_once():
    assert char_ngrams(["a"], 4) == Counter([" ", "a", " ", " a", "a ", " a "])


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), max_size=4), st.integers(1, 4))
def test_no_ngram_is_longer_than_asked(tokens, longest):
    assert all(len(ngram.split(" ")) <= longest for ngram in word_ngrams(tokens, longest))
    assert all(len(ngram) <= longest for ngram in char_ngrams(tokens, longest))


def test_every_abbreviation_is_one_lower_case_word_that_stands_for_something_longer():
    for short, meaning in abbreviations().items():
        assert words(short) == meaning.split(), short
        assert short == short.lower() and " " not in short
        assert meaning == meaning.lower()
