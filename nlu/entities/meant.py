"""Which child is meant when a message gives several ages.

The children named in one breath ("4 and 7") go together. The lot that the message says it is about, else
the one nearest to what is wrong ("my 9 year old is fine but my 4 year old won't sleep"), is meant, and in
it the youngest. A child comes before a grown-up, and an age in words before a likely one.
"""

import re
from bisect import bisect
from dataclasses import dataclass

GROWN_UP = 18 * 12
REACH_OF_A_PROBLEM = 80
SURE, LIKELY, BY_CLASS = 0, 1, 2
YOUNGER_THAN_CLASS, OLDER_THAN_CLASS = 6, 23

_TOGETHER = re.compile(
    r"[\s,.;:&+/()\-]{0,4}(?:(?:and|n|plus|also|both|i have|ive got|have got|have|got|with|then"
    r"|as well as|as well|too|another|other|a|an|my|the|one|his|her|their|is|are|was|'?s|of"
    r"|aged?|who|whos|who's|older|younger|big|little|baby|brand new|new|nearly|almost|just|turned|now|he"
    r"|she|hes|shes|son|daughter|boys?|girls?|lad|lass"
    r"|brother|sister|sibling|toddler|ds|dd|lo|child|kid|youngest|oldest|eldest|middle|twins|olds?|yo|in"
    r"|at|months?|yrs?|years?|year)"
    r"[\s,.;:&+/()\-]{0,3}){0,7}"
)
_SAID_TO_BE = re.compile(
    r"\b(?:about|regarding|re|cos of|because of|concerns?|worried about|worry is|problem is|issue is"
    r"|issue with|trouble with|struggling with|problems with|help with|especially|mainly|it'?s|its"
    r"|just) (?:my |the |our |his |her |for )?(?:my |the )?$"
)
_FOR = re.compile(r"\bfor (?:my |the |our )?$")
_FINE = re.compile(
    r"\W{0,3}(?:old |olds )?(?:\w{1,9} )?(?:is |are |was |'s |s )?(?:doing |absolutely |all |perfectly "
    r"|totally |ok |already )?(?:fine|ok|okay|good|great|sorted|perfect|no (?:problem|trouble|bother)"
    r"|an angel|brilliant|happy|settled)\b"
)
_PROBLEM = re.compile(
    r"\b(?:won'?t|can'?t|cannot|isn'?t|not|doesn'?t|don'?t|didn'?t|barely|hardly|hasn'?t|never"
    r"|refus\w{1,3}|struggl\w{1,3}|scream\w{0,3}|bit(?:es|ing)|hit(?:s|ting)|kick\w{0,3}|need\w{0,2}"
    r"|worr\w{1,4}|problem|issue|delay\w{0,2}|autis\w{1,3}|adhd|anxi\w{1,4}|excluded|suspended|bullied|late"
    r"|speech|stammer\w{0,3}|tantrums?|wets?|wetting|poo\w{0,3}|sleep\w{0,3}|feed\w{0,3}|help|ill|poorly|rash"
    r"|want\w{0,1}|still|for)\b"
)
_NO_PROBLEM = re.compile(r"\b(?:not|no|isn'?t|without|isnt)\s(?:a )?(?:problem|bad|worried|issue)\w{0,2}")


@dataclass(frozen=True)
class Reading:
    """An age in whole months, where it stands, and how surely it is one (SURE, LIKELY or BY_CLASS)."""

    start: int
    end: int
    months: int
    sureness: int


def by_meaning(found: list[Reading], said: str) -> list[Reading]:
    """Return the ages of the folded text `said`, the one that is meant first, then as written."""
    if len(found) < 2:
        return found
    lots = _lots(_own_class(found), said)
    problems = _problems(said) if len(lots) > 1 else []
    first = min(lots, key=lambda lot: _rank(lot, said, problems))
    meant = min(first, key=lambda one: (one.months >= GROWN_UP, one.months))
    rest = sorted(found, key=lambda one: (one.months >= GROWN_UP, one.start))
    return [meant, *(one for one in rest if one is not meant)]


def _own_class(found: list[Reading]) -> list[Reading]:
    """Without the class of a child whose age is given as well ("my year 5 lad is 9")."""
    ages = [one.months for one in found if one.sureness != BY_CLASS]
    return [
        one
        for one in found
        if one.sureness != BY_CLASS
        or not any(-YOUNGER_THAN_CLASS <= age - one.months <= OLDER_THAN_CLASS for age in ages)
    ]


def children(found: list[Reading], said: str) -> list[Reading]:
    """Return one reading a child: no grown-ups, no guesses beside sure ones, no class beside its age."""
    young = [one for one in _own_class(found) if one.months < GROWN_UP]
    linked = {
        one for lot in _lots(young, said) if any(other.sureness != LIKELY for other in lot) for one in lot
    }
    sure = [one for one in young if one in linked] or young
    return list({one.months: one for one in reversed(sure)}.values())


def _lots(found: list[Reading], said: str) -> list[list[Reading]]:
    lots: list[list[Reading]] = []
    for one in found:
        again = lots and any(one.months == other.months for other in lots[-1])
        if (
            lots
            and not again
            and _TOGETHER.fullmatch(said, lots[-1][-1].end, max(one.start, lots[-1][-1].end))
        ):
            lots[-1].append(one)
        else:
            lots.append([one])
    return lots


def _rank(lot: list[Reading], said: str, problems: list[int]) -> tuple:
    grown = all(one.months >= GROWN_UP for one in lot)
    guessed = all(one.sureness == LIKELY for one in lot)
    before = said[max(0, lot[0].start - 32) : lot[0].start]
    named = bool(_SAID_TO_BE.search(before))
    wanted = bool(_FOR.search(before))
    fine = bool(_FINE.match(said, lot[-1].end))
    return (
        grown,
        guessed,
        fine,
        not named,
        not wanted,
        _distance(lot, problems),
        min(one.months for one in lot),
    )


def _problems(said: str) -> list[int]:
    plain = _NO_PROBLEM.sub(lambda found: "#" * len(found.group()), said)
    return [match.start() for match in _PROBLEM.finditer(plain)]


def _distance(lot: list[Reading], problems: list[int]) -> int:
    """How far the ages stand from what is wrong; what follows the age counts before what precedes it."""
    start, end = lot[0].start, lot[-1].end
    after = bisect(problems, start)
    ahead = max(0, problems[after] - end) if after < len(problems) else REACH_OF_A_PROBLEM
    behind = 2 * (start - problems[after - 1]) if after else REACH_OF_A_PROBLEM
    return min(ahead, behind, REACH_OF_A_PROBLEM)
