"""Updates waiting for the bot, and getUpdates."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count

from .errors import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_SET_MEANWHILE, bad_request, conflict
from .world import World

FIRST_UPDATE_ID = 100_001
MAX_LIMIT = 100
MAX_TIMEOUT = 50
UPDATE_KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
)
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass
class UpdateQueue:
    world: World
    waiting: list[dict] = field(default_factory=list)
    allowed: list[str] | None = None
    webhook_url: str = ""
    poll: object = None
    ended_by: str = ""
    ids: count = field(default_factory=lambda: count(FIRST_UPDATE_ID))
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, kind: str, content: dict) -> dict | None:
        """Queues an update, unless the bot asked not to get its kind; the update or None."""
        if not self.wants(kind):
            return None
        update = {"update_id": next(self.ids), kind: content}
        self.waiting.append(update)
        self.world.touch()
        return update

    def repeat(self, update: dict) -> None:
        """Queues an update that was delivered before once more, as Telegram does after a lost answer."""
        self.waiting.append(dict(update))
        self.world.touch()

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST_ONLY

    def allow(self, allowed: object) -> None:
        """Keeps the kinds that the bot wants from now on; what was set before stays when none are passed."""
        if allowed is None:
            return
        if not isinstance(allowed, list):
            raise bad_request("can't parse allowed_updates: expected an Array of String")
        for kind in allowed:
            if kind not in UPDATE_KINDS:
                self.world.warnings.append(f"allowed_updates names an unknown kind: {kind!r}")
        self.allowed = allowed

    def confirm(self, update: dict) -> None:
        self.waiting = [other for other in self.waiting if other is not update]

    def clear(self) -> None:
        self.waiting.clear()

    def set_webhook(self, url: str) -> None:
        self.webhook_url = url
        self.end_poll(WEBHOOK_SET_MEANWHILE if url else "")

    def end_poll(self, why: str) -> None:
        if self.poll and why:
            self.poll, self.ended_by = None, why
            self.news.set()

    async def get_updates(self, data: dict) -> list[dict]:
        """The updates from `offset` on; waits up to `timeout` seconds for the first of them."""
        if self.webhook_url:
            raise conflict(WEBHOOK_ACTIVE)
        self.end_poll(OTHER_POLLER)
        poll = self.poll = object()
        try:
            with self.world.lock:
                self.allow(data.get("allowed_updates"))
                self.forget_before(data.get("offset") or 0)
            await self.wait(poll, min(data.get("timeout") or 0, MAX_TIMEOUT))
            return self.waiting[: max(1, min(data.get("limit") or MAX_LIMIT, MAX_LIMIT))]
        finally:
            if self.poll is poll:
                self.poll = None

    async def wait(self, poll: object, timeout: float) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while not self.waiting and loop.time() < end:
            self.news.clear()
            try:
                await asyncio.wait_for(self.news.wait(), end - loop.time())
            except asyncio.TimeoutError:
                return
            if self.poll is not poll:
                raise conflict(self.ended_by)

    def forget_before(self, offset: int) -> None:
        """Confirms everything older; a negative offset counts from the newest."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
