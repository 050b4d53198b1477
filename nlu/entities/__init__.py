"""The details of a need, read by rules: place, child's age, weeks pregnant, day, language."""

from datetime import date
from functools import lru_cache

import places
from nlu.entities import ages, days, languages, pregnancy
from nlu.entities.entity import Entity

__all__ = ["Entity", "extract", "need"]

LAST_READ = 2  # the message at hand is read by several; older ones are not kept
_READERS = (ages.find, pregnancy.find, days.find, languages.find)


def extract(text: str, today: date | None = None) -> list[Entity]:
    """Return all details of `text`, in the order written. `today` is what dates and days are counted from."""
    return sorted(_read(text, today or date.today()), key=lambda entity: (entity.start, entity.end))


def need(text: str, today: date | None = None) -> dict[str, str | int]:
    """Return the details that are meant, by kind: "postcode", "area", "child_age_months", "pregnancy_weeks",
    "day" (MO to SU), "language" (ISO 639-1). What the text does not say is left out."""
    return {entity.kind: entity.value for entity in reversed(_read(text, today or date.today()))}


@lru_cache(maxsize=LAST_READ)
def _read(text: str, today: date) -> tuple[Entity, ...]:
    """All details, of each kind the one that is meant first."""
    return (*_places(text), *(entity for read in _READERS for entity in read(text, today)))


def _places(text: str) -> list[Entity]:
    found = places.find(text)
    named = (("postcode", found.postcode, found.postcode_span), ("area", found.area, found.area_span))
    return [Entity(kind, value, *span, text[slice(*span)]) for kind, value, span in named if value and span]
