import pytest

from places import distance_km


def test_a_degree_of_latitude_is_about_111_km():
    assert distance_km(52, -1, 53, -1) == pytest.approx(111.2, abs=0.1)


def test_distance_is_nought_to_itself_and_the_same_both_ways():
    assert distance_km(52.95, -1.15, 52.95, -1.15) == 0
    assert distance_km(52.9, -1.1, 53, -1.2) == pytest.approx(distance_km(53, -1.2, 52.9, -1.1))


def test_the_far_side_of_the_world_is_half_way_round():
    assert distance_km(0, 0, 0, 180) == pytest.approx(20015, abs=1)
