import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.entities import ages

TODAY = date(2026, 11, 22)


def age(text):
    found = ages.find(text, TODAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("my little un is 2 and barely talks", 24),
        ("shes 2", 24),
        ("he's 15", 180),
        ("lo 3 wont eat", 36),
        ("ds (4) bites", 48),
        ("my son, 7, wont eat", 84),
        ("ds 2.5 bites", 30),
        ("hes 2 and a half", 30),
        ("he's one and a half", 18),
        ("she's 2 and 7 months, do i stop", 31),
        ("2 years 3 months old", 27),
        ("hes 2y 8m", 32),
        ("18m", 18),
        ("18 months", 18),
        ("18mo", 18),
        ("my lads 8 month", 8),
        ("9wks", 2),
        ("6 weeks old", 1),
        ("our lo is 11 weeks", 2),
        ("Mum of 5/52 baby", 1),
        ("baby is 10 days old", 0),
        ("newborn", 0),
        ("3yo", 36),
        ("3yr old", 36),
        ("two-year-old boy", 24),
        ("8 month old", 8),
        ("my 14 yr old", 168),
        ("14 year old son", 168),
        ("aged 4", 48),
        ("bedwetting, age 8", 96),
        ("still on a dummy at 4", 48),
        ("not talking at 2", 24),
        ("cheerleading squad 8yrs", 96),
        ("twins 5 months", 5),
        ("she have 2 years", 24),
        ("milestones for 18 months", 18),
        ("8 weeks postpartum", 1),
        ("26mo no words", 26),
    ],
)
def test_an_age_is_read_as_people_say_it(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("hes nearly 3", 35),
        ("just turned 2", 24),
        ("turns 2 in march", 20),
        ("she's 2 in march", 20),
        ("shes 2 next month", 23),
        ("my lads two next month", 23),
        ("turns 4 in november", 47),
        ("3 on friday, she's 3 on friday", 35),
        ("she turned 2 in june", 29),
        ("she turned 2 last month", 25),
        ("he'll be 3 in two months", 34),
        ("born in may", 6),
        ("born 3/5/2025", 18),
        ("dob 03/05/25", 18),
        ("born on 3rd may 2024", 30),
        ("born in 2024", 28),
        ("born last week", 0),
        ("born 6 weeks ago", 1),
    ],
)
def test_an_age_that_hangs_on_a_date_is_counted_from_today(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("starts reception in september", 48),
        ("reception class", 48),
        ("yr 8", 144),
        ("y6", 120),
        ("Y9 girl", 156),
        ("year 11", 180),
        ("my year 5 lad is 9", 108),
    ],
)
def test_a_school_year_is_the_age_at_its_start_and_gives_way_to_an_age_in_words(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("shes 3 sorry 4", 48),
        ("2, no months i meant", 2),
        ("he's 18 weeks sorry months", 18),
        ("he is 5 i mean 6 months", 6),
        ("she's 3 no words yet", 36),
    ],
)
def test_a_correction_wins(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("my 9 year old is fine but my 4 year old wont sleep", 48),
        ("8 month old wont sleep, sister is 5", 8),
        ("twins 5 months and a 3 yr old", 5),
        ("kids 3 and 6", 36),
        ("groups for my 2, 4 and 6 year olds", 24),
        ("asking for a girl at work, shes 23 with a 1 yr old", 12),
        ("16yo staying at boyfriends mums, 5 wks", 192),
    ],
)
def test_of_several_children_the_one_nearest_the_problem_is_meant_else_the_first(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "10 month wait",
        "waited 6 months",
        "hes been on the list 9 months",
        "9 months on the list",
        "hes 9 months on the list",
        "30 hours",
        "15 hours free childcare",
        "£2",
        "2 kids",
        "3 of us",
        "24/7",
        "number 14",
        "2 bed flat",
        "24 weeks pregnant",
        "im 8 weeks gone",
        "26/40",
        "2 weeks ago",
        "for 3 years",
        "in care 6 years",
        "2 year check",
        "2 year review",
        "2yr funded bulwell",
        "12 month review",
        "30 weeks",
        "at 13 weeks",
        "10 wks no reply",
        "6 weeks holidays",
        "16 week injections",
        "she is 1 of 3",
        "he's 2 stone",
        "he has 2 teeth",
        "toddler group",
        "teenager",
        "due date is june",
        "from 4 months",
        "year 2 of my course",
        "the reception desk",
        "when he's 18",
        "when you turn 18",
        "children aged 2 to 4",
        "5 of us in a one bed flat",
        "0115 876 5432",
        "open 9 till 5",
        "born in nottingham",
        "my daughter is 29",
        "",
    ],
)
def test_other_numbers_are_not_ages(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "im 17",
        "i'm 19",
        "i am 20",
        "i was 12 when",
        "im a 19 year old mum",
        "25 year old dad",
        "19 yr old mum",
        "care leaver 18",
        "im in year 11",
        "im a mum of 2",
        "my partner is 20",
        "my mum is 54",
        "my girlfriend is 17 im 19 we are having a kid",
        "i was born in 2006",
    ],
)
def test_the_age_of_the_writer_or_another_grown_up_is_no_childs(text):
    assert age(text) is None


