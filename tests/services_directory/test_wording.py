"""Texts are compared by plain words."""

from hypothesis import given
from hypothesis import strategies as st

from services_directory.wording import key, stems, words


def test_a_key_has_only_lower_case_words():
    assert key("  St. Ann's  — PC&A (2023)! ") == "st anns pc and a 2023"


def test_empty_words_are_left_out_and_each_word_comes_once():
    assert words("I need help with the baby, the BABY and me") == ["baby"]


def test_endings_of_long_words_do_not_matter():
    assert stems("talking talks stammered") == {"talk", "talks", "stammer"}


@given(st.text())
def test_any_text_has_a_key(text):
    assert key(text) == key(key(text))
