"""How old the child is, in months.

Of several children the one is meant whose age stands nearest to what is wrong ("my 9 year old is fine but my
4 year old won't sleep"), else the first one named. An age put in words comes before one told by the school
year, and a child before a grown-up. What the person corrects counts as corrected. The writer's own age is no
child's, nor is one that is still to come ("when he's 18").
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlu.entities import birthdays, pregnancy, school_years
from nlu.entities.entity import Entity
from nlu.entities.not_ages import blot_out
from nlu.entities.reading import GAP, NUMBER, apart, blank, closes, fold, number, opens

KIND = "child_age_months"
OLDEST = 26 * 12
GROWN_UP = 18 * 12
LONGEST_BARE_WEEKS = pregnancy.OLDEST_IN_WEEKS
LONGEST_BARE_MONTHS = 47
DAYS_A_MONTH = 365.25 / 12
REACH_OF_A_PROBLEM = 80

SURE, LIKELY, BY_CLASS = 0, 1, 2

_YEARS = r"years?|yeas?r|yrs?|y(?![a-z])"
_MONTHS = r"months?|mths?|mnths?|mos?(?![a-z])|m(?![a-z])"
_WEEKS = r"weeks?|wks?|w(?![a-z])"
_UNIT = rf"(?P<unit>{_YEARS}|{_MONTHS}|{_WEEKS}|days?)"
_HALF = r"(?P<half>\s{0,2}½|(?:\s{1,2}(?:and|n|&|an)){1,2}\s{1,2}(?:a\s{1,2})?half|\s{1,2}1/2)?"
_NEARLY = (
    r"(?P<nearly>(?:nearly|almost|nrly|just under|coming up to|coming up|approaching|going on|about to turn"
    r"|not quite|soon to be|soon)\s{1,2}(?:turning\s{1,2})?)?"
)
_AND_MONTHS = rf"(?:[\s,]{{0,2}}(?:and\s{{1,2}}|n\s|&\s?)?(?P<more>{NUMBER}){GAP}(?:{_MONTHS})\b)?"
_CHILD = (
    r"(?:son|daughter|dau|lad|lass|boys?|girls?|bab(?:y|ies|e|ba|bas)|bubs?|bubba|little (?:one|un|man|girl"
    r"|boy|lad|lady)s?|lo|ds|dd|dgs|dgd|dss|dsd|grand(?:son|daughter|child|kids)"
    r"|children|child|kids?|kiddies|twins|toddler|niece|nephew|brother|sister|siblings|sibs|step(?:son"
    r"|daughter)|bairn|nipper|yp|young person|pupil|teenager|teen|youngest|eldest|oldest|middle one|sons"
    r"|daughters|grandkids)"
)
_BE = r"(?:'?s|\s{1,2}(?:is|are|has|have))?"
_SOFT = (
    r"(?:\s{1,2}|,\s?|\s?\(|\s?-\s?|:\s?)(?:(?:only|just|now|just turned|turned|turning|aged?|about|around"
    r"|like|still|already|actually|who is|whos|who's|he's|hes|shes|she's|is|are|of)\s{1,2}){0,3}"
)

_SUBJECT = (
    rf"(?:\b{_CHILD}{_BE}|\b(?:he|she|they)(?:'?s|\s{{1,2}}(?:is|are|have|has))|\bthey'?re|\b(?:hes|shes"
    rf"|theyre))"
)
_COUNTED = (
    r"(?!\s{0,2}(?:%|[/:][0-9]|(?:-|–|to|till)\s?[0-9])|[.,][0-9]|\s{1,2}(?:of|in a|foot|ft|stone|st|lb|kg"
    r"|miles?|mins?|minutes?|hours?|hrs?|days? a|times|nights?|feeds?|bottles?|words?|teeth|oz|ml|kids"
    r"|children|people"
    r"|trousers|clothes|sessions?|metres|points?|siblings|brothers|sisters|friends|mates|jobs?|schools?"
    r"|meals?|sets|or three|or 3|x|nd|th|rd|different|other|more|big|bed)\b|(?:st|nd|rd|th|x|k|p|am|pm)\b)"
)
_LIST = rf"(?P<list>(?:{NUMBER}\s{{0,2}}(?:,|and|&|n|\+|or)\s{{0,2}}){{0,4}})"

_OLD = re.compile(
    rf"{_NEARLY}{_LIST}"
    rf"(?P<n>{NUMBER}){_HALF}{GAP}(?:{_UNIT}{_AND_MONTHS}{_HALF.replace('half>', 'half_after>')}{GAP}(?:olds?"
    rf"|ols?|pp|post[\s\-]?partum|of age)\b|(?P<yo>yo|y/o|y\.o|yrold|yearold)s?\b)"
)
_AGED = re.compile(
    rf"\b(?:aged?|ages|turn(?:s|ed|ing)?)[\s:]{{1,2}}{_NEARLY}{_LIST}(?P<n>{NUMBER}){_HALF}"
    rf"(?:{GAP}{_UNIT}\b{_AND_MONTHS})?{_COUNTED}"
)
_SUBJECT_IS = re.compile(
    rf"{_SUBJECT}{_SOFT}{_NEARLY}{_LIST}(?P<n>{NUMBER})(?!\w*[0-9]){_HALF}(?:{GAP}{_UNIT}"
    rf"(?![a-z]){_AND_MONTHS})?{_COUNTED}"
)
_BARE = re.compile(
    rf"{_NEARLY}(?P<n>{NUMBER}){_HALF}{GAP}(?P<unit>{_YEARS}|{_MONTHS}|{_WEEKS})(?![a-z0-9]){_AND_MONTHS}"
)
_NEWBORN = re.compile(r"\b(?:new-?born|new born)s?\b(?! (?:screen\w{0,4}|hearing|clothes|photo))")
_YEARS_AND_MONTHS = re.compile(
    rf"(?:\b(?:he|she)(?:'?s| is)|\bis)\s{{1,2}}(?:now |only )?(?P<n>{NUMBER})\s{{1,2}}(?:and|n"
    rf"|&)\s{{1,2}}(?P<more>{NUMBER}){GAP}(?:{_MONTHS})\b"
)
_NOT_YET = re.compile(
    r"\b(?:still|not|isn'?t|won'?t|talking|walking|crawling|rolling|trained|napp(?:y|ies)|dummy"
    r"|bottle|lisp|stammer"
    r"|reading)"
    rf"(?:\s{{1,2}}[a-z]{{2,9}}){{0,2}}\s{{1,2}}at\s{{1,2}}(?:age\s)?(?P<n>{NUMBER})"
    rf"(?!{GAP}(?:[0-9]|{_YEARS}|{_MONTHS}|{_WEEKS}|days))"
    rf"{_HALF}{_COUNTED}"
)
_IN_WEEKS = re.compile(r"(?<![\w/.])(?P<n>[0-9]{1,2})/52(?![\w/])")
_ABOUT_A_CHILD = re.compile(r"\b(?:he|she|hes|shes|him|her|baby|lo|son|daughter|boy|girl|ds|dd)\b")
_OF_A_CHILD = re.compile(rf"\s{{1,2}}{_CHILD}\b")
_CORRECTED_START = re.compile(
    rf"^\s{{0,3}}(?P<n>{NUMBER})(?P<unit>)(?=[\s,.]{{1,3}}(?:no|sorry|i mean|i meant|oops|wait)\b)"
)
_CORRECTION = re.compile(
    rf"[\s,.*!\-]{{0,4}}(?:(?:no|nope|sorry|oops|wait|actually|i mean|i meant|meant|make that|or rather"
    rf"|correction|lol|soz|typo)[\s,.*]{{1,3}}){{1,4}}"
    rf"(?:(?:is|he'?s|she'?s)\s)?(?:(?P<n>{NUMBER}){_HALF}{GAP}(?P<unit>(?:{_YEARS}|{_MONTHS}"
    rf"|{_WEEKS})(?![a-z]))?|(?P<other>years?|yrs|months?|mths|weeks?|wks)\b){_COUNTED}"
)
_PROBLEM = re.compile(
    r"\b(?:won'?t|can'?t|cannot|isn'?t|isnt|not|doesn'?t|don'?t|didn'?t|barely|hardly|hasn'?t|never"
    r"|refus\w{1,3}|struggl\w{1,3}|scream\w{0,3}|bit(?:es|ing)|hit(?:s|ting)|kick\w{0,3}|need\w{0,2}"
    r"|worr\w{1,4}|problem|issue|delay\w{0,2}|autis\w{1,2}|adhd|anxi\w{1,4}|excluded|suspended|bullied|late"
    r"|speech|stammer\w{0,3}|tantrum\w{0,1}|wets?|wetting|poo\w{0,3}|sleep\w{0,3}|feed\w{0,3}|help"
    r"|want\w{0,1}|still)\b"
)
_NO_PROBLEM = re.compile(r"\b(?:not|no|isn'?t|without|isnt)\s(?:a )?(?:problem|bad|worried|issue)\w*")


@dataclass(frozen=True)
class _Reading:
    start: int
    end: int
    months: int
    sureness: int


def find(text: str, today: date) -> list[Entity]:
    """Return the children's ages in `text`, in months, the one that is meant first."""
    said = fold(text)
    readings = apart([one for one in _readings(said, today) if 0 <= one.months < OLDEST])
    problems = [match.start() for match in _PROBLEM.finditer(blank(_NO_PROBLEM, said))]
    readings.sort(key=lambda one: (one.months >= GROWN_UP, one.sureness, _distance(one, problems), one.start))
    return [Entity(KIND, one.months, one.start, one.end, text[one.start : one.end]) for one in readings]


