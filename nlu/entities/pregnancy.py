"""How many weeks pregnant: said outright, in midwives' notation, or worked out from the due date.

A pregnancy is counted as 40 weeks to the due date; a month as 52/12 weeks; a due month as its middle.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from nlu.entities.entity import Entity
from nlu.entities.reading import GAP, MONTH, NUMBER, apart, fold, month_number, number, opens

LAST_READ = 2  # the message at hand is read by several; older ones are not kept
KIND = "pregnancy_weeks"
FULL_TERM = 40
LONGEST = 43
OLDEST_IN_WEEKS = 16
WEEKS_A_MONTH = 52 / 12

_UNIT = r"(?P<unit>weeks?|wks?|w(?=\s{0,2}(?:p|gone))|months?|mths?)"
_PREGNANT = (
    r"(?:pregn[ae]nt|preg(?:ant|nat|anant|s|gers|go|o)?|pregnut|pg|gone(?! \w{0,3}[0-9])|along|gestation"
    r"|into (?:my|the|her) pregnancy)\b"
)
_DAYS = r"(?:(?:\s{1,2}(?:and|n|\+))?\s{0,2}[0-6]\s{0,2}days?)?"
_SAID = re.compile(
    rf"(?P<n>{NUMBER})(?P<half>½| and (?:a )?half)?{GAP}{_UNIT}{_DAYS}[\s\-,(]{{0,3}}(?:now )?{_PREGNANT}"
)
_TURNED = re.compile(
    rf"\b(?:pregn[ae]nt|preg(?:ant|nat|s|gers|go|o)?|pg|expecting|gestation|gest"
    rf"|ga)[\s,(:\-]{{1,3}}(?:(?:at|about|maybe|around|and|nearly|i'?m|she'?s|now|just|only|of|with twins"
    rf"|with triplets|again"
    rf"|with my \w{{1,12}}) ){{0,2}}"
    rf"(?P<n>{NUMBER}){GAP}(?P<unit>weeks?|wks?|months?|mths?)\b(?! (?:ago|old|late|wait|to go|left|pp|post))"
)
_NOTED = re.compile(
    r"(?<![\w/+.£])(?P<n>[1-4]?[0-9])(?:\+[0-6](?:/40)?|/40)(?![\w+/])(?!\s(?:prem\w{0,6}|preterm|baby"
    r"|weeker|infant|del|now [0-9]))"
)
_WRITER = re.compile(
    rf"\b(?:i'?m|i am|im only|^just|wife|girlfriend|gf|partner|missus|misses)(?:'?s"
    rf"| is)?\s{{1,2}}(?:(?:about|nearly|almost|only|now|just"
    rf"|around|like|currently) )?(?:(?:1[3-9]|[2-4][0-9])(?: (?:years?|yrs?) old| ?yo)?\s?(?:,|and|n"
    rf"|&)\s{{0,2}}(?:and |i'?m )?)?(?P<n>{NUMBER}){GAP}(?P<unit>weeks?|wks?)\b"
    r"(?! (?:ago|old|late|wait|in arrears|into (?!my|the preg)|behind|clean|sober|off|pp|post|from|away|short"
    r"|overdue|without))"
)
_WEEKS = re.compile(
    rf"(?:^|\bat |[,.;] ?)(?P<n>{NUMBER}){GAP}(?P<unit>weeks?|wks?)\b(?! (?:ago|old|late|wait|pp|post"
    rf"|early|baby|bab|lo|boy|girl|twins|son|daughter"
    rf"|on|off|of|since|prem|free|holiday|maternity|mat|smp|paid|pay|in|to|and (?:still|no)|no|into"
    rf"|waiting|behind|until|course|left|max|notice|before|after|scan|appt|appointment|growth|bloods"
    rf"|check)\b)"
)
_OWN_SENTENCE = re.compile(
    rf"[.!?,]\s{{1,2}}(?P<n>{NUMBER}){GAP}(?P<unit>weeks?|wks?)(?: now)?(?=\s{{0,2}}(?:[.!?,]|$))"
)
LONGEST_WAIT_IN_WEEKS = 24  # more weeks are told of in months, but for a pregnancy
REACH_OF_A_WAIT = 60
_WAITED = re.compile(
    r"\b(?:wait\w{0,4}|list|appeal\w{0,3}|ehcp|senco?|school|claim\w{0,3}|pip|dla|complain\w{0,3}"
    r"|assessment|council|court|took|taken|off sick|job)\b"
)
_HINT = re.compile(r"w(?:ee)?ks?|[0-9]w|mon?th|mnth|mth|due|edd|expecting|/40|[0-9]\+[0-6]")
TALK = re.compile(
    r"\b(?:pregn\w{0,6}|pregant|preg|midwi\w{1,4}|mw|edd|bump|breech|antenatal|trimester|expecting"
    r"|placenta|pre-?eclampsia"
    r"|my scan)\b"
)
_WITH = re.compile(
    rf"(?P<n>{NUMBER}){GAP}(?P<unit>weeks?|wks?)\b with (?:(?:my|our|her|the) (?:first|second|third"
    rf"|fourth|[1-9](?:st|nd|rd|th))|(?:no|number|baby|no\.) ?[1-9]|twins)\b"
)
_SPEAKS_OF_DUE = re.compile("due|edd|expecting")
_OVERDUE = re.compile(
    rf"\b(?:(?P<n>{NUMBER}|a|an) (?P<unit>days?|weeks?|wks?) (?:overdue|over due|past my due date"
    rf"|over my due date))\b"
)
_DUE = re.compile(
    r"\b(?:(?P<edd>edd)|due(?: date)?|expecting(?: (?:a|our|my) (?:baby|first|second))?)(?:\s{1,2}(?:is"
    r"|in|on|the|about|around|early|mid|late|end of|to give birth|start of|beginning of)){0,3}[\s:]{1,2}"
    rf"(?P<when>today|tonight|tomorrow|tommorow|tomorow|tommorrow|tmrw|tomoz|any (?:day|minute"
    rf"|time)(?: now)?|(?:this|next|last) (?:week"
    rf"|month)"
    rf"|(?P<n>{NUMBER}|a|an|few) ?(?P<unit>days?|weeks?|wks?|months?|mths?)\b(?! apart)"
    rf"|(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?:\s(?:of\s)?|-)(?P<dm>{MONTH})(?:\s(?P<dy>20[0-9]{{2}}))?"
    rf"|(?P<nd>[0-3]?[0-9])[/.](?P<nm>[01]?[0-9])(?:[/.](?P<ny>(?:20)?[0-9]{{2}}))?|(?P<month>{MONTH}))\b"
)
_OWED = re.compile(
    r"\b(?:rent|bill|bills|payment|review|reviews|report|jabs?|letter|money|debt|fine|fees?|tax|injections?"
    r"|vaccin\w{1,7}"
    r"|court|check|homework|appointment|feed|instalment|council tax|to start|decision|form)\b"
)
_BABY_DUE = re.compile(
    r"\b(?:bab\w{1,3}|bby|lo|bub|bubs|twins|i'?m|i am|she'?s|she is|girlfriend|gf|wife|partner|we'?re|we are|missus"
    r"|mrs|daughter|sister"
    r"|pregnan\w{0,5}|expecting|bump|midwi\w{1,4}|birth|mat leave|maternity|my)\b"
)
_LOST = re.compile(
    r"\b(?:lost|losing|tfmr|mmc|came|arrived|had (?:my|him|her|them|our|the)|loss|ex|delivered|del|miscarr\w{1,6}|stillb\w{1,6}|terminat\w{1,4}|was|were|born"
    r"|since|when i)\b"
)


class Weeks(NamedTuple):
    """Weeks of pregnancy and where they stand."""

    start: int
    end: int
    weeks: int


def find(text: str, today: date) -> list[Entity]:
    """Return how far pregnant the message says someone is, in whole weeks; the surest reading first."""
    said = fold(text)
    return [Entity(KIND, weeks, start, end, text[start:end]) for start, end, weeks in _found(said, today)]


def spans(said: str, today: date) -> list[tuple[int, int]]:
    """Return where the folded text speaks of how far a pregnancy is."""
    return [(start, end) for start, end, _ in _found(said, today)]


@lru_cache(maxsize=LAST_READ)
def _found(said: str, today: date) -> list[tuple[int, int, int]]:
    if not _HINT.search(said):
        return []
    found = (Weeks(match.start(), match.end(), weeks) for match, weeks in _readings(said, today))
    return [
        (one.start, one.end, one.weeks) for one in apart(one for one in found if 1 <= one.weeks <= LONGEST)
    ]


def _readings(said: str, today: date) -> Iterator[tuple[re.Match, int]]:
    for pattern in (_SAID, _TURNED, _NOTED, _WRITER):
        yield from ((one, _weeks(one)) for one in pattern.finditer(said) if not _before(_LOST, one, 18))
    if " with " in said:
        yield from ((one, _weeks(one)) for one in _WITH.finditer(said) if not _before(_LOST, one, 18))
    if "over" in said or "past" in said:
        yield from ((one, FULL_TERM + _days(one) // 7) for one in _OVERDUE.finditer(said))
    if _SPEAKS_OF_DUE.search(said):
        due = (one for one in _DUE.finditer(said) if _is_birth(one))
        yield from ((one, _weeks_on(_due_date(one, today), today)) for one in due)
    of_pregnancy = bool(TALK.search(said))
    for one in _WEEKS.finditer(said):
        if _is_whole_answer(one) or (of_pregnancy and not _before(_LOST, one, 30)):
            yield one, _weeks(one)

    found = (one for one in _OWN_SENTENCE.finditer(said) if not _before(_LOST, one, 30))
    yield from (
        (one, _weeks(one))
        for one in found
        if number(one["n"]) > LONGEST_WAIT_IN_WEEKS and not _before(_WAITED, one, REACH_OF_A_WAIT)
    )


def _is_whole_answer(match: re.Match) -> bool:
    """Whether the message begins with "30 weeks"; fewer weeks could as well be a baby's age."""
    return opens(match) and number(match["n"]) > OLDEST_IN_WEEKS


