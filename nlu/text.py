"""What every reader of a message agrees on: its clean form, its words and their n-grams."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

LONGEST_READ = 4_000
LONGEST_CLEANED = 100_000
ABBREVIATIONS = Path(__file__).parent / "topics" / "abbreviations.csv"

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_WORD = re.compile(r"\w+(?:'\w+)*")
_NUMBER = re.compile(r"\b[0-9]+\b")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_HOW_MANY = re.compile(r"([0-9]{1,3})(w|wks?|m|mo|mths?|mnths?|y|yo|yrs?|hrs?|mins?)")
_WHICH = re.compile(r"(y|yr|ds|dd)([0-9]{1,2})")
_UNITS = {"w": "weeks", "m": "months", "mo": "months", "y": "years", "yo": "year old"}
_NAMED = {"y": "year"}


def clean(text: str) -> str:
    """Return `text` composed (NFKC), without invisible characters, one space between words, clipped.

    Of a text over LONGEST_READ characters the end is kept: the need is most often there.
    """
    whole = text[-LONGEST_CLEANED:].translate(_APOSTROPHES).encode("utf-8", "replace").decode()
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFKC", whole))
    return " ".join(visible.split())[-LONGEST_READ:]


def as_written(word: str) -> str:
    """Return `word` as it is: the spelling of those who have learnt none."""
    return word


def words(text: str, mended: Callable[[str], str] = as_written) -> list[str]:
    """Return the lower-case words of `text`: apostrophes dropped, abbreviations written out, spelling `mended`."""
    return [written for word in _WORD.findall(clean(text)) for written in _read(word, mended).split()]


def sentence(text: str, mended: Callable[[str], str] = as_written) -> str:
    """Return `text` as the sentence encoder should read it: clean, abbreviations written out, spelling `mended`."""
    return _WORD.sub(lambda found: _spoken(found.group(), mended), clean(text))


def word_ngrams(tokens: list[str], longest: int) -> Counter:
    """Count the n-grams of 1 to `longest` words, numbers read as one word."""
    read = [token for token in (_NUMBER.sub("__number__", token) for token in tokens) if token]
    return Counter(
        " ".join(read[start : start + size])
        for size in range(1, longest + 1)
        for start in range(len(read) - size + 1)
    )


def char_ngrams(tokens: list[str], longest: int) -> Counter:
    """Count the n-grams of 1 to `longest` characters inside each word, the word's edges as blanks."""
    counts: Counter = Counter()
    for token in tokens:
        padded = f" {_NUMBER.sub('__number__', token)} "
        for size in range(1, longest + 1):
            if size >= len(padded):
                counts[padded] += 1
                break
            counts.update(padded[start : start + size] for start in range(len(padded) - size + 1))
    return counts


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Return the abbreviations that people use for one thing only, and what they stand for."""
    with ABBREVIATIONS.open(newline="", encoding="utf-8") as rows:
        return {row["abbreviation"]: row["meaning"] for row in csv.DictReader(rows)}


def _read(word: str, mended: Callable[[str], str]) -> str:
    plain = _plain(word)
    return abbreviations().get(plain) or _with_number(plain) or mended(plain)


def _spoken(word: str, mended: Callable[[str], str]) -> str:
    read = _read(word, mended)
    return word if read == _plain(word) else read


def _with_number(word: str) -> str:
    """Return a number with what it counts or names in two words ("9wks", "2yo", "yr8", "ds3"), nothing for other words."""
    if found := _HOW_MANY.fullmatch(word):
        unit = found[2]
        return f"{found[1]} {_UNITS.get(unit) or abbreviations()[unit]}"
    if found := _WHICH.fullmatch(word):
        return f"{_NAMED.get(found[1]) or abbreviations()[found[1]]} {found[2]}"
    return ""


def _plain(word: str) -> str:
    return _STRETCHED.sub(r"\1\1", word.lower().replace("'", ""))
