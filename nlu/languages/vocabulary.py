"""How likely a word is in each of the languages that share a script.

Each language is a list of words, commonest first: `<script>/<code>.txt`. A listed word is as likely as its rank
says (Zipf's law); any other is as likely as its letters are, three at a time, in the listed words, each sequence
backing off to a shorter one.
"""

from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np

from nlu.languages.table import Table
from nlu.languages.word import plain

ROOM = Path(__file__).parent
ANYWHERE = "anywhere"
ENGLISH = "en"
FIRST_WORD_SHARE = 0.1
IN_ORDER, ROUGHLY_IN_ORDER = 3, 20
UNLISTED, UNLISTED_ENGLISH = 0.5, 0.1
SPELT_LIKE = 2_000
BACK_OFF = 4.0
ALPHABET = 60
EDGE, ANY = " ", "_"
LONGEST_SPELT = 30
REMEMBERED = 20_000


class Vocabulary:
    """The languages of one script: `codes`, and what a word says for each of them."""

    @classmethod
    def read(cls, script: str) -> "Vocabulary":
        """Read the word lists of a script."""
        return cls(
            {
                file.stem: file.read_text(encoding="utf-8").split()
                for file in sorted((ROOM / script).glob("*.txt"))
            }
        )

    def __init__(self, lists: dict[str, list[str]]) -> None:
        """Take words by language code, and those that are said alike in all of them under ANYWHERE."""
        self.anywhere = frozenset(lists.pop(ANYWHERE, ()))
        self.codes = list(lists)
        shares = [
            _shares(listed, IN_ORDER if code == ENGLISH else ROUGHLY_IN_ORDER)
            for code, listed in lists.items()
        ]
        self.only_english = _only(ENGLISH, dict(zip(self.codes, shares, strict=True)))
        self._listed = Table(shares)
        self._letters = Table([_letters(listed[:SPELT_LIKE]) for listed in lists.values()])
        self._unlisted = np.array([UNLISTED_ENGLISH if code == ENGLISH else UNLISTED for code in self.codes])
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._scores)
        self._chance = lru_cache(maxsize=REMEMBERED)(self._next_letter)

    def lists(self, word: str, code: str) -> bool:
        """Whether a word, or its plain form, is in the list of a language."""
        return bool(self._likelihood(word)[self.codes.index(code)])

    def scores(self, word: str) -> np.ndarray:
        """Return the natural logarithm of the word's likelihood in each language, in the order of `codes`."""
        return self._remembered(word[:LONGEST_SPELT])

    def _scores(self, word: str) -> np.ndarray:
        return np.log(self._likelihood(word) + self._unlisted * self._spelling(word))

    def _likelihood(self, word: str) -> np.ndarray:
        return np.maximum(self._listed[word], self._listed[plain(word)])

    def _spelling(self, word: str) -> np.ndarray:
        edged = f"{EDGE}{word}{EDGE}"
        return np.prod(
            [self._chance(edged[max(0, i - 2) : i], edged[i]) for i in range(1, len(edged))], axis=0
        )

    def _next_letter(self, before: str, letter: str) -> np.ndarray:
        """Return how likely a letter is after up to two others, in each language."""
        shorter = self._chance(before[1:], letter) if before else 1 / ALPHABET
        return (self._letters[before + letter] + BACK_OFF * shorter) / (
            self._letters[before + ANY] + BACK_OFF
        )


def _shares(listed: list[str], start: int) -> dict[str, float]:
    """Return how often each word and its plain form is said, from its rank."""
    ranked = list(enumerate(dict.fromkeys(listed), start))
    return {form: FIRST_WORD_SHARE / rank for rank, word in reversed(ranked) for form in (word, plain(word))}


def _only(code: str, shares: dict[str, dict[str, float]]) -> frozenset[str]:
    others = (listed for other, listed in shares.items() if other != code)
    return frozenset(shares.get(code, {})).difference(*others)


def _letters(listed: list[str]) -> Counter:
    """Count up to three letters in a row in each form of the words, and (ending in ANY) what comes before a letter."""
    text = EDGE.join(["", *{form for word in listed for form in (word, plain(word))}, ""])
    in_a_row = (text, zip(text, text[1:], strict=False), zip(text, text[1:], text[2:], strict=False))
    counts = Counter(letters for size in in_a_row for letters in map("".join, size))
    before: Counter = Counter()
    for letters, times in counts.items():
        before[letters[:-1] + ANY] += times
    counts.update(before)
    return counts
