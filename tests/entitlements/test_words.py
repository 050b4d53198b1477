import json

import pytest

from entitlements.models import Detail
from entitlements.verdicts import likely
from entitlements.words import WORDS_FILE, amount, detail


@pytest.mark.parametrize(
    "verdict, expected",
    [
        (likely(pence=465, period="week"), "£4.65 a week"),
        (likely(pence=50000, period="once"), "£500 once"),
        (likely(pence=107109, period="month", up_to=True), "up to £1,071.09 a month"),
        (likely(hours=15), "15 hours a week for 38 weeks a year"),
        (likely(), None),
    ],
)
def test_amounts(verdict, expected):
    assert amount(verdict) == expected


@pytest.mark.parametrize(
    "part, expected",
    [
        (Detail("hours_start", "2027-01-01"), "The hours can start on 1 January 2027."),
        (Detail("category", "former_relevant"), "Category in law: former relevant."),
        (Detail("charge_percent", "50"), "The charge takes back 50% of the benefit."),
    ],
)
def test_details(part, expected):
    assert detail(part) == expected


def test_reasons_are_sentences():
    for sentence in json.loads(WORDS_FILE.read_text(encoding="utf-8"))["reasons"].values():
        assert sentence[0].isupper() and sentence.endswith(".")
