"""Reads UK postcodes the way people type them: "ng6 8ab", "NG68AB", "NGI 4AB", "ng6 8", "NG6".

The grammar is the Royal Mail's: an area of one or two letters, a district (one or two digits, or a digit and
a letter in some London districts), then a sector digit and a unit of two letters without C, I, K, M, O or V.
Area letters that are the city's own are read more freely, since there a near miss is most likely meant.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

AREAS = frozenset(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH "
    "EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M "
    "ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST "
    "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split()
)
LETTERED_DISTRICTS = frozenset("E1 N1 W1 EC1 EC2 EC3 EC4 NW1 SE1 SW1 WC1 WC2".split())
# Outcodes alone that people mostly mean otherwise: "dd2" a daughter, "ch2" a form, "im17" an age, "sk8".
WORDS_FIRST = frozenset("CH CO CR DD DH IM PA SK SO SW".split())
# After a district these are words or counts: "ng3 lad", "ng7 3yr old", "ng1 5th floor".
WORDS_AS_INCODES = frozenset(
    "ill inn ish its lab lad lap law lay led leg let oap oat odd off old one our out ibs lbs".split()
)
UNITS_OF_COUNTING = frozenset("bn gb hr lb nd pt rd st th wd yr".split())
CHILDREN_ACT_SECTIONS = frozenset("S17 S20 S22 S23 S24 S31 S37 S38 S47".split())

_DIGIT = re.compile("[0-9]")
_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_UNIT = "[abd-hjlnp-uw-z]{2}"
_FULL = (
    r"(?<![\w£])(?P<area>%(areas)s)%(inside)s(?P<district>[0-9oil][0-9a-z]?)["
    r" \t-]{0,3}(?P<sector>[0-9oil])%(inside)s"
    rf"(?P<unit>{_UNIT})(?!\w)"
)
_OUT = r"(?<![\w£])(?P<area>%(areas)s)%(inside)s(?P<district>[1-9][0-9a-z]?)(?!\w)"
_SECTOR = re.compile(
    r"[ \t]{0,3}(?P<sector>[0-9])(?=\s{0,3}(?:$|[;!?)\n]|[.,](?![0-9]|\s{0,3}[0-9])"
    r"|(?:area|please|pls|plz|ta|thanks|thx|thank|any|anything|anywhere|near|from|where|who|can|need|but|postcode|way|is there|what)\b))"
)
_CUE = re.compile(
    r"(?:post ?code(?: is|:| of|s)?|live in|living in|based in|moved to|staying in|am in)[\s:]{1,3}$"
)
_POLITE = re.compile(r"[\s.,!?]{0,5}(?:please|pls|plz|thanks|ta)?[\s.,!?]{0,5}$")


@dataclass(frozen=True)
class Postcode:
    """One reading: `text` normalised ("NG6 8AB"), `kind` "postcode", "sector" or "outcode", and where."""

    text: str
    kind: str
    start: int
    end: int


def find(text: str, home: frozenset[str] = frozenset()) -> list[Postcode]:
    """Return the postcodes of `text` in the order written. `home`: area letters to be read freely."""
    if not _DIGIT.search(text):
        return []
    folded = text.replace("\u00a0", " ")
    full = [read for read in (_full(found, home) for found in _finds(folded, _FULL, home)) if read]
    taken = {place for read in full for place in range(read.start, read.end)}
    short = [
        _short(found, folded, home) for found in _finds(folded, _OUT, home) if found.start() not in taken
    ]
    return sorted((read for read in (*full, *short) if read), key=lambda read: read.start)


def parse(text: str, home: frozenset[str] = frozenset()) -> Postcode | None:
    """Return the postcode that `text` is, or None where it is anything else or more."""
    only = text.strip(" \t\r\n.,!?")
    found = find(only, home)
    return found[0] if len(found) == 1 and (found[0].start, found[0].end) == (0, len(only)) else None


def sector_of(postcode: str) -> str | None:
    """Return "NG6 8" for "NG6 8AB" or "NG6 8", None for an outcode."""
    out, _, rest = postcode.partition(" ")
    return f"{out} {rest[0]}" if rest else None


def _finds(text: str, pattern: str, home: frozenset[str]) -> list[re.Match]:
    """The home areas' postcodes, where stray blanks are let in everywhere, and all others."""
    letters = ("[ \\t]?".join(area) for area in sorted(home, key=len, reverse=True))
    free = _compiled(pattern, "|".join(letters), r"[ \t-]{0,3}") if home else None
    strict = _compiled(pattern, "[a-z]{1,2}", "").finditer(text)
    others = (
        found for found in strict if found["area"].upper() in AREAS and found["area"].upper() not in home
    )
    return [*(free.finditer(text) if free else ()), *others]


@lru_cache(maxsize=16)
def _compiled(pattern: str, areas: str, inside: str) -> re.Pattern:
    return re.compile(pattern % {"areas": areas, "inside": inside}, re.IGNORECASE | re.ASCII)


def _full(found: re.Match, home: frozenset[str]) -> Postcode | None:
    area = _area(found)
    at_home = area in home
    written = found["sector"].lower() + found["unit"].lower()
    if written in WORDS_AS_INCODES or not (at_home or _safely_typed(found)):
        return None
    if found["unit"].lower() in UNITS_OF_COUNTING and not (
        at_home and _safely_typed(found) and _closes(found)
    ):
        return None
    district = _district(area, found["district"].upper())
    if not district:
        return None
    unit = found["sector"].upper().translate(_DIGITS) + found["unit"].upper()
    return Postcode(f"{area}{district} {unit}", "postcode", found.start(), found.end())


def _area(found: re.Match) -> str:
    return "".join(found["area"].upper().split())


def _safely_typed(found: re.Match) -> bool:
    return found["district"][0].isdigit() and found["sector"].isdigit()


def _closes(found: re.Match) -> bool:
    return bool(re.match(r"\s{0,3}(?:$|[.,;!?)\n])", found.string[found.end() : found.end() + 8]))


def _district(area: str, typed: str) -> str | None:
    first, rest = typed[0].translate(_DIGITS), typed[1:]
    if rest.isalpha() and area + first in LETTERED_DISTRICTS:
        return first + rest
    digits = first + rest.translate(_DIGITS)
    return digits if digits.isdigit() and (len(digits) == 1 or digits[0] != "0") else None


def _short(found: re.Match, text: str, home: frozenset[str]) -> Postcode | None:
    area = _area(found)
    district = _district(area, found["district"].upper())
    if not district or not _means_a_place(area + district, area in home, found, text):
        return None
    sector = _SECTOR.match(text, found.end())
    if sector:
        return Postcode(f"{area}{district} {sector['sector']}", "sector", found.start(), sector.end())
    return Postcode(area + district, "outcode", found.start(), found.end())


def _means_a_place(outcode: str, at_home: bool, found: re.Match, text: str) -> bool:
    if at_home or _CUE.search(text[max(0, found.start() - 24) : found.start()].lower()):
        return True
    if outcode in CHILDREN_ACT_SECTIONS or found["area"].upper() in WORDS_FIRST:
        return False
    alone = (
        found.start() <= 8
        and not text[: found.start()].strip()
        and bool(_POLITE.match(text[found.end() : found.end() + 24]))
    )
    return alone or len(found["area"]) == 2
