import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import money

TODAY = date(2026, 11, 22)


def sums(text):
    return [(one.value["amount"], one.value["period"]) for one in money.find(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("i clear about 350 a month", 350, "month"),
        ("£1,200 a month rent", 1200, "month"),
        ("350 pcm", 350, "month"),
        ("rent is 600pm", 600, "month"),
        ("£120pw", 120, "week"),
        ("150 a week for food", 150, "week"),
        ("i get 60 a week", 60, "week"),
        ("£67.20 p/w", 67.2, "week"),
        ("18k a year", 18000, "year"),
        ("£30k p.a.", 30000, "year"),
        ("400 quid every 4 wks", 433, "month"),
        ("£60 a fortnight", 130, "month"),
        ("£20 a day", 140, "week"),
        ("20 quid left", 20, "once"),
        ("£3.50 each", 3.5, "once"),
        ("owe 2 grand", 2000, "once"),
        ("the coat was thirty five quid", 35, "once"),
        ("they gave me two hundred pounds", 200, "once"),
        ("fines of a thousand quid", 1000, "once"),
        ("it is three grand for the deposit", 3000, "once"),
        ("down to my last tenner", 10, "once"),
        ("15 quid odd a week for the bus", 15, "week"),
        ("left with 90 odd a week", 90, "week"),
        ("school club is 45 a month", 45, "month"),
    ],
)
def test_a_sum_and_how_often_it_comes(text, amount, period):
    assert sums(text) == [(amount, period)]


def test_several_sums_come_in_the_order_written():
    assert sums("earn £1400 a month, rent 750pcm") == [(1400, "month"), (750, "month")]


@pytest.mark.parametrize(
    "text",
    [
        "£11.44 an hour",
        "2 times a week",
        "30 hours a week",
        "my wages come 4 weekly",
        "groups 2 a week",
        "tutor wants forty quid an hour",
        "3 months old",
        "ng6 8ab",
        "0115 9151515",
        "9pm",
        "in 2024",
        "",
    ],
)
def test_pay_by_the_hour_and_other_numbers_are_no_sums(text):
    assert sums(text) == []


@given(st.one_of(st.text(), st.text("£0123456789.,k/pw amonth", max_size=60)))
def test_no_text_is_too_odd(text):
    for one in money.find(text, TODAY):
        assert one.value["amount"] >= 0 and one.value["period"] in ("week", "month", "year", "once")
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize("piece", ["1", "£1 ", "1,000", "£ ", "100 a "])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    money.find(piece * (100_000 // len(piece)), TODAY)
    assert time.perf_counter() - started < 15
