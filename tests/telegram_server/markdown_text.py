"""MarkdownV2 as Telegram reads it: every reserved character escaped or part of an entity."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import bad_request
from .html_text import link_entity
from .text import Formatted, utf16_length

RESERVED = "_*[]()~`>#+-=|{}.!"
MARKS = {"__": "underline", "||": "spoiler", "*": "bold", "_": "italic", "~": "strikethrough"}
NAMES = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji"}
LANGUAGE_LINE = re.compile(r"([^\s`]+)\n")


@dataclass
class Open:
    kind: str
    mark: str
    offset: int
    byte: int


@dataclass
class Reader:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    units: int = 0
    open: list[Open] = field(default_factory=list)
    entities: list[dict] = field(default_factory=list)
    quote: Open | None = None

    def read(self) -> Formatted:
        while self.at < len(self.source):
            if self.at == 0 or self.source[self.at - 1] == "\n":
                self.read_line_start()
            if self.at < len(self.source):
                self.read_next()
        self.end_quote()
        if self.open:
            raise self.no_end(self.open[-1])
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.text), tuple(self.entities))

    def read_line_start(self) -> None:
        if self.source.startswith("**>", self.at):
            self.end_quote()
            self.quote = Open("expandable_blockquote", "**>", self.units, self.byte())
            self.at += 3
        elif self.source.startswith(">", self.at):
            self.quote = self.quote or Open("blockquote", ">", self.units, self.byte())
            self.at += 1
        else:
            self.end_quote()

    def end_quote(self) -> None:
        if self.quote:
            self.add_entity(self.quote, {"type": self.quote.kind})
        self.quote = None

    def read_next(self) -> None:
        char = self.source[self.at]
        if char == "\\" and "\x00" < self.source[self.at + 1 : self.at + 2] < "\x7f":
            self.add(self.source[self.at + 1], 2)
        elif char == "`":
            self.read_code()
        elif char == "[" or self.source.startswith("![", self.at):
            self.start("custom_emoji" if char == "!" else "text_link", "![" if char == "!" else "[")
        elif char == "]" and self.open and self.open[-1].kind in NAMES:
            self.end_link()
        elif self.mark():
            self.read_mark(self.mark())
        elif char in RESERVED:
            raise refusal(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")
        else:
            self.add(char, 1)

    def mark(self) -> str:
        return next((mark for mark in MARKS if self.source.startswith(mark, self.at)), "")

    def read_mark(self, mark: str) -> None:
        if mark == "||" and self.ends_expandable():
            self.at += 2
            return
        if self.open and self.open[-1].mark == mark:
            self.add_entity(self.open.pop(), {"type": MARKS[mark]})
            self.at += len(mark)
        else:
            self.start(MARKS[mark], mark)

    def ends_expandable(self) -> bool:
        closing = not any(tag.mark == "||" for tag in self.open)
        last = self.at + 2 >= len(self.source) or self.source[self.at + 2] == "\n"
        return bool(self.quote) and closing and last

    def start(self, kind: str, mark: str) -> None:
        self.open.append(Open(kind, mark, self.units, self.byte()))
        self.at += len(mark)

    def read_code(self) -> None:
        mark = "```" if self.source.startswith("```", self.at) else "`"
        tag = Open("pre" if mark == "```" else "code", mark, self.units, self.byte())
        self.at += len(mark)
        entity = {"type": tag.kind}
        language = LANGUAGE_LINE.match(self.source, self.at) if tag.kind == "pre" else None
        if language:
            entity["language"] = language[1]
            self.at = language.end()
        while not self.source.startswith(mark, self.at):
            if self.at >= len(self.source):
                raise self.no_end(tag)
            escaped = self.source[self.at] == "\\" and self.at + 1 < len(self.source)
            self.add(self.source[self.at + escaped], 1 + escaped)
        self.at += len(mark)
        self.add_entity(tag, entity)

    def end_link(self) -> None:
        tag = self.open.pop()
        match = re.compile(r"\]\(((?:\\.|[^\\)])*)\)").match(self.source, self.at)
        if not match and self.source.startswith("](", self.at):
            raise refusal(f"Can't find end of a URL at byte offset {self.byte() + 1}")
        address = re.sub(r"\\(.)", r"\1", match[1]) if match else ""
        self.at = match.end() if match else self.at + 1
        emoji = {"type": "custom_emoji", "custom_emoji_id": address.rpartition("=")[2]}
        entity = emoji if tag.kind == "custom_emoji" else link_entity(address)
        if entity:
            self.add_entity(tag, entity)

    def add(self, char: str, taken: int) -> None:
        self.text.append(char)
        self.units += utf16_length(char)
        self.at += taken

    def add_entity(self, tag: Open, entity: dict) -> None:
        if self.units > tag.offset:
            self.entities.append(entity | {"offset": tag.offset, "length": self.units - tag.offset})

    def byte(self) -> int:
        return len(self.source[: self.at].encode("utf-8", "surrogatepass"))

    @staticmethod
    def no_end(tag: Open) -> Exception:
        name = NAMES.get(tag.kind, tag.kind.capitalize())
        return refusal(f"Can't find end of {name} entity at byte offset {tag.byte}")


def refusal(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")


def parse_markdown(source: str) -> Formatted:
    """Visible text and entities of MarkdownV2; raises Telegram's "can't parse entities" where it would."""
    return Reader(source).read()
