"""From what is asked on the command line or on a line of JSON to a need, and from what is found to plain data."""

import re
from collections.abc import Callable
from typing import Any

from places import Place, locate
from services_directory.models import DAYS, Found, Need, Why
from services_directory.oruk.v1 import weekday

LONGEST_TEXT = 4_000
FEWEST, MOST = 1, 100
LIMIT = 5
OLDEST_MONTHS = 120 * 12

_AGE = re.compile(r"(?:(\d{1,3})\s*y(?:ears?|rs?)?)?\s*(?:(\d{1,4})\s*m(?:onths?|ths?|os?)?)?", re.IGNORECASE)
_POINT = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_REASONS: dict[str, Callable[[str], str]] = {
    "topic": lambda detail: f"about {detail.replace('_', ' ')}",
    "text": lambda detail: f"fits: {detail}" if detail else "fits the words",
    "area": lambda detail: f"serves {detail}",
    "near": lambda detail: f"{detail} km away",
    "age": lambda detail: f"takes {detail} months old",
    "pregnancy": lambda _: "for pregnancy",
    "free": lambda _: "free",
    "day": lambda detail: f"open {detail}",
    "audience": lambda detail: f"for {detail.replace('_', ' ')}",
    "local": lambda detail: f"local: {detail}" if detail else "",
}


class BadQuestion(ValueError):
    """What is asked cannot be understood; the message says which part and what would do."""


def need(text: Any, near: Any = None, age_months: Any = None, free: Any = None, day: Any = None) -> Need:
    """Return the need; every part but the text may be None. Raises BadQuestion."""
    if not isinstance(text, str):
        raise BadQuestion('"text" must be the words to look for')
    if free not in (None, True, False):
        raise BadQuestion('"free" must be true or false')
    return Need(
        text=text[:LONGEST_TEXT].strip() or None,
        place=_place(near),
        age_months=_months(age_months),
        free=True if free else None,
        day=_day(day),
    )


def limit(given: Any) -> int:
    """Return how many results are wanted, or raise BadQuestion."""
    if isinstance(given, bool) or not isinstance(given, int) or not FEWEST <= given <= MOST:
        raise BadQuestion(f"the limit must be a whole number from {FEWEST} to {MOST}")
    return given


def months(said: str) -> int:
    """Return the months in "18m", "2y" or "1y 6m"; raises BadQuestion."""
    found = _AGE.fullmatch(said.strip())
    if not found or found.group(1) is found.group(2) is None:
        raise BadQuestion(f"{said!r} is not an age. Write 18m for months or 2y for years.")
    return _months(int(found.group(1) or 0) * 12 + int(found.group(2) or 0))


def result(found: Found) -> dict[str, Any]:
    """Return what is told of one result."""
    service = found.service
    return {
        "id": service.id,
        "original_id": service.original_id,
        "name": service.name,
        "distance_km": found.distance_km,
        "why": reasons(found),
    }


def reasons(found: Found) -> str:
    """Return why a service was found, in words."""
    return ", ".join(filter(None, map(_reason, found.why)))


def _reason(why: Why) -> str:
    return _REASONS.get(why.code, lambda detail: f"{why.code} {detail}".strip())(why.detail)


def _place(said: Any) -> Place | None:
    if said is None or said == "":
        return None
    if not isinstance(said, str):
        raise BadQuestion('"near" must be the name of a place or a postcode')
    point = _POINT.fullmatch(said)
    if point:
        return Place(said.strip(), float(point[1]), float(point[2]), (), None, False, "point")
    place = locate(said)
    if place is None:
        raise BadQuestion(
            f"We do not know where {said[:60]!r} is. Give a postcode, an area or a ward of the city, "
            "or a point such as 52.95,-1.15."
        )
    return place


def _months(given: Any) -> int | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given <= OLDEST_MONTHS:
        raise BadQuestion(f"an age must be a number of months from 0 to {OLDEST_MONTHS}")
    return int(given)


def _day(said: Any) -> str | None:
    if said is None or said == "":
        return None
    day = said.upper() if isinstance(said, str) and said.upper() in DAYS else weekday(said)
    if day is None:
        raise BadQuestion(f"{said!r} is not a day. Write one of: {', '.join(DAYS)}.")
    return day
