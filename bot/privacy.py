"""Numbers that name a person are taken out of a message before anything else reads or keeps it."""

import re

from nlu.text import clean

MASK = "•••"

_EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b")
_NATIONAL_INSURANCE = re.compile(
    r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?(?:\d{2}[ -]?){3}[A-D]\b", re.IGNORECASE
)
_A_DATE = r"\d{1,2}[/.\-\u2013]\d{1,2}[/.\-\u2013]\d{2,4}\b"
_PHONE = re.compile(rf"(?<!\d)(?!{_A_DATE})\(?(?:\+44|0044|0)(?:[ .\-\u2013/()]{{0,2}}\d){{9,10}}(?!\d)")
_CARD = re.compile(r"(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)")
_NHS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
_LONG = re.compile(r"\d{9,}")
_PATTERNS = (_EMAIL, _NATIONAL_INSURANCE, _PHONE, _CARD, _NHS, _LONG)


def mask(text: str) -> str:
    """Return `text` with e-mail addresses, phone, NHS, National Insurance and card numbers masked.

    Nine digits in a row count as such a number too; postcodes, ages, prices and dates stay.
    """
    for pattern in _PATTERNS:
        text = pattern.sub(MASK, text)
    return text


def protect(turn) -> None:
    """Step 3: from here on the turn holds the masked text alone, clean and of readable length."""
    turn.text = mask(clean(turn.message.text or ""))
