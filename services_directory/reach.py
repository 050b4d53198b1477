"""Where a service can be had, how far that is from a place, and what that says for or against it."""

from collections.abc import Iterable, Sequence
from math import exp

from places import Place, distance_km, locate
from services_directory.models import CITY, COUNTY, NATIONAL, PHYSICAL, Location, Service
from services_directory.wording import key

LOCAL = 2.5
LOCAL_HERE = 4.0
OWN_COUNTY = 4.0
OTHER_COUNCIL = -6.0
SAME_WARD = 3.0
NEARNESS = 6.0
NEAR_KM = 3.0
FAR_AWAY = -2.0
PLACE_BOUND = -1.5
ELSEWHERE = -3.0


class Reach:
    """How well services reach a place; the centres of their wards are looked up once."""

    def __init__(self, services: Sequence[Service]) -> None:
        self._centres = {ward: locate(ward) for service in services for ward in service.wards}

    def points(self, service: Service, place: Place | None) -> float:
        """What speaks for a service by where it is; without a place, only that it is local."""
        if place is None:
            return _anywhere(service)
        if not place.in_city and service.coverage == CITY and not service.wards:
            return OTHER_COUNCIL
        local = 0.0 if service.coverage == NATIONAL else LOCAL + LOCAL_HERE
        county = OWN_COUNTY if service.coverage == COUNTY else 0.0
        return local + county + (self._nearness(service, place) if is_place_bound(service) else 0.0)

    def km_away(self, service: Service, place: Place) -> float | None:
        """How far the service or the centre of its nearest ward is; None where either is not known."""
        away = nearest(service.locations, place)[1]
        centres = [self._centres[ward] for ward in service.wards if self._centres[ward]]
        aways = [_km(place, centre.lat, centre.lon) for centre in centres]
        return min((km for km in (away, *aways) if km is not None), default=None)

    def _nearness(self, service: Service, place: Place) -> float:
        ward = SAME_WARD if shares_ward(service, place) else 0.0
        elsewhere = ELSEWHERE if runs_elsewhere(service, place) else 0.0
        away = self.km_away(service, place)
        return ward + elsewhere + (0.0 if away is None else FAR_AWAY + NEARNESS * exp(-away / NEAR_KM))


def is_place_bound(service: Service) -> bool:
    """Tell whether it matters where the person lives: it stands somewhere, or serves certain wards."""
    return bool(service.wards) or can_be_visited(service)


def can_be_visited(service: Service) -> bool:
    """Tell whether it is known where to go for the service."""
    return any(map(_has_coordinates, service.locations))


def runs_elsewhere(service: Service, place: Place | None) -> bool:
    """Tell whether the service comes to several wards, has no known address, and none of them is here.

    A single ward is where a service stands: one can go there from elsewhere.
    """
    bound = len(service.wards) > 1 and not can_be_visited(service)
    return bound and place is not None and not shares_ward(service, place)


def stands_in_a_ward(service: Service) -> bool:
    """Tell whether the service is a place in one ward: a library, a hub."""
    return len(service.wards) == 1


def shares_ward(service: Service, place: Place) -> bool:
    """Tell whether the service stands in or serves a ward of the place."""
    return bool({key(ward) for ward in service.wards} & {key(ward) for ward in place.wards})


def nearest(locations: Iterable[Location], place: Place | None) -> tuple[Location | None, float | None]:
    """Return the location nearest to the place and its distance in km; the first and None where unknown."""
    every = list(locations)
    visited = filter(_has_coordinates, every) if place else ()
    known = [(_km(place, at.latitude, at.longitude), at) for at in visited]
    near = min(((km, at) for km, at in known if km is not None), key=lambda pair: pair[0], default=None)
    return (near[1], near[0]) if near else (every[0] if every else None, None)


def _anywhere(service: Service) -> float:
    if service.coverage == NATIONAL:
        return 0.0
    if service.coverage == COUNTY:
        return OTHER_COUNCIL
    return LOCAL + (PLACE_BOUND if is_place_bound(service) else 0.0)


def _has_coordinates(location: Location) -> bool:
    return location.location_type == PHYSICAL and location.latitude is not None


def _km(place: Place, lat: float | None, lon: float | None) -> float | None:
    if None in (place.lat, place.lon, lat, lon):
        return None
    return distance_km(place.lat, place.lon, lat, lon)
