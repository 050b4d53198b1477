from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import part_of_day

TODAY = date(2026, 11, 22)


def part(text):
    found = part_of_day.find(text, TODAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sat morning", "morning"),
        ("any mornings?", "morning"),
        ("anything at 10am", "morning"),
        ("wed am", "morning"),
        ("wed afternoons", "afternoon"),
        ("thurs pm", "afternoon"),
        ("after school club", "afternoon"),
        ("at 12pm", "afternoon"),
        ("evenings only", "evening"),
        ("after 7pm", "evening"),
        ("is the library open in the evening", "evening"),
        ("coffee morn for new mums", "morning"),
        ("parents group sat am", "morning"),
        ("friday night", "evening"),
        ("somewhere to sleep tonight", "evening"),
    ],
)
def test_the_part_of_day_that_is_asked_for(text, expected):
    assert part(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "good morning",
        "morning! any groups?",
        "morning sickness",
        "morning after pill",
        "this morning she fell",
        "every morning he kicks off",
        "i work mornings",
        "he screams every night",
        "tummy ache most mornings",
        "evenings are the worst with her",
        "shes at nursery mornings",
        "awake at 3am again",
        "he got in at 2 in the morning",
        "bus for my 6am shift",
        "missed parents evening",
        "nothing in til christmas eve",
        "up all night",
        "i am tired",
        "",
    ],
)
def test_greetings_and_what_has_been_are_none(text):
    assert part(text) is None


@given(st.one_of(st.text(), st.text("0123456789 apmnight:.", max_size=40)))
def test_no_text_is_too_odd(text):
    for one in part_of_day.find(text, TODAY):
        assert one.value in ("morning", "afternoon", "evening")
        assert text[one.start : one.end] == one.text
