"""A number for each of many texts in each of several languages."""

from collections.abc import Iterable, Mapping

import numpy as np


class Table:
    """Rows by text, one column a language; a text that is not there has zeros."""

    def __init__(self, columns: list[Mapping[str, float]]) -> None:
        """Take one mapping from text to number for each language."""
        self._rows = {text: row for row, text in enumerate(dict.fromkeys(_all(columns)))}
        self._numbers = np.zeros((len(self._rows) + 1, len(columns)))
        for column, numbers in enumerate(columns):
            self._numbers[[self._rows[text] for text in numbers], column] = list(numbers.values())

    def __getitem__(self, text: str) -> np.ndarray:
        """Return the numbers of a text."""
        return self._numbers[self._rows.get(text, -1)]


def _all(columns: list[Mapping[str, float]]) -> Iterable[str]:
    return (text for numbers in columns for text in numbers)
