"""Fragments that only make sense after a reply: "is it free?", "the second one", "and in Clifton?"."""

import re
from collections.abc import Sequence

LONGEST_QUESTION = 9
LEAD = r"(?:(?:ok(?:ay)?|and|so|but|right|thanks|cheers|ah|oh|great|cool|um|er|hi|please|also|yeah|yes)[ ,]+){0,3}"
IT = r"(?:it|that|this|they|them|these|those|he|she|the (?:first|second|third|last|other|next)(?: one)?|any of (?:them|these|those))"

_QUESTIONS = {
    "cost": rf"(?:is|are|was|would|will) {IT}(?: be)? (?:all )?(?:free|expensive|dear|pricey)(?: or (?:not|paid)| to (?:go|join|use|get)| for (?:us|me|everyone)| though| then| at all| as well| too)?|free|"
    rf"how much(?: (?:does|do|is|are|would|will) {IT}(?: be)?)?(?: costs?)?(?: me| us)?|"
    rf"what(?:s| does| do| will| would)? {IT} costs?|"
    rf"(?:does|do|will|would) {IT} cost (?:owt|anything|money|much)|(?:do|will) (?:i|we|you) (?:have to|need to|hav to|hafta) pay.*|"
    r"(?:any|whats the|what is the) (?:cost|charge|price|fee)s?|cost",
    "phone": rf"(?:whats|what is|have you got|do you have|can i have|can i get|got|give me|is there)?\s*(?:a|the|their|its|there)?\s*"
    rf"(?:phone |telephone |contact )?(?:number|phone|contact details)(?: for {IT})?(?: please| pls)?|"
    rf"(?:how do i|can i|how can i|do i) (?:ring|call|phone|contact|reach|get hold of|speak to) {IT}(?: please)?|"
    rf"(?:who|what number|which number) (?:do|should|can|shall) (?:i|we) (?:ring|call|phone|contact|speak to|talk to|ask)|"
    rf"(?:the )?(?:first|second|third)(?: one)?s? (?:phone )?number",
    "where": rf"where(?:s| is| are| abouts is| about is)? {IT}(?: based| located| held| at)?|wheres? (?:abouts|about)|whats the address|"
    rf"(?:what is|got|have you got)?\s*(?:the|an|their)? ?(?:address|postcode|location)|how (?:do|can|would) (?:i|we|you) get (?:there|to {IT})|"
    r"(?:is there|whats the|which) (?:a )?(?:bus|tram|parking)\b.*|directions",
    "when": rf"when(?:s| is| are| does| do)? {IT}(?: on| open| start| run| close)?|(?:what|which) (?:time|times|days?|hours)\b.*|"
    rf"(?:whats the|what are the|got the)?\s*(?:opening|open) (?:times|hours)|(?:is|are) {IT} open\b.*|times?",
    "how": rf"how (?:do|can|would|should) (?:i|we|you) (?:apply|sign up|join|register|book|refer|get (?:it|in|on|one|a place|help from {IT})|"
    rf"go about it|do (?:it|that)|start|access {IT})\b.*|do (?:i|we) need (?:a referral|to book|referring|an appointment)\b.*|"
    r"(?:can i|do i|can we) (?:just )?(?:turn up|walk in|self refer|refer myself|drop in)\b.*",
}
_MORE = r"(?:show me |any |got any |are there any |have you got any |is there )?(?:more|others?|other ones|anything else|something else|anywhere else|another(?: one)?)(?: please| options?)?|next(?: one| please)?|what else(?: is there)?|show more"
_ORDINAL = r"(?:tell me (?:more )?about |whats |more (?:on|about) |what about )?(?:the )?(?P<which>first|second|third|1st|2nd|3rd|last|number (?:one|two|three|1|2|3))(?: one)?(?: please)?"
_NEARER = r"(?:is there |have you got |got |do you have )?(?:one|any(?:thing|where)?|some(?:thing|where))?\s*(?:any )?(?:nearer|closer|near me|nearby|close to me|near here|round here|near us|local(?:ly)?|more local)(?: to (?:me|us))?(?: please)?"
_RESTART = r"(?:can we |lets )?(?:start (?:again|over|afresh)|reset|new question|begin again)"
_FILLERS = frozenset(
    "what about how and or in on at for the a an near to around by is there anything any ok okay so but my our other one kid child "
    "children lo little son daughter baby im i am were we are live from if he she hes shes its it please pls instead then "
    "actually sorry no not meant mean say said year years yr yrs old month months week weeks pregnant yes thanks area postcode "
    "with of who is was also too same thing turned turns turning just last nearest closest closer nearer do you have got something me us now u yo this next".split()
)
_WHICH = {
    "first": 0,
    "1st": 0,
    "one": 0,
    "1": 0,
    "second": 1,
    "2nd": 1,
    "two": 1,
    "2": 1,
    "third": 2,
    "3rd": 2,
    "three": 2,
    "3": 2,
    "last": -1,
}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def _pattern(body: str) -> re.Pattern:
    return re.compile(rf"{LEAD}(?:{body})[ ?!.]*", re.IGNORECASE)


QUESTIONS = {detail: _pattern(body) for detail, body in _QUESTIONS.items()}
MORE = _pattern(_MORE)
ORDINAL = _pattern(_ORDINAL)
NEARER = _pattern(_NEARER)
RESTART = _pattern(_RESTART)


def detail_asked(text: str) -> str | None:
    """Return "cost", "phone", "where", "when" or "how" when `text` is nothing but that question."""
    plain = _plain(text)
    if len(plain.split()) > LONGEST_QUESTION:
        return None
    return next((detail for detail, pattern in QUESTIONS.items() if pattern.fullmatch(plain)), None)


def asks_for_more(text: str) -> bool:
    """Say whether `text` asks for the next services."""
    return bool(MORE.fullmatch(_plain(text)))


def asks_for_nearer(text: str) -> bool:
    """Say whether `text` asks for something closer to home."""
    return bool(NEARER.fullmatch(_plain(text)))


def asks_to_restart(text: str) -> bool:
    """Say whether `text` asks to begin again."""
    return bool(RESTART.fullmatch(_plain(text)))


def one_chosen(text: str, shown: Sequence[str]) -> str | None:
    """Return the one of `shown` that "the second one" points at."""
    found = ORDINAL.fullmatch(_plain(text))
    if not found:
        return None
    which = _WHICH[found["which"].lower().split()[-1]]
    return shown[which] if -len(shown) <= which < len(shown) else None


def only_details(text: str, details: Sequence[str]) -> bool:
    """Say whether `text` holds nothing but details of a need, such as "what about in Clifton?".

    `details` are the pieces of the text that were read as details.
    """
    rest = _plain(text).lower()
    for piece in details:
        rest = rest.replace(_plain(piece).lower(), " ")
    return all(word in _FILLERS or word.isdigit() for word in _WORD.findall(rest))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "").replace("'", "").split())
