"""Ages told by the school year, as the middle of the year of age that sits in that class in England.

Reception holds children of 4 to 5 (54 months); year N holds those of N+4 to N+5, so (N + 4.5) * 12 months.
Nursery says too little, since it takes children from babies to 4, and gives no age.
"""

import re
from collections.abc import Iterator

RECEPTION = 54
LAST_YEAR = 13

_YEAR = re.compile(
    r"(?<![\w/])(?<!this )(?<!last )(?<!next )(?<!per )(?<!each )(?<!every )(?<!school )(?:(?:years?"
    r"|yrs?)[\s\-]{0,2}|y(?=1?[0-9]))"
    r"(?P<n>1[0-3]|[1-9])s?(?![\w.,]?[0-9])(?!\w)(?!(?:\s|-){0,2}(?:olds?|of|months?|yrs?|years?|weeks?"
    r"|hours?)\b)"
)
_RECEPTION = re.compile(
    r"\b(?:(?:in|starts?|started|starting|into|entering|joining)(?: school)?(?: in)? reception"
    r"|reception (?:class|child|children|year|age|pupils?|boy|girl))\b(?! area| desk)"
)
_OWN_OR_PAST = re.compile(
    r"\b(?:i'?m|i am|i was|me|was|were|since|uni|university|course|degree|until|left)(?: only| now)?(?: in"
    r"| at)?\s{0,2}$"
)
# The year of "2 year 3 month old".
_COUNTS = re.compile(r"(?:[0-9]|#|one|two|three|four|half|a|the|that)[\s\-]{0,2}$")


def readings(said: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, months) for every school year in `said` but the writer's own and past ones."""
    for match in _YEAR.finditer(said):
        before = said[max(0, match.start() - 24) : match.start()]
        if not _OWN_OR_PAST.search(before) and not _COUNTS.search(before):
            yield match.start(), match.end(), round((int(match["n"]) + 4.5) * 12)
    for match in _RECEPTION.finditer(said):
        yield match.start(), match.end(), RECEPTION
