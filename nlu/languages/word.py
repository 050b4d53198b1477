"""The words of a message in any script, and their plain form."""

import re
import unicodedata

from nlu.text import clean

_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e])+")
_NO_WORDS = re.compile(r"\S*(?:://|www\.|@)\S*")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ی": "ي",
        "ى": "ي",
        "ې": "ي",
        "ک": "ك",
        "ہ": "ه",
        "ە": "ه",
        "ة": "ه",
    }
)


def words(text: str) -> list[str]:
    """Return the lower-case words of `text` that have a letter; no addresses, apostrophes dropped."""
    said = _NO_WORDS.sub(" ", clean(text).lower()).replace("'", "")
    return [word for word in _WORD.findall(_STRETCHED.sub(r"\1\1", said)) if not word.isdecimal()]


def plain(word: str) -> str:
    """Return `word` as it is typed on a simpler keyboard: no accents, letters that look alike as one."""
    if word.isascii():
        return word
    bare = (letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return "".join(bare).translate(_PLAIN)
