"""Whom the help is for: the writer (self), the writer's own child or baby (child), or another (other)."""

import re
from datetime import date

from nlu.entities import ages, pregnancy
from nlu.entities.child_words import PARENTS_CHILD
from nlu.entities.entity import Entity
from nlu.entities.reading import fold

KIND = "about"
REACH_BEFORE = 16

_PEOPLE = (
    r"(?:sisters?|sis|brothers?|friends?|mates?|bestie|neighbou?rs?|cousins?|nieces?|neices?|nephews?|mum"
    r"|mam|mom|mother|dad|father|nan|nana|gran|grandma|grandad|granny|aunt(?:y|ie)?|uncle"
    r"|partner|wife|husband|girlfriend|gf|boyfriend|bf|missus|fianc[eé]e?|ex|flatmate|housemate|colleague"
    r"|co-?worker|grand(?:son|daughter|child|children|kids)|godson|goddaughter|in-?laws?|lodger)"
)
_CLIENT = (
    r"(?:pupils?|students?|patients?|clients?|service users?|tenants?|famil(?:y|ies) i(?:'m"
    r"| am)? ?(?:work|support|visit|see)\w{0,3}|(?:a|one of my|this|our) famil(?:y|ies)|residents?"
    r"|parents? (?:i work|i support|at|in|of|from|on|who|asking)"
    r"|(?:a|this|one of our|one of my) (?:parent|mum|mam|dad|carer|lady|woman|young person|yp|girl|lad"
    r"|teenager|man|couple|young mum|young woman|young man|care leaver|new mum|mother|father)|yps?\b"
    r"|young person|case ?load|referral for|cyp|someone (?:i|who|at|in)|somebody|service user)"
)
_OTHER = re.compile(
    rf"\b(?:(?:my|our|me|mi|a|her|his|the) (?:best |close |little |younger |older |big |lil |twin |ex "
    rf"|step)?{_PEOPLE}(?:'?s)?\b"
    rf"|{_CLIENT}|asking for (?:a |my |someone|another)|for (?:a|my) (?:friend|mate)|on behalf of"
    rf"|girl at work|woman at work|kid (?:in|at) (?:my|our)|child in my class"
    r"|(?:lady|mum|dad|woman) (?:booked|with|[0-9])|^(?:mum|lady|male|female|patient|pt|client) (?:of|w"
    r"|with|[0-9])\b|next door|up the road|down my street|on my street)"
)
_ONLY_TOLD = re.compile(
    r"\s?(?:(?:has |have |just |always |also )?(?:said|says|say|told|tells|reckons?|thinks|recommended"
    r"|mentioned|suggested|goes|used|uses|went|got one|sent me|referred me"
    r"|is (?:looking after|watching|minding|having)|(?:looks|looked) after|can(?:'?t|not)? (?:have|watch"
    r"|mind|look after)|helps?|hits|hit|beats|hurts?|threatens|threatened|left (?:me|us)|is paying"
    r"|isn'?t paying|pays|doesn'?t pay|wont pay|won'?t pay|kicked me|chucked me|threw me"
    r"|wont let me|controls|is violent|is abusive|keeps|shouts|walked out|cheated|abuses|moved out"
    r"|has left|been hitting|punched|is hitting|died|passed away|dying|and (?:i|me)\b))"
)
_GROUP = re.compile(
    r"(?:'?s)? (?:and (?:baby|bump|toddler)|groups?|clubs?|class\w{0,2}|network|support|meet|of [0-9])"
)
_HARMED = re.compile(
    r"\b(?:from|by|with|of|left|me and|living with|live with|to|at|because|like|first time|young|single"
    r"|im a|i'm a|i am a) $"
)
_POSSESSED = re.compile(rf"{_PEOPLE}(?:'s|s)? (?:little |new |own )?(?:{PARENTS_CHILD}|is|are|has)\b")
_CHILD = re.compile(
    rf"\b(?:(?:my|our|me|mi|both|all)(?: own)? (?:[a-z]{{2,9}} ){{0,2}}?(?:{PARENTS_CHILD})s?\b"
    rf"|ds[0-9]?\b|dd[0-9]?\b|lo\b|los\b|(?:the )?(?:baby|bby|bab|babies|kids|twins|toddler|newborn|bairn"
    rf"|little one)\b"
    r"|(?:my|our) (?:[0-9]{1,2}(?: ?(?:yo|y/o|yr|year|month|mth|week|wk)\w{0,6})?|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen)\b)"
)
_THIRD = re.compile(r"\b(?:he|she|hes|shes|he's|she's|him|her|his)\b")
_OWN_STATE = re.compile(
    r"\b(?:i'?m|i am|ive been|i've been|i have been|i was|am i|i feel|i felt|i cant cope|i can't cope"
    r"|im not coping|i keep|i cry|i want to|i lost|i got|i owe|i need|i live|i left|i get|can i|do i"
    r"|should i|could i|i have no|i work|i turn|i dont|i don't|i cant|i can't|i want|where can i|how do i"
    r"|help me|for me|myself"
    r"|my (?:rent|money|benefits?|uc|pip|anxiety|depression|landlord|housing|bump|pregnancy|pa"
    r"|personal adviser|social worker|leaving care|tenancy|flat|job|bills?|debts?|midwife|scan|boobs?"
    r"|breasts?|nipples?|mental health|partner hits|college|uni|milk|grant|setting up|pathway))\b"
)
_FIRST = re.compile(r"\b(?:i|im|i'm|i'll|ill|ive|i've|me|my|mine|myself|we|us|our)\b")
_OWN_AFTER_ALL = re.compile(
    r"\b(?:i'?m|i am|im) (?:[0-9]{1,2} (?:weeks?|wks?|months?) )?(?:\w{2,9} )?(?:pregnant|preg|expecting"
    r"|depressed|struggling|lonely|isolated|skint|homeless|anxious|suicidal|exhausted|knackered|low"
    r"|not coping|in debt|being evicted|overwhelmed|a care leaver|leaving care|scared)\b"
    r"|\bi (?:feel|felt|cant cope|can't cope|keep crying|cry)\b|\bmake me feel\b|\b(?:lost|losing) (?:my"
    r"|our|the) |\bmiscarr|\bstillb"
)
_TROUBLED_CHILD = re.compile(
    r"\s(?:\w{1,9} ){0,3}?(?:wont|won't|cant|can't|isnt|isn't|is|has|keeps|doesnt|doesn't|refuses|needs"
    r"|hits|bites|screams|cries|not|got|never|wants|hates|hasnt|hasn't|struggles|struggling)\b"
)


