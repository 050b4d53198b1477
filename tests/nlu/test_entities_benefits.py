import csv
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import benefits

TODAY = date(2026, 11, 22)


def named(text):
    return [one.value for one in benefits.find(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("im on uc and pip", ["universal_credit", "pip"]),
        ("on the dole", ["jsa"]),
        ("carers allowence", ["carers_allowance"]),
        ("Universal Credit", ["universal_credit"]),
        ("smp or maternity allowance", ["smp", "maternity_allowance"]),
        ("not on uc but get esa", ["esa"]),
        ("can i get pip for my son", ["pip"]),
    ],
)
def test_a_benefit_that_is_named(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    "text", ["not on uc", "i dont get pip or dla", "no longer on universal credit", "lucky", "pipe", ""]
)
def test_benefits_denied_and_other_words_are_none(text):
    assert named(text) == []


def test_every_way_of_writing_is_read_as_its_benefit():
    with benefits.FILE.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for name in row["ways_of_writing"].split(";"):
                assert named(f"i get {name} now") == [row["benefit"]]


@given(st.text())
def test_no_text_is_too_odd(text):
    for one in benefits.find(text, TODAY):
        assert text[one.start : one.end] == one.text
