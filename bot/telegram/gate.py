"""The gate: every outgoing message passes here and is made to fit Telegram's limits."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
)
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit
from telegram.error import BadRequest, ChatMigrated, NetworkError

from bot.reply import Button

log = logging.getLogger(__name__)

Given = TypeVar("Given")

UTF_16, UNIT = "utf-16-le", 2
ENDS = ("\n\n", "\n", " ")
LONGEST_LABEL = 40
ROW_WIDTH = 34
CUT = "…"
RETRY_PAUSES = (0.5, 2.0, 5.0)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class Address:
    """Where a reply goes; `thread` is the topic of a group that has topics."""

    chat: int
    private: bool = True
    thread: int | None = None


class Gate:
    """Sends through one bot. Raises TelegramError for what Telegram refuses and for a network that stays down."""

    def __init__(self, bot: Bot) -> None:
        """Open the gate of a bot."""
        self._bot = bot

    async def text(
        self, to: Address, text: str, buttons: Sequence[Button] = (), bold: Sequence[MessageEntity] = ()
    ) -> None:
        """Send `text` in as many messages as it needs, the buttons under the last; empty text is not sent.

        `bold` marks parts of `text`, in characters.
        """
        parts = list(pieces(text))
        for number, (start, part) in enumerate(parts, 1):
            markup = keyboard(buttons) if number == len(parts) else None
            await self._message(to, part, markup, _marks(part, start, bold))

    async def location_request(self, to: Address, text: str, label: str) -> None:
        """Send `text` with a key below the text field that shares the person's location, once."""
        key = KeyboardButton(short_label(label), request_location=True)
        await self._message(
            to, text, ReplyKeyboardMarkup([[key]], resize_keyboard=True, one_time_keyboard=True)
        )

    async def venue(self, to: Address, name: str, address: str, lat: float, lon: float) -> None:
        """Send a place that opens in the person's map."""
        where = {"latitude": lat, "longitude": lon, "title": name, "address": address}
        await self._send(self._bot.send_venue, to, disable_notification=True, **where)

    async def answer_tap(self, tap: str) -> None:
        """Tell Telegram that a button's tap was heard; one that is too old is let go."""
        try:
            await patiently(partial(self._bot.answer_callback_query, tap))
        except BadRequest:
            log.info("a tap was too old to be answered")

    async def _message(
        self, to: Address, text: str, markup: object, marks: Sequence[MessageEntity] = ()
    ) -> None:
        content = {"text": text, "reply_markup": markup, "entities": marks or None}
        await self._send(self._bot.send_message, to, link_preview_options=NO_PREVIEW, **content)

    async def _send(self, method: Callable[..., Awaitable[object]], to: Address, **content: Any) -> None:
        try:
            await patiently(partial(method, chat_id=to.chat, message_thread_id=to.thread, **content))
        except ChatMigrated as moved:
            await patiently(partial(method, chat_id=moved.new_chat_id, **content))


async def patiently(call: Callable[[], Awaitable[Given]]) -> Given:
    """Return what `call` gives, tried again while the network fails; a refusal is never repeated.

    A connection that breaks after Telegram took the message makes it arrive twice: better than never.
    """
    for pause in RETRY_PAUSES:
        try:
            return await call()
        except BadRequest:  # a NetworkError by descent, but Telegram would refuse it again
            raise
        except NetworkError as problem:
            log.warning("sending failed, trying again: %s", type(problem).__name__)
        await asyncio.sleep(pause)
    return await call()


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the messages that `text` is sent as, each with its place in it, in characters.

    None is longer than Telegram takes, in UTF-16 units; they end with a paragraph, else a line, else a word.
    """
    text = text.encode("utf-8", "replace").decode()
    start = _next_word(text, 0)
    while start < len(text):
        end = _end_of_piece(text, start)
        yield start, text[start:end].rstrip()
        start = _next_word(text, end)


def _next_word(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def _end_of_piece(text: str, start: int) -> int:
    fitting = text[start : start + MessageLimit.MAX_TEXT_LENGTH].encode(UTF_16)
    furthest = start + len(fitting[: MessageLimit.MAX_TEXT_LENGTH * UNIT].decode(UTF_16, "ignore"))
    if furthest == len(text):
        return furthest
    ends = (text.rfind(end, start, furthest + len(end)) for end in ENDS)
    return next((end for end in ends if end > start), furthest)


def _marks(part: str, start: int, bold: Iterable[MessageEntity]) -> Sequence[MessageEntity]:
    inside = [
        MessageEntity(mark.type, mark.offset - start, mark.length)
        for mark in bold
        if start <= mark.offset and mark.offset + mark.length <= start + len(part)
    ]
    return MessageEntity.adjust_message_entities_to_utf_16(part, inside[: MessageLimit.MESSAGE_ENTITIES])


def keyboard(buttons: Iterable[Button]) -> InlineKeyboardMarkup | None:
    """Return the buttons in rows that a phone can show; those that Telegram would refuse are left out."""
    fitting = [button for button in buttons if _fits(button)][: InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER]
    rows: list[list[InlineKeyboardButton]] = []
    width = ROW_WIDTH
    for button in fitting:
        label = short_label(button.label)
        width += len(label)
        if not rows or width > ROW_WIDTH or len(rows[-1]) == InlineKeyboardMarkupLimit.BUTTONS_PER_ROW:
            rows.append([])
            width = len(label)
        rows[-1].append(InlineKeyboardButton(label, callback_data=button.action))
    return InlineKeyboardMarkup(rows) if rows else None


def _fits(button: Button) -> bool:
    size = len(button.action.encode())
    taken = InlineKeyboardButtonLimit.MIN_CALLBACK_DATA <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    if not taken or not button.label.strip():
        log.error("a button was left out: it needs a label and an action of at most 64 bytes")
        return False
    return True


def short_label(label: str) -> str:
    """Return a label that fits a phone's width, cut at a word's end."""
    label = " ".join(label.split())
    if len(label) <= LONGEST_LABEL:
        return label
    cut = label[:LONGEST_LABEL]
    return (cut[: cut.rfind(" ")] if " " in cut else cut[:-1]).rstrip() + CUT
