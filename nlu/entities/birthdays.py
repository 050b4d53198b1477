"""Ages that need today's date: "turns 2 in March", "3 next month", "born in May", "born 3/5/2025"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nlu.entities.child_words import ANYONE_YOUNG, REACH_OF_A_CHILD
from nlu.entities.numbers import numbers
from nlu.entities.reading import MONTH, NUMBER, month_number, number

DAYS_A_MONTH = 365.25 / 12
MIDDLE_OF_YEAR = (7, 1)
SOME = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "few": 3, "a few": 3}

LONGEST_WHEN = 44
CHRISTMAS = 12
OLDEST_APART = 17  # in years, of whoever stands before ", 3 in January"
_WRITERS_OWN = re.compile(
    r"\b(?:i'?m|i am|i|i'?ll be|when you|you|you'?re)\s{1,2}(?:only |just |now |turn(?:ed|s|ing)? "
    r"|will be |'?ll be )?$"
)
_SPEAKS_OF_BIRTH = re.compile(r"born|dob|d\.o\.b|birth|bday|\b(?:had|have|got) ")

_WHEN = (
    rf"(?P<when>(?:this|next|last) (?:week|month|year)|(?:this|next|last) (?:mon|tues|wednes|thurs|fri"
    rf"|satur|sun)day|tomorrow|tomoz|tmrw|today|yesterday"
    rf"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|couple of|a couple of"
    rf"|{NUMBER}) (?:weeks?|wks?|months?|mths?)"
    rf"|(?:(?:at|this|next|before|just before|after) )?(?:christmas|xmas)"
    rf"|(?:(?:in|on|this|next|last|until|till?|end of|start of|beginning of|mid|early"
    rf"|late)\s{{1,2}}(?:the )?){{1,2}}(?:[0-3]?[0-9](?:st|nd"
    rf"|rd|th)? (?:of )?)?(?:{MONTH})|(?:the )?[0-3]?[0-9](?:st|nd|rd|th) (?:of )?(?:{MONTH}))\b"
)
_TURNS_BEFORE = re.compile(
    r"(?:^|(?P<apart>(?<=[,.(])\s)|\b(?:(?P<past>turned|(?:he|she) was)|(?P<yet>not|isn'?t|not even|wont be|won'?t be)|turn(?:s"
    r"|ing)?|will be|'?ll be|gonna be|going to be|be|is|hes|he's|shes|she's|who'?s|are|theyre|they're"
    r"|(?:lo|son|daughter|ds|dd|lad|lass|boy|girl|baby|one|un|twins|youngest|oldest|eldest|toddler"
    r"|child)(?:'?s)?)\s{0,2})"
    r"(?:just |only |now |turning )?$"
)
_TURNS_LATER = re.compile(
    rf"\b(?P<when>in (?:{MONTH})) (?:he|she|they)(?: will|'?ll)? (?:be|turns?) (?:(?:only|just|turning) )?"
    rf"(?P<n>{NUMBER})\b(?! ?(?:months?|weeks?|wks?|mths?)\b)"
)
_TURNS_AFTER = re.compile(rf"(?: (?:years?|yrs?)(?: old)?| yo)?,?\s{{1,2}}{_WHEN}")
_BIRTHDAY = re.compile(
    rf"\b(?P<n>first|second|third|fourth|fifth|sixth|(?:{NUMBER})(?:st|nd|rd|th)) (?:birthday|bday"
    rf"|b-day)\s{{1,2}}(?:is\s{{1,2}}|was\s{{1,2}})?{_WHEN}"
)
_ORDINALS = {word: count for count, word in enumerate("first second third fourth fifth sixth".split(), 1)}
_BORN = re.compile(
    rf"(?<!i was )(?<!i wasn't )(?<!i were )(?<!im )(?<!was i )\b(?P<how>born|dob|d\.o\.b\.?"
    rf"|date of birth|birthday|bday|(?:had|have|got) (?:(?:my|our|a|the|her|him|them)\s)?(?:new )?(?:baby"
    rf"|lo|son|daughter|twins|little (?:boy|girl)|boy|girl|him|her|second|2nd|first|1st|third|3rd|fourth"
    rf"|4th),?|gave birth|given birth|giving birth)"
    rf"(?:\s{{1,2}}to (?:my|our|a)(?: \w{{1,10}}){{1,2}})?(?:\s{{0,2}}:\s?|[\s]{{1,2}})(?:is\s)?(?:(?:in"
    rf"|on|the|back|early|late|end of|just|this|last|only|about|like)\s{{1,2}}){{0,3}}"
    rf"(?:(?P<d>[0-3]?[0-9])[/.\-](?P<m>[01]?[0-9])[/.\-](?P<y>(?:20)?[0-9]{{2}})"
    rf"|(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? ?)?(?P<month>{MONTH})(?:[\s,]{{1,2}}"
    rf"(?P<year>20[0-9]{{2}}|'?[12][0-9](?![0-9])))?"
    rf"|(?P<only>20[0-9]{{2}})|(?P<ago>yesterday|today|week|month|(?P<n>{NUMBER}|a|an|couple of|few"
    rf"|a couple of|a few) (?P<unit>days?|weeks?"
    rf"|wks?|months?|mths?|years?|yrs?) ago))(?![\w/])"
)
_NEEDS_AGO = ("had", "have", "got", "gave", "give", "givi")


def readings(said: str, today: date) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, months) for every age in the folded text `said` that hangs on a date."""
    for count in numbers(said):
        after = _TURNS_AFTER.match(said, count.end, count.end + LONGEST_WHEN)
        before = after and _TURNS_BEFORE.search(said[max(0, count.start - 24) : count.start])
        if before and _is_counted(
            count.value, after, before, said[max(0, count.start - REACH_OF_A_CHILD) : count.start]
        ):
            yield count.start, after.end(), _turning(count.value, after["when"], bool(before["past"]), today)
    for match in _TURNS_LATER.finditer(said):
        yield match.start(), match.end(), _turning(number(match["n"]), match["when"], False, today)
    if "birth" in said or "b" in said and "day" in said:
        for match in _BIRTHDAY.finditer(said):
            yield match.start("n"), match.end(), _turning(_ordinal(match["n"]), match["when"], False, today)
    if _SPEAKS_OF_BIRTH.search(said):
        yield from _births(said, today)


