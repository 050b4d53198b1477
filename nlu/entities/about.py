"""Whom the help is for: the writer (self), the writer's own child or baby (child), or another (other)."""

import re
from datetime import date

from nlu.entities import ages, pregnancy
from nlu.entities.child_words import PARENTS_CHILD
from nlu.entities.entity import Entity
from nlu.entities.reading import fold

KIND = "about"
REACH_BEFORE = 16
REACH_AT_END = 70

_HOUSEHOLD = (
    r"(?:mum|mam|mom|mother|dad|father|partner|wife|husband|hubby|girlfriend|gf|boyfriend|bf|missus"
    r"|fianc[eé]e?|ex|oh)"
)
_KIN_CHILD = r"(?:nieces?|neices?|nephews?|grand(?:son|daughter|child|children|kid)s?|godson|goddaughter)"
_OUTSIDER = (
    r"(?:sisters?|sis|brothers?|friends?|mates?|bestie|neighbou?rs?|cousins?|nan|nana|gran|grandma"
    r"|grandad|granny|aunt(?:y|ie)?|uncle|flatmate|housemate|colleague|co-?worker|in-?laws?|lodger"
    rf"|(?:mum|mother|dad|father|daughter|son|sister|brother)[- ]in[- ]law|{_KIN_CHILD})"
)
_PEOPLE = rf"(?:{_OUTSIDER}|{_HOUSEHOLD})"
_FAMILY = (
    r"(?:parents?|mums?|mam|dads?|carer|lad(?:y|ies)?|wom[ae]n|young person|yp|girls?|teenager|m[ae]n|couple"
    r"|(?:new |young )(?:mum|woman|man)|care leaver|mother|father|bloke|chap|kids?|child|boys?"
    r"|famil(?:y|ies))"
)
_WITH_ME = (
    r"(?:i(?:'m| am)? ?(?:work|support|visit|see|know|teach|coach|look out|keep an eye"
    r"|mentor)\w{0,3}(?: with)?"
    r"|(?:at|in|on|from) (?:my|our|the) (?:\w{1,9} )?(?:work|school|class|group|nursery|caseload|street|road"
    r"|block|team|club|church|mosque|gates?|gym|pack|shop|salon|office|stairs?|close|books)|at work|next door"
    r"|upstairs|downstairs|opposite|over the road|across the road|up the road|down the road)"
)
_CLIENT = (
    r"(?:(?:a|my|our|one of (?:my|our)) (?:pupils?|patients?|clients?|service users?|tenants?|residents?)\b"
    r"|^(?:pupil|patient|pt|client|resident|tenant|yp|cyp|student (?:in|of|who))\b"
    r"|(?:a|my|this) student\b|(?:pupil|client|patient|resident|yp|cyp|pt) [0-9]{1,2}\b"
    rf"|{_FAMILY} {_WITH_ME}|(?:this|one of (?:our|my|the)) {_FAMILY}"
    r"|(?:our|a) famil(?:y|ies) (?:who|that|with|has|have|needs?|is|are)|famil(?:y|ies) in (?:our|my|the)"
    r"|case ?load|referral for|(?:someone|somebody) i (?:know|work|support|look|care)"
    r"|(?:lad|boy|girl|child|family) i(?: am|'m|'ve been)? (?:mentor|tutor|childmind|coach"
    r"|teach)\w{0,3}|(?:people|couple|lady|man|woman|family|lot|girl|lad|kids?|bloke) (?:next door"
    r"|upstairs|downstairs"
    r"|opposite|up the road|over the road|across the road)"
    r"|(?:girl|woman|lad|bloke|man|mum|dad) at work|kids? (?:in|at) (?:my|our)|child in (?:my"
    r"|our) class|(?:mum|dad|lady|woman) [0-9]{2}\b|^unborn\b"
    r"|^(?:mum|lady|dad) w(?:ith)?\b|(?:a|one) (?:girl|boy|lad|child) (?:of [0-9t]|in (?:(?:my|our"
    r"|his|her) \w{1,9}|year|y[0-9]|reception)|who|has|is)\b"
    r"|a (?:mum|lady|woman|girl|man|dad|parent) (?:has|is|who|with|wants|needs|rang|came|called|asked me)\b)"
)
_ASKED_FOR = (
    r"asking (?:for (?:a |my |someone|somebody|another|one of)|on behalf)|on behalf of"
    rf"|(?:for|about) (?:a|my|our|me) (?:best |old |close )?(?:friend|mate|{_OUTSIDER})\b"
    rf"|(?:help|support|ring|message|messaging|writing|email|apply) (?:for|to help) (?:my|our) {_HOUSEHOLD}\b"
    rf"|my {_PEOPLE} (?:wants to know|has asked me|asked me to|wanted me to|would like to know|is asking)"
    r"|for (?:someone|somebody) (?:else|i know)|help (?:a|my) (?:friend|mate|neighbour|sister|brother|cousin)"
)
_OTHER = re.compile(
    rf"\b(?:(?P<asked>{_ASKED_FOR})|(?P<client>{_CLIENT})"
    r"|(?:(?:my|our|me|mi|a|one of (?:my|our)) |(?:^|^(?:hi|hello|hiya|hey)\W{1,2})(?!mum|mam|mom|dad"
    r"|nan|gran|ex|oh)|^(?=(?:mum|dad|oh|nan|nana) (?:is [0-9]|was in|needs|wants)))(?:best |close "
    r"|old |little |younger |older |big |lil |twin "
    rf"|great |half |step|next door )?(?:(?P<household>{_HOUSEHOLD})|{_OUTSIDER})(?:'?s)?\b)"
)
_ROLE = re.compile(
    r"^(?:(?:hi|hello|hiya|hey|right|so|um|erm|ok|yeah)\W{1,2}){0,3}(?:(?:i'?m|i am|im) (?:an? "
    r"|the )?(?P<am>)|as an? (?P<as>))?"
    r"(?:\w{1,9} ){0,2}?(?:ta|teaching assistant|teacher|hv|health visitor|sw|social worker|midwi\w{2}|mw|gp"
    r"|senco|nurse|nursery (?:manager|worker|nurse|owner)|childminder|worker|wkr|key ?worker|pa|advocate"
    r"|school (?:office|nurse|family liaison)|dsl|elsa|ewo|practitioner|housing officer|receptionist"
    r"|librarian|pcso|slt|salt|learning mentor|liaison|pastoral lead|head of year|coordinator|coach)\b(?!')"
    r"(?P<ends> here|[:,.;(\-]| - | y[0-9]| in an? )?"
)
_CLIENT_OF_ROLE = re.compile(
    rf"\b(?:{_FAMILY}|children|chn|pupils?|clients?|patients?|pt|residents?|baby|unborn|he|she"
    r"|yps?|y(?:ea)?r? ?[0-9]{1,2}|[0-9]{1,2} ?(?:yo|y/o|yrs?|years?|m|f)|teen\w{0,5}|twins)\b"
    r"|[:,] ?[0-9]{2}\b"
)
_OBSERVES = re.compile(
    r"\b(?:i|we) (?:teach|coach|run|lead|manage|volunteer|childmind|drive|support|mentor|clean|babysit"
    r"|work (?:with|at|in|as|for)|do (?:lunches|the)|live (?:in|on|next|above|below|opposite)|know|hear"
    r"|heard|saw|see|think|wonder|want to help|said|found)\b"
    r"|\b(?:i'?m|im|i am|bit|really|very|so) (?:\w{2,6} )?(?:worried|concerned|asking|writing|messaging)\b"
)
_ONLY_TOLD = re.compile(
    r"\s?(?:(?:at|from|in) \w{1,9} )?(?:(?:has |have |just |always |also )?(?:said|says|say|told"
    r"|tells|reckons?|thinks|recommended"
    r"|mentioned|suggested|goes|used|uses|went|got one|sent me|referred me"
    r"|is (?:looking after|watching|minding|having)|(?:looks|looked) after|can(?:'?t|not)? (?:have|watch"
    r"|mind|look after)|helps?|hits|hit|beats|hurts?|threatens|threatened|left (?:me|us)|is paying"
    r"|isn'?t paying|pays|doesn'?t pay|wont pay|won'?t pay|kicked me|chucked me|threw me"
    r"|wont let me|controls|is violent|is abusive|keeps|shouts|walked out|cheated|abuses|moved out"
    r"|has left|been hitting|punched|is hitting|died|passed(?: away| in| on| last| and|,)|dying"
    r"|left a|lent|gave|got promoted|and (?:i|me)\b))"
)
_GROUP = re.compile(
    r"(?:'?s)? (?:and (?:baby|bump|toddler)|groups?|clubs?|class\w{0,2}|network|support|meet|of [0-9])"
)
_HARMED = re.compile(
    r"\b(?:from|by|with|of|left|me and|living with|live with|to|at|because|like|first time|young|single"
    r"|im a|i'm a|i am a) $"
)
_POSSESSED = re.compile(rf"{_PEOPLE}(?:'s|s)? (?:little |new |own )?(?:{PARENTS_CHILD}|is|are|has)\b")
_RAISED = re.compile(
    rf"\b{_KIN_CHILD}\b.{{0,60}}\b(?:(?:lives?|living|stays?|staying) (?:w|with) (?:me|us)|with (?:me|us) now"
    r"|placed with (?:me|us)|move[ds]? in)\b|\b(?:lives?|living) with us now|\b(?:sgo"
    r"|special guardian\w{0,4}|guardianship|kinship)\b"
    r"|\b(?:rais(?:e|ed|ing)|brought up|bringing up|adopt(?:ed|ing)|full time care of|tak(?:en"
    r"|ing) on|took on"
    r"|have got|got|i have|have|looking after|care for) (?:my |our |both my )?(?:\w{1,9} )?"
    rf"{_KIN_CHILD}\b(?! (?:coming|over|on|for|at))"
)
_CHILD = re.compile(
    rf"\b(?:(?:my|our|me|mi|both|all)(?: own)? (?:[a-z]{{2,9}} ){{0,2}}?(?:{PARENTS_CHILD})s?\b"
    rf"|(?:i've|i have|ive|i got|we've|we have|got) (?:got )?(?:a|an|two|three"
    rf"|[0-9]) (?:[\w-]{{1,9}} ){{0,2}}?"
    rf"(?:{PARENTS_CHILD})s?\b"
    r"|d[sd][0-9]{0,2}\b|ds[sd]\b|lo\b|los\b|lo's\b|(?:the )?(?:baby|bby|bab|babies|twins|toddler"
    r"|newborn|bairn)\b"
    r"|(?:the )?kids\b(?! home| in care| from care)|childs\b|step(?:son|daughter)\b"
    r"|(?:the )?little (?:one|man)\b"
    r"|(?<!her )(?<!his )(?<!'s )(?<!s )(?:daughter|son|eldest|oldest|youngest)\b(?! in)"
    r"|(?:my|our) (?:own )?(?:[0-9]{1,2}(?: ?(?:yo|y/o|yr|year|month|mth|week|wk)\w{0,6})?|one|two"
    r"|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen)\b)"
)
_OWN_CHILD = re.compile(
    rf"\b(?:my|our|me) (?:own )?(?:(?:[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight"
    rf"|nine) ?(?:\w{{2,5}} )?)?(?:{PARENTS_CHILD}|old)\b|\bd[sd][0-9]{{0,2}}\b"
)
_FAMILYS_CHILD = re.compile(
    rf"{_OWN_CHILD.pattern}|\b(?:kids|twins|daughters?|sons?|youngest|eldest|toddler|little (?:one|man"
    rf"|girl|boy))\b"
)
_WHOSE = re.compile(
    r"(?<=s) (?!been|got|had|has|not|never|lost|an?\b|in\b|on\b|just|really|so\b|very|pregnant|gone"
    r"|stopped|left"
    r"|always|started|deaf|blind|\w{2,9}ing\b|[0-9])"
)
_OWN_BEFORE = re.compile(
    r"\b(?:he|she|hes|shes|he's|she's|him|her|his|i'?m|im|ive|i've|i have|i had|i was|i am|i got"
    r"|i get|i passed"
    r"|i left|i want|i need|i can|i cant|i can't|i keep|i feel|i grew|i used|we're|we've|we have"
    r"|we are|we had"
    r"|we got|us|me|we|i|our|mine)\b"
)
_WRITER = re.compile(r"\b(?:i|im|i'm|ive|i've|i'd|me|my|mine)\b")
_ASKS_FOR_SELF = re.compile(
    r"\b(?:mine|am i|will i|do i get|i want (?:one|it|that|to (?!help|know|get (?:her|him)))"
    r"|can i (?:get|have|claim|apply|use|go|join)(?! (?:her|him|them|help for|for (?:her|him|them)))"
    r"|where can i (?:get|go|find) (?:one|it|mine))\b"
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
    r"|\bi (?:feel|felt)(?! (?:awful|daft|guilty|bad|silly|terrible|like the))|\bi (?:cant cope"
    r"|can't cope|keep crying|cry)\b|\bmake me feel\b|\b(?:lost|losing) (?:my"
    r"|our|the) |\bmiscarr|\bstillb"
)
_OWN_NEED = re.compile(
    r"\b(?:in care\b|care leaver|ex[- ]lac\b|lac\b|leaving care|my (?:foster )?carers?\b(?!'s)"
    r"|supported (?:lodgings|accom\w{0,9})|my (?:pa|adviser|advisor|personal adviser"
    r"|key ?worker|pathway)\b|pathway plan"
    r"|rent\b|evict\w{0,3}|landlord|homeless|tenancy|refuge\b|hostel|temp(?:orary)? accom\w{0,9}|overcrowded"
    r"|council (?:house|flat|list)|band [0-9]|mould|boiler|(?:key|prepay) ?meter|on prepay|electric|leccy"
    r"|arrears|bailiffs?|debts?\b|jobcentre|job centre|overpa\w{2,5}|sanction\w{0,3}|food ?bank|nowt in"
    r"|no food|cv\b|my wages|esol|english class|talking therap\w{1,4}|intrusive|postnatal|pnd\b|my (?:anxiety"
    r"|depression|mood|drinking|milk|periods|boobs?|breasts?|nipples?|stitches)\b|regret (?:having|it)"
    r"|i (?:feel|felt)(?! (?:awful|daft|guilty|bad|silly|terrible|like the))|i (?:cry|drink|drank"
    r"|gamble|relapsed)\b|feel(?:ing)? (?:low|numb|nothing|so alone|like a)"
    r"|i(?:'ve| have|ve) (?:been (?:clean|sober|drinking|using)|started (?:drinking|dreaming))|in recovery"
    r"|(?:i want to|i'd like to|wanna|want 2) (?:be|do|train|volunteer|retrain|finish|go back)\b"
    r"|he (?:hits|hurts|controls|threatens|shouts at|pushes) me|lose the kids|leave him|when i go"
    r"|i'?m (?:1[3-9]|2[0-5])\b(?! ?(?:weeks?|wks?|\+|/))|i am (?:1[3-9]|2[0-5])\b(?! ?(?:weeks?|wks?)))"
)
_TROUBLED_CHILD = re.compile(
    r"\s(?:\w{1,9} ){0,3}?(?:wont|won't|cant|can't|isnt|isn't|keeps|doesnt|doesn't|refuses|needs"
    r"|hits|bites|screams|cries|never|hates|hasnt|hasn't|struggles|struggling|diagnosed|excluded|suspended"
    r"|bullied|poorly|not (?!on|in|at)\w{2,10})\b"
)
_ASKED_OF_CHILD = re.compile(
    r"\b(?:he|she|hes|shes|he's|she's|him|her|his|child\w{0,5}|teen\w{0,5}|year old|toddlers?"
    r"|daughter|son|d[sd]"
    r"|(?:keep|stop|help|get|teach|settle|make|tell|take) them)\b"
)
_GROWN_UP = re.compile(
    rf"\b(?:{_PEOPLE}|work(?:er)?|adviser|advisor|pa|midwife|mw|doctor|gp|teacher|nurse|lady|boss|landlord"
    r"|manager|hv|health visitor|therapist|senco|bloke|wom[ae]n|m[ae]n|fella|fellow|guy|dh|dp|xh|exh"
    r"|receptionist"
    r"|solicitor|mediator|baker|owner|police|officer|counsellor)\b"
)
_OF_A_PARTNER = re.compile(
    r"\b(?:hits?|hurts?|controls?|shouts? at|threat\w{1,6}|texts?|calls|scares?|follows|stalks?"
    r"|tracks|strangl\w{1,4}"
    r"|pushe[sd]|grabs?|lets?|let|makes?|chokes?) (?:me|us)\b|scared of (?:him|her)|goes through my"
    r"|(?:been|living|live) with (?:him|her)|married|mediat\w{1,4}|judge|hearing|(?:leave|left"
    r"|split with) him|afraid of"
    r"|my (?:phone|money|bank|wages)\b|divorce|solicitor|contact order|cms\b|maintenance|the kids|them\b"
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
    return _client_of_practitioner(said) or next(
        (match for match in _OTHER.finditer(said) if _needs_help(said, match)), None
    )


def _client_of_practitioner(said: str) -> re.Match | None:
    """The practitioner who writes ("TA here", "midwife: ..."), where somebody is spoken of but no own child."""
    role = _ROLE.match(said)
    if not role or (role["am"] is None and not role["ends"]) or _OWN_CHILD.search(said):
        return None
    return role if _CLIENT_OF_ROLE.search(said, role.end("am" if role["am"] is not None else 0)) else None


def _needs_help(said: str, match: re.Match) -> bool:
    """Whether the person named is not just who told, hurt or is left by the writer, nor mentioned by the way."""
    if match["asked"]:
        return "asking" in match["asked"] or not _RAISED.search(said)
    if _GROUP.match(said, match.end()) or _ONLY_TOLD.match(said, match.end()):
        return False
    before = said[: match.start()]
    if _HARMED.search(before[-REACH_BEFORE:]) or _is_own(said, match) or _RAISED.search(said):
        return False
    if _OWN_BEFORE.search(_OBSERVES.sub(" ", before)):
        return False
    if match["household"]:
        own = match["household"] == "ex" or _FAMILYS_CHILD.search(said) or _WHOSE.match(said, match.end())
        return not own and _is_mostly_of(said, match)
    return not _ASKS_FOR_SELF.search(said, match.end())


def _is_mostly_of(said: str, match: re.Match) -> bool:
    """Whether the message is more of the partner or parent named than of the writer."""
    rest = said[match.end() :]
    return len(_THIRD.findall(rest)) >= len(_WRITER.findall(_OBSERVES.sub(" ", rest)))


def _is_own(said: str, match: re.Match) -> bool:
    """Whether the help is for the writer's own child all the same: "my mum can't babysit, my baby is 2"."""
    own = _CHILD.search(said)
    if not own or _POSSESSED.match(said, match.start() + match.group().find(" ") + 1):
        return False
    return own.start() < match.start() or said[own.start() : own.start() + 3] in ("my ", "our")


def _own_child(said: str) -> re.Match | None:
    match = _CHILD.search(said)
    return None if match and _needs_it_oneself(said) else match


def _needs_it_oneself(said: str) -> bool:
    """Whether the writer's own need is told (a home, work, feelings), and nothing that troubles a child."""
    if not _OWN_NEED.search(said) and not _OWN_AFTER_ALL.search(said):
        return False
    asked = said[-REACH_AT_END:] if len(said) > REACH_AT_END else ""
    if _ASKED_OF_CHILD.search(asked) and not _GROWN_UP.search(said[-2 * REACH_AT_END :]):
        return False
    return not any(
        _TROUBLED_CHILD.match(said, named.end())
        for pattern in (_CHILD, _THIRD)
        for named in pattern.finditer(said)
    )


def _expecting(today: date):
    """Whether the message is of a pregnancy, in everyday words, and no child's age."""

    def tells(said: str) -> re.Match | None:
        spans = [] if ages.readings(said, today) or "/40" in said else pregnancy.spans(said, today)
        return re.compile(".").match(said, spans[0][0]) if spans else None

    return tells


def _he_or_she(today: date):
    """Whether a "he" or "she" is spoken of whose age is given, or who is no grown-up named before."""

    def tells(said: str) -> re.Match | None:
        match = _THIRD.search(said)
        if not match or _needs_it_oneself(said):
            return None
        if ages.readings(said, today):
            return match
        return None if _GROWN_UP.search(said, 0, match.start()) or _OF_A_PARTNER.search(said) else match

    return tells


def _aged(today: date):
    """Whether an age or a bare "he" tells of a child."""

    def tells(said: str) -> re.Match | None:
        found = ages.readings(said, today)
        if found:
            return re.compile(".").match(said, found[0].start)
        return None if _OF_A_PARTNER.search(said) and _FIRST.search(said) else _THIRD.search(said)

    return tells
