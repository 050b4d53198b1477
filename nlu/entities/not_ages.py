"""Numbers that look like a child's age and are something else: waits, hours, prices, house numbers, years in
care, the writer's own age and other grown-ups'. Told by the words that stand before and after the number."""

import re

from nlu.entities.age_wording import Phrase
from nlu.entities.child_words import CHILD, OF_A_CHILD
from nlu.entities.numbers import NUMBER_IN_WORDS, Number

REACH_BEFORE = 36
REACH_AFTER = 36
YOUNGEST_PARENT = 13

NUMBER_IN_FIGURES_OR_WORDS = rf"(?:[0-9]{{1,2}}|{NUMBER_IN_WORDS})"

_FILLER = (
    r"(?:(?:a|an|only|just|turned|now|nearly|almost|aged?|still|about|already|also|actually|currently|over"
    r"|under|like|bout|around|gonna be|turning|and|the)\s{1,2}){0,3}"
)
_WRITER = re.compile(
    r"(?:\b(?:i'?m|i am|i was|i turn(?:ed)?|i'?ll be|i will be|i'?ve (?:just )?turned|i be|i is|me,?"
    r"|myself|i'?m also"
    r"|when i was|im a \w{3,10}|as an?|since i was|my age is|my age)\s{1,2}" + _FILLER + r"|[/(]me )$"
)
_WRITERS_MONTHS = re.compile(
    rf"\b(?:i'?m|i am)\s{{1,2}}(?:only |just |now )?{NUMBER_IN_FIGURES_OR_WORDS}(?: years?)?,?\s{{1,2}}(?:and |n |& )?$"
)
_GROWN_UP_BEFORE = re.compile(
    r"\b(?:boyfriend|girlfriend|gf|bf|partner|fianc[eé]e?|husband|hubby|wife|missus|mrs|ex"
    r"|both(?: of us)? are|we'?re|we are|(?:my|her|his|their) (?:mum|mam|mom"
    r"|dad|nan|nana|grandma|grandad|uncle|aunt\w{0,3}|cousin|mate|friend|sisters? friend)|care leavers?"
    r"|young (?:mum|dad|parent)s?|single (?:mum|dad)"
    r"|mum|dad|mam|parents?|carer|grandma|nan)(?:'?s| is| was| are)?(?:\s{1,2}here)?(?:,\s?|\s{1,2}|\s?\()"
    + _FILLER
    + "$"
)
_ANYONE_BEFORE = re.compile(
    r"\b(?:(?:when|until|untill|til|till|once|after|before|by the time|if|since) (?:he|she|they|we|lo"
    r"|baby|a child|kids?)"
    r"(?:'?s|'?re| is| are| was| were)? (?:about |only )?(?:turns? |reach(?:es)? |hits? )?"
    r"|(?:you|you'?re|you are|people|anyone|someone|young people) (?:turn |turned |over |under |aged? "
    r"|is |are )?"
    r"|(?:since|from|at|till?|until|before|after|past|by) (?:the )?age (?:of )?|(?:was|were) (?:only "
    r"|about |just |aged )?)$"
)
_LIKENED = re.compile(
    r"\b(?:like|(?:reading|mental|spelling|developmental) age(?: of| is)?|(?:speech|level|mind|mentality|size|language|understanding) of|more like"
    r"|as big as)(?: an?)? (?:about )?$"
)
_AT_THE_AGE = re.compile(r"\b(?:at|from|until|till?) (?:the )?age (?:of )?$")
_GROWN_UP_AFTER = re.compile(
    r"\s{1,2}(?:(?:single|young|new|first time|care|pregnant|male|female|expectant|old|working"
    r"|disabled) ){0,2}(?:mum|mam|mom|mother|dad|father"
    r"|parent|woman|man|lady|care leaver|carer|student|apprentice|girlfriend|boyfriend|partner|husband"
    r"|wife|house|building|car|debt|system|laptop|marriage|relationship|friend\b|me\b)(?!'?s)\b"
)
_STAGE_AFTER = re.compile(
    r"(?:'?s)? (?:developmental |development |health |hv |old )?(?:checks?|check-?ups?|reviews?"
    r"|assessment|offer"
    r"|funding|funded|free|jabs?|injections?|imms?|immunisations?|vaccin\w{1,7}|scan|booster|letter"
    r"|molars|trousers|clothes)\b"
)
_EVER_AFTER = re.compile(
    r"\s{0,2}(?:early|prem\w{0,6}|overdue|too early|younger|older|apart|pregnant|preg|preggers|prego|pg|gone"
    r"|along|gestation|bump)\b|\s?[%°]"
)
_BORN_AT = re.compile(
    r"\b(?:born|walked|talked|crawled|rolled|weaned|started|stopped|diagnosed|spoke|died|passed|arrived"
    r"|delivered|lost|losing|miscarried"
    r"|came|due|induced|premature|prem|preterm)(?: \w{2,12}){0,2} (?:at|by|in)(?: about| around)? $"
    r"|\b(?:when|since|until|till?|once|if|before|after) (?:(?:my|the|our) )?[a-z]{2,8}(?:'?s| is| was"
    r"| were| turns| gets to| reaches) (?:about |only |just )?$"
)
_RANGE = re.compile(r"\s{0,2}(?:-|to|till?|until)\s{0,2}[0-9]{1,2}\b")
_RANGE_BEFORE = re.compile(r"(?P<n>[0-9]{1,2})\s{0,2}(?:-|to|till?|until)\s{0,2}$")

