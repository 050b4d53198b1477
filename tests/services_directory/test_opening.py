"""Open or closed at a time: weekly and monthly rules, dates that bound them, midnight and summer time."""

from datetime import datetime, time, timedelta, timezone

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from services_directory import Schedule, opening, sentence
from services_directory.opening import runs_on

OFFICE = [Schedule("MO,TU,WE,TH,FR", "09:00", "17:00")]
MONDAY = datetime(2026, 11, 23, 10, 0)


def at(hour, minute=0, days=0):
    return MONDAY.replace(hour=hour, minute=minute) + timedelta(days=days)


def says(schedules, when):
    return sentence(opening(schedules, when), when)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (at(10), "Open now until 5pm."),
        (at(8, 59), "Closed now. Opens at 9am today."),
        (at(17), "Closed now. Opens at 9am tomorrow."),
        (at(18, days=4), "Closed now. Opens Monday at 9am."),
    ],
)
def test_office_hours(when, words):
    assert says(OFFICE, when) == words


def test_no_hours_say_nothing():
    assert opening([], MONDAY) is None
    assert opening([Schedule("MO")], MONDAY) is None
    assert says([], MONDAY) == ""


def test_day_and_night():
    always = [Schedule("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59")]
    assert says(always, at(3)) == "Open day and night."
    assert opening(always, at(23, 59)).is_open


def test_two_spans_in_a_day():
    evening = [Schedule("MO", "10:00", "16:00"), Schedule("MO", "19:00", "22:30")]
    assert says(evening, at(17)) == "Closed now. Opens at 7pm today."
    assert says(evening, at(20)) == "Open now until 10.30pm."


def test_open_until_midnight_and_past_it():
    assert says([Schedule("MO", "17:00", "23:59")], at(18)) == "Open now until midnight."
    late = [Schedule("SU", "20:00", "02:00")]
    assert opening(late, at(1)).is_open
    assert not opening(late, at(3)).is_open


def test_a_time_elsewhere_is_read_as_local_time():
    summer = datetime(2026, 7, 6, 8, 30, tzinfo=timezone.utc)
    assert opening(OFFICE, summer).is_open
    winter = datetime(2026, 12, 7, 8, 30, tzinfo=timezone.utc)
    assert not opening(OFFICE, winter).is_open


def test_second_monday_and_last_friday():
    second = [Schedule("2MO", "09:00", "17:00", freq="MONTHLY")]
    assert opening(second, datetime(2026, 12, 14, 10)).is_open
    assert not opening(second, datetime(2026, 12, 7, 10)).is_open
    last = [Schedule("-1FR", "09:00", "17:00", freq="MONTHLY")]
    assert opening(last, datetime(2026, 12, 25, 10)).is_open


def test_every_other_week_counts_from_its_start():
    other = [Schedule("MO", "09:00", "17:00", interval=2, dtstart="2026-11-23")]
    assert opening(other, MONDAY).is_open
    assert not opening(other, at(10, days=7)).is_open
    assert opening(other, at(10, days=14)).is_open


def test_a_rule_ends_with_its_validity():
    term = [Schedule("MO", "09:00", "17:00", valid_from="2026-09-01", valid_to="2026-11-22")]
    assert says(term, MONDAY) == "Closed now."


def test_a_next_time_far_ahead_is_dated():
    monthly = [Schedule("2MO", "09:00", "17:00", freq="MONTHLY")]
    assert says(monthly, MONDAY) == "Closed now. Opens on 14 December at 9am."


def test_whether_it_runs_on_a_day():
    assert runs_on(OFFICE, "MO") is True
    assert runs_on(OFFICE, "SA") is False
    assert runs_on([], "SA") is None


days = st.lists(
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=4, unique=True
)


@settings(max_examples=60, deadline=None)
@given(
    days=days,
    interval=st.integers(1, 3),
    hours=st.tuples(st.integers(0, 11), st.integers(12, 22)),
    when=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
)
def test_weekly_rules_agree_with_the_calendar_library(days, interval, hours, when):
    opens, closes = (f"{hour:02}:00" for hour in hours)
    schedule = Schedule(",".join(days), opens, closes, interval=interval, dtstart="2026-01-05")
    rule = rrulestr(f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(days)}", dtstart=datetime(2026, 1, 5))
    today = datetime.combine(when.date(), time(0))
    runs = bool(rule.between(today, today, inc=True))
    assert opening([schedule], when).is_open == (runs and hours[0] <= when.hour < hours[1])
