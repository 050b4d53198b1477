import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities.numbers import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2, 4 and six", [2, 4, 6]),
        ("2,4,6", [2, 4, 6]),
        ("4+7", [4, 7]),
        ("2.5", [2.5]),
        ("6/52", [6]),
        ("2;4", [2]),
        ("a year and a half", [1]),
        ("twenty-four and thirty two, forty", [24, 32, 40]),
        ("dd14 and ds2", [14]),
        ("£20, 7:30, 26/40, 37+5, 24/7, 3rd, 50%, 1,200, 2024, ng6, 14+", []),
    ],
)
def test_the_numbers_that_could_count_something_small(text, values):
    assert [one.value for one in numbers(text)] == values


@given(st.one_of(st.text(), st.text("0123456789 .,:/;+", max_size=40)))
def test_no_text_is_too_odd(text):
    for one in numbers(text):
        assert 0 <= one.value < 100 and one.start < one.end
