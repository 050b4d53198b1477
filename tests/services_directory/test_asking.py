"""What is asked for, in the forms in which it may be said."""

import pytest

from services_directory import Need, Why
from services_directory.asking import LONGEST_TEXT, BadQuestion, limit, months, need, reasons
from services_directory.models import Found, Provenance, Service


@pytest.mark.parametrize(
    ("said", "age"), [("18m", 18), ("2y", 24), ("1y6m", 18), ("2 years", 24), ("1y 6m", 18), ("0m", 0)]
)
def test_ages(said, age):
    assert months(said) == age


@pytest.mark.parametrize("said", ["3", "", "old", "-2m", "999y", "m"])
def test_ages_that_are_none(said):
    with pytest.raises(BadQuestion):
        months(said)


def test_a_need_of_every_part():
    made = need("play", "Bulwell", 18, True, "tuesday")
    assert (made.place.name, made.age_months, made.free, made.day) == ("Bulwell", 18, True, "TU")


def test_a_point_on_the_map_is_a_place():
    assert (need("x", "52.95, -1.15").place.lat, need("x", "52.95,-1.15").place.lon) == (52.95, -1.15)


def test_a_long_text_is_cut():
    assert len(need("a" * 100_000).text) == LONGEST_TEXT
    assert need("  ") == Need()


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"near": "Atlantis"}, "do not know where 'Atlantis'"),
        ({"near": 5}, "name of a place"),
        ({"age_months": -1}, "number of months"),
        ({"age_months": "18m"}, "number of months"),
        ({"age_months": True}, "number of months"),
        ({"free": "yes"}, "true or false"),
        ({"day": "someday"}, "not a day"),
        ({"text": None}, "words to look for"),
    ],
)
def test_what_cannot_be_understood_is_said(parts, said):
    with pytest.raises(BadQuestion, match=said):
        need(**{"text": "play", **parts})


@pytest.mark.parametrize("given", [0, 101, "5", True, 2.5])
def test_limits(given):
    with pytest.raises(BadQuestion):
        limit(given)


def test_reasons_are_words():
    service = Service("i", "Club", "", "active", Provenance("town", "a"))
    why = (Why("text", "play"), Why("near", "1.2"), Why("free"), Why("local"))
    assert reasons(Found(service, why=why)) == "fits: play, 1.2 km away, free"
