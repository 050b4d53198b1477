"""Phone numbers, web and e-mail addresses in plain text, found and made into links.

The page hands the same pattern to its script, so it keeps to what Python and JavaScript both read:
no named groups, no lookbehind (older phones stop at one).
"""

import re
from html import escape

BEFORE = r"(^|[^\w.+@£-])"
EMAIL = r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
ADDRESS_END = r"[^\s<>\".,;:!?)’”']"
WEB = (
    rf"(https?://[^\s<>\"]*{ADDRESS_END}"
    rf"|(?:[a-zA-Z0-9-]+\.)+(?:uk|org|com|net)\b(?:/(?:[^\s<>\"]*{ADDRESS_END})?)?)"
)
LONG_NUMBER = r"(?:\+44|0)(?:[ -]?\d){7,10}(?!\w|/\d\b)"
CODE_IN_BRACKETS = r"\(0\d{2,4}\)(?:[ -]?\d){5,8}(?!\w|/\d\b)"
SHORT_NUMBER = r"(?:116 ?\d{3}|999|111|101|112|119|105)(?!\w|[.,:]\d|%| [A-Z])"
PHONE = rf"({LONG_NUMBER}|{CODE_IN_BRACKETS}|{SHORT_NUMBER})"
PATTERN = f"{BEFORE}(?:{EMAIL}|{WEB}|{PHONE})"

_LINKS = re.compile(PATTERN, re.ASCII)
_NOT_DIALLED = re.compile(r"[^\d+]")


def linked(text: str) -> str:
    """Return `text` as HTML, all of it escaped, with links around what can be rung, opened or written to."""
    html, end = [], 0
    for found in _LINKS.finditer(text):
        start = found.end(1)
        html += escape(text[end:start]), _link(found)
        end = found.end()
    return "".join((*html, escape(text[end:])))


def _link(found: re.Match) -> str:
    _, email, address, phone = found.groups()
    if phone:
        return f'<a href="tel:{_NOT_DIALLED.sub("", phone)}">{escape(phone)}</a>'
    if email:
        return f'<a href="mailto:{escape(email)}">{escape(email)}</a>'
    target = address if address.startswith("http") else f"https://{address}"
    return f'<a href="{escape(target)}" rel="noopener noreferrer" target="_blank">{escape(address)}</a>'