def _distance(reading: _Reading, problems: list[int]) -> int:
    """How far the age stands from what is wrong; what follows the age counts before what precedes it."""
    after = bisect(problems, reading.start)
    ahead = problems[after] - reading.end if after < len(problems) else REACH_OF_A_PROBLEM
    behind = 2 * (reading.start - problems[after - 1]) if after else REACH_OF_A_PROBLEM
    return min(ahead, behind, REACH_OF_A_PROBLEM)


def _readings(said: str, today: date) -> Iterator[_Reading]:
    plain = blot_out(said)
    for start, end, months in birthdays.readings(said, plain, today):
        yield _Reading(start, end, months, SURE)
    yield from _in_words(plain, bool(pregnancy.TALK.search(said)))
    for start, end, months in school_years.readings(plain):
        yield _Reading(start, end, months, BY_CLASS)


def _in_words(plain: str, of_pregnancy: bool) -> Iterator[_Reading]:
    for pattern in (_CORRECTED_START, _YEARS_AND_MONTHS, _OLD, _AGED, _NOT_YET):
        for match in pattern.finditer(plain):
            yield from _with_list(match)
    for match in _SUBJECT_IS.finditer(plain):
        if _says_age(match, of_pregnancy):
            yield from _with_list(match)
    for match in _BARE.finditer(plain):
        if _stands_alone(match, of_pregnancy):
            yield _corrected(match, LIKELY)
    for match in _IN_WEEKS.finditer(plain):
        yield _Reading(match.start(), match.end(), _months(match["n"], "weeks"), SURE)
    for match in _NEWBORN.finditer(plain):
        yield _Reading(match.start(), match.end(), 0, LIKELY)


