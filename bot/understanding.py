"""Step 6: what the message is about, and the details it gives."""

import re

import places
from bot.memory import Memory
from bot.plan import Say
from bot.reply import Status
from bot.turn import Turn
from nlu.taxonomy import OUT_OF_SCOPE

FAR_KM = 8.0
WITHOUT_SIGN = 0.35
SIGNS = {
    "cl_": re.compile(
        r"\b(?:care|carers?|carer'?s|foster\w*|leaving care|care leavers?|pa|personal advis\w+|pathway|looked after|"
        r"social workers?|childrens? home|placements?|supported (?:accommodation|living|lodgings)|semi.?independent|"
        r"staying (?:put|close)|setting up home|leaving grant|corporate parents?|virtual school|section 20|lac|uasc|in the system|key ?workers?)\b",
        re.IGNORECASE,
    ),
    "young_parents": re.compile(
        r"\b(?:1[2-9]|20|21|teen\w*|young|school|college|sixth form|year 1[01]|yr 1[01]|underage|fnp|family nurse)\b",
        re.IGNORECASE,
    ),
}
OF_PREGNANCY = ("pregnancy_support", "maternity_grant", "healthy_start", "young_parents")
ONLY_WEEKS = re.compile(
    r"(?:i'?m |im |about |nearly )*(\d{1,2}) ?(?:weeks?|wks?|w)(?: now| gone)?[.! ]*", re.IGNORECASE
)
FREE = re.compile(
    r"\b(?:for free|free (?:[a-z]+ ){0,3}(?:groups?|stuff|things?|activit\w+|sessions?|classes|ones?)|anything free)\b"
)


def understand(turn: Turn) -> None:
    """Fill in topics, scope and details, unless a command or button says it all; without a model, places alone."""
    if turn.message.location is not None:
        _locate(turn, *turn.message.location)
        return
    if turn.plan is None:
        _read(turn)
    _place(turn)


def _read(turn: Turn) -> None:
    if turn.parts.interpreter is None:
        mentions = places.find(turn.text)
        turn.said = {k: v for k, v in (("area", mentions.area), ("postcode", mentions.postcode)) if v}
    else:
        read = turn.parts.interpreter.parse(turn.text, turn.message.at.date())
        turn.in_scope = read.in_scope
        # In scope, "something else altogether" is no answer, however it ranks.
        topics = [ranked for ranked in read.topics if ranked.topic != OUT_OF_SCOPE or not read.in_scope]
        turn.topics = weighed(topics, turn.text, turn.memory)
        turn.suspected = read.crisis[0].topic if read.is_crisis else None
        turn.said = {**dict(read.entities), **_weeks_of_the_subject(turn)}
    if FREE.search(turn.text.lower()):
        turn.said["free"] = True
    turn.memory = turn.memory.learn({**_left_out(turn), **turn.said})


def weighed(topics, text: str, memory: Memory) -> tuple[tuple[str, float], ...]:
    """Return (topic, confidence), best first; topics of one group of people count less without a sign of it.

    "im getting no money" may come from anyone: only a word of care, or a chat about it, makes it a care leaver's.
    """

    def weight(topic: str) -> float:
        group = next((start for start in SIGNS if topic.startswith(start)), None)
        if group is None or memory.role == "care_leaver" or (memory.topic or "").startswith(group):
            return 1.0
        return 1.0 if SIGNS[group].search(text) else WITHOUT_SIGN

    ranked = ((ranked.topic, ranked.confidence * weight(ranked.topic)) for ranked in topics)
    return tuple(sorted(ranked, key=lambda pair: -pair[1]))


def _weeks_of_the_subject(turn: Turn) -> dict[str, int]:
    weeks = ONLY_WEEKS.fullmatch(turn.text)
    return {"pregnancy_weeks": int(weeks[1])} if weeks and turn.memory.topic in OF_PREGNANCY else {}


def _left_out(turn: Turn) -> dict[str, None]:
    excluded = places.find(turn.text).excluded
    return {"area": None} if turn.memory.need.get("area") in excluded else {}


def _locate(turn: Turn, latitude: float, longitude: float) -> None:
    place = places.nearest_ward(latitude, longitude)
    if not places.distance_km(latitude, longitude, place.lat, place.lon) <= FAR_KM:
        turn.plan = Say(Status.NO_MATCH, "location-far", topic=turn.memory.topic)
        return
    turn.place = place
    turn.said = {"area": place.name}
    turn.memory = turn.memory.learn(turn.said)


def _place(turn: Turn) -> None:
    where = turn.memory.need.get("postcode") or turn.memory.need.get("area")
    turn.place = places.locate(where) if where else None
    if where and turn.place is None:
        turn.place_unknown = where
