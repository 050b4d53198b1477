"""Dates as people write them: "14 march", "last tuesday", "3/4/25" (day first), "in june", "tomorrow", "3
weeks ago".

A day without a year is the next one, or the last one after words that tell of the past. A month alone is
its first day. A day of the week alone is no date but "this", "next", "last" and "week on" make it one, as
do appointments and what is due.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta, weekday

from nlu.entities.days import DAY, WEEK, day_code
from nlu.entities.entity import Entity
from nlu.entities.numbers import NUMBER_WORDS
from nlu.entities.reading import MONTH, apart, fold, month_number

KIND = "date"
REACH_BEFORE = 36
LEAP_YEAR, LONGEST_LEAP = 2000, 8  # eight years from one leap day to the next around 1900 and 2100
SOME = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "few": 3, "a few": 3} | NUMBER_WORDS
NEAR = {"yesterday": -1, "yest": -1, "today": 0, "2day": 0, "tonight": 0, "tonite": 0, "last night": -1}

_COUNT = rf"(?P<count>[0-9]{{1,2}}|{'|'.join(sorted(SOME, key=len, reverse=True))})"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY_MONTH = re.compile(
    rf"\b(?:(?P<day>[0-3]?[0-9]){_ORDINAL}(?:\s(?:of\s)?|-)?(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH})\s(?:the\s)?(?P<day2>[0-3]?[0-9]){_ORDINAL})"
    r"(?![a-z0-9:])(?:[\s,]{1,2}(?P<year>20[0-9]{2}|'?[23][0-9](?![\w:])))?(?!\s?(?:am|pm|months?|weeks?"
    r"|years?)\b)"
)
_FIGURES = re.compile(
    r"(?<![\w/.£+])(?P<day>[0-3]?[0-9])(?P<by>[/.\-])(?P<month>[01]?[0-9])(?:(?P=by)(?P<year>(?:19"
    r"|20)?[0-9]{2}))?(?![\w/%]|[.][0-9])"
)
_MONTH = re.compile(
    rf"\b(?P<how>in|by|since|until|til|till|from|during|(?:the )?(?:end|start|beginning|middle) of|this"
    rf"|next|last|mid|early|late|before|after"
    rf"|back in)\s(?P<month>{MONTH})\b(?:[\s,]{{1,2}}(?P<year>20[0-9]{{2}}))?(?!\s[0-3]?[0-9]{_ORDINAL}\b)"
)
_NEAR = re.compile(
    r"\b(?P<before>(?:the )?day before )?(?P<near>yesterday|yest|last night|today|2day|tonight"
    r"|tonite)\b(?!'s)(?P<week_on>\sweek\b)?"
    r"|\b(?P<after>(?:the )?day after )?(?P<next>tomorrow|tomorow|tommorow|tommorrow|tmrw|tomoz|tmoz"
    r"|2moro|2moz|tomoro)\b(?P<week_on2>\sweek\b)?"
)
_WEEKDAY = re.compile(
    rf"\b(?P<how>this|next|last|this coming|coming|(?:a )?week on|due(?: on| by)?|by|until|til|till"
    rf"|(?:interview|appointment|appt|hearing|court|meeting|scan|visit|evicted|eviction|paid|payday"
    rf"|moving|move|funeral|coming|comes|visiting|seeing (?:her|him|them))(?: is)?(?: on)?)"
    rf"\s(?P<weekday>{DAY})(?P<week>\sweek)?\b|\b(?P<weekday2>{DAY})\s(?P<how2>week|just gone|gone|coming)\b"
)
_AGO = re.compile(
    rf"\b{_COUNT}\s?(?P<unit>days?|weeks?|wks?|months?|mths?|years?|yrs?)\s(?:ago|back)\b"
    rf"|\bin {_COUNT.replace('count', 'count2')}\s?(?P<unit2>days?|weeks?|wks?|months?"
    rf"|mths?)(?:'?s? time)?\b(?! (?:old|arrears))"
)
_PAST = re.compile(
    r"\b(?:turned|was|were|had|been|since|last|born|dob|moved|left|started|stopped|ended|lost|died|went"
    r"|came|got|excluded|sanctioned|back|ago|applied|sent|told|rang|gave birth|birth|finished|paid"
    r"|happened|passed)\b"
)
_LASTING = re.compile(r"\b(?:no|not|never|nobody|nothing|none|once|twice|times|\w{2,6}n'?t)\b")
_DATED = re.compile(
    r"\b(?:on|by|since|due|from|until|till?|the|before|after|is|was|edd|dob|date|born|starts?"
    r"|starting|mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day)?:?\s$"
)
# Cheap signs without which a pattern cannot match.
_HAS_MONTH = re.compile(r"jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec")
_HAS_FIGURES = re.compile(r"[0-9][/.\-][0-9]")
_HAS_AGO = re.compile(r"\bago\b|\bback\b|\bin (?:a|[0-9]|t|f|s|o|e|n)")
_HAS_NEAR = re.compile(r"yest|night|nite|tod|2da|tom|tmrw|tmoz|2mo")
_HAS_WEEKDAY = re.compile(r"mon|mun|tue|tus|wed|wen|thu|thi|thr|fri|fir|sat|sun")


def find(text: str, today: date) -> list[Entity]:
    """Return the dates in `text` as ISO dates, in order. Days that no calendar has are left out."""
    said = fold(text)
    found = [
        Entity(KIND, read.isoformat(), match.start(), match.end(), text[match.start() : match.end()])
        for hint, pattern, reader in _READERS
        if hint.search(said)
        for match in pattern.finditer(said)
        if (read := _safely(reader, match, today))
    ]
    return sorted(apart(found), key=lambda one: one.start)


def _safely(reader, match: re.Match, today: date) -> date | None:
    try:
        return reader(match, today)
    except (ValueError, OverflowError):
        return None


def _day_month(match: re.Match, today: date) -> date | None:
    month = month_number(match["month"] or match["month2"])
    return _on(int(match["day"] or match["day2"]), month, match["year"], match, today)


def _figures(match: re.Match, today: date) -> date | None:
    if not match["year"] and not (match["by"] == "/" and _DATED.search(_before(match))):
        return None
    return _on(int(match["day"]), int(match["month"]), match["year"], match, today)


def _month(match: re.Match, today: date) -> date:
    past = match["how"] in ("since", "last", "back in") or _PAST.search(_before(match))
    first = date(today.year, month_number(match["month"]), 1)
    if match["year"]:
        return first.replace(year=int(match["year"]))
    if past:
        return first if first <= today else first - relativedelta(years=1)
    return first if first.month >= today.month else first + relativedelta(years=1)


def _near(match: re.Match, today: date) -> date:
    days = NEAR[match["near"]] if match["near"] else 1
    days += 7 * bool(match["week_on"] or match["week_on2"]) + bool(match["after"]) - bool(match["before"])
    return today + timedelta(days=days)


def _weekday(match: re.Match, today: date) -> date:
    how = match["how"] or match["how2"]
    named = weekday(WEEK.index(day_code(match["weekday"] or match["weekday2"])))
    if how in ("last", "gone", "just gone"):
        return today + relativedelta(days=-1, weekday=named(-1))
    coming = today + relativedelta(days=1, weekday=named(1))
    a_week_on = how in ("week", "week on", "a week on") or match["week"]
    return coming + timedelta(days=7) if a_week_on else coming


def _ago(match: re.Match, today: date) -> date | None:
    if match["count2"] and _LASTING.search(_before(match)):
        return None
    written, unit = match["count"] or match["count2"], (match["unit"] or match["unit2"])[0]
    count = int(SOME.get(written) or written) * (-1 if match["unit"] else 1)
    return today + relativedelta(**{{"d": "days", "w": "weeks", "m": "months", "y": "years"}[unit]: count})


def _on(day: int, month: int, year: str | None, match: re.Match, today: date) -> date:
    """The date written; without a year the next one, or the last one where the words tell of the past."""
    if year:
        century = 0 if len(year.strip("'")) == 4 else 2000
        return date(century + int(year.strip("'")), month, day)
    past = bool(_PAST.search(_before(match)))
    return min(_each_year(day, month, today, past), key=lambda one: abs(one - today))


def _each_year(day: int, month: int, today: date, past: bool) -> Iterator[date]:
    """That day in the years around, those gone or those to come; 29 February not every year."""
    written = date(LEAP_YEAR, month, day)
    for years in range(-LONGEST_LEAP, LONGEST_LEAP + 1):
        one = written + relativedelta(year=today.year + years)
        if one.day == day and (one <= today if past else one >= today):
            yield one


def _before(match: re.Match) -> str:
    return match.string[max(0, match.start() - REACH_BEFORE) : match.start()]


_READERS = (
    (_HAS_MONTH, _DAY_MONTH, _day_month),
    (_HAS_FIGURES, _FIGURES, _figures),
    (_HAS_AGO, _AGO, _ago),
    (_HAS_NEAR, _NEAR, _near),
    (_HAS_WEEKDAY, _WEEKDAY, _weekday),
    (_HAS_MONTH, _MONTH, _month),
)
