"""Funding terms, and what a child's age in months says of birthdays."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .models import Detail

TERM_STARTS = ((1, 1), (4, 1), (9, 1))
SEPTEMBER = ((9, 1),)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """The first and the last day that something may fall on; both are the same once it is known."""

    first: date
    last: date

    @property
    def known(self) -> bool:
        """Whether there is only one day it can be."""
        return self.first == self.last

    def plus(self, **time: int) -> "Span":
        """Both days moved on, in the terms of relativedelta."""
        return Span(self.first + relativedelta(**time), self.last + relativedelta(**time))

    def next_start(self, starts: tuple[tuple[int, int], ...] = TERM_STARTS) -> "Span":
        """The first of `starts` (month, day) after each of the days."""
        return Span(next_start(self.first, starts), next_start(self.last, starts))

    def details(self, code: str) -> tuple[Detail, ...]:
        """The day under `code`, once it is known."""
        return (Detail(code, self.first.isoformat()),) if self.known else ()


def birthdays(on: date, born: date | None, age_months: int | None) -> Span | None:
    """The days a child may be born on, from the birthday itself or from whole months of age on `on`."""
    if born is not None:
        return Span(born, born)
    if age_months is None:
        return None
    return Span(on - relativedelta(months=age_months + 1) + DAY, on - relativedelta(months=age_months))


def age_in_months(on: date, born: date) -> int:
    """Whole months from `born` to `on`; below 0 before the birth."""
    return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)


def next_start(day: date, starts: tuple[tuple[int, int], ...] = TERM_STARTS) -> date:
    """The first of `starts` (month, day) that comes after `day`, never the day itself."""
    days = (date(year, *start) for year in (day.year, day.year + 1) for start in starts)
    return next(start for start in days if start > day)
