"""Sums of money, in pounds, with how often they come: a week, a month, a year, or once.

A fortnight's money and four weeks' are given as a calendar month's, a day's as a week's. What is paid by
the hour is left out, since nothing says how many hours.
"""

import re
from datetime import date

from nlu.entities.entity import Entity
from nlu.entities.numbers import NUMBER_WORDS
from nlu.entities.reading import fold

KIND = "money"
WEEKS_A_MONTH, FORTNIGHTS_A_MONTH, FOUR_WEEKS_A_MONTH = 52 / 12, 26 / 12, 13 / 12
DAYS_A_WEEK = 7
LEAST_UNMARKED, LEAST_BY_WEEK_OR_MONTH = 100, 20
MOST_WEEKS = 4  # "paid 4 weekly" tells how often, not how much
REACH_BEFORE = 40

_AMOUNT = r"(?P<amount>[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]{2})?|[0-9]{1,7}(?:\.[0-9]{1,2})?)(?![0-9])"
_EVERY = r"\s?(?:[-,/(]\s?)?(?:(?:a|an|per|each|every|p/|p|an? calendar|for (?:a|the)|by the|/)\s?)?"
_PERIOD = (
    rf"(?:{_EVERY}(?:"
    r"(?P<four>(?:4|four)\s?-?(?:weeks?|wks?|weekly|wkly))|(?P<two>(?:2|two)\s?-?(?:weeks?|wks?)"
    r"|fort?nights?|fort?nightly)"
    r"|(?P<week>weeks?|wks?|weekly|wkly|(?<=[p/])w)|(?P<month>months?|mths?|mnths?|mth|monthly|cm"
    r"|calendar month|(?<=[p/])m)"
    r"|(?P<year>years?|yrs?|annum|annual|annually|yearly|(?<=p)\.?a)|(?P<day>days?|daily)|(?P<hour>hours?"
    r"|hrs?|(?<=[p/])h|hourly))(?![a-z]))"
)
_OWN_CURRENCY = (
    r"(?P<k>k|\s?grand|\s?thousand)?(?:\s?odd\b)?\s?(?P<named>quid|pounds?|punds?|squid|gbp|£)?"
    r"(?:\s(?:odd|or so|something)\b)?"
)
_FOR_WHAT = r"(?:\s(?:rent|benefit|uc|of uc|pip|wages|income|each|coming in|to live on))?"
_MARKED = re.compile(
    rf"£\s?{_AMOUNT}(?P<k>k|\s?grand|\s?thousand)?(?:\s(?:quid|pounds?))?(?P<when>{_FOR_WHAT}{_PERIOD})?"
)
_UNMARKED = re.compile(rf"(?<![\w£.,/:+]){_AMOUNT}{_OWN_CURRENCY}(?P<when>{_PERIOD})?")
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_WORDS = {**NUMBER_WORDS, **_TENS, "a": 1}
_WORDED = re.compile(
    rf"\b(?:(?P<amount>(?:(?:{'|'.join(_TENS)})[ -])?(?:{'|'.join(_WORDS)}))(?P<hundred> hundred)?"
    r"(?P<k>\s?grand|\s?thousand)?(?:\s?odd\b)?\s(?P<named>quid|pounds?|grand)|(?P<note>fiver|tenner))\b"
    rf"(?:\s(?:odd|or so|something)\b)?(?P<when>{_PERIOD})?"
)
_HINT = re.compile(
    r"£|[0-9]\s?k\b|quid|pound|grand|pund|fiver|tenner|[0-9]\s?(?:odd|a|p|per|each|every|week|month|year|[-/])"
)
_BY_TIME = re.compile(r"\s?(?:a |an |per |each |every |/|p\s?[cwam]|p/|-?(?:week|month|year)ly)")
_EARNS = re.compile(
    r"\b(?:earn\w{0,3}|gets?|getting|clears?|clearing|pays?|paid|paying|bring\w{0,3}|wages?|income|rent"
    r"|take home|make|making|live on|living on|only|on about|salary"
    r"|wants?|charg(?:e|es|ing)|owe|owes|left with|allowance|maintenance|costs?|benefits?|uc|universal credit|budget|rent is|give"
    r"|gives|have|got)(?: (?:me|us|him|her|is|are|of|in|about|around|just|only|like|nearly|roughly|a"
    r"|approx|under|over|home|him)){0,3} $"
)


def find(text: str, _: date) -> list[Entity]:
    """Return the sums in `text` in order; the value has "amount" in pounds and "period": week, month,
    year, or once where none is told."""
    said = fold(text)
    if not _HINT.search(said):
        return []
    found = [*_MARKED.finditer(said), *(one for one in _UNMARKED.finditer(said) if _is_money(one))]
    found += [one for one in _WORDED.finditer(said) if one["amount"] != "a" or one["hundred"] or one["k"]]
    return [
        Entity(KIND, _sum(match), match.start(), match.end(), text[match.start() : match.end()])
        for match in sorted(found, key=re.Match.start)
        if not match["hour"]
    ]


def _is_money(match: re.Match) -> bool:
    """Whether a number without "£" is one of pounds: it says so, or it is earned or owed by the week or
    month."""
    if match["named"]:
        return True
    earned = bool(_EARNS.search(match.string[max(0, match.start() - REACH_BEFORE) : match.start()]))
    if match["k"]:
        return earned or "grand" in match["k"] or bool(match["when"])
    by_time = bool(match["when"] and _BY_TIME.match(match["when"]))
    if not by_time or (_value(match) <= MOST_WEEKS and match["when"].strip().startswith("week")):
        return False
    least = LEAST_BY_WEEK_OR_MONTH if match["week"] or match["month"] else LEAST_UNMARKED
    return earned or _value(match) >= least


def _value(match: re.Match) -> float:
    thousands = 1000 if match["k"] else 1
    if match.re is not _WORDED:
        return float(match["amount"].replace(",", "")) * thousands
    if match["note"]:
        return {"fiver": 5.0, "tenner": 10.0}[match["note"]]
    amount = sum(_WORDS[word] for word in match["amount"].replace("-", " ").split())
    thousands = 1000 if "grand" in match["named"] else thousands
    return float(amount * (100 if match["hundred"] else 1) * thousands)


def _sum(match: re.Match) -> dict[str, float | str]:
    amount = _value(match)
    if match["four"]:
        return {"amount": round(amount * FOUR_WEEKS_A_MONTH), "period": "month"}
    if match["two"]:
        return {"amount": round(amount * FORTNIGHTS_A_MONTH), "period": "month"}
    if match["day"]:
        return {"amount": round(amount * DAYS_A_WEEK), "period": "week"}
    period = next((part for part in ("week", "month", "year") if match[part]), "once")
    return {"amount": int(amount) if amount.is_integer() else amount, "period": period}