def _before(pattern: re.Pattern, match: re.Match, reach: int) -> bool:
    return bool(pattern.search(match.string[max(0, match.start() - reach) : match.start()]))


def _weeks(match: re.Match) -> int:
    parts = match.groupdict()
    count = number(match["n"]) + (0.5 if parts.get("half") else 0)
    return round(count * WEEKS_A_MONTH) if (parts.get("unit") or "w").startswith("m") else int(count)


def _days(match: re.Match) -> int:
    count = {"a": 1.0, "an": 1.0, "few": 3.0}.get(match["n"]) or number(match["n"])
    return round(count * {"d": 1, "w": 7, "m": 30.4}[match["unit"][0]])


def _is_birth(match: re.Match) -> bool:
    if _before(_OWED, match, 30):
        return False
    return opens(match) or bool(match["edd"]) or "date" in match.group() or _before(_BABY_DUE, match, 40)


def _weeks_on(due: date | None, today: date) -> int:
    return (FULL_TERM * 7 - (due - today).days) // 7 if due else 0


def _due_date(match: re.Match, today: date) -> date | None:
    when = match["when"]
    if match["unit"]:
        return today + timedelta(days=_days(match))
    if match["month"]:
        return _coming(15, month_number(match["month"]), None, today)
    if match["day"]:
        return _coming(int(match["day"]), month_number(match["dm"]), match["dy"], today)
    if match["nd"]:
        return _coming(int(match["nd"]), int(match["nm"]), match["ny"], today)
    return today + timedelta(days=_days_until(when))


def _days_until(when: str) -> int:
    if when.startswith(("next", "this", "last")):
        return {
            "last week": -7,
            "last month": -30,
            "next week": 7,
            "this week": 3,
            "next month": 30,
            "this month": 10,
        }[when]
    return 0 if when in ("today", "tonight") else 1


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    """The date written, or None when there is no such day; without a year the next one, or one just gone."""
    try:
        if year:
            return date(int(year) % 100 + 2000, month, day)
        this_year = date(today.year, month, day)
        return this_year if (today - this_year).days <= 14 else this_year.replace(year=today.year + 1)
    except ValueError:
        return None