def find(text: str, today: date) -> list[Entity]:
    """Return whom the help is for, as one entity at the words that tell, or none where nothing tells."""
    said = fold(text)
    for who, tells in (
        ("other", _somebody),
        ("self", _expecting(today)),
        ("child", _own_child),
        ("child", _he_or_she(today)),
        ("self", _OWN_STATE.search),
        ("child", _aged(today)),
        ("self", _FIRST.search),
    ):
        match = tells(said)
        if match:
            return [Entity(KIND, who, match.start(), match.end(), text[match.start() : match.end()])]
    return []


def _somebody(said: str) -> re.Match | None:
    return next((match for match in _OTHER.finditer(said) if _needs_help(said, match)), None)


def _needs_help(said: str, match: re.Match) -> bool:
    """Whether the person named is not just who told, hurt or is left by the writer, nor a sort of group."""
    if _GROUP.match(said, match.end()) or _ONLY_TOLD.match(said, match.end()):
        return False
    before = said[max(0, match.start() - REACH_BEFORE) : match.start()]
    return not _HARMED.search(before) and not _is_own(said, match)


def _is_own(said: str, match: re.Match) -> bool:
    """Whether the help is for the writer's own child all the same: "my mum can't babysit, my baby is 2"."""
    own = _CHILD.search(said)
    if not own or _POSSESSED.match(said, match.start() + match.group().find(" ") + 1):
        return False
    return own.start() < match.start() or said[own.start() : own.start() + 3] in ("my ", "our")


def _own_child(said: str) -> re.Match | None:
    match = _CHILD.search(said)
    if match and _OWN_AFTER_ALL.search(said) and not _TROUBLED_CHILD.match(said, match.end()):
        return None
    return match


def _expecting(today: date):
    """Whether the message is of a pregnancy, in everyday words, and no child's age."""

    def tells(said: str) -> re.Match | None:
        spans = [] if ages.readings(said, today) or "/40" in said else pregnancy.spans(said, today)
        return re.compile(".").match(said, spans[0][0]) if spans else None

    return tells


def _he_or_she(today: date):
    """Whether a "he" or "she" is spoken of whose age is given."""
    return lambda said: _THIRD.search(said) if ages.readings(said, today) else None


def _aged(today: date):
    """Whether an age or a bare "he" tells of a child."""

    def tells(said: str) -> re.Match | None:
        found = ages.readings(said, today)
        return re.compile(".").match(said, found[0].start) if found else _THIRD.search(said)

    return tells