def test_an_age_stands_where_it_says():
    text = "İ my 2, 4 and 6 year olds"
    found = ages.find(text, TODAY)
    assert [one.text for one in found] == ["2", "4", "6 year olds"]
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("stammer started this week, 4y7, should i worry", 55),
        ("niece is 1y8m and bottom shuffles", 20),
        ("8wo wont settle in the moses basket", 1),
        ("toddler 2 half, bites the cat", 30),
        ("i look after a little boy of 7 months on mondays", 7),
        ("foster placement is 9 and hides crusts", 108),
        ("SW: LAC 11, sleeps in his coat", 132),
        ("ds15 sat in his room since easter", 180),
        ("the lad we foster moved in last month, 12, and hardly eats", 144),
        ("she cries at the gate every single morning. 6. who helps", 72),
        ("he still has no words, 3 in february", 33),
        ("in april he'll be three and i want a nursery", 31),
        ("my granddaughter is 5 at christmas", 59),
        ("dad of triplets, the little one, 4, wont talk", 48),
        ("our school trip is £150 yr4 can i get help", 96),
        ("yp 19 w a learning disability needs a club", 228),
        ("our lad is 3 and 5 months and wont sit still", 41),
    ],
)
def test_ages_between_commas_in_short_and_beside_a_child(text, months):
    assert age(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "nursery only gave her five days a fortnight",
        "my sister has the baby two days a week",
        "need the code 2day for my son",
        "they moved in here, three of us in a room",
        "3 kids, one in a pushchair",
        "hes been with us 7 months and wont come out of his room",
        "weve had him 5 weeks, a quiet lad",
        "she needs 9 months of physio",
        "im 17 and 8 months and my placement is ending",
        "we lost our baby at 15 weeks",
        "i want to start college. 18 in july",
        "im 16 and in year 11",
        "her little one came in dirty again",
        "its shut until monday so thats three weeks she missed",
        "school says she has a reading age of seven",
        "my kids are asleep and one's snoring",
        "bills came 2day, 2 mths of arrears",
        "he poos every six, seven days",
    ],
)
def test_days_counts_and_how_long_it_lasted_are_no_ages(text):
    assert age(text) is None


@given(st.one_of(st.text(), st.text("0123456789 yrmowks/.+,'", max_size=60)))
def test_no_text_is_too_odd(text):
    for one in ages.find(text, TODAY):
        assert 0 <= one.value < ages.OLDEST
        assert text[one.start : one.end] == one.text


@given(st.integers(0, 47), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
@settings(max_examples=30)
def test_months_are_read_back_on_any_day(months, today):
    assert ages.find(f"my baby is {months} months old", today)[0].value == months


@pytest.mark.parametrize(
    "piece", ["1 ", " ", "2 and ", "hes 2 weeks ", "born in ", "son ", "1,", "2 yr old wont ", "#"]
)
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    ages.find(piece * (100_000 // len(piece)), TODAY)
    assert time.perf_counter() - started < 15
