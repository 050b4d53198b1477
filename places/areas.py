"""Finds the city's areas and wards in running text, as people write them.

Capitals, apostrophes, hyphens, "saint" for "st" and joined words do not matter. A single slip of the finger
in a name of at least SHORTEST_MISSPELT letters is forgiven when the first letter is right.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import OSA

from places.city import City, city
from places.wording import WORDS_BEFORE, Mention

SHORTEST_MISSPELT = 6
SHORTEST_MISSPELT_WORD = 5

_WORD = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*|&")
_TOGETHER = re.compile(r"[\s\-–]{0,3}")
_TOGETHER_AFTER_ST = re.compile(r"[\s\-–.]{0,3}")
_SAME = {"saint": "st", "&": "and"}
_ROADS = frozenset(
    "road rd street lane ln drive avenue ave boulevard blvd crescent close terrace court".split()
)
_TITLES = frozenset("mr mrs ms miss dr doctor nurse sir called named".split())
_CUES = frozenset("the in near nr at to from live around round by".split())
_SAYS_WARD = frozenset(("ward", "councillor", "councillors"))
_POLITE = frozenset("please pls plz area ward the in near thanks".split())


class Word(NamedTuple):
    """One word of the text: as it stands, folded, where, and whether it can go on from the word before it."""

    text: str
    folded: str
    start: int
    end: int
    goes_on: bool


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names by their folded words; `phrases` gives None for what only looks like a place, `starts` are the
    first words of all of them."""

    phrases: dict[tuple[str, ...], str | None]
    readings: dict[str, str]
    longest: int
    starts: frozenset[str]
    by_initial: dict[tuple[str, int], list[tuple[str, ...]]] = field(default_factory=dict)


def display(name: str) -> str:
    """Return a ward's name as people should see it: "St Ann's", "The Meadows"."""
    return _display(gazetteer(), name)


@lru_cache(maxsize=256)
def _display(names: Gazetteer, name: str) -> str:
    return names.phrases.get(_folded(name)) or name


def named(text: str) -> str | None:
    """Return the area or ward that the whole of `text` names, or None."""
    words = _words(text)
    if words and words[-1].folded == "ward":
        words = words[:-1]
    return _exactly(words)


def mentions(text: str) -> list[Mention]:
    """Return the areas and wards named in `text`, in order, those that are denied included."""
    words = _words(text)
    found: list[Mention] = []
    last = 0
    for first, stop, name in _spans(words):
        earliest = max(0, first - WORDS_BEFORE)
        before, link = _said(words[earliest:first]), _said(words[max(last, earliest) : first])
        after = _said(words[stop : stop + WORDS_BEFORE])
        found.append(Mention(name, words[first].start, words[stop - 1].end, before, link, after))
        last = stop
    return found


def words_between(text: str, start: int, end: int) -> str:
    """Return the last few folded words of text[start:end], as `Mention.before` has them."""
    return _said(_words(text[max(start, end - 80) : end])[-WORDS_BEFORE:])


def _said(words: list[Word]) -> str:
    return " ".join(word.folded for word in words)


def gazetteer() -> Gazetteer:
    """Return the names of the city in use."""
    return _gazetteer(city().name)


@lru_cache(maxsize=8)
def _gazetteer(_: str) -> Gazetteer:
    here = city()
    phrases = dict(_phrases(here))
    by_initial: dict[tuple[str, int], list[tuple[str, ...]]] = {}
    for phrase, name in phrases.items():
        if name and len("".join(phrase)) >= SHORTEST_MISSPELT:
            by_initial.setdefault((phrase[0][0], len(phrase)), []).append(phrase)
    for phrase in list(phrases):
        phrases.setdefault(("".join(phrase),), phrases[phrase])
    starts = frozenset(phrase[0] for phrase in phrases)
    return Gazetteer(phrases, here.words, max(map(len, phrases)), starts, by_initial)


def _phrases(here: City) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """Later ones win: a ward gives way to the area of its name, and both to what only looks like them."""
    yield from ((_folded(ward), ward) for ward in here.wards)
    for area in here.areas.values():
        yield from ((_folded(name), area.name) for name in (area.name, *area.aliases))
    yield from ((_folded(phrase), None) for phrase, reading in here.words.items() if reading == "never")


