"""A chat as the people in it see it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from itertools import count

from .update_queue import UpdateQueue
from .world import Chat, Sent, World

SETTLE = 0.3
LOOK_EVERY = 0.01
CALLS_TOLD = 8

tap_ids = count(4_000_000_000_000_001)


class ChatView:
    """What a person and a group have in common: a chat that the bot's messages arrive in."""

    def __init__(self, world: World, queue: UpdateQueue, chat: Chat):
        self.world = world
        self.queue = queue
        self.chat = chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def sent(self) -> list[Sent]:
        """The bot's messages that the chat shows now, oldest first, edits applied."""
        with self.world.lock:
            return [replace(one) for one in self.chat.sent]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the keyboard below the text field, empty when there is none."""
        shown = self.chat.keyboard and not self.chat.keyboard_hidden
        return self.chat.keyboard.labels if shown else []

    async def reply(self, timeout: float = 10, settle: float = SETTLE) -> list[Sent]:
        """The bot's messages that are new or edited since the last act here or the last reply.

        Waits for the first one, then until the bot has made no call but getUpdates for `settle` seconds;
        AssertionError, with the last calls, when none comes within `timeout` seconds.
        """
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self._settled(settle):
                return self._take()
            await asyncio.sleep(LOOK_EVERY)
        return self._late(timeout)

    def wait_reply(self, timeout: float = 10, settle: float = SETTLE) -> list[Sent]:
        """`reply` for a test without an event loop."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self._settled(settle):
                return self._take()
            time.sleep(LOOK_EVERY)
        return self._late(timeout)

    def _news(self) -> list[Sent]:
        news = [one for one in self.chat.sent if one.changed > self.chat.mark]
        return sorted(news, key=lambda one: one.message_id)

    def _settled(self, settle: float) -> bool:
        with self.world.lock:
            quiet = time.monotonic() - self.world.active_at >= settle
            return quiet and not self.world.in_flight and bool(self._news())

    def _take(self) -> list[Sent]:
        with self.world.lock:
            news = self._news()
            self.chat.mark = self.world.changes
            return [replace(one) for one in news]

    def _late(self, timeout: float) -> list[Sent]:
        if self._news():
            return self._take()
        calls = [call for call in self.world.calls if call.method != "getUpdates"][-CALLS_TOLD:]
        told = "\n".join(f"  {call.method} {call.data} -> {call.code} {call.description}" for call in calls)
        raise AssertionError(
            f"no reply in chat {self.id} within {timeout} s; the bot's last calls:\n{told or '  none'}"
        )
