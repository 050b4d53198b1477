"""The numbers of a text that could count something small, in figures or in words."""

import re
from functools import lru_cache
from typing import NamedTuple

LAST_READ = 2  # the message at hand is read by several; older ones are not kept
IN_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
NUMBER_WORDS = {word: value for value, word in enumerate(IN_WORDS, 1)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40}
NUMBER_IN_WORDS = (
    rf"(?:(?:{'|'.join(TENS)})[ \-](?:{'|'.join(IN_WORDS[:9])})"
    rf"|{'|'.join(sorted([*IN_WORDS, 'thirty', 'forty'], key=len, reverse=True))})"
)
YOUNGEST_IN_ONE_WORD = 8  # "dd14" is fourteen; "dd2" could be the second daughter
LONGEST_SUM = 12  # "4+7" are two children, "37+5" a length of pregnancy

_FIGURES = re.compile(r"[0-9]+(?:[.,:/;+][0-9]+)*")
_WORD = re.compile(
    r"\b(?:(?:twenty|thirty|forty)[ \-])?(?:one(?!'s)|t(?:wo|hree|en|welve|hirteen|wenty)|f(?:our|ive)(?:teen)?"
    r"|fifteen|s(?:ix|even)(?:teen)?|eight(?:een)?|nine(?:teen)?|eleven|thirty|forty)\b"
)
_CHILD_IN_ONE_WORD = re.compile(r"\b(?:d[sdc]|dg[sd]|ds[sd]|lo)$")
_A_YEAR = re.compile(r"\ban?(?=[ -](?:year|yr)[ -]?(?:old\b|(?:and|n|an) (?:a )?(?:half|bit)\b))")
_PLAIN = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})?$")
_LISTED = re.compile(r"[0-9]{1,2}(?:[,+][0-9]{1,2})+$")
_PER = re.compile(r"[0-9]{1,2}/(?:12|52|7)$|[0-9]{1,2};(?:1[01]|[0-9])$")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b|%|\+(?![0-9])")


class Number(NamedTuple):
    """A number and where it stands; of "4/12" and "2;4" the first part only."""

    start: int
    end: int
    value: float


@lru_cache(maxsize=LAST_READ)
def numbers(said: str) -> tuple[Number, ...]:
    """Return the numbers below 100 of a folded text in order, without sums of money, times, dates, ordinals
    and parts of longer numbers."""
    found = [one for match in _FIGURES.finditer(said) for one in _parts(match)]
    found += [Number(one.start(), one.end(), in_figures(one.group())) for one in _WORD.finditer(said)]
    if "year" in said or "yr" in said:
        found += [Number(one.start(), one.end(), 1) for one in _A_YEAR.finditer(said)]
    return tuple(sorted(found, key=lambda one: one.start))


def in_figures(written: str) -> float:
    """Return the number written in figures or in words: "4.5", "four", "twenty-four"."""
    tens, _, rest = written.replace("-", " ").rpartition(" ")
    if tens:
        return TENS[tens] + NUMBER_WORDS[rest]
    return float(NUMBER_WORDS.get(written) or TENS.get(written) or written)


def _parts(match: re.Match) -> list[Number]:
    written, start = match.group(), match.start()
    before = match.string[start - 1 : start]
    if (
        (before.isalnum() and not _is_childs(match))
        or before in ("£", "$", "€", "_")
        or _SUFFIX.match(match.string, match.end())
    ):
        return []
    if _PLAIN.match(written):
        return [Number(start, match.end(), float(written))]
    if _PER.match(written) and written != "24/7":
        return [_figures(one, start) for one in re.finditer("^[0-9]+", written)]
    if _LISTED.match(written) and (
        "+" not in written or float(re.match("[0-9]+", written).group()) < LONGEST_SUM
    ):
        return [_figures(one, start) for one in re.finditer("[0-9]+", written)]
    return []


def _is_childs(match: re.Match) -> bool:
    """Whether an age is written in one word with the child: "dd14"."""
    child = _CHILD_IN_ONE_WORD.search(match.string[max(0, match.start() - 4) : match.start()])
    return bool(child and _PLAIN.match(match.group())) and float(match.group()) >= YOUNGEST_IN_ONE_WORD


def _figures(match: re.Match, offset: int) -> Number:
    return Number(offset + match.start(), offset + match.end(), float(match.group()))
