from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import days

SUNDAY = date(2026, 11, 22)


def day(text):
    found = days.find(text, SUNDAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("monday", "MO"),
        ("mon", "MO"),
        ("mon or wed", "MO"),
        ("any groups on tues", "TU"),
        ("wednesdays 10-12", "WE"),
        ("wed afternoon", "WE"),
        ("and thursdays?", "TH"),
        ("thurs pm", "TH"),
        ("on fri", "FR"),
        ("sat morning", "SA"),
        ("sat?", "SA"),
        ("open saturdays", "SA"),
        ("anything at the weekend", "SA"),
        ("on sun", "SU"),
        ("Sunday", "SU"),
        ("wensday", "WE"),
        ("thursdy", "TH"),
        ("tuesdy", "TU"),
        ("saterday", "SA"),
        ("2moz anything on", "MO"),
        ("somewhere mon or tue mornings", "MO"),
        ("tomorrow", "MO"),
        ("day after tomorrow", "TU"),
        ("whats on today", "SU"),
        ("not mondays, tuesdays", "TU"),
        ("was wondering about friday", "FR"),
    ],
)
def test_a_day_that_is_asked_for(text, code):
    assert day(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "i sat down",
        "he sat on me",
        "out in the sun",
        "sun cream",
        "this sat nav",
        "yr 6 sats",
        "we wed in may",
        "in march",
        "any day but wednesday",
        "except friday",
        "i work fridays",
        "since saturday",
        "last tuesday",
        "excluded on friday",
        "got told today",
        "scan today no heartbeat",
        "they came on the tuesday",
        "rent due friday",
        "",
    ],
)
def test_everyday_words_past_days_and_days_ruled_out_are_none(text):
    assert day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "she has sunday school in the hall and came back upset",
        "form has to be in by wednesday",
        "he goes to his nans every other saturday and comes home rude",
        "my partner is away tuesday to friday and i cant cope",
        "she starts monday and has no uniform",
        "he fell off his bike thursday and his arm is swollen",
    ],
)
def test_deadlines_and_other_peoples_days_are_none(text):
    assert day(text) is None


@given(st.text(), st.dates())
def test_no_text_is_too_odd(text, today):
    for one in days.find(text, today):
        assert one.value in days.WEEK
        assert text[one.start : one.end] == one.text


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_tomorrow_is_the_day_after_today(today):
    this, following = (days.find(word, today)[0].value for word in ("today", "tomorrow"))
    assert days.WEEK.index(following) == (days.WEEK.index(this) + 1) % 7
