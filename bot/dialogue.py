"""Step 7: what to do next. Answer, ask, offer topics, tell a name, or admit and hand off."""

import re

from bot import followups
from bot.commands import more, topic_chosen
from bot.memory import Memory
from bot.plan import Answer, Clarify, Plan, Say, TellDetail, TellName
from bot.reply import Status
from bot.turn import Turn

SURE = 0.40
TOO_UNSURE = 0.15
SURE_THOUGH_FAR = 0.50
SECOND_NEED = 0.25
MOST_OFFERED = 3
FRAGMENT = "followup_fragment"
OUT_OF_SCOPE = "oos"
TALK = ("smalltalk", "bot_help", "privacy_data")
THANKS = re.compile(r"\b(?:thanks?|thank you|thx|ta|cheers|ty)\b", re.IGNORECASE)
GOODBYE = re.compile(r"\b(?:bye|goodbye|see you|see ya|ta ?ra|good ?night|night)\b", re.IGNORECASE)
NOT_OFFERED = {FRAGMENT, OUT_OF_SCOPE, "smalltalk"}


def decide(turn: Turn) -> None:
    """Set the turn's plan, unless an earlier step has; the subject goes into memory."""
    if turn.plan is None:
        turn.plan = _named(turn) or _continued(turn) or _fresh(turn)
    if isinstance(turn.plan, Answer):
        turn.memory = turn.memory.turn_to(turn.plan.topic, turn.plan.confidence)


def _named(turn: Turn) -> Plan | None:
    directory = turn.parts.directory
    name = directory.name(turn.text) if directory and turn.text else None
    return TellName(name) if name else None


def _continued(turn: Turn) -> Plan | None:
    memory, text = turn.memory, turn.text
    if text and followups.asks_to_restart(text):
        turn.memory = Memory(role=memory.role)
        return Say(Status.COMMAND, "restarted", menu=True)
    if memory.topic is None:
        return None
    if turn.message.location is not None:
        return Answer(memory.topic, memory.confidence)
    if memory.shown and (detail := followups.detail_asked(text)):
        return TellDetail(detail, memory.shown)
    if memory.shown and (chosen := followups.one_chosen(text, memory.shown)):
        return TellDetail("all", (chosen,))
    if followups.asks_for_more(text):
        return more(turn)
    if turn.said and followups.only_details(text, _pieces(turn)):
        return Answer(memory.topic, memory.confidence)
    return None


def _fresh(turn: Turn) -> Plan:
    if turn.message.location is not None or _only_a_detail(turn):
        return Say(Status.ASKED, "what-do-you-need", asks="topic", menu=True)
    if not turn.topics:
        return Say(Status.ERROR, "model-down", menu=False)
    topic, confidence = turn.topics[0]
    if topic == FRAGMENT:
        return _fragment(turn)
    if topic == OUT_OF_SCOPE or (not turn.in_scope and confidence < SURE_THOUGH_FAR):
        return Say(Status.OUT_OF_SCOPE, "out-of-scope", topic=OUT_OF_SCOPE, menu=True)
    if confidence < TOO_UNSURE:
        return Clarify(_offers(turn, skip=0))
    if topic == "human_handoff":
        return topic_chosen(turn, topic)
    if topic in TALK:
        return Say(Status.ANSWERED, _talk(topic, turn.text), topic=topic, menu=topic != "privacy_data")
    unsure = confidence < SURE
    others = _offers(turn, skip=1) if unsure else ()
    return Answer(topic, confidence, _second_need(turn), unsure, others, fresh=True)


def _talk(topic: str, text: str) -> str:
    if topic == "smalltalk" and GOODBYE.search(text):
        return "smalltalk-bye"
    if topic == "smalltalk" and THANKS.search(text):
        return "smalltalk-thanks"
    return topic.replace("_", "-")


def _fragment(turn: Turn) -> Plan:
    if turn.memory.topic and turn.said:
        return Answer(turn.memory.topic, turn.memory.confidence)
    key = "fragment-with-subject" if turn.memory.topic else "fragment-alone"
    topic = turn.memory.topic or FRAGMENT
    return Say(Status.ASKED, key, topic=topic, asks="text", menu=turn.memory.topic is None)


def _only_a_detail(turn: Turn) -> bool:
    return bool(turn.said) and followups.only_details(turn.text, _pieces(turn))


def _pieces(turn: Turn) -> list[str]:
    from nlu.entities import extract

    return [entity.text for entity in extract(turn.text)]


def _second_need(turn: Turn) -> str | None:
    if len(turn.topics) < 2:
        return None
    topic, confidence = turn.topics[1]
    return topic if confidence >= SECOND_NEED and topic not in NOT_OFFERED else None


def _offers(turn: Turn, skip: int) -> tuple[str, ...]:
    ranked = (topic for topic, _ in turn.topics[skip:] if topic not in NOT_OFFERED)
    return tuple(ranked)[: MOST_OFFERED - skip]
