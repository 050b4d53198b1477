import pytest

import places
from places.city import city


@pytest.mark.parametrize(
    ("given", "name", "kind", "in_city"),
    [
        ("NG6 8AB", "NG6 8AB", "postcode", True),
        ("ng68ab", "NG6 8AB", "postcode", True),
        ("ng6 8", "NG6 8", "sector", True),
        ("ng6", "NG6", "outcode", True),
        ("NG5 7AA", "NG5 7AA", "postcode", False),
        ("NG24", "NG24", "outcode", False),
        ("bulwell", "Bulwell", "area", True),
        ("st anns", "St Ann's", "area", True),
        ("the meadows", "The Meadows", "area", True),
        ("meadows ward", "The Meadows", "ward", True),
        ("Bulwell ward", "Bulwell", "ward", True),
        ("clifton west", "Clifton West", "ward", True),
        ("castle", "Castle", "ward", True),
        ("arnold", "Arnold", "area", False),
    ],
)
def test_a_postcode_or_a_name_is_located(given, name, kind, in_city):
    place = places.locate(given)
    assert (place.name, place.kind, place.in_city) == (name, kind, in_city)


@pytest.mark.parametrize("given", ["SW1A 1AA", "NG99 1AA", "ng6 1", "nowhere", "", "near bulwell"])
def test_what_we_do_not_hold_is_none(given):
    assert places.locate(given) is None


def test_a_postcode_is_put_at_its_sectors_centre_and_keeps_what_was_given():
    place = places.locate("ng6 8ab")
    assert (place.lat, place.lon, place.postcode) == (53.0059, -1.1949, "NG6 8AB")
    assert place.wards == ("Bulwell", "Basford")


def test_a_place_outside_may_have_no_centre():
    place = places.locate("Ilkeston")
    assert (place.lat, place.lon, place.wards, place.in_city) == (None, None, (), False)


def test_the_nearest_ward_of_every_wards_centre_is_itself():
    for ward in city().wards.values():
        assert places.nearest_ward(ward.lat, ward.lon).wards == (ward.name,)


def test_every_name_of_the_city_locates_itself():
    for name in (*city().areas, *city().wards):
        assert places.locate(name) is not None, name


def test_areas_name_only_known_wards_and_lie_near_them():
    wards = city().wards
    for area in city().areas.values():
        assert set(area.wards) <= set(wards), area.name
        assert area.in_city == bool(area.wards), area.name
        near = [places.distance_km(area.lat, area.lon, wards[w].lat, wards[w].lon) for w in area.wards]
        assert not near or min(near) < 3, area.name
