"""How an age is put, from its number on: "2", "2 and a half", "18m", "2 yrs 3 mths old", "2;4", "6/52"."""

import re
from dataclasses import dataclass

from nlu.entities.numbers import IN_WORDS, NUMBER_WORDS, Number
from nlu.entities.reading import GAP

DAYS_A_MONTH = 365.25 / 12
NOTATIONS = {"/12": "m", "/52": "w", "/7": "d"}

YEARS = r"years?'?|yeas?rs?|yesr|yaers?|yers?|yr'?s?|y(?![ /.]{0,2}o\b)"
MONTHS = r"months?'?|monts?|moths|mont?hs?|mounths?|munths?|mnths?|mths?|mnth|mts|mos?|m/?o|m"
WEEKS = r"weeks?'?|weaks|weks?|wekks|wk'?s?|(?<=[0-9½])w/?o(?!l)|(?<=[0-9½])w|w(?=\s?old)"  # "10 w" is "with"
_UNIT = rf"(?P<unit>{YEARS}|{MONTHS}|{WEEKS}|days?)(?=ol|[^a-z]|$)"
_COUNT = rf"(?:[0-9]{{1,2}}|{'|'.join(sorted(IN_WORDS, key=len, reverse=True))})"
_HALF = (
    r"(?P<%s>\s{0,2}½|\s{1,2}1/2|(?:\s{0,2}(?:and|n|&|an)){1,2}\s{0,2}(?:an?\s{1,2})?(?:half|1/2|½)"
    r"|\s{1,2}half(?=\s?(?:[,.]|$)))?"
)
_MORE = (
    rf"(?:[\s,]{{0,2}}(?:and\s{{1,2}}|n\s|&\s?|\+\s?)?(?P<more>{_COUNT}){GAP}(?P<more_unit>{MONTHS}|{WEEKS}"
    rf"|days?)(?=ol|[^a-z]|$)|(?<=[0-9]y)(?P<more_bare>1[01]|[0-9])(?!\w))?"
)
_OLD = (
    r"(?P<old>(?:olds?|ols?|ole|age|of age|pp|post[\s\-]?partum|post[\s\-]?natal(?:ly)?)\b"
    r"|(?P<yo>yo|y/o|y\.o\.?|y o)s?\b|f\b)?"
)
_PHRASE = re.compile(
    rf"(?:(?P<per>/(?:12|52|7)(?![0-9/]))|;(?P<point>1[01]|[0-9])(?![0-9]))?{_HALF % 'half'}"
    rf"(?:{GAP}{_UNIT}{_MORE}{_HALF % 'half_more'})?(?:\s?ish\b)?(?:{GAP}{_OLD})?"
)
_NEARLY = re.compile(
    r"\b(?:nearly|nealry|nearlly|almost|nrly|just under|just shy of|rising|coming up to|coming up for"
    r"|coming up|coming on|approaching|going on|about to turn|about to be|not quite|soon to be|soon"
    r"|bout to be"
    r"|close to|getting on for)\s{1,2}(?:turning\s{1,2})?$"
)
REACH_OF_NEARLY = 28
YOUNGEST_BY_SEX = 10
_SEVERAL = re.compile(
    r"\b(?:kids|children|boys|girls|sons|daughters|ch|sibs|siblings|lads|two|2|both|they'?re"
    r"|they are)(?: are| is|:|,| \()?(?: aged)?\s{0,2}$"
)


@dataclass(frozen=True)
class Phrase:
    """An age as written: `unit` is y, m, w, d or "" where none is said; `old` says whether it is called an
    age ("3 yrs old", "3yo"); `start` and `end` are where it stands, with its "nearly";
    `months` how much it is in whole months."""

    start: int
    end: int
    unit: str
    old: bool
    months: int


def phrase(said: str, count: Number, unit: str = "") -> Phrase:
    """Return how the age with the number `count` is put in the folded text; `unit` where none is said."""
    match = _PHRASE.match(said, count.end)
    own = NOTATIONS.get(match["per"] or "", (match["unit"] or "")[:1])
    if not own and match["yo"]:
        own = "y"
    if match["old"] == "f" and count.value >= YOUNGEST_BY_SEX:
        own = "y"
    unit = own or unit
    several = bool(match["more"]) and (
        _SEVERAL.search(said[max(0, count.start - REACH_OF_NEARLY) : count.start]) is not None
        or (match["old"] or "").endswith("olds")
    )
    old = bool(match["old"] and unit) and not several
    end = match.end("unit") if several else match.end("old") if old else _end_without_old(match)
    nearly = _NEARLY.search(said[max(0, count.start - REACH_OF_NEARLY) : count.start])
    start = count.start - len(nearly.group()) if nearly else count.start
    return Phrase(start, end, unit, old, _months(match, count.value, unit, bool(nearly), several))


def _end_without_old(match: re.Match) -> int:
    return max(
        match.start(),
        *(
            match.end(part)
            for part in ("per", "point", "half", "unit", "more_unit", "more_bare", "half_more")
        ),
    )


def _months(match: re.Match, count: float, unit: str, nearly: bool, several: bool) -> int:
    """Whole months; no unit means years; "nearly" is a month short."""
    more = not several and (match["more"] and match["more_unit"][0] == "m" and _value(match["more"]))
    more = more or int(match["more_bare"] or 0)
    if unit in ("w", "d"):
        return int(count * (7 if unit == "w" else 1) / DAYS_A_MONTH)
    if unit == "m":
        whole = int(count)
    else:
        halved = 6 if match["half"] or match["half_more"] else 0
        whole = int(count * 12) + halved + int(match["point"] or 0) + (more or 0)
    return max(0, whole - nearly)


def _value(written: str) -> int:
    return int(NUMBER_WORDS.get(written) or written)
