"""Ages told by the school year, as the youngest of that class at the start of the year in England.

Reception starts at 4 (48 months), year N at N + 4. Nursery says too little, since it takes children from
babies to 4, and gives no age.
"""

import re
from collections.abc import Iterator

from nlu.entities.numbers import NUMBER_WORDS

RECEPTION = 48

_YEAR = re.compile(
    r"\b(?:years?|yrs?|yeas?r)[\s\-]{0,2}(?:group )?(?P<n>1[0-3]|[1-9]|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven)s?(?![\w.,]?[0-9])(?!\w)"
    r"|\by(?P<y>1[0-3]|[1-9])s?(?!\w)"
)
_NOT_A_CLASS = re.compile(r"(?:\s|-){0,2}(?:olds?|of|months?|mths?|yrs?|years?|weeks?|hours?|day|days)\b")
_RECEPTION = re.compile(
    r"\b(?:(?:in|starts?|started|starting|into|entering|joining|at|for|goes|going)(?: school)?(?: in| to"
    r"| into)? reception"
    r"|reception (?:class|child|children|year|age|pupils?|boy|girl|place)|(?:son|daughter|lo|lad|lass"
    r"|child|kid|one|is|shes|hes)(?: is| in)? reception)\b(?! area| desk)|^\W{0,3}reception\W{0,3}$"
)
_EYFS = re.compile(
    r"\b(?:this|last|next|per|each|every|school|a|the|that|one|half)[\s\-]{0,2}$|(?:(?<![£0-9.])[0-9]{1,2}|two|three"
    r"|four)[\s\-]{0,2}$"
)
_OWN_OR_PAST = re.compile(
    r"\b(?:i'?m (?:1[0-9]|\w{3,9}) and(?: i'?m)?|pregnant|i'?m|i am|i was|me|was|were|since|uni|university|course|degree|until|left|from|in my)(?: only"
    r"| now| currently)?(?: in| at)?\s{0,2}$"
)


def readings(said: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, months) for every school year in `said` but the writer's own and past ones."""
    for match in _YEAR.finditer(said):
        before = said[max(0, match.start() - 24) : match.start()]
        counted = _EYFS.search(before) or _NOT_A_CLASS.match(said, match.end())
        if (
            not counted
            and not _OWN_OR_PAST.search(before)
            and said[match.start() - 1 : match.start()] not in ("/", ".")
        ):
            written = match["n"] or match["y"]
            yield match.start(), match.end(), (int(NUMBER_WORDS.get(written) or written) + 4) * 12
    if "reception" in said:
        for match in _RECEPTION.finditer(said):
            yield match.start(), match.end(), RECEPTION
