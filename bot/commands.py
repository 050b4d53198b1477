"""Step 4: commands and buttons, which need no understanding."""

from bot.memory import Memory
from bot.plan import Answer, Say
from bot.reply import Status
from bot.turn import Turn
from nlu.taxonomy import topics
from nlu.text import words

COMMANDS = ("start", "help", "menu", "privacy", "forget", "human")
WITH_MENU = ("start", "help", "menu", "forget")
HANDED_OFF = "human"
CHOSEN = 1.0


def command_or_button(turn: Turn) -> None:
    """Decide what a command, a button or something unreadable calls for."""
    message = turn.message
    if message.kind != "text":
        turn.plan = Say(Status.ASKED, f"kind-{message.kind}", menu=False, asks="text")
    elif action := message.action or _action_of_label(turn):
        _act(turn, action)
    elif turn.text.startswith("/"):
        _obey(turn, turn.text[1:].strip().partition(" ")[0].partition("@")[0].lower())
    elif message.location is None and not words(turn.text):
        turn.plan = Say(Status.ASKED, "empty", asks="text", menu=True)


def _action_of_label(turn: Turn) -> str | None:
    label = turn.message.button or turn.text
    return turn.memory.buttons.get(label) or ("menu" if turn.message.button else None)


def _obey(turn: Turn, command: str) -> None:
    if command == "forget":
        turn.memory = Memory()
    if command == HANDED_OFF:
        turn.plan = Say(Status.HANDED_OFF, "human", topic="human_handoff")
    elif command in COMMANDS:
        turn.plan = Say(Status.COMMAND, command, menu=command in WITH_MENU)
    else:
        turn.plan = Say(Status.COMMAND, "command-unknown", menu=True)


def _act(turn: Turn, action: str) -> None:
    kind, _, value = action.partition(":")
    if kind == "topic" and value in topics():
        turn.plan = topic_chosen(turn, value)
    elif kind == "more":
        turn.plan = more(turn)
    elif kind == "place":
        turn.remember(pending="place")
        turn.plan = Say(Status.ASKED, "ask-place", topic=turn.memory.topic, asks="place")
    elif kind == "not_crisis":
        turn.plan = Say(Status.ASKED, "crisis-sorry-misread", asks="text")
    else:
        _obey(turn, kind)


def topic_chosen(turn: Turn, topic: str) -> Answer | Say:
    """Return the plan for a topic that the person picked from buttons."""
    if topic == "human_handoff":
        return Say(Status.HANDED_OFF, "human", topic=topic)
    return Answer(topic, CHOSEN)


def more(turn: Turn) -> Answer | Say:
    """Return the plan for the next services of the same topic."""
    memory = turn.memory
    if memory.topic is None:
        return Say(Status.COMMAND, "nothing-to-continue", menu=True)
    return Answer(memory.topic, memory.confidence, more=True)