_CHILD_OF = re.compile(rf"\b{CHILD} of (?:about |only |nearly |almost )?$")
_CHILDREN_COUNTED = re.compile(
    r"\b(?:[2-9]|two|three|four|five|six)\s{1,2}(?:kids|children|boys|girls|lo'?s|dcs?),?\s{1,2}$"
)
_WHAT_IS_COUNTED = re.compile(r"\s{1,2}(?!(?:and|n|or|plus|months?|mths?|weeks?|wks?|years?|yrs?)\b)[a-z]")
_ONE_OF_THEM = re.compile(
    r"\b(?:little|littlest|lil|younger|older|bigger|smaller|other|wee|middle|second|new) $"
)
_TODAY = re.compile(r"2day\b")
_LASTED = re.compile(
    r"\b(?:been (?:with|in|on|out|at)(?:\s\w{2,12}){0,2}|had (?:him|her|them)|agreed|then|that'?s"
    r"|told (?:him|her|me|us|them)|supposed to be|attending|wait\w{0,4}|lasted?"
    r"|been|over|under|after|before|within|until|till?|since|every|each|another"
    r"|past|last"
    r"|next|first|from|than|in|other|took|takes|taken|list|per|care|together|max|minimum|up to|at least"
    r"|lived?|living|stayed|had|worked"
    r"|known|here|there|clean|sober|by|x|paid|owe|for|of|got|missed|left|separated|split(?: up)?|broke up"
    r"|broken up|divorced|married|it'?s|those|says?|said|staying|stays|does|doing|did|out|single|sick"
    r"|signed off|unemployed|homeless|pregnant|preg)\s{1,2}"
    r"(?:(?:the|a|about|over|nearly|almost|only|another|up to|like|around|roughly|at least|last|past|next"
    r"|now|there|here|waiting|in|on|with|together"
    r"|less than|more than|just|well|under) ){0,3}$"
)
_FOR_A_CHILD = re.compile(
    r"\b(?:milestones?|activit\w{2,3}|groups?|anything|something|food|toys?|sessions?|advice|classes"
    r"|class|stuff|places|playgroups?|clubs?|things|swimming"
    r"|recipes|ideas|nursery|shoes|help|meals?|suitable|big|small|tall|tiny|advanced|behind|delayed"
    r"|normal|right|good|weaning|portions?|words|speech"
    r"|behaviour|books|singing|messy play) for (?:an? |about )?$"
)
_LASTS = re.compile(
    r"\s{1,2}(?:waits?|waiting|list|ago|later|now since|in a row|max|left|free|courses?|programme|"
    r"on (?:a|the|my|our|his|her|uc|benefits|pip)"
    r"|to (?:get|leave|move|find|pay|sort|decide|appeal|complain|respond|reply|apply|wait|go|see|hear)"
    r"|in(?:to)? (?:care|prison|hospital|foster|a|hotel|temp\w{0,8}|arrears|rehab|row|the|between|my|this"
    r"|and)"
    r"|of(?! age\b)|inside|on and|(?:a|this) (?:week|wk)|without|apart|clean"
    r"|sober|rent|contract|notice|probation|until|till|b4"
    r"|from (?:now|today)|behind|off|late|away|before|after|each|per|every|since|together|prison|sentence"
    r"|backdat\w{1,3}|between|straight|running|back|experience|placement|holidays?|hols|delay|placements?"
    r"|or|no (?:reply|answer|news|contact|money|response|one)"
    r"|and (?:still|nothing|no|counting)|worth|pay|paid|wages?|maternity|mat leave|trial|still (?:no|not"
    r"|waiting)|gap)\b"
)
_NAMED = re.compile(
    r"\b(?:number|no\.?|flat|room|bus|route|stage|level|step|tier|phase|band|size|grade|ks|key stage|form"
    r"|part|section|option|baby"
    r"|chapter|ward|platform|junction|covid|class|p|para|gravida|g|unit|block|apt|apartment|door|floor"
    r"|page|line|tram|section|rated|top|top \w{3,8}|chance|x|times|factor"
    r"|(?:mum|mam|dad|parent|mother|father|family|group|class|household|party|house|one|1|out|table"
    r"|age gap|years?|yrs?) of|under|over|(?:the|number|no) )(?:\s{0,2})$"
)
_CLOCK_BEFORE = re.compile(
    r"\b(?:till?|until|by|from|@|open|opens|shuts|closes|starts?|finish\w{0,2}|up|awake|wakes?|waking"
    r"|(?<!wets )(?<!wet )(?<!wetting )(?<!in )bed|bedtime|[0-9] (?:to|-)) (?:about |at |around )?$"
)
_SORT_OF = re.compile(r"\b(?:oldest|eldest|youngest|first|last|other|big|little) $")
_ARE = re.compile(r"\s(?:are|were|have|all|go)\b")
_THESE = re.compile(r"\b(?:my|our|these|them|those|all|us) (?:other )?$")
_COUNTS = re.compile(
    r"\s?(?:am|pm|a\.m|p\.m|k|p|quid|pounds?|pence|grand|o'?clock|hours?|hrs?|h|mins?|minutes?|seconds?"
    r"|secs|nights?|mornings?|evenings?|terms?"
    r"|miles?|km|stone|st|lbs?|kgs?|oz|ml|mg|cm|foot|ft|feet|inch\w{0,2}|percent|per cent|degrees|litres?"
    r"|pints?|days?(?! old)|half days)(?![a-z])"
    r"|\s{1,2}(?:other |little |small |young |more |lovely |different |big |older |younger "
    r"|under \w{1,5} |school |foster |step)?"
    r"(?:kids|children|kiddies|boys|girls|sons|daughters|babies|bairns|littles?|littluns|ones|dependants"
    r"|under ?fives|others|bed|beds|bedrooms?|bedroomed"
    r"|people|adults|sessions?|words?|feeds?|nappies|bottles?|teeth|tooth|meals?|schools?|letters?|calls?"
    r"|visits?|times|time|lots|loads"
    r"|of|in a|in (?:the|his|her|their|our) (?:class|house|room|group)|per|every|siblings|sisters"
    r"|brothers|jobs?|bus(?:es)?|trams?|appointments?|appts?"
    r"|exclusions?|suspensions?|rooms?|tins?|x|or more|or two|or three|or 3|dogs?|cats?|year gap"
    r"|month gap|trousers|clothes|metres|points?|friends"
    r"|mates|sets?|jobs|doses?|jabs|goes|steps?|things?|questions?|reasons?|options|more|days? a|a (?:day"
    r"|week|month|night)|nil|each|both|stars?|seater|seats?"
    r"|social workers?|workers?|homes?|placements?|foster|different|years? in|night stand|parent|off"
    r"|another|bad|big|thing|day|place|weeks? notice|to one|on one|way"
    r"|off|hell|[a-z]{3,14} (?:street|st|road|rd|avenue|ave|close|drive|lane|court|way|crescent"
    r"|gardens?))\b|\s?[x×]\b|/[0-9]"
)


