"""How old the children are, in months.

The child that is meant comes first (see `meant`). What the person corrects counts as corrected, and a
corrected age of a baby born early before the one by the calendar. The writer's own age is no child's, nor
is one that is still to come ("when he's 18").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from nlu.entities import birthdays, pregnancy, school_years
from nlu.entities.age_wording import MONTHS, WEEKS, YEARS, Phrase, phrase
from nlu.entities.child_words import (
    ABOUT_A_CHILD,
    ANYONE_YOUNG,
    CHILD,
    CHILDISH,
    OF_A_CHILD,
    REACH_OF_A_CHILD,
)
from nlu.entities.entity import Entity
from nlu.entities.meant import BY_CLASS, LIKELY, SURE, Reading, by_meaning
from nlu.entities.not_ages import is_other
from nlu.entities.numbers import NUMBER_IN_WORDS, Number, numbers
from nlu.entities.pregnancy import OLDEST_IN_WEEKS, TALK
from nlu.entities.reading import apart, fold, nothing_after, nothing_before

KIND = "child_age_months"
OLDEST = 26 * 12
LONGEST_BARE_MONTHS, LONGEST_ALONE = 47, 72
LONGEST_GAP = 28
LAST_READ = 2  # the message at hand is read by several; older ones are not kept
REACH_OF_CORRECTED = 40

_ADVERBS = (
    r"(?:(?:only|just|now|just turned|turned|turning|aged?|about|around|bout|like|still|already|actually"
    r"|currently|almost|nearly|roughly|approx"
    r"|gone|just gone|who is|whos|who's|he's|hes|shes|she's|is|are|of|age is|both|all|next|coming up"
    r"|rising|going on|soon to be|soon|under|getting on for)\s{1,2}){0,3}"
)
_AGED = re.compile(
    rf"\b(?:aged?|ages|turn(?:s|ed|ing)?|age of|age is|ages are|age range|age group"
    rf"|year olds? aged)(?:\s{{1,2}}|\s?:\s?|\s?=\s?|\s?-\s?|\(){_ADVERBS}$"
)
_SUBJECT = re.compile(
    rf"(?P<who>\bmines|\b{CHILD}(?:'?s)?|\b(?:(?:he|she|who)(?:'?s)?|they(?:'?re)?)|\b(?:one"
    rf"|other"
    rf"|another|second|first|eldest|oldest|youngest|middle|mine)(?:'?s)?(?= is| are|'s|s )"
    rf"|\b(?:older|younger|little|other) one|\b(?:my|the|our|all) (?:two|three|four"
    rf"|[234]))(?:\s{{1,2}}(?P<be>is|are|r|has|have|am|be))?"
    rf"(?:\s{{1,2}}|,\s?|\s?\(|\s?-\s?|:\s?|\s?=\s?|\s?/\s?){_ADVERBS}$"
)
_NOT_YET = re.compile(
    r"\b(?:still|not|isn'?t|won'?t|talking|walking|crawling|rolling|trained|napp(?:y|ies)|dummy|bottle"
    r"|lisp|stammer|wet\w{0,4}|bedwetting|sleep\w{0,3}"
    r"|bit(?:es|ing)|hitting|tantrums|words|normal"
    r"|reading)(?:\s{1,2}[a-z]{2,9}){0,4}\s{1,2}at\s{1,2}(?:age\s|about\s|nearly\s)?$"
)
_COMPACT = re.compile(r"[0-9]{1,2}y(?:(?:1[01]|[0-9])(?!\w)|\s?(?:1[01]|[0-9])m(?!\w))")
_ENDS_A_LIST = re.compile(r"\s{0,2}(?:[,.)?!]|$|they\b)")
_BEFORE_A_LIST = re.compile(r"[,.:;(!?]\s{0,2}(?:aged?\s{1,2}|ages\s{1,2})?$")
_JOINS_A_LIST = re.compile(r"(?:\b(?:and|n)\b|[&+])")
_COUNTS_A_LIST = re.compile(r"\b(?:got|have|has|had|with|raising)\s{1,2}$")
_APART = re.compile(r"[,.(!?]\s{0,2}(?:about\s|only\s|just\s|now\s|maybe\s)?$")
_APART_AFTER = re.compile(
    r"(?:\s{1,2}now)?\s{0,2}(?:[,.)!?](?!\s{0,2}(?:i|i'?m|we|[0-9]{1,2}"
    rf"|{NUMBER_IN_WORDS})\b)|$|and (?:he|she|has|is)\b)"
)
_WRITER_HERSELF = re.compile(r"\b(?:i'?m|i am|me)\b")
OLDEST_APART = 17
_NO_CHILD_AGE = re.compile(r"\b(?:in|about|x|by)\s{1,2}$")
_LINK = re.compile(
    r"\s{0,2}(?:,|and|&|n|\+|plus|or|/|;)?\s{0,2}(?:and|&|n|a)?\s{0,2}(?:(?:nearly|almost|just|now"
    r"|just turned|one|the other|other) ?(?:is )?)?"
)
_AND = re.compile(r"\s{1,2}(?:and|n|&)\s{1,2}")
_ONE_CHILD = re.compile(
    r"\b(?:he|she|hes|shes|son|daughter|baby|lo|boy|girl|lad|lass)(?:'?s)?(?: is)?(?: now| only)? $|\bis (?:now "
    r"|only )?$"
)
_SAME_CHILD = re.compile(
    r"[\s,.(/\-]{0,3}(?:well |but |or |and |actually )?(?:he'?s |she'?s |will be )?(?:nearly|almost"
    r"|going on|coming up(?: to)?|turning|soon to be|soon"
    r"|about to be|in fact|approaching) "
)
_CORRECTS = re.compile(
    r"[\s,.*!\-(]{0,4}(?:(?:no|nope|sorry|oops|wait|actually|i mean|i meant|meant|make that|or rather"
    r"|correction"
    r"|lol|soz|typo)[\s,.*]{1,3}){1,4}(?:(?:is|he'?s|she'?s|its|it's)\s)?|[\s,.]{0,3}\*\s?"
)
_OTHER_UNIT = re.compile(
    rf"[\s,.*!\-]{{0,4}}(?:(?:no|nope|sorry|oops|wait|actually|i mean|i meant|make that"
    rf"|soz)[\s,.*]{{1,3}}){{1,4}}"
    rf"(?P<unit>{YEARS}|{MONTHS}|{WEEKS}|days)(?![a-z0-9])"
)
_CORRECTED_AFTER = re.compile(r"\s{0,2}\(?(?:corrected|adjusted|corr\b)")
_CORRECTED_BEFORE = re.compile(
    r"\b(?:corrected|adjusted|corr)(?: age| for prem\w{0,8})?(?: is| to| of| about|:)?\s{0,2}(?:only "
    r"|about |just )?$"
)
_NEWBORN = re.compile(r"\b(?:new-?born|new born|neonate)s?\b(?! (?:screen\w{0,4}|hearing|clothes|photo))")


def find(text: str, today: date) -> list[Entity]:
    """Return the children's ages in `text`, in months, the one that is meant first."""
    return [
        Entity(KIND, one.months, one.start, one.end, text[one.start : one.end])
        for one in by_meaning(list(readings(fold(text), today)), fold(text))
    ]


