import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import places


@pytest.mark.parametrize(
    ("text", "area", "excluded"),
    [
        ("not bulwell", None, ("Bulwell",)),
        ("anywhere but clifton", None, ("Clifton",)),
        ("anything except hyson green", None, ("Hyson Green",)),
        ("not in bulwell or aspley", None, ("Bulwell", "Aspley")),
        ("we moved from aspley to sneinton", "Sneinton", ("Aspley",)),
        ("moved from aspley, now in sneinton", "Sneinton", ("Aspley",)),
        ("how do i get from bulwell to clifton", "Clifton", ("Bulwell",)),
        ("used to live in radford, now lenton", "Lenton", ("Radford",)),
        ("bestwood not bestwood park", "Bestwood", ("Bestwood Park",)),
        ("i dont want clifton, is there one in wilford", "Wilford", ("Clifton",)),
        ("not bulwell but basford", "Basford", ("Bulwell",)),
        ("I live in aspley but clifton is closer", "Aspley", ()),
        ("not far from bulwell", "Bulwell", ()),
        ("im from bulwell", "Bulwell", ()),
        ("not sure, bulwell maybe", "Bulwell", ()),
        ("cant get to sherwood", None, ("Sherwood",)),
        ("clifton's too far", None, ("Clifton",)),
        ("sherwood is too far, anything in basford", "Basford", ("Sherwood",)),
        ("cant get to the one in clifton, anywhere nearer st anns", "St Ann's", ("Clifton",)),
        ("not safe in st anns", "St Ann's", ()),
        ("i live in bulwell but its not safe", "Bulwell", ()),
    ],
)
def test_places_ruled_out_or_left_are_kept_apart(text, area, excluded):
    found = places.find(text)
    assert (found.area, found.excluded) == (area, excluded)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("bulwell or clifton", "Bulwell"),
        ("in bulwell or near clifton", "Clifton"),
        ("clifton people say, but i live in bulwell", "Bulwell"),
        ("sherwood library, radford library", "Sherwood"),
    ],
)
def test_of_several_the_last_one_introduced_is_meant_else_the_first(text, area):
    assert places.find(text).area == area


def test_a_postcode_and_an_area_are_both_found_where_they_stand():
    text = "in Bulwell, ng6 8ab"
    found = places.find(text)
    assert (found.postcode, found.area) == ("NG6 8AB", "Bulwell")
    assert (text[slice(*found.postcode_span)], text[slice(*found.area_span)]) == ("ng6 8ab", "Bulwell")


def test_the_finest_postcode_is_meant_and_not_the_one_left():
    assert places.find("ng6 or ng7 5ab").postcode == "NG7 5AB"
    assert places.find("moved from ng5 to ng8").postcode == "NG8"


def test_wards_are_those_of_the_area_else_of_the_postcode():
    assert places.find("clifton").wards == ("Clifton East", "Clifton West")
    assert places.find("ng7 7").wards == ("Berridge",)
    assert places.find("SW1A 1AA").wards == ()
    assert places.find("hello") == places.Mentions()


@given(st.text())
def test_no_text_is_too_odd(text):
    assert isinstance(places.find(text), places.Mentions)


@pytest.mark.parametrize("piece", ["ng6 ", "not in the ", "st ann ", "bulwel ", "from clifton to ", " ", "a"])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    places.find(piece * (100_000 // len(piece)))
    assert time.perf_counter() - started < 15
