"""The city that Signpost serves: its wards, postcode sectors, everyday names and their look-alikes."""

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
DEFAULT_CITY = "nottingham"
LEAST_SHARE = 0.05

_SHARE = re.compile(r"(.+) ([0-9.]+)")


@dataclass(frozen=True)
class Ward:
    """A ward and its centre, in degrees."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Sector:
    """A postcode sector ("NG6 8"): its centre, how many postcodes it has, the share of them inside the city
    (0 to 1), and the wards that hold at least LEAST_SHARE of them, the largest first."""

    name: str
    lat: float
    lon: float
    postcodes: int
    share_in_city: float
    wards: tuple[str, ...]


@dataclass(frozen=True)
class Area:
    """An everyday name. `lat` and `lon` are None where nothing we hold covers it; the main ward is first."""

    name: str
    wards: tuple[str, ...]
    lat: float | None
    lon: float | None
    in_city: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class City:
    """All that is known of one city, each by name; `words` maps a phrase to how it may be read."""

    name: str
    wards: dict[str, Ward]
    sectors: dict[str, Sector]
    areas: dict[str, Area]
    words: dict[str, str]

    @cached_property
    def postcode_areas(self) -> frozenset[str]:
        """The letters that the city's own postcodes begin with."""
        return frozenset(
            re.match("[A-Z]+", name).group() for name, at in self.sectors.items() if at.share_in_city
        )


def city() -> City:
    """Return the city named by SIGNPOST_CITY (a folder of places/data), Nottingham where it is not set.

    Raises LookupError when there is no such folder.
    """
    return _load(os.environ.get("SIGNPOST_CITY") or DEFAULT_CITY)


@lru_cache(maxsize=8)
def _load(name: str) -> City:
    known = sorted(folder.name for folder in DATA.iterdir() if folder.is_dir())
    if name not in known:
        raise LookupError(f"SIGNPOST_CITY is {name!r}, but places/data has only: {', '.join(known)}.")
    folder = DATA / name
    return City(
        name,
        {row["ward"]: _ward(row) for row in _rows(folder / "wards.csv")},
        {row["sector"]: _sector(row) for row in _rows(folder / "sectors.csv")},
        {row["name"]: _area(row) for row in _rows(folder / "areas.csv")},
        {row["phrase"]: row["reading"] for row in _rows(folder / "words.csv")},
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def _ward(row: dict[str, str]) -> Ward:
    return Ward(row["ward"], float(row["centroid_lat"]), float(row["centroid_lon"]))


def _sector(row: dict[str, str]) -> Sector:
    shares = [_SHARE.fullmatch(part).groups() for part in _parts(row["wards_2022_with_share"])]
    return Sector(
        row["sector"],
        float(row["lat"]),
        float(row["lon"]),
        int(row["postcodes_2014"]),
        next(float(share) for column, share in row.items() if column.startswith("share_in_")),
        tuple(ward for ward, share in shares if float(share) >= LEAST_SHARE),
    )


def _area(row: dict[str, str]) -> Area:
    return Area(
        row["name"],
        _parts(row["wards"]),
        float(row["latitude"]) if row["latitude"] else None,
        float(row["longitude"]) if row["longitude"] else None,
        row["in_city"] == "true",
        _parts(row["aliases"]),
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
