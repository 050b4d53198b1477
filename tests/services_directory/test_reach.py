"""How well a service reaches a place."""

import pytest

from places import locate
from services_directory.reach import Reach, runs_elsewhere

MEADOWS, BESTWOOD, ARNOLD = locate("The Meadows"), locate("Bestwood"), locate("Arnold")


@pytest.fixture
def reach_of(small):
    services = {id: small.service(id).service for id in ("s-club", "s-far", "s-county", "s-uk", "s-tuesday")}
    reach = Reach(list(services.values()))
    return lambda id, place: reach.points(services[id], place)


def test_nearer_is_better_and_the_own_ward_best(reach_of):
    assert reach_of("s-club", MEADOWS) > reach_of("s-tuesday", MEADOWS) > reach_of("s-far", MEADOWS)


def test_local_is_better_than_national_and_more_so_where_a_place_is_known(reach_of):
    gain = reach_of("s-tuesday", MEADOWS) - reach_of("s-uk", MEADOWS)
    assert gain > reach_of("s-tuesday", None) - reach_of("s-uk", None) > 0


def test_each_place_has_its_own_council(reach_of):
    assert reach_of("s-county", ARNOLD) > reach_of("s-uk", ARNOLD) > reach_of("s-tuesday", ARNOLD)
    assert reach_of("s-county", None) < reach_of("s-uk", None)


def test_a_ward_is_as_far_as_its_centre(nottingham):
    groups = nottingham.service("svc-016").service
    assert Reach([groups]).km_away(groups, locate("Clifton")) < 1
    assert runs_elsewhere(groups, BESTWOOD) and not runs_elsewhere(groups, locate("Clifton"))


def test_one_can_go_to_a_service_that_stands_in_one_ward(nottingham):
    assert not runs_elsewhere(nottingham.service("svc-010").service, BESTWOOD)
