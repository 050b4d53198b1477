"""The details of a need, read by rules: place, child's age, weeks pregnant, day, language and the rest."""

from datetime import date
from functools import lru_cache
from typing import Any

import places
from nlu.entities import (
    about,
    ages,
    benefits,
    children,
    dates,
    days,
    languages,
    money,
    part_of_day,
    pregnancy,
)
from nlu.entities.entity import Entity

__all__ = ["Entity", "details", "extract", "need"]

LAST_READ = 2  # the message at hand is read by several; older ones are not kept
_READERS = (ages.find, pregnancy.find, days.find, languages.find)


def extract(text: str, today: date | None = None) -> list[Entity]:
    """Return all details of `text`, in the order written. `today` is what dates and days are counted from."""
    return sorted(_read(text, today or date.today()), key=lambda entity: (entity.start, entity.end))


def need(text: str, today: date | None = None) -> dict[str, str | int]:
    """Return the details that are meant, by kind: "postcode", "area", "child_age_months", "pregnancy_weeks",
    "day" (MO to SU), "language" (ISO 639-1). What the text does not say is left out."""
    return {entity.kind: entity.value for entity in reversed(_read(text, today or date.today()))}


def details(text: str, today: date | None = None) -> dict[str, Any]:
    """Return what else `text` says, by name, without what it does not say.

    "children_months": the ages of two or more children, youngest first; "part_of_day": morning, afternoon or
    evening; "money": a list of {"amount": pounds, "period": week, month, year or once}; "benefits": a sorted
    list; "dates": a list of ISO dates as written; "not_areas": the areas ruled out; "about": self, child
    or other.
    """
    day = today or date.today()
    read = {
        "children_months": _first(children.find(text, day)),
        "part_of_day": _first(part_of_day.find(text, day)),
        "money": _values(money.find(text, day)),
        "benefits": sorted(set(_values(benefits.find(text, day)))),
        "dates": list(dict.fromkeys(_values(dates.find(text, day)))),
        "not_areas": list(places.find(text).excluded),
        "about": _first(about.find(text, day)),
    }
    return {name: value for name, value in read.items() if value}


def _first(found: list[Entity]) -> Any:
    return found[0].value if found else None


def _values(found: list[Entity]) -> list[Any]:
    return [entity.value for entity in found]


@lru_cache(maxsize=LAST_READ)
def _read(text: str, today: date) -> tuple[Entity, ...]:
    """All details, of each kind the one that is meant first."""
    return (*_places(text), *(entity for read in _READERS for entity in read(text, today)))


def _places(text: str) -> list[Entity]:
    found = places.find(text)
    named = (("postcode", found.postcode, found.postcode_span), ("area", found.area, found.area_span))
    return [Entity(kind, value, *span, text[slice(*span)]) for kind, value, span in named if value and span]
