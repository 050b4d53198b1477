import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import dates

SUNDAY = date(2026, 11, 22)


def read(text, today=SUNDAY):
    return [one.value for one in dates.find(text, today)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("court on 14 march", "2027-03-14"),
        ("june 14th", "2027-06-14"),
        ("14th of feb 2026", "2026-02-14"),
        ("29 feb", "2028-02-29"),
        ("3/4/25", "2025-04-03"),
        ("born 3.5.25", "2025-05-03"),
        ("dob 12-04-2024", "2024-04-12"),
        ("on 4/12", "2026-12-04"),
        ("in june", "2027-06-01"),
        ("since june", "2026-06-01"),
        ("moved in june", "2026-06-01"),
        ("tomorrow", "2026-11-23"),
        ("day after tomorrow", "2026-11-24"),
        ("yesterday", "2026-11-21"),
        ("last tuesday", "2026-11-17"),
        ("next monday", "2026-11-23"),
        ("week on friday", "2026-12-04"),
        ("friday week", "2026-12-04"),
        ("hearing on thurs", "2026-11-26"),
        ("3 weeks ago", "2026-11-01"),
        ("a few days ago", "2026-11-19"),
        ("in 2 weeks", "2026-12-06"),
    ],
)
def test_a_date_as_people_write_it(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "31/2/25",
        "24/7",
        "26/40",
        "4/12 old",
        "lo is 6/52",
        "march for pride",
        "may i ask",
        "mon or wed",
        "0115-876-5432",
        "1/2 term",
        "",
    ],
)
def test_what_is_no_date(text):
    assert read(text) == []


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_a_full_date_is_read_back_on_any_day(written, today):
    assert read(f"on {written.day}/{written.month}/{written.year}", today) == [written.isoformat()]


@given(st.one_of(st.text(), st.text("0123456789/. marchinlast", max_size=60)), st.dates())
def test_no_text_or_day_is_too_odd(text, today):
    for one in dates.find(text, today):
        assert date.fromisoformat(one.value)
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize("piece", ["1/", "14 ", "in ", "last ", "a few ", "14 march "])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    dates.find(piece * (100_000 // len(piece)), SUNDAY)
    assert time.perf_counter() - started < 15
