"""What the server knows: chats, messages, calls. Plain data behind one lock."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from .errors import bad_request, forbidden, migrated

FIRST_USER_ID = 700_000_001
SUPERGROUP_IDS_BELOW = -1_000_000_000_000


@dataclass(frozen=True)
class Button:
    label: str
    data: str | None = None
    url: str | None = None
    asks: str | None = None  # "location" or "contact", on a reply keyboard


@dataclass
class Call:
    """One request of the bot: `data` decoded, `at` on the monotonic clock, and how it was answered."""

    method: str
    data: dict
    at: float
    code: int | None = None
    description: str | None = None

    @property
    def ok(self) -> bool:
        return self.code == 200


@dataclass
class Sent:
    """A message of the bot as the chat sees it now."""

    chat_id: int
    message_id: int
    kind: str
    text: str
    entities: tuple[dict, ...]
    markup: dict | None
    payload: dict
    at: float
    call: dict
    changed: int = 0
    edited: bool = False
    visible: bool = True

    @property
    def rows(self) -> list[list[Button]]:
        markup = self.markup or {}
        rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
        return [[_button(button) for button in row] for row in rows]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def inline(self) -> bool:
        return bool(self.markup and "inline_keyboard" in self.markup)


def _button(button: dict) -> Button:
    asks = next((asked for asked in ("location", "contact") if button.get(f"request_{asked}")), None)
    return Button(button["text"], button.get("callback_data"), button.get("url"), asks)


@dataclass
class Chat:
    """A private chat or a group. `gone` is the 403 that the bot gets, "" while it may write."""

    id: int
    about: dict
    gone: str = "bot can't initiate conversation with a user"
    messages: dict[int, Sent | dict] = field(default_factory=dict)
    keyboard: Sent | None = None
    keyboard_hidden: bool = False
    migrated_to: int | None = None
    next_id: count | None = None
    mark: int = 0
    description: str = ""

    @property
    def private(self) -> bool:
        return self.about["type"] == "private"

    @property
    def sent(self) -> list[Sent]:
        return [one for one in self.messages.values() if isinstance(one, Sent) and one.visible]


@dataclass
class World:
    bot: dict
    lock: threading.RLock = field(default_factory=threading.RLock)
    chats: dict[int, Chat] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    taps: dict[str, float] = field(default_factory=dict)
    answers: dict[str, dict] = field(default_factory=dict)
    answer_window: float = 15.0
    changes: int = 0
    active_at: float = 0.0
    ahead: float = 0.0
    in_flight: int = 0
    on_change: Callable[[], None] = lambda: None
    message_ids: count = field(default_factory=lambda: count(1))
    user_ids: count = field(default_factory=lambda: count(FIRST_USER_ID))

    @property
    def bot_user(self) -> dict:
        return {key: self.bot[key] for key in ("id", "is_bot", "first_name", "username")}

    def now(self) -> float:
        """Unix time, with whatever the tests let pass on top."""
        return time.time() + self.ahead

    def touch(self) -> int:
        """Counts a change and wakes whoever waits for one."""
        self.changes += 1
        self.active_at = time.monotonic()
        self.on_change()
        return self.changes

    def new_message_id(self, chat: Chat) -> int:
        """Supergroups count their own messages; every other chat shares the bot's one sequence."""
        return next(chat.next_id or self.message_ids)

    def add_chat(self, chat: Chat) -> Chat:
        if chat.id < SUPERGROUP_IDS_BELOW:
            chat.next_id = count(1)
        self.chats[chat.id] = chat
        return chat

    def chat_to_write(self, chat_id: object) -> Chat:
        """The chat when the bot may write to it now; raises the refusal otherwise."""
        chat = self.chat(chat_id)
        if chat.migrated_to:
            raise migrated(chat.migrated_to)
        if chat.gone:
            raise forbidden(chat.gone)
        return chat

    def chat(self, chat_id: object) -> Chat:
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def keep(self, chat: Chat, sent: Sent) -> Sent:
        """Shows a new message, or a changed one, in its chat."""
        chat.messages[sent.message_id] = sent
        if sent.markup and "keyboard" in sent.markup:
            chat.keyboard, chat.keyboard_hidden = sent, False
        if sent.markup and sent.markup.get("remove_keyboard"):
            chat.keyboard = None
        sent.changed = self.touch()
        return sent
