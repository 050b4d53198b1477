"""HTML as Telegram reads it: a short list of tags, everything else refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import bad_request
from .text import Formatted, utf16_length

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));")
LINK = re.compile(r"(?i)(?:https?://|tg://|ton://)\S+|[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
USER_LINK = re.compile(r"tg://user\?id=(\d+)")
LANGUAGE = "language-"


@dataclass
class OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    start: int


@dataclass
class Reader:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    units: int = 0
    open: list[OpenTag] = field(default_factory=list)
    entities: list[dict] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            if self.source[self.at] == "<":
                self.read_tag()
            else:
                self.read_characters()
        if self.open:
            raise self.refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.text), tuple(self.entities))

    def read_characters(self) -> None:
        match = CHARACTER.match(self.source, self.at)
        self.add(_character(match) if match else self.source[self.at])
        self.at = match.end() if match else self.at + 1

    def add(self, text: str) -> None:
        self.text.append(text)
        self.units += utf16_length(text)

    def read_tag(self) -> None:
        if self.source.startswith("</", self.at):
            self.read_end_tag()
        else:
            self.read_start_tag()

    def read_start_tag(self) -> None:
        begin = self.at
        name = self.take(r"[^\s>]*", begin + 1).lower()
        self.at = begin + 1 + len(name)
        if self.at >= len(self.source):
            raise self.refusal(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if name not in TAGS:
            raise self.refusal(f'Unsupported start tag "{name}" at byte offset {self.byte(begin)}')
        attributes = self.read_attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
        self.open.append(OpenTag(name, attributes, self.units, len(self.text)))

    def read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self.skip_space()
            if self.peek() == ">":
                self.at += 1
                return attributes
            self.must_go_on(tag, begin)
            name = self.take(r"[^\s=>]*", self.at).lower()
            if not name:
                raise self.refusal(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}'
                )
            self.at += len(name)
            self.skip_space()
            attributes[name] = self.read_value(tag, begin) if self.peek() == "=" else ""

    def read_value(self, tag: str, begin: int) -> str:
        self.at += 1
        self.skip_space()
        self.must_go_on(tag, begin)
        quote = self.peek()
        if quote not in "\"'":
            return self.read_bare_value()
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            raise self.refusal(f"Unclosed start tag at byte offset {self.byte(begin)}")
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return CHARACTER.sub(_character, value)

    def read_bare_value(self) -> str:
        value = self.take(r"[A-Za-z0-9.\-]*", self.at)
        start = self.at
        self.at += len(value)
        if not value or (self.peek() != ">" and not self.peek().isspace()):
            raise self.refusal(f"Unexpected end of name token at byte offset {self.byte(start)}")
        return value.lower()

    def read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self.refusal(f"Unexpected end tag at byte offset {self.byte(begin)}")
        name = self.take(r"[^\s>]*", begin + 2).lower()
        self.at = begin + 2 + len(name)
        self.skip_space()
        if self.peek() != ">":
            raise self.refusal(f"Unclosed end tag at byte offset {self.byte(begin)}")
        tag = self.open.pop()
        if name and name != tag.name:
            raise self.refusal(
                f"Unmatched end tag at byte offset {self.byte(begin)},"
                f' expected "</{tag.name}>", found "</{name}>"'
            )
        self.at += 1
        self.close(tag)

    def close(self, tag: OpenTag) -> None:
        length = self.units - tag.offset
        entity = _entity(tag, "".join(self.text[tag.start :]))
        if length and entity:
            self.merge(entity | {"offset": tag.offset, "length": length})

    def merge(self, entity: dict) -> None:
        inner = self.entities[-1] if self.entities else None
        if entity["type"] == "pre" and inner and inner["type"] == "code" and _same_span(entity, inner):
            language = self.entities.pop().get("language")
            entity |= {"language": language} if language else {}
        inside_pre = any(tag.name == "pre" for tag in self.open)
        self.entities.append(entity if inside_pre else _without_code_language(entity))

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def take(self, pattern: str, at: int) -> str:
        match = re.compile(pattern).match(self.source, at)
        return match.group() if match else ""

    def skip_space(self) -> None:
        self.at += len(self.take(r"\s*", self.at))

    def must_go_on(self, tag: str, begin: int) -> None:
        if self.at >= len(self.source):
            raise self.refusal(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')

    def byte(self, index: int) -> int:
        return len(self.source[:index].encode("utf-8", "surrogatepass"))

    @staticmethod
    def refusal(why: str) -> Exception:
        return bad_request(f"can't parse entities: {why}")


def _character(match: re.Match) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return CHARACTERS[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    valid = 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else match.group()


def _same_span(one: dict, other: dict) -> bool:
    return (one["offset"], one["length"]) == (other["offset"], other["length"])


def _without_code_language(entity: dict) -> dict:
    if entity["type"] == "code":
        entity.pop("language", None)
    return entity


def _entity(tag: OpenTag, text: str) -> dict | None:
    entity = {"type": TAGS[tag.name]}
    if tag.name == "a":
        return link_entity(tag.attributes.get("href") or text)
    if tag.name == "code" and tag.attributes.get("class", "").startswith(LANGUAGE):
        entity["language"] = tag.attributes["class"][len(LANGUAGE) :]
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        entity["type"] = "expandable_blockquote"
    if tag.name == "tg-emoji":
        entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
    return entity


def link_entity(address: str) -> dict | None:
    """The entity of a link; None where Telegram keeps the words and drops the link."""
    user = USER_LINK.fullmatch(address)
    if user:
        return {"type": "text_mention", "user": {"id": int(user[1]), "is_bot": False, "first_name": ""}}
    if not LINK.fullmatch(address):
        return None
    has_scheme = "://" in address
    return {"type": "text_link", "url": address if has_scheme else f"http://{address}/"}


def parse_html(source: str) -> Formatted:
    """Visible text and entities of HTML; raises Telegram's "can't parse entities" where it would."""
    return Reader(source).read()
