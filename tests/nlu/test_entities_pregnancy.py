import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import pregnancy

TODAY = date(2026, 11, 22)


def weeks(text, today=TODAY):
    found = pregnancy.find(text, today)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 weeks pregnant", 24),
        ("12wks preg", 12),
        ("24w pregnant", 24),
        ("pregnant 30 weeks and told nothing", 30),
        ("I'm pregnant, 22 weeks", 22),
        ("im 8 weeks gone", 8),
        ("I'm 32 weeks", 32),
        ("i am 12 week", 12),
        ("26/40", 26),
        ("20+3", 20),
        ("im 38+2 and still waiting", 38),
        ("five months pregnant", 22),
        ("eight months pregnant", 35),
        ("36 weeks and baby is breech", 36),
        ("community midwife, lady booked late at 24 weeks", 24),
        ("30 weeks", 30),
    ],
)
def test_weeks_are_read_as_people_and_midwives_say_them(text, expected):
    assert weeks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("due in june", 10),
        ("baby due 3rd march", 25),
        ("due date 14/2/2027", 28),
        ("im due in 3 weeks", 37),
        ("she's due in two months", 31),
        ("im due next week", 39),
        ("due tomorrow", 39),
        ("baby due today", 40),
        ("im due any day now", 39),
        ("im a week overdue", 41),
    ],
)
def test_a_due_date_is_counted_back_from_forty_weeks(text, expected):
    assert weeks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "third trimester",
        "8 weeks postpartum",
        "im 8 weeks postpartum",
        "rent due in june",
        "review due in march",
        "10 week wait for midwife",
        "24/7",
        "born at 36 weeks",
        "i was 30 weeks pregnant with my first",
        "lost my baby at 20 weeks pregnant",
        "im 6 weeks behind on rent",
        "baby is 13 weeks",
        "due 31/2",
        "im 17",
        "",
    ],
)
def test_other_weeks_and_due_dates_are_not_a_pregnancy(text):
    assert weeks(text) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("cramps all night. 31 weeks. who do i call", 31),
        ("im thirty-four weeks and swelling up", 34),
        ("im pregnant, twenty six weeks, cant sleep", 26),
        ("i am pregnant maybe six month, no doctor", 26),
        ("bby due 4wks and no cot", 36),
        ("tfmr 19+2 and nobody has rung", None),
        ("we had our girl at 29 weeks and the midwife has gone", None),
        ("my cousin and me are due 6 weeks apart", None),
        ("letter says wait. 14 weeks. thats too long", None),
        ("still on the list for a bungalow. 29 weeks. its shocking", None),
    ],
)
def test_weeks_as_a_sentence_in_words_and_lost_or_born(text, count):
    assert weeks(text) == count


@given(st.integers(1, 42), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_weeks_said_outright_do_not_depend_on_the_day(count, today):
    assert weeks(f"{count} weeks pregnant", today) == count


@given(st.one_of(st.text(), st.text("due in 0123456789/+wks march.", max_size=60)))
def test_no_text_is_too_odd(text):
    for one in pregnancy.find(text, TODAY):
        assert 1 <= one.value <= pregnancy.LONGEST
        assert text[one.start : one.end] == one.text


@given(st.dates(date(2024, 2, 29), date(2032, 3, 1)))
def test_a_due_date_without_a_year_works_on_any_day(today):
    pregnancy.find("baby due 29 feb, or 15/7, or in june", today)


@pytest.mark.parametrize("piece", ["due ", "im due in ", "12 weeks ", "20+3 ", "pregnant ", " ", "1/40"])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    pregnancy.find(piece * (100_000 // len(piece)), TODAY)
    assert time.perf_counter() - started < 15
