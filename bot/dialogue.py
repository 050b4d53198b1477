"""Step 7: what to do next. Answer, ask, offer topics, tell a name, or admit and hand off."""

import re

from bot import followups
from bot.commands import more, topic_chosen
from bot.memory import Memory
from bot.plan import Answer, Clarify, Plan, Say, TellDetail, TellName
from bot.reply import Status
from bot.turn import Turn
from nlu.entities import extract

SURE = 0.45
TOO_UNSURE = 0.25
SURE_OF_A_NEW_SUBJECT = 0.50
SHORT = 5
SURE_THOUGH_FAR = 0.50
SECOND_NEED = 0.25
MOST_OFFERED = 3
FRAGMENT = "followup_fragment"
OUT_OF_SCOPE = "oos"
TALK = ("smalltalk", "bot_help", "privacy_data")
YES_OR_NO = re.compile(
    r"(?:yes|no|ok|okay|yeah|yep|nah|nope|sure|k|right|fine|maybe|dunno)[.! ]*", re.IGNORECASE
)
THANKS = re.compile(r"\b(?:thanks?|thank you|thx|ta|cheers|ty)\b", re.IGNORECASE)
GOODBYE = re.compile(r"\b(?:bye|goodbye|see you|see ya|ta ?ra|good ?night|night)\b", re.IGNORECASE)
NOT_OFFERED = {FRAGMENT, OUT_OF_SCOPE, "smalltalk"}


def decide(turn: Turn) -> None:
    """Set the turn's plan, unless an earlier step has; the subject goes into memory."""
    if turn.plan is None:
        turn.plan = _continued(turn) or _named(turn) or _fresh(turn)
    if isinstance(turn.plan, Answer):
        turn.memory = turn.memory.turn_to(turn.plan.topic, turn.plan.confidence).learn(turn.said)


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
    if followups.asks_for_nearer(text):
        turn.remember(pending="place")
        return Say(Status.ASKED, "ask-place", topic=memory.topic, asks="place")
    if _adds_to_the_subject(turn):
        return Answer(memory.topic, memory.confidence)
    return None


def _adds_to_the_subject(turn: Turn) -> bool:
    """Say whether the message only adds details, or is too short and unsure to be a new subject."""
    if turn.message.action or turn.message.button:
        return False
    if turn.said and followups.only_details(turn.text, _pieces(turn)):
        return True
    unsure = not turn.topics or turn.topics[0][1] < SURE_OF_A_NEW_SUBJECT
    return bool(turn.said) and unsure and len(turn.text.split()) <= SHORT


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
        return Say(
            Status.ANSWERED, _talk(topic, turn.text), topic=topic, menu=_opens_the_menu(topic, turn.text)
        )
    unsure = confidence < SURE
    others = _offers(turn, skip=1) if unsure else ()
    return Answer(topic, confidence, _second_need(turn), unsure, others, fresh=True)


def _opens_the_menu(topic: str, text: str) -> bool:
    return topic == "bot_help" or _talk(topic, text) == "smalltalk"


def _talk(topic: str, text: str) -> str:
    if topic == "smalltalk" and GOODBYE.search(text):
        return "smalltalk-bye"
    if topic == "smalltalk" and THANKS.search(text):
        return "smalltalk-thanks"
    if topic == "smalltalk" and YES_OR_NO.fullmatch(text):
        return "smalltalk-ok"
    return topic.replace("_", "-")


def _fragment(turn: Turn) -> Plan:
    if turn.memory.topic:
        return Answer(turn.memory.topic, turn.memory.confidence, fresh=True)
    return Say(Status.ASKED, "fragment-alone", topic=FRAGMENT, asks="text", menu=True)


def _only_a_detail(turn: Turn) -> bool:
    return bool(turn.said) and followups.only_details(turn.text, _pieces(turn))


def _pieces(turn: Turn) -> list[str]:
    return [entity.text for entity in extract(turn.text, turn.message.at.date())]


def _second_need(turn: Turn) -> str | None:
    if len(turn.topics) < 2:
        return None
    topic, confidence = turn.topics[1]
    return topic if confidence >= SECOND_NEED and topic not in NOT_OFFERED else None


def _offers(turn: Turn, skip: int) -> tuple[str, ...]:
    ranked = (topic for topic, _ in turn.topics[skip:] if topic not in NOT_OFFERED)
    return tuple(ranked)[: MOST_OFFERED - skip]