@lru_cache(maxsize=LAST_READ)
def readings(said: str, today: date) -> tuple[Reading, ...]:
    """Return all ages in the folded text, in the order written."""
    dated = [Reading(*one, SURE) for one in birthdays.readings(said, today)]
    worded = [*_in_words(said), *_newborns(said)]
    classes = [Reading(*one, BY_CLASS) for one in school_years.readings(said)]
    found = apart([*dated, *sorted(worded, key=lambda one: one.sureness), *classes])
    born = [
        one for one in found if 0 <= one.months < OLDEST and not _is_unborn(one, pregnancy.spans(said, today))
    ]
    kept = _without_calendar(born, said)
    return tuple(sorted(kept, key=lambda one: one.start))


def _is_unborn(one: Reading, spans: list[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _without_calendar(found: list[Reading], said: str) -> list[Reading]:
    """Drops the age by the calendar where the corrected one is given beside it."""
    corrected = [one for one in found if _is_corrected(said, one)]
    return [
        one
        for one in found
        if one in corrected or all(abs(one.start - other.start) > REACH_OF_CORRECTED for other in corrected)
    ]


def _is_corrected(said: str, one: Reading) -> bool:
    if _CORRECTED_AFTER.match(said, one.end):
        return not re.match(
            r"\s{0,2}\(?(?:corrected|adjusted|corr)(?: age)?(?: is| to| of|:)?\s{0,2}[0-9]",
            said[one.end : one.end + 32],
        )
    return bool(_CORRECTED_BEFORE.search(said[max(0, one.start - 32) : one.start]))


def _newborns(said: str) -> Iterator[Reading]:
    if "born" in said or "neonate" in said:
        yield from (Reading(one.start(), one.end(), 0, LIKELY) for one in _NEWBORN.finditer(said))


def _in_words(said: str) -> Iterator[Reading]:
    of_pregnancy = bool(TALK.search(said))
    for listed in _runs(said, numbers(said)):
        run = _without_their_count(said, listed)
        read = [_reading(said, count, said_as, of_pregnancy) for count, said_as in run]
        if len(run) > 1 and (_is_list_of_ages(run, read) or _is_list_apart(said, run)):
            yield from (Reading(count.start, said_as.end, said_as.months, SURE) for count, said_as in run)
        else:
            yield from filter(None, read)


def _is_list_of_ages(run: list[tuple[Number, Phrase]], read: list[Reading | None]) -> bool:
    if any(one and one.sureness == SURE for one in read):
        return True
    return any(read) and all(said_as.unit for _, said_as in run)


def _without_their_count(said: str, run: list[tuple[Number, Phrase]]) -> list[tuple[Number, Phrase]]:
    """The ages without the number of children before them: "i've got two, 4 and 2"."""
    if len(run) < 3:
        return run
    count, said_as = run[0]
    counts = count.value == len(run) - 1 and not said_as.unit
    return run[1:] if counts and _COUNTS_A_LIST.search(said[max(0, count.start - 12) : count.start]) else run


def _is_list_apart(said: str, run: list[tuple[Number, Phrase]]) -> bool:
    """Whether the list is a clause of its own, as in "the kids share a bed, 4 and 7."."""
    start, end = run[0][0].start, run[-1][1].end
    before = said[max(0, start - 12) : start]
    if not run[0][1].unit and run[-1][1].unit == "m":  # "2 and 1 month" could be one child
        return False
    return (
        all(0 < said_as.months <= OLDEST_APART * 12 for _, said_as in run)
        and bool(_BEFORE_A_LIST.search(before) and _ENDS_A_LIST.match(said, end))
        and bool(_JOINS_A_LIST.search(said, start, end) or before.rstrip().endswith("("))
    )


def _runs(said: str, counted: tuple[Number, ...]) -> list[list[tuple[Number, Phrase]]]:
    """The ages that are listed together, "2, 4 and 6 year olds"; a unit holds for those before it. What is
    no age is left out; of a corrected age the right one stands alone."""
    runs: list[list[tuple[Number, Phrase]]] = []
    following: Number | None = None
    for count in reversed(counted):
        said_as = phrase(said, count)
        if following and not said_as.unit:
            said_as = _in_list(said, count, following, runs[-1][-1][1])
        if is_other(said, count, said_as):
            following = None
            continue
        _place(said, runs, count, said_as, following)
        following = count
    return [run[::-1] for run in reversed(runs)]


def _in_list(said: str, count: Number, following: Number, next_as: Phrase) -> Phrase:
    """The age with the unit of the next one in the list; that of months and weeks holds for both only in
    "6 and 18 month olds"."""
    gap = said[count.end : following.start]
    shared = next_as.unit == "y" or said[: next_as.end].endswith("olds") or _CORRECTS.fullmatch(gap)
    if not shared or len(gap) > LONGEST_GAP or not _LINK.fullmatch(gap):
        return phrase(said, count)
    return replace(phrase(said, count, next_as.unit), old=next_as.old)


def _place(said: str, runs: list, count: Number, said_as: Phrase, following: Number | None) -> None:
    """Puts an age before those that follow it: into their list, in place of a first guess, or on its own."""
    gap = said[said_as.end : following.start] if following else None
    if gap is None or len(gap) > LONGEST_GAP or not runs[-1]:
        runs.append([(count, said_as)])
        return
    first, first_as = runs[-1][-1]
    if _CORRECTS.fullmatch(gap):
        whole = phrase(said, first, said_as.unit)
        runs[-1][-1] = (
            Number(count.start, first.end, first.value),
            replace(whole, start=said_as.start, end=first_as.end, old=said_as.old),
        )
    elif _SAME_CHILD.fullmatch(gap) and 0 <= first_as.months - said_as.months <= 12:
        runs[-1][-1] = (count, replace(said_as, old=said_as.old or first_as.old))
    elif _years_and_months(said, count, said_as, gap, first_as):
        runs[-1][-1] = (
            count,
            Phrase(said_as.start, first_as.end, "y", True, int(count.value * 12 + first.value)),
        )
    elif _LINK.fullmatch(gap):
        runs[-1].append((count, said_as))
    else:
        runs.append([(count, said_as)])


def _years_and_months(said: str, count: Number, said_as: Phrase, gap: str, following: Phrase) -> bool:
    """Whether "she is 2 and 7 months" is one child."""
    one_child = _ONE_CHILD.search(said[max(0, count.start - 24) : count.start])
    return not phrase(said, count).unit and following.unit == "m" and bool(one_child and _AND.fullmatch(gap))


def _reading(said: str, count: Number, said_as: Phrase, of_pregnancy: bool) -> Reading | None:
    before = said[max(0, said_as.start - 48) : said_as.start]
    other = _OTHER_UNIT.match(said, said_as.end)
    if other:
        return Reading(
            count.start,
            other.end(),
            phrase(said, count, other["unit"][0]).months if not said_as.unit else _in(count, other["unit"]),
            SURE,
        )
    if _CORRECTED_AFTER.match(said, said_as.end) or _CORRECTED_BEFORE.search(before):
        return Reading(count.start, said_as.end, phrase(said, count, "m").months, SURE)
    if _is_sure(said, count, said_as, before, of_pregnancy):
        return Reading(count.start, said_as.end, said_as.months, SURE)
    if said_as.unit and _stands_alone(said, count, said_as, before, of_pregnancy):
        return Reading(count.start, said_as.end, said_as.months, LIKELY)
    if _stands_apart(said, count, said_as):
        return Reading(count.start, said_as.end, said_as.months, LIKELY)
    return None


def _stands_apart(said: str, count: Number, said_as: Phrase) -> bool:
    """Whether a number between commas is the age of the child named before it: "the lad we foster, 7, ..."."""
    if said_as.unit not in ("", "y") or not 1 < count.value <= OLDEST_APART:
        return False
    before = said[max(0, count.start - REACH_OF_A_CHILD) : count.start]
    between_commas = _APART.search(before) and _APART_AFTER.match(said, said_as.end)
    return bool(between_commas and ANYONE_YOUNG.search(before)) and not _WRITER_HERSELF.search(before)


def _in(count: Number, unit: str) -> int:
    return phrase("", Number(0, 0, count.value), unit[0]).months


def _is_sure(said: str, count: Number, said_as: Phrase, before: str, of_pregnancy: bool) -> bool:
    if said_as.old or said[said_as.end - 3 : said_as.end] in ("/12", "/52") or _AGED.search(before):
        return True
    if _COMPACT.match(said, count.start) or said[max(0, count.start - 1) : count.start].isalpha():  # "dd14"
        return True
    if count.value > 0 and not said_as.unit and _NOT_YET.search(before):
        return True
    if nothing_before(said, count.start) and _CORRECTS.match(said, said_as.end):
        return bool(said_as.unit)
    if said_as.start < count.start and not said_as.unit and nothing_before(said, said_as.start):
        return True
    subject = _SUBJECT.search(before)
    if not subject:
        return False
    if subject["be"] in ("has", "have"):
        return bool(said_as.unit)
    return not (of_pregnancy and said_as.unit == "w" and subject["who"].startswith("she"))


def _stands_alone(said: str, count: Number, said_as: Phrase, before: str, of_pregnancy: bool) -> bool:
    """Whether a number of weeks, months or years with nothing around it is likely an age."""
    if _NO_CHILD_AGE.search(before):
        return False
    opens, closes = nothing_before(said, count.start), nothing_after(said, said_as.end)
    attached = said[count.start : said_as.end].isalnum()
    childs = bool(OF_A_CHILD.match(said, said_as.end))
    if said_as.unit == "d":
        noted = said[said_as.end - 2 : said_as.end] == "/7" and _is_near(CHILDISH, said, count)
        return childs or noted or before.endswith("at ")
    if said_as.unit == "y":
        return childs or (closes and (opens or attached))
    if said_as.unit == "w":
        near = attached and not before.endswith("at ") or _is_near(ABOUT_A_CHILD, said, count)
        return count.value <= (LONGEST_ALONE if childs else OLDEST_IN_WEEKS) and not of_pregnancy and near
    fits = count.value <= (LONGEST_ALONE if opens and closes else LONGEST_BARE_MONTHS)
    return fits and (childs or opens or closes or attached or _is_near(CHILDISH, said, count))


def _is_near(pattern: re.Pattern, said: str, count: Number) -> bool:
    return bool(pattern.search(said, max(0, count.start - 60), count.end + 60))
