"""Small repairs to what feeds send. Each returns what can be kept and says in a word what it mended."""

import math
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from dateutil.parser import isoparse

from services_directory.oruk.shape import ENUMS

Repairs = Counter  # of (what was mended, field)

BLANK = "blank value left out"
SPACES = "odd spaces or characters mended"
HTML = "HTML taken out"
SCHEME = "https:// put before an address"
UNREADABLE = "value that cannot be read left out"
DATE = "date written as YYYY-MM-DD"
LIKENED = "value written as the standard has it"

_TAG = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]{2,10});")
_ODD = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPACE = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")
_LINES = re.compile(r"\s*\n\s*(?:\n\s*)*")
_BLANKS = re.compile(r"[ \t]+")
_EMAIL = re.compile(r"[^@\s<>,;:\"()]+@[\w-]+(?:\.[\w-]+)+")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
_HOST = re.compile(r"[^\s./]+(?:\.[^\s./]+)+")
_HALF_SCHEME = re.compile(r"^(https?):/{0,1}(?=[^/])", re.IGNORECASE)
_ENDED = frozenset({"closed", "ended", "deleted", "archived", "removed", "withdrawn"})
_BREAKS = frozenset(
    "address article blockquote br div dl dt h1 h2 h3 h4 h5 h6 hr li ol p table tr ul".split()
)
_HIDDEN = frozenset({"script", "style", "title"})


class _Words(HTMLParser):
    """Keeps the words of a page, with a line for each block and a dash for each list entry."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BREAKS:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def without_html(text: str) -> str:
    """Return the words of a text that may hold HTML."""
    reader = _Words()
    reader.feed(text)
    reader.close()
    return _BLANKS.sub(" ", _LINES.sub("\n", _SPACE.sub(" ", "".join(reader.parts)))).strip(" \n-")


def plain(text: str) -> str:
    """Return the text without odd characters and without spaces around it."""
    return _ODD.sub("", _SPACE.sub(" ", text)).strip()


def clean(value: Any, type_: str, field: str, repairs: Repairs) -> Any:
    """Return a field's value as its type asks, or None where nothing can be kept; counts what it mended."""
    if value is None:
        return None
    if type_ == "number":
        return _number(value, field, repairs)
    text = _text(value, field, repairs)
    if not text:
        return None
    made = as_written(text, type_)
    if made is None:
        repairs[UNREADABLE, field] += 1
    elif made != text:
        repairs[_REASONS.get(type_, HTML), field] += 1
    return made or None


def as_written(text: str, type_: str) -> str | None:
    """Return the text as its type has it written, the same where it is right, or None where it cannot be read."""
    return _READERS.get(type_, _words)(text, type_)


def _text(value: Any, field: str, repairs: Repairs) -> str | None:
    if isinstance(value, list):
        value = "; ".join(str(part) for part in value if isinstance(part, (str, int, float)))
    if isinstance(value, dict):
        repairs[UNREADABLE, field] += 1
        return None
    text = str(value)
    tidy = plain(text)
    if not tidy:
        repairs[BLANK, field] += 1
    elif tidy != text:
        repairs[SPACES, field] += 1
    return tidy


def _number(value: Any, field: str, repairs: Repairs) -> float | int | None:
    if isinstance(value, str) and not plain(value):
        repairs[BLANK, field] += 1
        return None
    try:
        number = float(plain(value).lstrip("£") if isinstance(value, str) else value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number) or isinstance(value, bool):
        repairs[UNREADABLE, field] += 1
        return None
    return int(number) if number.is_integer() else number


def _words(text: str, _: str) -> str:
    return without_html(text) if _TAG.search(text) else text


def _uri(text: str, _: str) -> str | None:
    text = text.replace("&amp;", "&")
    text = _HALF_SCHEME.sub(r"\1://", text) if "://" not in text else text
    text = text if "://" in text else f"https://{text.lstrip('/')}"
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return None
    good = parts.scheme.lower() in ("http", "https") and _HOST.fullmatch(host)
    return text if good and "@" not in parts.netloc and not re.search(r"\s", text) else None


def _email(text: str, _: str) -> str | None:
    found = _EMAIL.search(text.removeprefix("mailto:"))
    return found[0] if found else None


def _date(text: str, _: str) -> str | None:
    slashed = _SLASHED.match(text)
    try:
        if slashed:
            day, month, year = map(int, slashed.groups())
            return date(year, month, day).isoformat()
        return isoparse(text).date().isoformat()
    except ValueError:
        return None


def _datetime(text: str, type_: str) -> str | None:
    try:
        moment = isoparse(text)
    except ValueError:
        day = _date(text, type_)
        return day and f"{day}T00:00:00Z"
    return text if moment.tzinfo else f"{moment.isoformat()}Z"


def _time(text: str, _: str) -> str | None:
    found = _TIME.fullmatch(text)
    good = found and int(found[1]) < 24 and int(found[2]) < 60
    return (text if len(found[1]) == 2 else f"0{text}") if good else None


def _enum(text: str, type_: str) -> str | None:
    low = text.replace("_", " ").lower()
    if type_ == "status" and low in _ENDED:
        return "defunct"
    return next((known for known in ENUMS[type_] if known.lower() == low), None)


_READERS: dict[str, Callable[[str, str], str | None]] = {
    "uri": _uri,
    "email": _email,
    "date": _date,
    "datetime": _datetime,
    "time": _time,
    "uuid": lambda text, _: text,
    **dict.fromkeys(ENUMS, _enum),
}
_REASONS = {
    "uri": SCHEME,
    "email": LIKENED,
    "date": DATE,
    "datetime": DATE,
    "time": LIKENED,
    **dict.fromkeys(ENUMS, LIKENED),
}
