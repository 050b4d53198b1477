import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import about

TODAY = date(2026, 11, 22)


def who(text):
    found = about.find(text, TODAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    "text",
    [
        "i cant pay rent",
        "im pregnant and skint",
        "my partner hits me",
        "i feel so low since baby came",
        "im 19 leaving care",
        "where can i get food",
        "my baby is due tomorrow",
        "my mate told me about healthy start can i get it",
    ],
)
def test_help_for_the_writer(text):
    assert who(text) == "self"


@pytest.mark.parametrize(
    "text",
    [
        "my baby wont sleep",
        "3yo wont eat",
        "my 13 yr old wants boxing",
        "hes biting",
        "my mum said you can help with my son",
        "my nan looks after my son hes 4",
        "i got 2 yr old he dont talk",
        "dads group for me and my baby",
    ],
)
def test_help_for_the_writers_child(text):
    assert who(text) == "child"


@pytest.mark.parametrize(
    "text",
    [
        "my friend is being hit by her fella",
        "my sister has a 2yo not talking",
        "pupil in my class not eating",
        "a mum i support has no food",
        "patient 28 with 3/12 baby",
        "yp 15 missing",
        "my neighbours kids always alone",
        "my girlfriend is pregnant",
    ],
)
def test_help_for_somebody_else(text):
    assert who(text) == "other"


@pytest.mark.parametrize("text", ["bulwell", "stay and play", "opening times", ""])
def test_nothing_tells(text):
    assert who(text) is None


@given(st.text())
def test_no_text_is_too_odd(text):
    for one in about.find(text, TODAY):
        assert one.value in ("self", "child", "other")
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize("piece", ["my ", "my friend ", "a mum ", "i ", "my little "])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    about.find(piece * (100_000 // len(piece)), TODAY)
    assert time.perf_counter() - started < 15
