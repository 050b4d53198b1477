"""The words for children, and for what goes with having them."""

import re

CHILD = (
    r"(?:sons?|daught?ers?|dau|dtr|lads?|lass(?:ie)?|boys?|girls?|bab(?:y|ies|e|ba|bas|a)|bby|bubs?|bubba"
    r"|bab|little (?:one|un|man|girl"
    r"|boy|lad|lady|guy|princess|sister|brother)s?|littl[ue]n|lil (?:one|man|girl|boy)|lo|ds|dd|dgs|dgd"
    r"|dss|dsd|dc"
    r"|grand(?:son|daughter|child|kids?|children)|children|childrens?|child|kids?|kiddies|kiddos?|ch"
    r"|twins|twinnies|triplets|toddlers?|tot|niece|nephew"
    r"|brother|bro|sister|sis|siblings?|sibs?|step(?:son|daughter| ?kids?)|bairns?|wean|nippers?|yps?"
    r"|(?<!ex )(?<!ex-)lac|uasc|foster placement|young person|pupils?|student|teenagers?|teens?"
    r"|youngest|eldest|oldest|middle one|middle child|first ?born|infant|newborn|wee (?:one|man|boy|girl"
    r"|lad|lass|un)|our kid)"
)
PARENTS_CHILD = (
    r"(?:son|daughter|lad|lass|boy|girl|baby|bby|little (?:one|un|man|girl|boy|lad|lady)|lo|kids?|child"
    r"|children|twins|toddler|teen\w{0,5}|youngest"
    r"|eldest|oldest|bairn|newborn|bubs?|wee (?:one|man|boy|girl|lad|lass|un)|step(?:son|daughter)"
    r"|foster (?:child|son|daughter))"
)
OF_A_CHILD = re.compile(rf"\s{{1,2}}{CHILD}\b")
ABOUT_A_CHILD = re.compile(
    r"\b(?:he|she|hes|shes|him|her|baby|bab|bby|lo|son|daughter|boy|girl|ds|dd|newborn|twins)\b"
)
CHILDISH = re.compile(
    r"\b(?:he|she|hes|shes|him|her|baby|babys|babies|bab|bby|lo|los|son|sons|daughter|daughters|boy|girl"
    r"|lad|lass|ds|dd|twins|child|children|kid|kids|toddlers?|milestones?"
    r"|groups?|weaning|wean|sleep\w{0,3}|naps?|nursery|words|crawl\w{0,3}|walk\w{0,3}|talk\w{0,3}"
    r"|teeth\w{0,3}|playgroup|activities|feeds?|feeding"
    r"|bottle|breastfe\w{1,5}|dummy|solids|potty|tantrums?|classes|swimming|toys?|regression|reflux"
    r"|little one|bairn|formula)\b"
)
ANYONE_YOUNG = re.compile(rf"\b(?:{CHILD}(?:'?s)?|(?:he|she)(?:'?s)?|him|his|hers?)\b")
REACH_OF_A_CHILD = 60
