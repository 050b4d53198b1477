import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import Entity, details, extract, need

TODAY = date(2026, 11, 22)
WITH_AGES = Path(__file__).parent / "messages_with_ages.csv"
MESSAGE = "Hi, my lo is 18m, im 24 weeks pregnant in Bulwell ng6 8ab, any group on tues in polish?"


def test_all_that_a_message_says_of_the_need():
    assert need(MESSAGE, TODAY) == {
        "postcode": "NG6 8AB",
        "area": "Bulwell",
        "child_age_months": 18,
        "pregnancy_weeks": 24,
        "day": "TU",
        "language": "pl",
    }


def _with_ages():
    with WITH_AGES.open(newline="", encoding="utf-8") as lines:
        return [pytest.param(row, id=row["text"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize("row", _with_ages())
def test_ages_and_weeks_of_messages_as_people_write_them(row):
    read = need(row["text"], TODAY)
    for key in ("child_age_months", "pregnancy_weeks"):
        assert str(read.get(key, "")) == row[key]


def test_what_is_not_said_is_left_out():
    assert need("hello", TODAY) == {}
    assert need("", TODAY) == {}


def test_entities_come_in_the_order_written_with_their_text():
    found = extract(MESSAGE, TODAY)
    assert [one.text for one in found] == ["18m", "24 weeks pregnant", "Bulwell", "ng6 8ab", "tues", "polish"]
    assert found[0] == Entity("child_age_months", 18, 13, 16, "18m")


def test_the_child_that_is_meant_is_the_need_and_all_are_entities():
    text = "my 9 year old is fine but my 4 year old wont sleep"
    assert [one.value for one in extract(text, TODAY)] == [108, 48]
    assert need(text, TODAY) == {"child_age_months": 48}


def test_a_place_ruled_out_is_no_part_of_the_need():
    assert need("anywhere but clifton", TODAY) == {}
    assert need("we moved from aspley to sneinton", TODAY) == {"area": "Sneinton"}


def test_the_need_has_no_more_than_its_six_keys():
    text = MESSAGE + " mornings, not clifton, i get £60 a week uc, kids 3 and 5, since june"
    assert set(need(text, TODAY)) == set(need(MESSAGE, TODAY))


def test_the_rest_of_what_a_message_says():
    text = "im on uc, £60 a week, kids 3 and 5, moved here in june, mornings best, anywhere but clifton"
    assert details(text, TODAY) == {
        "children_months": [36, 60],
        "part_of_day": "morning",
        "money": [{"amount": 60, "period": "week"}],
        "benefits": ["universal_credit"],
        "dates": ["2026-06-01"],
        "not_areas": ["Clifton"],
        "about": "child",
    }
    assert details("bulwell", TODAY) == {}


def test_today_is_taken_when_not_given():
    assert need("24 weeks pregnant") == {"pregnancy_weeks": 24}


@given(st.text())
def test_details_of_any_text_are_plain_data(text):
    assert None not in details(text, TODAY).values()


@given(st.text())
def test_every_entity_of_any_text_stands_where_it_says(text):
    for one in extract(text, TODAY):
        assert text[one.start : one.end] == one.text