def _with_list(match: re.Match) -> Iterator[_Reading]:
    """The ages of "my 2, 4 and 6 year olds"."""
    listed = match.groupdict().get("list")
    for one in re.finditer(NUMBER, listed or ""):
        at = match.start("list") + one.start()
        months = _months(one.group(), match.groupdict().get("unit"))
        yield _Reading(at, at + len(one.group()), months, SURE)
    last = _corrected(match, SURE)
    if not (match.re is _CORRECTED_START and last.end == match.end()):
        yield last


def _corrected(match: re.Match, sureness: int) -> _Reading:
    parts = match.groupdict()
    unit, more = parts.get("unit"), parts.get("more")
    start, end = match.start("n"), match.end()
    half = parts.get("half") or parts.get("half_after")
    months = _months(parts["n"], unit, half, more, parts.get("nearly"))
    correction = _CORRECTION.match(match.string, end)
    if correction and correction["other"]:
        months, end = _months(parts["n"], correction["other"]), correction.end()
    elif correction:
        months = _months(correction["n"], correction["unit"] or unit, correction["half"])
        end = correction.end()
    return _Reading(start, end, months, sureness)


def _months(written: str, unit: str | None, half: str = "", more: str = "", nearly: str = "") -> int:
    """Whole months; no unit means years; "nearly" is a month short."""
    count = number(written)
    kind = (unit or "y")[0]
    if kind in "wd" and more:
        return int(number(more))
    if kind in "wd":
        return int(count * (7 if kind == "w" else 1) / DAYS_A_MONTH)
    if kind == "m":
        whole = int(count)
    else:
        whole = int(count * 12) + (6 if half else 0) + (int(number(more)) if more else 0)
    return max(0, whole - (1 if nearly else 0))


def _says_age(match: re.Match, of_pregnancy: bool) -> bool:
    """Whether "she has 2" goes on with a unit, and "she's 20 weeks" is not a pregnancy."""
    subject, unit = match.string[match.start() : match.start("n")], match["unit"] or ""
    if re.search(r"\b(?:has|have)\b", subject):
        return bool(unit)
    return not (of_pregnancy and unit.startswith("w") and subject.startswith("she"))


def _stands_alone(match: re.Match, of_pregnancy: bool) -> bool:
    """Whether a number of weeks, months or years with nothing around it is likely an age."""
    before = match.string[max(0, match.start() - 8) : match.start()]
    if re.search(r"\b(?:in|about|x|by)\s{1,2}$", before):
        return False
    count, unit = number(match["n"]), match["unit"][0]
    if unit == "y":
        last = closes(match) and (opens(match) or match.group().isalnum())
        return last or bool(_OF_A_CHILD.match(match.string, match.end()))
    if unit == "w":
        attached = match.group().isalnum() and not before.endswith("at ")
        return count <= LONGEST_BARE_WEEKS and not of_pregnancy and (attached or _is_near_a_child(match))
    return count <= LONGEST_BARE_MONTHS


def _is_near_a_child(match: re.Match) -> bool:
    return bool(_ABOUT_A_CHILD.search(match.string, max(0, match.start() - 60), match.end() + 60))
