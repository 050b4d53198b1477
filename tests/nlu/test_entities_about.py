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
        "my cousin got one on her estate, mine says no, am i allowed",
        "my mum drinks and i do everything at home, im 13",
        "i grew up in care and all my friends have parents to drive them",
        "we have a toddler and the landlord wants us out, what are my rights",
        "since the baby came i feel numb, who can i talk to",
        "my ex has stopped paying and i cant afford the bills",
        "im 19, got my first flat and a 6 month old, any young mums group",
        "my husband's been promoted and i want to go back to work",
        "I teach swimming and I want to retrain",
        "friend at work says you get a grant, do i just apply",
        "bloke i work with said they pay your tram fare, is it so for us",
        "he goes through my phone and shouts at me",
        "gran passed last week, i need help with her funeral",
        "i've been clean a year and the kids are home, i'd like to volunteer",
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
        "how do i stop picking him up every time",
        "can i choose her school myself",
        "dd12 wants to join the scouts, do i book",
        "got a little lad whos two and no nursery",
        "daughter is six and wont read",
        "her dad has her at weekends and she comes back upset",
        "my grandson lives with me now and he wont settle",
        "who pays school trips for my nephew, he lives with us on an sgo",
        "we took on my niece last year and she needs a school place",
        "i run a cafe so no time, my daughter is 8 and needs a holiday club",
        "i'm a nursery nurse and my own 3 year old wont share",
        "my friend had it with hers but i have no idea why my son bites",
        "we're in a hostel but it's about my boy, he is up all night. what would help him",
        "my partner hates me asking but our son is 9 and still wets",
        "I feel awful, she is four and still in nappies",
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
        "my husband has to stop drinking, he has ten cans a night, who would he see",
        "hi, brother is 30 and has nowhere to live",
        "dad is 70 and needs to learn to use a computer",
        "i think the family next door leave their little ones alone",
        "asking for my mum, she looks after my nephews",
        "girl at work is 20 and was in care, what is she owed",
        "a boy in my class comes in hungry",
        "HV here. 2 month old, reflux, first time parents",
        "TA, y4 girl, no coat all winter",
        "I'm a teacher and one of the dads cannot read the letters",
        "family support worker: unborn, two under five, no cot",
        "my nephew is 15 and his mum cant get him to school",
        "the lad i mentor has no one to speak for him",
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
