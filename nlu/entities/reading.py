"""What all readers of details share: a folded text with the same offsets, numbers in words, months."""

import re
from collections.abc import Iterable
from typing import TypeVar

Spanned = TypeVar("Spanned")  # anything with a start and an end

BLANKS_AT_ENDS = 8
PLAIN_LETTERS = {"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " "}
IN_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen"
)
NUMBER_WORDS = {word: value for value, word in enumerate(IN_WORDS.split(), 1)}
MONTHS = "january february march april may june july august september october november december".split()

# The patterns below are pieces for others; every gap is bounded so that reading stays linear.
GAP = r"[\s\-]{0,3}"
NUMBER = (
    rf"(?:(?<![\w.,£/+:])[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?![0-9])"
    rf"|\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b)"
)
MONTH = rf"(?:{'|'.join(f'{month}|{month[:3]}' for month in MONTHS)}|sept)"


def fold(text: str) -> str:
    """Return `text` in lower case with plain apostrophes, every character where it was."""
    return "".join(_same_length(letter) for letter in text)


def number(written: str) -> float:
    """Return the number that NUMBER matched."""
    return float(NUMBER_WORDS.get(written) or written)


def month_number(written: str) -> int:
    """Return 1 to 12 for what MONTH matched."""
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == written[:3])


def blank(pattern: re.Pattern, text: str) -> str:
    """Return `text` with every match of `pattern` blotted out, so that nothing reads it; offsets stay."""
    return pattern.sub(lambda found: "#" * len(found.group()), text)


def opens(match: re.Match) -> bool:
    """Say whether nothing stands before the match."""
    return match.start() <= BLANKS_AT_ENDS and not match.string[: match.start()].strip()


def closes(match: re.Match) -> bool:
    """Say whether nothing but a full stop or the like stands after the match."""
    return len(match.string) - match.end() <= BLANKS_AT_ENDS and not match.string[match.end() :].strip(
        " .!?,\n"
    )


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
    plain = PLAIN_LETTERS.get(letter, letter).lower()
    return plain if len(plain) == 1 else letter
