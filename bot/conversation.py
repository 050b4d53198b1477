"""The conversation: a message in, a reply out, memory kept between turns. It never raises."""

import logging
from pathlib import Path

from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.reply import Button, Reply, Status
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY, Store
from bot.turn import Turn, take
from bot.words import words

log = logging.getLogger(__name__)


class Conversation:
    """Answers messages of many chats, one at a time, in about ten milliseconds each."""

    @classmethod
    def open(cls, settings: Settings, store: Path | str | None = None) -> "Conversation":
        """Load every part that loads; `store` replaces the settings' store, ":memory:" leaves nothing."""
        try:
            kept = Store(store or settings.store)
        except Exception as problem:
            log.error("the store is down, nothing will be remembered: %s", problem)
            kept = Store(IN_MEMORY)
        return cls(Parts.open(settings), kept)

    def __init__(self, parts: Parts, store: Store) -> None:
        """Put the parts and the store together."""
        self.parts = parts
        self.store = store

    def reply(self, message: Message) -> Reply:
        """Return the reply to `message`. Whatever breaks inside, there is one."""
        return self.turn(message).reply

    def turn(self, message: Message) -> Turn:
        """Walk a message through the steps and settle it; the turn holds the reply and the need."""
        memory = self._recall(message)
        for parts in self.parts.and_fewer():
            turn = Turn(message, parts, memory)
            try:
                turn.reply = take(turn)
                break
            except Exception as problem:
                log.error(
                    "a turn failed: %s", type(problem).__name__, exc_info=log.isEnabledFor(logging.DEBUG)
                )
        else:
            turn.reply = _sorry()
        self._settle(turn)
        return turn

    def forget(self, chat: str) -> None:
        """Delete all that is remembered of a chat."""
        self.store.forget(chat)

    def _recall(self, message: Message) -> Memory:
        try:
            memory = self.store.recall(message.chat, message.at)
        except Exception as problem:
            log.error("memory could not be read: %s", type(problem).__name__)
            memory = Memory()
        return Memory.from_dict({**memory.as_dict(), "role": message.role or memory.role})

    def _settle(self, turn: Turn) -> None:
        reply, message = turn.reply, turn.message
        turn.remember(buttons={button.label: button.action for button in reply.buttons})
        topic = reply.topics[0].topic if reply.topics else ""
        try:
            self.store.remember(message.chat, turn.memory, message.at)
            self.store.tally(topic, reply.status.value, message.at)
        except Exception as problem:
            log.error("a turn could not be settled: %s", type(problem).__name__)


def _sorry() -> Reply:
    say = words()
    buttons = (Button(say("button-human"), "human"), Button(say("button-menu"), "menu"))
    return Reply(Status.ERROR, say("error"), buttons=buttons)
