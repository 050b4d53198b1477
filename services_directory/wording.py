"""How texts are compared by their words: plain keys, and the words that carry meaning."""

import re
import unicodedata

LONGEST_READ = 4_000
SHORTEST_WORD = 2
LONGEST_STEM = 5

_APOSTROPHE = re.compile("['’‘`´]")
_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile("(ing|ed|es|s)$")
_EMPTY_WORDS = frozenset(
    """
    a about after all also am an and any anyone are as at be because been but by can cant could did
    do does doing dont for from get gets getting go going got had has have having he hed hello help
    helping her hers hes hi him his how i id if ill im in into is isnt it its ive just know like lot
    me more my near need needed needs no not nottingham now of off ok on one or our out please
    really service services she shed shes so some someone something still support thank thanks that
    thats the their them then there theres these they theyre this those to too try trying u up ur us
    very want wanted wants was way we were weve what whats when where which who whos why will with
    wont would yes you your
    """.split()
)


def key(text: str) -> str:
    """Return `text` in the form in which names are compared: lower case, words only, "&" read as "and"."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_READ]).lower().replace("&", " and ")
    return " ".join(_WORD.findall(_APOSTROPHE.sub("", plain)))


def words(text: str) -> list[str]:
    """Return the words of `text` that carry meaning, each once, in their order."""
    found = dict.fromkeys(key(text).split())
    return [word for word in found if word not in _EMPTY_WORDS and len(word) >= SHORTEST_WORD]


def stems(text: str) -> set[str]:
    """Return the words of `text` that carry meaning, the longer ones without their endings."""
    return {word if len(word) <= LONGEST_STEM else _ENDING.sub("", word) for word in words(text)}
