"""Mends slips of the thumb: an unknown word one edit from a known one is read as that one.

The candidates of a word are all strings one edit away (a letter dropped, added, changed, or two
swapped), as in Peter Norvig's "How to Write a Spelling Corrector". Words that the training messages
or the encoder's word list hold are never touched, nor are short ones, names of places and numbers.
"""

import string
from collections.abc import Iterator, Mapping
from functools import lru_cache

SHORTEST = 4
LONGEST = 24
REMEMBERED = 4_096
OTHER_FIRST_LETTER = 0.2  # people seldom mistype the first letter
RANK_WORTH = 10_000.0  # a common word of this rank counts as one seen once in training


class Speller:
    """Knows which words there are and how often each is used."""

    def __init__(self, seen: Mapping[str, int], ranked: Mapping[str, int]) -> None:
        """`seen` counts the words of the training messages; `ranked` gives common words their rank by frequency."""
        self.seen = dict(seen)
        self._ranked = ranked
        self.mended = lru_cache(REMEMBERED)(self._mended)

    def _mended(self, word: str) -> str:
        """Return the likeliest known word one edit from a lower-case `word`; the word itself where there is none."""
        if self._stays(word):
            return word
        return max(
            (w for w in edits(word) if self._known(w)), key=lambda w: self._worth(w, word), default=word
        )

    def _stays(self, word: str) -> bool:
        plain = word.isascii() and word.isalpha() and SHORTEST <= len(word) <= LONGEST
        return not plain or self._known(word)

    def _known(self, word: str) -> bool:
        return word in self.seen or word in self._ranked

    def _worth(self, candidate: str, word: str) -> float:
        rank = self._ranked.get(candidate)
        worth = self.seen.get(candidate, 0) + (RANK_WORTH / rank if rank else 0.0)
        return worth if candidate[0] == word[0] else worth * OTHER_FIRST_LETTER


def edits(word: str) -> Iterator[str]:
    """Yield every string one edit away from `word`; some come twice."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        for letter in string.ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
