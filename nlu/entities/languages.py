"""The language that someone asks for or speaks, as an ISO 639-1 code."""

import csv
import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from nlu.entities.entity import Entity
from nlu.entities.reading import closes, fold, opens

KIND, ENGLISH = "language", "en"
_WORD = re.compile(r"[^\W_]+")
FILE = Path(__file__).parent / "languages.csv"

_SPOKEN_BEFORE = re.compile(
    r"\b(?:in(?:to)?|speaks?|speaking|spoken|talks?|understands?|knows?|reads?|writes?|language(?: is)?"
    r"|languages|translated? (?:in)?to"
    r"|interpreter for|interpret|only|is there an?|translator for|spk|know)(?: (?:only|just|mainly"
    r"|mostly))?[\s:]{1,2}$"
)
_SPOKEN_AFTER = re.compile(
    r"[\s\-]{1,2}(?:speak\w{0,4}|spoken|language|interpret\w{0,5}|translat\w{0,5}|version|leaflets?|subtitles"
    r"|please|pls|plz)\b"
)
_NO_LANGUAGE = re.compile(
    r"[\s\-]{1,2}(?:fries|food|restaurant|takeaway|delight|barbers?|bulldog|nails?|shop|gcse|a-?levels?"
    r"|teacher|class\w{0,3}|lessons?"
    r"|courses?|homework|tutor\w{0,3}|exam|test|cinema|passport|school|toast|horn)\b"
)
_NOT_SPOKEN = re.compile(
    r"\b(?:no|plain|simple|slow in|not in|not much|not very good|little|bit of|learn(?:ing)?|improve|practi[cs]e|study(?:ing)?"
    r"|teach(?:es)?|better|poor|bad"
    r"|(?:don'?t|doesn'?t|can'?t|cannot|didn'?t|not|do not|does not|never|barely|hardly|without) (?:really )?"
    r"(?:speak(?:ing)?|understand|know|read|talk|write)(?: (?:any|much|good|very good))?)(?: (?:my|her|his"
    r"|their|the))? $"
)


def find(text: str, _: date) -> list[Entity]:
    """Return the languages that are asked for or spoken, in order; not those to be learnt."""
    said = fold(text)
    if _first_words().isdisjoint(_WORD.findall(said)):
        return []
    english = [match for match in _names().finditer(said) if _is_meant(match)]
    found = [*english, *_own_names().finditer(said)]
    if any(_codes()[match.group()] != ENGLISH for match in found):  # the other one is the language asked for
        found = [match for match in found if _codes()[match.group()] != ENGLISH]
    return [
        Entity(KIND, _codes()[match.group()], match.start(), match.end(), text[match.start() : match.end()])
        for match in sorted(found, key=lambda match: match.start())
    ]


def _is_meant(match: re.Match) -> bool:
    before = match.string[max(0, match.start() - 40) : match.start()]
    after = match.string[match.end() : match.end() + 16]
    if _NO_LANGUAGE.match(after) or _NOT_SPOKEN.search(before):
        return False
    if match.group() in _only_languages() or _SPOKEN_BEFORE.search(before) or _SPOKEN_AFTER.match(after):
        return True
    return opens(match) and closes(match)


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, str]]:
    with FILE.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _split(cell: str) -> list[str]:
    return [name for name in cell.split(";") if name]


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {name: row["code"] for row in _rows() for name in _split(f"{row['names']};{row['own_names']}")}


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.search(name).group() for name in _codes())


@lru_cache(maxsize=1)
def _only_languages() -> frozenset[str]:
    return frozenset(name for row in _rows() if row["only_a_language"] for name in _split(row["names"]))


@lru_cache(maxsize=1)
def _names() -> re.Pattern:
    return re.compile(rf"\b(?:{'|'.join(name for row in _rows() for name in _split(row['names']))})\b")


@lru_cache(maxsize=1)
def _own_names() -> re.Pattern:
    own = sorted((name for row in _rows() for name in _split(row["own_names"])), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, own))})(?!\w)")