def _is_counted(count: float, after: re.Match, before: re.Match, said_before: str) -> bool:
    """Whether it is not the writer's own birthday, nor "he is 2 until March"."""
    still = after["when"].startswith(("until", "til")) and not before["yet"]
    if before["apart"] and not (1 < count <= OLDEST_APART and ANYONE_YOUNG.search(said_before)):
        return False
    return not still and not _WRITERS_OWN.search(before.string)


def _births(said: str, today: date) -> Iterator[tuple[int, int, int]]:
    for match in _BORN.finditer(said):
        if match["how"][:4].strip() in _NEEDS_AGO and not (match["ago"] and match["ago"] != "today"):
            continue
        if match["how"] in ("birthday", "bday") and not (match["y"] or match["year"]):
            continue
        if match["ago"] and match["unit"] and match["unit"][0] in "my":
            yield (
                match.start(),
                match.end(),
                round((SOME.get(match["n"]) or number(match["n"])) * (12 if match["unit"][0] == "y" else 1)),
            )
            continue
        born = _born_on(match, today)
        if born and born <= today:
            yield match.start(), match.end(), months_between(born, today)


def _ordinal(written: str) -> float:
    return _ORDINALS.get(written) or number(re.sub("(?:st|nd|rd|th)$", "", written))


def months_between(born: date, today: date) -> int:
    """Return the whole months from `born` to `today`."""
    return (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)


def _turning(count: float, when: str, past: bool, today: date) -> int:
    """Months of age today of a child who turns `count` at that time; at least a month short if to come."""
    full = round(count * 12)
    if "last" in when or "yesterday" in when:
        past = True
    month = _month(when)
    if month and past:
        return full + (today.month - month) % 12
    if past:
        return full + (1 if "month" in when else 0)
    if month:
        return full - max(1, (month - today.month) % 12)
    return full - _months_ahead(when)


def _month(when: str) -> int | None:
    if when.endswith("mas"):
        return CHRISTMAS
    month = re.search(rf"\b(?:{MONTH})$", when)
    return month_number(month.group()) if month else None


def _months_ahead(when: str) -> int:
    if when == "today":
        return 0
    if when == "next year":
        return 12
    if "couple" in when:
        return 2 if "mo" in when or "mth" in when else 1
    count = re.search(rf"in ({NUMBER}|an?) month|in ({NUMBER}|an?) mth", when)
    if not count:
        return 1
    written = count.group(1) or count.group(2)
    return 1 if written in ("a", "an") else round(number(written))


def _born_on(match: re.Match, today: date) -> date | None:
    try:
        if match["y"]:
            return date(int(match["y"]) % 100 + 2000, int(match["m"]), int(match["d"]))
        if match["only"]:
            return min(date(int(match["only"]), *MIDDLE_OF_YEAR), today)
        if match["month"]:
            return _last(int(match["day"] or 1), month_number(match["month"]), match["year"], today)
    except ValueError:
        return None
    return today - timedelta(days=_days_ago(match))


def _last(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year.lstrip("'")) % 100 + 2000, month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else this_year.replace(year=today.year - 1)


def _days_ago(match: re.Match) -> int:
    if not match["unit"]:
        return {"yesterday": 1, "today": 0, "week": 7}.get(match["ago"], 31)
    count = SOME.get(match["n"]) or number(match["n"])
    return round(count * {"d": 1, "w": 7, "m": DAYS_A_MONTH, "y": 365.25}[match["unit"][0]])
