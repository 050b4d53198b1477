"""Step 6: what the message is about, and the details it gives."""

import re

import places
from bot.turn import Turn

FREE = re.compile(
    r"\b(?:for free|free (?:groups?|stuff|things?|activit\w+|sessions?|classes|ones?)|anything free|no money)\b"
)


def understand(turn: Turn) -> None:
    """Fill in topics, scope and details; without a model, places alone are read."""
    if turn.message.location is not None:
        _locate(turn, *turn.message.location)
        return
    if turn.parts.interpreter is None:
        mentions = places.find(turn.text)
        turn.said = {k: v for k, v in (("area", mentions.area), ("postcode", mentions.postcode)) if v}
    else:
        read = turn.parts.interpreter.parse(turn.text)
        turn.topics = tuple((ranked.topic, ranked.confidence) for ranked in read.topics)
        turn.in_scope = read.in_scope
        turn.said = dict(read.entities)
    if FREE.search(turn.text.lower()):
        turn.said["free"] = True
    turn.memory = turn.memory.learn(turn.said)
    _place(turn)


def _locate(turn: Turn, latitude: float, longitude: float) -> None:
    place = places.nearest_ward(latitude, longitude)
    turn.place = place
    turn.said = {"area": place.name}
    turn.memory = turn.memory.learn(turn.said)


def _place(turn: Turn) -> None:
    where = turn.memory.need.get("postcode") or turn.memory.need.get("area")
    turn.place = places.locate(where) if where else None
    if where and turn.place is None:
        turn.place_unknown = where