def is_other(said: str, count: Number, said_as: Phrase) -> bool:
    """Say whether the number in the folded text is no child's age, whatever its unit."""
    before, after = _around(said, said_as)
    if _TODAY.match(said, count.start) or (said_as.unit == "m" and _WRITERS_MONTHS.search(before)):
        return True
    if said[count.start : count.end] == "one" and _ONE_OF_THEM.search(before):
        return True
    if (
        _EVER_AFTER.match(after)
        or (_RANGE.match(said, count.end) and not said_as.old)
        or (count.value == 1 and not said_as.unit and OF_A_CHILD.match(after))
        or _is_range(before, count)
    ):
        return True
    if said_as.unit and (_STAGE_AFTER.match(after) or _BORN_AT.search(before)):
        return True
    if _is_grown_up(before, after, said_as):
        return True
    if said_as.old or (said_as.unit and OF_A_CHILD.match(after)):
        return False
    return _is_time(before, after) if said_as.unit else _is_count(before, after)


def _is_range(before: str, count: Number) -> bool:
    lower = _RANGE_BEFORE.search(before)
    return bool(lower) and abs(count.value - float(lower["n"])) > 1


def _around(said: str, said_as: Phrase) -> tuple[str, str]:
    return said[max(0, said_as.start - REACH_BEFORE) : said_as.start], said[
        said_as.end : said_as.end + REACH_AFTER
    ]


def _is_grown_up(before: str, after: str, said_as: Phrase) -> bool:
    if _ANYONE_BEFORE.search(before) and not (said_as.old or said_as.unit and not _AT_THE_AGE.search(before)):
        return True
    if _LIKENED.search(before):
        return True
    if _WRITER.search(before):
        return said_as.unit != "m" or not said_as.old
    if said_as.months < YOUNGEST_PARENT * 12:
        return False
    return bool(_GROWN_UP_BEFORE.search(before) or (said_as.unit and _GROWN_UP_AFTER.match(after)))


def _is_of_a_child(before: str) -> bool:
    return " of " in before and bool(_CHILD_OF.search(before))


def _is_time(before: str, after: str) -> bool:
    if _is_of_a_child(before):
        return False
    if _LASTS.match(after) or _RANGE_BEFORE.search(before):
        return True
    return bool(_LASTED.search(before)) and not _FOR_A_CHILD.search(before)


def _is_count(before: str, after: str) -> bool:
    if _is_of_a_child(before):
        return False
    if _CHILDREN_COUNTED.search(before) and _WHAT_IS_COUNTED.match(after):
        return True
    if _THESE.search(before) or (_SORT_OF.search(before) and _ARE.match(after)):
        return True
    return bool(_COUNTS.match(after) or _NAMED.search(before) or _CLOCK_BEFORE.search(before))
