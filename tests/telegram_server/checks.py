"""The rules for what a message is made of."""

from __future__ import annotations

from .errors import bad_request
from .html_text import parse_html
from .keyboards import Warn
from .markdown_text import parse_markdown
from .text import Formatted, is_utf8, utf16_length, with_given_entities

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
# The old "Markdown" mode is left out: nothing new should be written in it.
PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def formatted(data: dict, words: str = "text", entities: str = "entities") -> Formatted:
    """What the parameter `words` shows after parsing, before any limit is looked at."""
    text = data.get(words) or ""
    if not isinstance(text, str):
        text = str(text)
    if not is_utf8(text):
        raise bad_request("strings must be encoded in UTF-8")
    mode = str(data.get("parse_mode") or "").lower()
    if mode and mode not in PARSERS:
        raise bad_request("unsupported parse_mode")
    if mode:
        return PARSERS[mode](text)
    return with_given_entities(text, data[entities]) if data.get(entities) else Formatted(text)


def message_text(data: dict) -> Formatted:
    """The text of a message, refused when there is none."""
    if not data.get("text"):
        raise bad_request("message text is empty")
    return formatted(data)


def check_text(text: Formatted, warn: Warn) -> Formatted:
    """The text as it will be shown; refused when nothing is left or it is too long."""
    if not text.text.strip():
        raise bad_request("text must be non-empty")
    return _within(text, MAX_TEXT, "message is too long", warn)


def check_caption(text: Formatted, warn: Warn) -> Formatted:
    return _within(text, MAX_CAPTION, "message caption is too long", warn)


def _within(text: Formatted, limit: int, refusal: str, warn: Warn) -> Formatted:
    shown = text.trimmed()
    if utf16_length(shown.text) > limit:
        raise bad_request(refusal)
    if len(shown.entities) > MAX_ENTITIES:
        warn(f"{len(shown.entities)} entities; Telegram drops all after {MAX_ENTITIES}")
    return Formatted(shown.text, shown.entities[:MAX_ENTITIES])


def location(data: dict) -> dict:
    """A point on Earth, refused outside -90..90 and -180..180."""
    return {
        "latitude": _degrees(data, "latitude", 90),
        "longitude": _degrees(data, "longitude", 180),
    }


def _degrees(data: dict, name: str, most: int) -> float:
    value = data.get(name)
    if value is None or value == "":
        raise bad_request(f"{name} is empty")
    if isinstance(value, (str, bool)) or not -most <= value <= most:
        raise bad_request(f"wrong {name} specified")
    return value


def required(data: dict, name: str, what: str) -> str:
    """A text that must not be missing or blank."""
    value = data.get(name)
    if value is None or not str(value).strip():
        raise bad_request(f"{what} must be non-empty")
    return str(value)


def check_action(action: object) -> None:
    if not action:
        raise bad_request("parameter action in request is missing")
    if str(action).lower() not in ACTIONS:
        raise bad_request("wrong parameter action in request")
