"""What the words before a place say of it: that it is the one, or that it is not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORDS_BEFORE = 6

_FILLER = r"(?: (?:in|at|near|to|from|around|by|the|of|is|for|go|even|one|ones|group|groups|that|any))*"
_NOT = re.compile(
    rf"(?:^| )(?:not|isnt|arent|aint|except|excluding|avoid|besides|apart from|other than|rather than"
    rf"|instead of"
    rf"|out of|no longer|(?:any|every)where but|anywhere bar|all but|outside|barred from|banned from"
    rf"|(?:scared|afraid|frightened) to go|moving out of|leaving|used to (?:live|be|stay|go)|(?:dont"
    rf"|do not|didnt"
    rf"|doesnt|cant"
    rf"|cannot|wont|can not|couldnt|never|struggle to|hard to|unable to|not able to) (?:really "
    rf"|even )?(?:live|living|stay|want|like|do|make|travel|get|go|reach|come|manage"
    rf"|afford to get)){_FILLER}$"
)
_NOT_FAR = re.compile(r"(?:^| )not (?:far|too far|that far|just|only|long)(?: \w+)*$")
_MOVED_FROM = re.compile(
    r"(?:^| )(?:mov(?:ed|ing|e)|relocat(?:ed|ing)|transferred|came over)(?: \w+){0,2} from(?: the)?$|(?:^"
    r"| )left$"
)
_FROM = re.compile(r"(?:^| )from(?: the)?$")
_TO = re.compile(r"(?:^| )to(?: the)?$")
_CUE = re.compile(r"(?:^| )(?:in|near|nr|at|to|live|living|lives|around|round|by)(?: the)?$")
_DISMISSED = re.compile(
    r"^(?:s )?(?:(?:is|are|its|it is|thats) )?(?:(?:way|bit|a bit|just|much|really|so|abit) ){0,2}"
    r"(?:too far|to far|far away|miles away|no good|no use|not (?:ok|any good|good|possible|near|for me"
    r"|local)|out of the question|wont work|too (?:rough|expensive|dear))\b"
)
_SPREADS = frozenset(("or", "nor"))


@dataclass(frozen=True)
class Mention:
    """A place that was named: `before` are the folded words in front, `link` those since the last one,
    `after` those that follow."""

    name: str
    start: int
    end: int
    before: str
    link: str
    after: str = ""


def excluded(mentions: Sequence[Mention]) -> list[bool]:
    """Say of each mention whether it is one that the person does not mean."""
    out: list[bool] = []
    for at, mention in enumerate(mentions):
        spreads = bool(out) and out[-1] and mention.link in _SPREADS
        out.append(spreads or _denied(mention.before) or _dismissed(mention.after) or _left(mentions, at))
    return out


def meant(mentions: Sequence[Mention], out: Sequence[bool]) -> Mention | None:
    """Return the mention that is meant of those not ruled `out`: the last after "in", "near", "at", "to",
    else the first; or None."""
    left = [one for one, ruled_out in zip(mentions, out, strict=True) if not ruled_out]
    cued = [one for one in left if _CUE.search(one.before)]
    return cued[-1] if cued else next(iter(left), None)


def _denied(before: str) -> bool:
    return bool(_NOT.search(before)) and not _NOT_FAR.search(before)


def _dismissed(after: str) -> bool:
    return bool(_DISMISSED.match(after))


def _left(mentions: Sequence[Mention], at: int) -> bool:
    """Whether the person went away from there: "moved from X", "from X to Y"."""
    before = mentions[at].before
    if _MOVED_FROM.search(before):
        return True
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    return bool(_FROM.search(before) and following and _TO.search(f" {following.link}"))
