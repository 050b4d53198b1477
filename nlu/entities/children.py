"""The ages of all the children, where a message gives two or more."""

from datetime import date

from nlu.entities import ages
from nlu.entities.entity import Entity
from nlu.entities.meant import children
from nlu.entities.reading import fold

KIND = "children_months"
AT_ONCE = {"twin": 2, "triplet": 3}
REACH = 24


def find(text: str, today: date) -> list[Entity]:
    """Return one entity whose value is the ages in months, youngest first; twins count twice. None of it
    where the message gives fewer than two."""
    said = fold(text)
    each = children(list(ages.readings(said, today)), said)
    months = sorted(one.months for one in each for _ in range(_how_many(said, one.start, one.end)))
    if len(months) < 2:
        return []
    start, end = min(one.start for one in each), max(one.end for one in each)
    return [Entity(KIND, months, start, end, text[start:end])]


def _how_many(said: str, start: int, end: int) -> int:
    """How many children one age belongs to: "twins 14 mths", "2 yr old twins"."""
    around = (
        said[max(0, start - REACH) : start].rsplit(" and ", 1)[-1],
        said[end : end + REACH].split(" and ", 1)[0],
    )
    before = around[0].rstrip(" (,:")
    for word, count in AT_ONCE.items():
        if before.endswith((word + "s", word + "s are", word + "s aged")) or around[1].startswith(
            f" {word}s"
        ):
            return count
    return 1
