"""One turn: a message walks down this list, and each step may finish it with a reply.

1. inbox: the front end has stored the update already (bot.stores); one seen before never gets here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.plan import Plan
from bot.reply import Reply


@dataclass
class Turn:
    """What is known of a turn while it walks; steps fill it in from top to bottom.

    text: the message with personal numbers masked; said: details it gave, by memory's need keys;
    topics: (topic, confidence), best first; in_scope: whether Signpost can help with it;
    suspected: the crisis category that the model sees, if any;
    plan: what was decided; found: services to show; place: where the need is.
    """

    message: Message
    parts: Parts
    memory: Memory
    text: str = ""
    said: dict[str, Any] = field(default_factory=dict)
    topics: tuple[tuple[str, float], ...] = ()
    in_scope: bool = False
    suspected: str | None = None
    place: Any = None
    place_unknown: str | None = None
    plan: Plan | None = None
    found: list[Any] = field(default_factory=list)
    reply: Reply | None = None

    def remember(self, **changes: Any) -> None:
        """Change the chat's memory."""
        self.memory = replace(self.memory, **changes)


Step = Callable[[Turn], None]


def steps() -> tuple[Step, ...]:
    """Return the steps in order, safety first."""
    from bot import commands, crisis, dialogue, finding, pending, privacy, understanding, wording

    return (
        crisis.check,  # 2. crisis rules: no model, no directory, no network
        privacy.protect,  # 3. personal numbers masked before anything is read or stored
        commands.command_or_button,  # 4. what can be read without understanding
        understanding.understand,  # 6. topics, details (before 5: the answer may be a detail)
        crisis.second_reading,  # what the model sees and no rule has words for
        pending.answer_to_question,  # 5. was something asked, and is this the answer?
        dialogue.decide,  # 7. answer, ask, clarify, check, or admit and hand off
        finding.search,  # 8. services and entitlements for the need
        wording.word,  # 9. plain words
    )


def take(turn: Turn) -> Reply:
    """Walk the steps until one replies; raises RuntimeError if none does, which a test excludes."""
    for step in steps():
        step(turn)
        if turn.reply is not None:
            return turn.reply
    raise RuntimeError("no step replied")
