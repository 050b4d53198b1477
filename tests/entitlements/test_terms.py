from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements.terms import SEPTEMBER, age_in_months, birthdays, next_start

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    "day, start",
    [
        ("2026-12-31", "2027-01-01"),
        ("2027-01-01", "2027-04-01"),
        ("2027-04-01", "2027-09-01"),
        ("2027-09-01", "2028-01-01"),
    ],
)
def test_a_term_starts_after_the_day(day, start):
    assert next_start(date.fromisoformat(day)) == date.fromisoformat(start)


def test_the_next_september():
    assert next_start(date(2026, 9, 1), SEPTEMBER) == date(2027, 9, 1)


@given(DAYS, st.integers(0, 240))
def test_every_possible_birthday_gives_the_age(on, months):
    span = birthdays(on, None, months)
    assert span.first <= span.last
    assert age_in_months(on, span.first) == age_in_months(on, span.last) == months


@given(DAYS, st.integers(0, 4000))
def test_a_child_never_grows_younger(born, days):
    day = born + timedelta(days=days)
    assert age_in_months(day, born) <= age_in_months(day + timedelta(days=1), born)


def test_before_the_birth_the_age_is_below_zero():
    assert age_in_months(date(2026, 1, 1), date(2026, 1, 2)) == -1
