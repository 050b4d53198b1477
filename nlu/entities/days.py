"""Days of the week, as two letters of iCalendar: MO TU WE TH FR SA SU."""

import re
from datetime import date

from nlu.entities.entity import Entity
from nlu.entities.reading import fold, opens

KIND = "day"
WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFTEN_NEWS = frozenset(("today", "2day", "tonight", "tonite"))
SPELT_ODDLY = {"mun": "MO", "tus": "TU", "wen": "WE", "thi": "TH", "fir": "FR"}
AHEAD = {"today": 0, "2day": 0, "tonight": 0, "tonite": 0, "day after tomorrow": 2}

DAY = (
    r"mon(?:day)?|munday|mondy|tue(?:s(?:day)?)?|tueday|tuseday|tuesdy|wed(?:s|nesday|nsday|ensday|day"
    r"|sday|nesdy)?|wen[sd]{1,2}day|thu(?:r(?:s(?:day)?)?)?|thurday|thursdy|thrusday|thirsday|fri(?:day)?"
    r"|firday|friady"
    r"|sat(?:urday|erday|urdy|day)?|sun(?:day|dy)?"
)
_NAMED = re.compile(
    rf"\b(?P<day>{DAY})s?\b(?!'s)|\b(?P<ahead>day after tomorrow|tomorrow|tomorow|tommorow|tommorrow|tmrw"
    rf"|tomoz|tmoz"
    r"|2moro|2moz|2mrw|2morrow|tomorra|tomoro|2day|today|tonight|tonite)\b|\b(?P<weekend>week-?ends?"
    r"|wkends?|wknds?)\b"
)
_JOIN = r"\s{0,2}(?:and|or|n|&|/|,|-|to)\s{0,2}"
_OPENS = re.compile(rf"(?:\b(?:on|this|next|every|each|til|till|until|by|or)\s{{1,2}}|\b(?:{DAY})s?{_JOIN})$")
_RANGE = re.compile(rf"\b(?:{DAY})\s?(?:to|til|till|until|-)\s?$")
_PART_OF_DAY = re.compile(r"\s{0,2}(?:morn\w{0,5}|am\b|pm\b|aft\w{0,8}|eve(?:s|ning|nings)?\b|nights?\b|@)")
_AND_A_DAY = re.compile(rf"\s{{0,2}}(?:and|or|n|&|/|,|to|-)\s{{0,2}}(?:{DAY})s?\b")
_FOLLOWS = re.compile(rf"{_JOIN}(?:{DAY})s?\b|[\s?.!,]{{0,5}}$")
_EVERYDAY_WORDS = frozenset(("sat", "sats", "sun", "suns", "wed", "mon"))
_NOT_A_DAY = re.compile(r"^ (?:nav|down|hat|cream|burn\w{0,3}|dried|light|at|in|with|there|through|here)\b")
_NAMED_AFTER_A_DAY = re.compile(r"^ (?:school|dinner|lunch|roast|league|team|job|papers?)\b")
_RULED_OUT = re.compile(
    r"\b(?:not(?: on| a)?|except(?: for| on)?|but(?: not)?(?: on)?|apart from|other than|since|by|before|b4|every other|alternate|starts?|starting|ends?|closes|away|(?:from )?last"
    r"|on the|till?|until"
    r"|work(?:ing|s)?(?: on)?|due(?: on)?|busy(?: on)?|(?:can'?t|cannot|don'?t)(?: do| make)?"
    r"|(?:interview|appointment|appt|meeting|hearing|court|scan|visit|funeral|paid|payday"
    r"|coming|back)(?: is)?(?: on| this| next)?)\s{0,2}$"
)
_PAST = re.compile(
    r"\b(?:was|were|got|had|been|told|said|came|rang|went|found|left|started|excluded|suspended|hit|seen|saw"
    r"|sent|born|moved|turned|landed|fell|happened|asked|knocked|didn'?t)\b"
)
_ASKS = re.compile(
    r"\b(?:open|on|any\w{0,6}|something|somewhere|can|need|available|running|happening|see|go|going"
    r"|what'?s|free)\b"
)
_STILL_ASKING = re.compile(r"\b(?:wondering|hoping|looking|thinking|told there|said there)\b")


def find(text: str, today: date) -> list[Entity]:
    """Return the days that `text` asks about, in order. "Weekend" is read as Saturday."""
    said = fold(text)
    return [
        Entity(KIND, _day(match, today), match.start(), match.end(), text[match.start() : match.end()])
        for match in _NAMED.finditer(said)
        if _is_day(match) and _is_wanted(match)
    ]


def _day(match: re.Match, today: date) -> str:
    if match["weekend"]:
        return "SA"
    if match["ahead"]:
        return WEEK[(today.weekday() + AHEAD.get(match["ahead"], 1)) % 7]
    return day_code(match["day"])


def day_code(written: str) -> str:
    """Return MO to SU for what DAY matched."""
    return SPELT_ODDLY.get(written[:3], written[:2].upper())


def _is_day(match: re.Match) -> bool:
    if match.group() not in _EVERYDAY_WORDS:
        return True
    before, after = _around(match)
    if _NOT_A_DAY.search(after):
        return False
    if _OPENS.search(before) or _PART_OF_DAY.match(after):
        return True
    return bool(_AND_A_DAY.match(after)) or (opens(match) and bool(_FOLLOWS.match(after)))


def _is_wanted(match: re.Match) -> bool:
    before, after = _around(match)
    if _RULED_OUT.search(_RANGE.sub("", before)) or _NAMED_AFTER_A_DAY.search(after):
        return False
    told = " ".join(before.split()[-4:])
    if match["ahead"] in _OFTEN_NEWS and not opens(match) and not _ASKS.search(told):
        return False
    return not _PAST.search(told) or bool(_STILL_ASKING.search(told))


def _around(match: re.Match) -> tuple[str, str]:
    said, start, end = match.string, match.start(), match.end()
    return said[max(0, start - 40) : start], said[end : end + 24]
