"""Text as Telegram keeps it: what is seen, and entities measured in UTF-16 units."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import bad_request

ENTITY_PATTERNS = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]]|\bwww\.[^\s<>]*[^\s<>.,;:!?)\]]")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)


@dataclass(frozen=True)
class Formatted:
    """Visible text and its entities (dicts as in the Bot API)."""

    text: str
    entities: tuple[dict, ...] = ()

    def trimmed(self) -> Formatted:
        """Without the white space at both ends, which Telegram cuts off too."""
        start = utf16_length(self.text) - utf16_length(self.text.lstrip())
        text = self.text.strip()
        end = utf16_length(text)
        cut = (_cut(entity, start, end) for entity in self.entities)
        return Formatted(text, tuple(entity for entity in cut if entity["length"] > 0))


def _cut(entity: dict, start: int, end: int) -> dict:
    first = max(entity["offset"] - start, 0)
    last = min(entity["offset"] + entity["length"] - start, end)
    return entity | {"offset": first, "length": last - first}


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, Telegram's measure: most emoji count as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_utf8(text: str) -> bool:
    """False when half of a surrogate pair is left in the text."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def found_entities(text: str) -> list[dict]:
    """The entities Telegram itself finds in what a person typed; a later kind never overlaps an earlier."""
    found: list[tuple[int, int, str]] = []
    for kind, pattern in ENTITY_PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                found.append((match.start(), match.end(), kind))
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in sorted(found)
    ]


def with_given_entities(text: str, entities: object) -> Formatted:
    """Text with the entities that the bot passed itself."""
    if not isinstance(entities, list) or not all(isinstance(entity, dict) for entity in entities):
        raise bad_request("can't parse entities: expected an Array of MessageEntity objects")
    end = utf16_length(text)
    for entity in entities:
        _check_entity(entity, end)
    return Formatted(text, tuple(entities))


def _check_entity(entity: dict, end: int) -> None:
    if not {"type", "offset", "length"} <= entity.keys():
        raise bad_request("can't parse MessageEntity: Can't find a mandatory field")
    offset, length = entity["offset"], entity["length"]
    if offset < 0 or length < 0 or offset + length > end:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
            f" at UTF-16 offset {end}"
        )
