"""What all readers of details share: a folded text with the same offsets, months, and what is taken."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from nlu.entities.numbers import NUMBER_IN_WORDS, in_figures

Spanned = TypeVar("Spanned")  # anything with a start and an end

LAST_READ = 2  # the message at hand is read by several; older ones are not kept
BLANKS_AT_ENDS = 8
PLAIN_LETTERS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "–": "-"})
MONTHS = "january february march april may june july august september october november december".split()

# The patterns below are pieces for others; every gap is bounded so that reading stays linear.
GAP = r"[\s\-]{0,3}"
NUMBER = (
    rf"(?:(?<![\w.,£/+:])[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?![0-9])"
    rf"|\b{NUMBER_IN_WORDS}\b)"
)
MONTH = rf"(?:{'|'.join(f'{month}|{month[:3]}' for month in MONTHS)}|sept)"


@lru_cache(maxsize=LAST_READ)
def fold(text: str) -> str:
    """Return `text` in lower case with plain apostrophes, every character where it was."""
    plain = text.translate(PLAIN_LETTERS)
    lowered = plain.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_same_length, plain))


def number(written: str) -> float:
    """Return the number that NUMBER matched."""
    return in_figures(written)


def month_number(written: str) -> int:
    """Return 1 to 12 for what MONTH matched."""
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == written[:3])


def opens(match: re.Match) -> bool:
    """Say whether nothing stands before the match."""
    return nothing_before(match.string, match.start())


def closes(match: re.Match) -> bool:
    """Say whether nothing but a full stop or the like stands after the match."""
    return nothing_after(match.string, match.end())


def nothing_before(text: str, start: int) -> bool:
    """Say whether `text` has only blanks before `start`."""
    return start <= BLANKS_AT_ENDS and not text[:start].strip()


def nothing_after(text: str, end: int) -> bool:
    """Say whether `text` has nothing but a full stop or the like from `end` on."""
    return len(text) - end <= BLANKS_AT_ENDS and not text[end:].strip(" .!?,\n")


def apart(found: Iterable[Spanned]) -> list[Spanned]:
    """Return what was found without what overlaps something earlier in the list."""
    taken: set[int] = set()
    kept = []
    for one in found:
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return kept


def _same_length(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter
