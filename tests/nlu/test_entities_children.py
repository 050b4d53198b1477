from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import children

TODAY = date(2026, 11, 22)


def months(text):
    found = children.find(text, TODAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ch 4 + 7", [48, 84]),
        ("kids 2,4,6", [24, 48, 72]),
        ("my 2, 4 and 6 year olds", [24, 48, 72]),
        ("yr 8 daughter and 3 yr old", [36, 144]),
        ("kids 8 yrs and 6 months", [6, 96]),
        ("Me and the kids (6, 4 and 10 wks)", [2, 48, 72]),
        ("my daughter 6, son 3 and baby 5 months", [5, 36, 72]),
        ("im 24, 2 kids, 4 and 18mths", [18, 48]),
        ("16mth, 3yr and 6yr", [16, 36, 72]),
        ("one son 4 years, one daughter 8 month", [8, 48]),
        ("my 9 year old is fine but my 4 year old wont sleep", [48, 108]),
        ("8 month old wont sleep, sister is 5", [8, 60]),
        ("Ch1 8yo, Ch2 5yo, Ch3 11/12", [11, 60, 96]),
    ],
)
def test_the_ages_of_all_children_youngest_first(text, expected):
    assert months(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("twins 14 mths", [14, 14]), ("2 yr old twins", [24, 24]), ("twins 2 and a 5 yr old", [24, 24, 60])],
)
def test_twins_count_twice(text, expected):
    assert months(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they all share my bed, 3 and 8. is there a grant", [36, 96]),
        ("ive got three, 9, 6 and 2, on my own", [24, 72, 108]),
        ("school nurse, mum of 3 (3,5,10), no heating", [36, 60, 120]),
        ("a 2 year and 7 month olds double buggy", [7, 24]),
        ("the kids were asleep upstairs, 18 months and 4.", [18, 48]),
    ],
)
def test_ages_that_are_a_clause_of_their_own(text, expected):
    assert months(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "shes 2",
        "2 years 3 months old",
        "my year 5 lad is 9",
        "18 months no sorry 16",
        "hes 5 nearly 6",
        "shes 21 months nearly 2",
        "14 month corrected 11",
        "im 24 with a 3yo",
        "hes 6 but speech of a 2 yr old",
        "i have 2 kids",
        "",
    ],
)
def test_one_child_is_not_several(text):
    assert months(text) is None


@given(st.one_of(st.text(), st.text("0123456789 yrmowks/.+,'and&twins", max_size=60)))
def test_no_text_is_too_odd(text):
    for one in children.find(text, TODAY):
        assert one.value == sorted(one.value) and len(one.value) >= 2
        assert text[one.start : one.end] == one.text
