"""A place with its position, and how to get one from a postcode, a name or a point."""

from dataclasses import dataclass

from places import areas, postcodes
from places.city import Area, Sector, Ward, city
from places.distance import distance_km

HALF = 0.5


@dataclass(frozen=True)
class Place:
    """Somewhere: `lat` and `lon` in degrees, None where no centre is known (some places outside the city).

    `wards` has the main ward first; `postcode` is what was given, normalised; `kind` is one of
    "postcode", "sector", "outcode", "ward", "area", "point".
    """

    name: str
    lat: float | None
    lon: float | None
    wards: tuple[str, ...]
    postcode: str | None
    in_city: bool
    kind: str


def locate(name_or_postcode: str) -> Place | None:
    """Return the place that the whole of the text names, or None.

    We hold postcode sectors, not full postcodes: a postcode is put at its sector's centre. A postcode whose
    sector we do not hold is None. A sector counts as in the city when at least half of its postcodes are.
    """
    here = city()
    postcode = postcodes.parse(name_or_postcode, here.postcode_areas)
    if postcode:
        return _at_postcode(postcode)
    name = areas.named(name_or_postcode)
    ward = next((ward for ward in here.wards.values() if name and areas.display(ward.name) == name), None)
    if ward and (name not in here.areas or _says_ward(name_or_postcode)):
        return _at_ward(ward)
    return _at_area(here.areas[name]) if name else None


def nearest_ward(lat: float, lon: float) -> Place:
    """Return the ward whose centre is nearest to the point, given in degrees.

    It says nothing of whether the point lies in the city: ask `distance_km` how far the centre is.
    """
    return min(
        (_at_ward(ward) for ward in city().wards.values()),
        key=lambda ward: distance_km(lat, lon, ward.lat, ward.lon),
    )


def _says_ward(text: str) -> bool:
    return text.lower().rstrip(" .!?").endswith(" ward")


def _at_ward(ward: Ward) -> Place:
    return Place(areas.display(ward.name), ward.lat, ward.lon, (ward.name,), None, True, "ward")


def _at_area(area: Area) -> Place:
    return Place(area.name, area.lat, area.lon, area.wards, None, area.in_city, "area")


def _at_postcode(postcode: postcodes.Postcode) -> Place | None:
    sectors = _sectors(postcode)
    if not sectors:
        return None
    count = sum(sector.postcodes for sector in sectors)
    lat, lon, share = (
        sum(getattr(sector, what) * sector.postcodes for sector in sectors) / count
        for what in ("lat", "lon", "share_in_city")
    )
    wards = tuple(dict.fromkeys(ward for sector in sectors for ward in sector.wards))
    return Place(
        postcode.text, round(lat, 4), round(lon, 4), wards, postcode.text, share >= HALF, postcode.kind
    )


def _sectors(postcode: postcodes.Postcode) -> list[Sector]:
    known = city().sectors
    sector = postcodes.sector_of(postcode.text)
    if sector:
        return [known[sector]] if sector in known else []
    return [known[name] for name in known if name.split()[0] == postcode.text]
