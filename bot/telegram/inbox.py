"""The inbox: an update is stored before it is acknowledged, and known again by its own id."""

import asyncio
import json
import logging

from telegram import Update

from bot.stores.sqlite import Store

log = logging.getLogger(__name__)

SOURCE = "telegram"


class Inbox(asyncio.Queue):
    """The application's queue of updates, with the store behind it.

    Updates that an earlier run stored and did not handle come first.
    """

    def __init__(self, store: Store) -> None:
        """Open the queue and put back what is waiting in the store."""
        super().__init__()
        self._store = store
        for content in self._waiting():
            self._put_back(content)

    async def put(self, item: object) -> None:
        """Store an update, then queue it; one seen before is dropped. Other objects pass through."""
        if not isinstance(item, Update) or self._receive(item):
            await super().put(item)

    def done(self, update: Update) -> None:
        """Mark an update as handled: its content is deleted, its id stays known."""
        try:
            self._store.done(SOURCE, update.update_id)
        except Exception as problem:
            log.error("update %d could not be marked as done: %s", update.update_id, type(problem).__name__)

    def _receive(self, update: Update) -> bool:
        try:
            return self._store.receive(SOURCE, update.update_id, update.to_json())
        except Exception as problem:
            log.error("update %d is answered unstored: %s", update.update_id, type(problem).__name__)
            return True

    def _waiting(self) -> list[str]:
        try:
            return self._store.waiting(SOURCE)
        except Exception as problem:
            log.error("waiting updates could not be read: %s", type(problem).__name__)
            return []

    def _put_back(self, content: str) -> None:
        try:
            self.put_nowait(Update.de_json(json.loads(content)))
        except Exception as problem:
            log.error("a waiting update could not be read: %s", type(problem).__name__)
