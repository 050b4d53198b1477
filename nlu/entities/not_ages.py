"""Numbers that look like a child's age and are something else; they are blotted out before ages are read."""

import re

from nlu.entities.reading import GAP, NUMBER, blank

UNIT = r"(?:years?|yrs?|months?|mths?|mnths?|mos?|weeks?|wks?|days?)"

_GROWN_UPS = (
    r"(?:mum|mam|mom|mother|dad|father|parent|woman|man|lady|care leaver|carer|student|apprentice|girlfriend"
    r"|boyfriend"
    r"|partner|husband|wife|house|building|car|debt|system|laptop)"
)
_FILLER = (
    r"(?:(?:a|an|only|just|turned|now|nearly|almost|aged?|still|about|already|also|actually|currently|over"
    r"|under)\s{1,2}){0,3}"
)
_WRITER = (
    r"(?:i'?m|i am|i was|i turn(?:ed)?|i'?ll be|i will be|i'?ve (?:just )?turned|i be|me,|myself|im also"
    r"|when i was)"
)

_PATTERNS = (
    # money, phone numbers, times, rounds of the clock, decimals of other things
    r"[£$€]\s?[0-9][0-9.,]{0,12}(?:k|m)?|\b[0-9]{1,6}\s?(?:quid|pounds?|pence|grand|p)\b|\b[0-9]{5,20}\b"
    r"|\b24\s?/\s?7\b",
    r"\b[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:am|pm|o'?clock)\b|\b[0-9]{1,2}:[0-9]{2}\b|\b[0-9]{1,2} (?:till?"
    r"|until) [0-9]{1,2}\b",
    # pregnancy, and what babies are born at
    rf"{NUMBER}{GAP}(?:weeks?|wks?|w|months?|mths?)[\s\-,(]{{0,3}}(?:now )?(?:pregnant|preg|preggers|pg|gone"
    rf"|along|gestation)\b",
    rf"\b(?:pregnant|preg|expecting)[\s,(]{{1,3}}(?:at )?{NUMBER}{GAP}{UNIT}\b|\b[0-9]{{1,2}}(?:\+[0-6]"
    rf"|/40)(?:/40)?\b",
    rf"\bborn at {NUMBER}{GAP}{UNIT}\b|{NUMBER}{GAP}{UNIT} (?:early|prem\w{{0,6}}|overdue"
    rf"|too early|younger|older)\b",
    # named checks, offers and the like
    rf"{NUMBER}{GAP}(?:years?|yrs?|y|months?|mths?|weeks?|wks?)(?:{GAP}olds?)?(?:'?s)? "
    r"(?:developmental |development |health |hv )?"
    r"(?:checks?|check-?ups?|reviews?|assessment|offer|funding|funded|free|jabs?|injections?|vaccin\w{1,7}"
    r"|scan|imms?)\b",
    rf"\b(?:ages? )?{NUMBER}\s?(?:-|to|and)\s?{NUMBER}{GAP}(?:years?|yrs?|months?) (?:checks?|reviews?)\b",
    # the writer's own age, and other grown-ups'
    rf"\b{_WRITER}\s{{1,2}}{_FILLER}{NUMBER}(?!{GAP}(?:weeks?|wks?|w|months?|mths?)\b)",
    rf"\b(?:care leaver|young mum|young dad|single mum|mum|dad|mam|parent|grandma"
    rf"|nan)(?:\s{{1,2}}here)?[,\s]{{1,3}}(?:aged? )?{NUMBER}"
    rf"(?={GAP}(?:yo|y/o|yrs? old|years? old)\b|\s{{0,3}}(?:$|[,.;!?]))",
    rf"{NUMBER}{GAP}(?:years?|yrs?|yo|y/o|y)(?:{GAP}(?:olds?|of age))?\s{{1,2}}(?:\w{{1,10}} )?"
    rf"{_GROWN_UPS}\b",
    rf"\b(?:boyfriend|girlfriend|gf|bf|partner|husband|wife|missus|ex|my (?:mum|mam|mom|dad|nan|nana|grandad"
    rf"|uncle|aunt\w{{0,3}}))"
    rf"(?:'?s| is| was)?\s{{1,2}}{_FILLER}{NUMBER}(?!{GAP}(?:weeks?|months?|w)\b)",
    rf"\b(?:i'?m|i am)\s{{1,2}}{_FILLER}{NUMBER}{GAP}(?:weeks?|wks?|w)\b(?!\s(?:pp|post))",
    # an age still to come, or anyone's
    rf"\b(?:when|until|til|till|once|after|before|by the time|if) (?:he|she|they|you|it|lo|baby|a child)"
    rf"(?:'?s|'?re| is| are)? (?:turns? |reach(?:es)? )?{NUMBER}\b",
    rf"\b(?:you|you'?re|you are) (?:turn |turned |over |under )?{NUMBER}\b",
    # lengths of time
    rf"\b(?:been|lived?|living|stayed|had|worked|known|here|there|clean"
    rf"|sober)\s{{1,2}}(?:[a-z]{{1,12}}\s){{0,3}}{NUMBER}{GAP}{UNIT}"
    rf"(?!{GAP}olds?\b)\b",
    rf"\b(?:wait\w{{0,4}}|waited about|lasted?|been(?: about| waiting)?|over|under|after|before|within|until"
    rf"|till|since|every|each|another|past|last"
    rf"|next|first|from|than|in about|every other|took|takes|on the list|for (?:about|over|the last|nearly"
    rf"|another|up to)|per"
    rf"|care|together|max|minimum|up to|at least)\s{{1,2}}(?:the )?(?:last |past |next )?{NUMBER}(?:\s?(?:-"
    rf"|to|or)\s?{NUMBER})?{GAP}{UNIT}(?!{GAP}olds?\b)\b",
    rf"(?<!milestones )(?<!activities )(?<!group )(?<!groups )(?<!anything )(?<!something )(?<!food )(?<!toys"
    rf" )(?<!sessions )(?<!advice )(?<!classes )"
    rf"\bfor {NUMBER}(?:\s?(?:-|to|or)\s?{NUMBER})?{GAP}{UNIT}(?!{GAP}olds?\b)\b",
    rf"{NUMBER}(?:\s?(?:-|to|or)\s?{NUMBER})?{GAP}{UNIT}\s{{1,2}}(?:waits?|waiting|list|ago|later|now since"
    rf"|in a row|max|left|free|courses?|on (?:a|the|my|our|his|her)"
    r"|to (?:get|leave|move|find|pay|sort|decide|appeal|complain|respond|reply|apply)"
    r"|in (?:care|prison|hospital|foster|a hotel|hotel|temp\w{0,8}|arrears|rehab|row|the|between)"
    r"|of (?:waiting|wait|being|trying|no)|without|apart|clean|sober|rent"
    r"|contract|notice|probation|until|till|to go|from (?:now|today)|behind|off|late|away|max|before|after"
    r"|each|per|every|since|together|to wait"
    r"|prison|sentence|backdat\w{1,3}|between|straight|running|back|sentence|experience|placement|holiday"
    r"|delay|or)\b",
    rf"{NUMBER}{GAP}(?:hours?|hrs?|mins?|minutes?|seconds?|nights?|mornings?|evenings?|terms?|miles?|km|st"
    rf"|stone|lbs?|kg|oz|ml|mg|cm|foot|ft|feet|percent|%)"
    r"(?!\w)",
    # how many
    rf"{NUMBER}{GAP}(?:other |little |small |young |more |lovely |under \w{{1,5}} )?(?:kids|children|kiddies"
    rf"|boys|girls|sons|daughters|babies|bairns|littles?|little ones"
    r"|under ?fives|others|beds?|bedrooms?|bedroomed|people|adults|sessions?|words?|feeds?|nappies|bottles?"
    r"|teeth|meals?|schools?|letters?|calls?|visits?|times?"
    r"|lots|of (?:us|them|my|the|our|his|her)|siblings|sisters|brothers|jobs?|buses|appointments?"
    r"|exclusions?|suspensions?|rooms?|tins?|x|or more|weeks? old puppy|dogs?|cats?)\b",
    rf"\b(?:number|no\.|flat|room|bus|route|stage|level|step|tier|phase|band|size|grade|ks|key stage|form"
    rf"|part|section|option|chapter|ward|platform|junction|covid|age \d+ trousers"
    rf"|mum|mam|dad|parent|family|group|class) (?:of |to )?{NUMBER}(?!{GAP}{UNIT}\b|/52)\b",
    rf"\b(?:page|section|one|1) (?:of|in) {NUMBER}\b",
)
_NOT_AGES = tuple(re.compile(pattern) for pattern in _PATTERNS)


def blot_out(said: str) -> str:
    """Return the folded text `said` with every number that is no child's age blotted out."""
    for pattern in _NOT_AGES:
        said = blank(pattern, said)
    return said
