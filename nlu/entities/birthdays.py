"""Ages that need today's date: "turns 2 in March", "3 next month", "born in May", "born 3/5/2025"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nlu.entities.reading import MONTH, NUMBER, month_number, number

DAYS_A_MONTH = 365.25 / 12
MIDDLE_OF_YEAR = (7, 1)

_WHEN = (
    rf"(?P<when>(?:this|next|last) (?:week|month|year)|tomorrow|today|yesterday"
    rf"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|{NUMBER}) (?:weeks?|wks?|months?|mths?)"
    rf"|(?:(?:in|on|this|next|end of|start of|mid|early|late)\s{{1,2}}(?:the )?){{1,2}}(?:[0-3]?[0-9](?:st|nd"
    rf"|rd|th)? (?:of )?)?(?:{MONTH}))\b"
)
_TURNS = re.compile(
    rf"\b(?P<said>turn(?:s|ed|ing)?|will be|'?ll be|gonna be|going to be|be|is|hes|he's|shes|she's|who'?s|are"
    rf"|(?:lo|son|daughter|ds|dd|lad|lass|boy|girl|baby|one|un)(?:'?s)?)"
    rf"\s{{1,2}}(?:just |only |now )?(?P<n>{NUMBER})(?: (?:years? old|yrs? old))?\s{{1,2}}{_WHEN}"
)
_BIRTHDAY = re.compile(rf"\b(?P<n>{NUMBER})(?:st|nd|rd|th) birthday\s{{1,2}}(?:is\s{{1,2}})?{_WHEN}")
_BORN = re.compile(
    rf"(?<!i was )(?<!i wasn't )(?<!i were )(?<!im )(?<!was i )\b(?:born|dob|d\.o\.b\.?|date of birth)"
    rf"[\s:]{{1,2}}(?:is\s)?(?:(?:in|on|the|back|early|late|end of|just|this|last)\s{{1,2}}){{0,3}}"
    rf"(?:(?P<d>[0-3]?[0-9])[/.\-](?P<m>[01]?[0-9])[/.\-](?P<y>(?:20)?[0-9]{{2}})"
    rf"|(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?:of )?)?(?P<month>{MONTH})(?:[\s,]{{1,2}}"
    rf"(?P<year>20[0-9]{{2}}))?"
    rf"|(?P<only>20[0-9]{{2}})|(?P<ago>yesterday|today|week|month|(?P<n>{NUMBER}|a|an) (?P<unit>days?|weeks?"
    rf"|wks?|months?|mths?|years?|yrs?) ago))(?![\w/])"
)


def readings(said: str, plain: str, today: date) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, months) for every age in the folded text `said` that hangs on a date; in `plain`,
    the numbers that are no ages are blotted out."""
    for match in (*_TURNS.finditer(plain), *_BIRTHDAY.finditer(plain)):
        yield match.start("n"), match.end(), _turning(match, today)
    for match in _BORN.finditer(said):
        born = _born_on(match, today)
        if born and born <= today:
            yield match.start(), match.end(), months_between(born, today)


def months_between(born: date, today: date) -> int:
    """Return the whole months from `born` to `today`."""
    return (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)


def _turning(match: re.Match, today: date) -> int:
    """Months of age today of a child who turns `n` at that time; at least a month short if to come."""
    full, when = round(number(match["n"]) * 12), match["when"]
    if "last" in when or "yesterday" in when:
        return full + (1 if "month" in when else 0)
    month = re.search(rf"\b(?:{MONTH})$", when)
    past = match.re is _TURNS and match["said"] == "turned"
    if month and past:
        return full + (today.month - month_number(month.group())) % 12
    if month:
        return full - max(1, (month_number(month.group()) - today.month) % 12)
    return full - _months_ahead(when)


def _months_ahead(when: str) -> int:
    if when == "today":
        return 0
    if "year" in when:
        return 12
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
        return date(int(year), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else this_year.replace(year=today.year - 1)


def _days_ago(match: re.Match) -> int:
    if not match["unit"]:
        return {"yesterday": 1, "today": 0, "week": 7}.get(match["ago"], 31)
    count = 1 if match["n"] in ("a", "an") else number(match["n"])
    return round(count * {"d": 1, "w": 7, "m": DAYS_A_MONTH, "y": 365.25}[match["unit"][0]])
