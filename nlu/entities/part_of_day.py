"""The part of the day that suits: morning, afternoon or evening."""

import re
from datetime import date

from nlu.entities.days import DAY
from nlu.entities.entity import Entity
from nlu.entities.reading import fold

KIND = "part_of_day"
NOON, EVENING = 12, 17

_SAID = re.compile(
    rf"\b(?:(?P<morning>mornings?|mornin|morns?|before (?:lunch|noon))|(?P<afternoon>after-?noons?"
    rf"|aft?ernoons?|arvo|after school|after lunch)"
    rf"|(?P<evening>evenings?|eves?|evnings?|after work|tonight|tonite|(?:any|{DAY}|weekend|week"
    rf"|school) nights?)"
    rf"|(?:{DAY})s?\s{{1,2}}(?P<half>am|pm)|(?P<hour>1[0-2]|[1-9])(?:[:.][0-5][0-9])?\s?(?P<of>am|pm)"
    rf"|(?:in the|any|an) (?P<short>am|pm))\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:good|this|every|each|most|evry|yesterday|all|that|gd|gud|the next|not|no|except|but|work(?:ing)?"
    r"|doing|christmas|xmas|new year'?s?|at (?:nursery|school|work)|(?:nursery|school) is(?: only)?"
    r"|can'?t do|cant make|cannot do|last|early hours of the|opens|opening|to|till?|until)(?: in"
    r"| on)?(?: the)? $"
)
_SOMETHING_ELSE = re.compile(
    r"\s(?:sickness|after pill|after-pill|all\b|everyone|everybody|love|duck|there|team|both|people)|\s?[,!]"
)
_NOT_SUITING = re.compile(
    r"\s(?:shifts?\b|off\b|are (?!best|better|good|fine|ok|easie|free|great|preferred|when))"
)
_SMALL_HOURS = re.compile(r"[1-5](?:[:.][0-5][0-9])?\s?am|(?:[1-5]|one|two|three|four|five) in the morning")
_HINT = re.compile(r"m\b|morn|noon|even?i|eve|night|arvo|after|tonite|before")


def find(text: str, _: date) -> list[Entity]:
    """Return the parts of the day that `text` asks about, in order; not greetings, nor what has been."""
    said = fold(text)
    if not _HINT.search(said):
        return []
    return [
        Entity(KIND, _part(match), match.start(), match.end(), text[match.start() : match.end()])
        for match in _SAID.finditer(said)
        if not _is_something_else(match)
    ]


def _is_something_else(match: re.Match) -> bool:
    before, after = (
        match.string[max(0, match.start() - 28) : match.start()],
        match.string[match.end() : match.end() + 14],
    )
    greets = not before.strip() and match["morning"]
    sick = after.startswith((" sickness", " after pill", " after-pill"))
    small_hours = _SMALL_HOURS.search(match.string, max(0, match.start() - len("three in the ")), match.end())
    schools = match["evening"] and before.endswith(("parents ", "parents' ", "parent's "))
    sick = sick or schools or small_hours or _NOT_SUITING.match(after)
    return bool(sick or _NOT_ASKED.search(before) or (greets and _SOMETHING_ELSE.match(after)))


def _part(match: re.Match) -> str:
    said = next((part for part in ("morning", "afternoon", "evening") if match[part]), None)
    if said:
        return said
    half = match["half"] or match["of"] or match["short"]
    if half == "am":
        return "morning"
    late = match["hour"] and match["hour"] != "12" and int(match["hour"]) + NOON >= EVENING
    return "evening" if late else "afternoon"
