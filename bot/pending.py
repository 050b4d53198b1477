"""Step 5: the bot asked for a place; is this it? A person may always change the subject."""

from bot.plan import Answer, Say
from bot.reply import Status
from bot.turn import Turn

SURE_OF_ANOTHER_SUBJECT = 0.5
SHORT = 4


def answer_to_question(turn: Turn) -> None:
    """Read the message as the answer where it is one; the question is asked once, then dropped."""
    if turn.memory.pending != "place" or turn.plan is not None:
        return
    turn.remember(pending=None)
    topic = turn.memory.topic
    if topic is None or _changes_subject(turn):
        return
    if turn.place is not None and topic:
        turn.plan = Answer(topic, turn.memory.confidence)
    elif turn.place_unknown or _looks_like_a_place(turn):
        name = turn.place_unknown or turn.text
        turn.plan = Say(
            Status.ASKED, "place-unknown", topic=topic, asks="place", values=(("place", name[:40]),)
        )
        turn.memory = turn.memory.learn({"area": None}) if turn.place_unknown else turn.memory


def _changes_subject(turn: Turn) -> bool:
    if len(turn.text.split()) <= SHORT and (turn.place is not None or turn.place_unknown):
        return False
    return bool(turn.topics) and turn.topics[0][1] >= SURE_OF_ANOTHER_SUBJECT and not _is_fragment(turn)


def _is_fragment(turn: Turn) -> bool:
    return turn.topics[0][0] in ("followup_fragment", "smalltalk", "oos")


def _looks_like_a_place(turn: Turn) -> bool:
    return len(turn.text.split()) <= 2 and (not turn.topics or _is_fragment(turn))
