"""The script of a word."""

import csv
from bisect import bisect_right
from functools import lru_cache
from math import ceil
from pathlib import Path

FILE = Path(__file__).parent / "scripts.csv"
LATIN = "latin"
UNSPACED = frozenset({"zh", "ja", "th"})
LETTERS_A_WORD = 2


def script(word: str) -> str:
    """Return the script of a word's first known letter: its name, or the code of the only language in it.

    Returns an empty text for a script that is not in `scripts.csv`.
    """
    return LATIN if word.isascii() else next((found for letter in word if (found := _of(letter))), "")


def spoken_words(word: str, of: str) -> int:
    """Return how many words stand in `word`: more than one where a script writes no spaces."""
    return ceil(len(word) / LETTERS_A_WORD) if of in UNSPACED else 1


def _of(letter: str) -> str:
    row = bisect_right(_ranges(), (ord(letter), 0x110000, "")) - 1
    first, last, name = _ranges()[max(row, 0)]
    return name if first <= ord(letter) <= last else ""


@lru_cache(maxsize=1)
def _ranges() -> list[tuple[int, int, str]]:
    with FILE.open(newline="", encoding="utf-8") as rows:
        return sorted(
            (int(row["first"], 16), int(row["last"], 16), row["script"]) for row in csv.DictReader(rows)
        )
