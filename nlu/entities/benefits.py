"""The benefits that a message names, by everyday names too ("uc", "the dole")."""

import csv
import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from nlu.entities.entity import Entity
from nlu.entities.reading import fold

KIND = "benefits"
FILE = Path(__file__).parent / "benefits.csv"
REACH_BEFORE = 40

_DENIED = re.compile(
    r"\b(?:not|no|never|without|isn'?t|aint|ain'?t|(?:don'?t|doesn'?t|do not|does not|didn'?t|can'?t"
    r"|cannot|won'?t|wouldn'?t|haven'?t|hasn'?t|havent|not)"
    r"(?: (?:even|actually|currently|yet))?(?: (?:get|getting|got|have|claim|claiming|receive|on"
    r"|entitled to|eligible for|qualify for|been on|had|want|need)){1,2})"
    r"(?: (?:on|any|any of|the|my|in|receipt|of|for|getting|get|claiming|claim|in receipt of|eligible for"
    r"|entitled to|a|longer|longer on|longer get|longer getting|currently|yet|even|either|nor|pay"
    r"|all)){0,4} $"
)
_SPREADS = re.compile(
    r"\s{0,2}(?:,|or|nor|/|or any|and no|nor on|or on)\s{0,2}(?:or |any |no |on |the ){0,2}"
)


def find(text: str, _: date) -> list[Entity]:
    """Return the benefits named in `text`, in order, but those denied ("not on uc")."""
    said = fold(text)
    kept, out_until = [], -1
    for match in _names().finditer(said):
        spreads = out_until >= 0 and _SPREADS.fullmatch(said, out_until, match.start())
        if spreads or _DENIED.search(said[max(0, match.start() - REACH_BEFORE) : match.start()]):
            out_until = match.end()
        else:
            kept.append(match)
    return [
        Entity(KIND, _codes()[match.group()], match.start(), match.end(), text[match.start() : match.end()])
        for match in kept
    ]


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    with FILE.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return {name: row["benefit"] for row in rows for name in row["ways_of_writing"].split(";")}


@lru_cache(maxsize=1)
def _names() -> re.Pattern:
    by_length = sorted(_codes(), key=len, reverse=True)
    initials = "".join(sorted({name[0] for name in by_length}))
    return re.compile(rf"\b(?=[{initials}])(?:{'|'.join(map(re.escape, by_length))})\b")
