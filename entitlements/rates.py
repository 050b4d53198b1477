"""Dated figures: what a rate was, is, or is set to be on any day."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

RATES_FILE = Path(__file__).parent / "data" / "rates.json"


class UnknownRate(KeyError):
    """No figure goes by this key."""


class NoRate(LookupError):
    """The key is known, but no figure for that day is."""

    def __init__(self, key: str, on: date):
        super().__init__(f"no figure for {key} on {on.isoformat()}")


@dataclass(frozen=True)
class Rate:
    """One figure and the days it holds; `value` None means that there is no limit."""

    key: str
    unit: str
    value: Decimal | None
    effective_from: date | None
    effective_to: date | None
    source_url: str
    source_date: str

    @property
    def pence(self) -> int:
        """The figure in pence; for figures in pounds."""
        return int(self.value * 100)

    def holds(self, on: date) -> bool:
        """Whether `on` is within the figure's days, both ends included."""
        return (self.effective_from or date.min) <= on <= (self.effective_to or date.max)


def rate(key: str, on: date) -> Rate:
    """The figure for `key` on the day `on`. Raises UnknownRate, or NoRate where that day has none."""
    for figure in history(key):
        if figure.holds(on):
            return figure
    raise NoRate(key, on)


def history(key: str) -> tuple[Rate, ...]:
    """Every figure for `key`, oldest first. Raises UnknownRate."""
    try:
        return _all()[key]
    except KeyError:
        raise UnknownRate(f"no rate is called {key!r}") from None


def keys() -> tuple[str, ...]:
    """The key of every rate, in the order of the file."""
    return tuple(_all())


@lru_cache(maxsize=1)
def _all() -> dict[str, tuple[Rate, ...]]:
    data = json.loads(RATES_FILE.read_text(encoding="utf-8"))
    found: dict[str, tuple[Rate, ...]] = {}
    for row in data["rates"]:
        found[row["key"]] = (*found.get(row["key"], ()), _read(row, data["sources"][row["source"]]))
    return found


def _read(row: dict, source: dict) -> Rate:
    value = None if row["value"] is None else Decimal(row["value"])
    start, end = _day(row["effective_from"]), _day(row["effective_to"])
    return Rate(row["key"], row["unit"], value, start, end, source["url"], source["date"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