def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(word.folded for word in _words(phrase))


def _words(text: str) -> list[Word]:
    words: list[Word] = []
    for found in _WORD.finditer(text):
        goes_on = bool(words) and _together(words[-1], text[words[-1].end : found.start()])
        words.append(Word(found.group(), _fold(found.group()), found.start(), found.end(), goes_on))
    return words


def _together(before: Word, gap: str) -> bool:
    return gap == " " or bool((_TOGETHER_AFTER_ST if before.folded == "st" else _TOGETHER).fullmatch(gap))


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    kept = "".join(letter for letter in plain if letter.isalnum() or letter == "&")
    return _SAME.get(kept, kept)


def _spans(words: list[Word]) -> Iterator[tuple[int, int, str]]:
    at, names = 0, gazetteer()
    while at < len(words):
        size, name = _longest(words, at, names)
        if name and _meant(words, at, at + size, name):
            yield at, at + size, name
        at += size


def _longest(words: list[Word], at: int, names: Gazetteer) -> tuple[int, str | None]:
    if words[at].folded not in names.starts and len(words[at].folded) < SHORTEST_MISSPELT_WORD - 1:
        return 1, None
    run = _run(words, at, names.longest)
    for size in range(len(run), 0, -1):
        phrase = tuple(run[:size])
        if phrase in names.phrases:
            return size, names.phrases[phrase]
        name = _misspelt(phrase, names)
        if name:
            return size, name
    return 1, None


def _run(words: list[Word], at: int, longest: int) -> list[str]:
    """The folded words from `at` that nothing but blanks, hyphens or the dot of "St." keep apart."""
    rest = takewhile(lambda word: word.goes_on, words[at + 1 : at + longest])
    return [words[at].folded, *(word.folded for word in rest)]


def _exactly(words: list[Word]) -> str | None:
    phrase = tuple(word.folded for word in words)
    names = gazetteer()
    return names.phrases.get(phrase) or (_misspelt(phrase, names) if phrase else None)


@lru_cache(maxsize=4096)
def _misspelt_in(names: Gazetteer, phrase: tuple[str, ...]) -> str | None:
    for known in names.by_initial.get((phrase[0][:1], len(phrase)), ()):
        if _one_slip(phrase, known, names):
            return names.phrases[known]
    return None


def _misspelt(phrase: tuple[str, ...], names: Gazetteer) -> str | None:
    if len("".join(phrase)) < SHORTEST_MISSPELT - 1 or phrase in names.phrases:
        return None
    return _misspelt_in(names, phrase)


def _one_slip(phrase: tuple[str, ...], known: tuple[str, ...], names: Gazetteer) -> bool:
    differing = [(typed, meant) for typed, meant in zip(phrase, known, strict=True) if typed != meant]
    if len(differing) != 1:
        return False
    typed, meant = differing[0]
    if (typed,) in names.phrases:
        return False
    enough = SHORTEST_MISSPELT if len(known) == 1 else SHORTEST_MISSPELT_WORD
    return len(meant) >= enough and typed[:1] == meant[0] and OSA.distance(typed, meant, score_cutoff=1) <= 1


def _meant(words: list[Word], first: int, stop: int, name: str) -> bool:
    before = words[first - 1].folded if first else ""
    after = words[stop].folded if stop < len(words) else ""
    if after in _ROADS or before in _TITLES:
        return False
    reading = _reading(words[first:stop], name)
    if reading is None:
        return True
    rest = [word.folded for word in (*words[:first], *words[stop:])]
    alone = len(rest) <= 3 and _POLITE.issuperset(rest)
    if reading == "as_ward":
        return alone or after in _SAYS_WARD
    return alone or before in _CUES or (words[first].text[0].isupper() and not words[stop - 1].text.isupper())


def _reading(words: list[Word], name: str) -> str | None:
    """How the phrase may be read, when the city's list says that it is an everyday word as well."""
    names = gazetteer()
    typed = words[0].folded
    if len(words) > 1 or typed in names.readings:
        return names.readings.get(typed) if len(words) == 1 else None
    misspelt = (typed,) not in names.phrases
    return next(
        (names.readings[w] for w in names.readings if misspelt and names.phrases.get((w,)) == name), None
    )
