"""Step 8: services for the need, ranked by the directory."""

from dataclasses import replace

from bot.plan import Answer
from bot.turn import Turn
from nlu.text import sentence

SHOWN = 3
PRACTITIONER = "prac_"
REFERRAL = "prac_referral"
NOT_SUBJECTS = ("followup", "smalltalk", "oos", "bot_help", "human")
SURE_OF_SUBJECT = 0.03
AUDIENCES = {"care_leaver": "care_leaver", "practitioner": "practitioner"}


def search(turn: Turn) -> None:
    """Fill in the services of an answer; without a directory there are none."""
    if not isinstance(turn.plan, Answer) or turn.parts.directory is None:
        return
    from services_directory import Need

    said, subject = turn.memory.need, _subject(turn)
    need = Need(
        topic=turn.plan.topic,
        text=own_words(turn),
        place=turn.place,
        age_months=said.get("child_age_months"),
        pregnancy_weeks=said.get("pregnancy_weeks"),
        free=said.get("free"),
        day=said.get("day"),
        audience=AUDIENCES.get(turn.memory.role or ""),
    )
    seen = turn.memory.seen if turn.plan.more else ()
    ranked = turn.parts.directory.search(need, limit=SHOWN + len(seen))
    turn.found = [found for found in ranked if found.service.original_id not in seen][:SHOWN]
    if subject:
        first = turn.parts.directory.search(replace(need, topic=subject), limit=1)
        known = {found.service.id for found in first}
        turn.found = (first + [found for found in turn.found if found.service.id not in known])[:SHOWN]


def _subject(turn: Turn) -> str | None:
    """Return what a practitioner's question about a route is about: "how do i refer to SALT"."""
    if turn.plan.topic != REFERRAL or not turn.plan.fresh:
        return None
    others = (
        (topic, sure) for topic, sure in turn.topics if not topic.startswith((PRACTITIONER, *NOT_SUBJECTS))
    )
    topic, sure = next(others, (None, 0.0))
    return topic if sure >= SURE_OF_SUBJECT else None


def own_words(turn: Turn) -> str | None:
    """Return the message as the encoder has already read it, where it says what is needed."""
    return sentence(turn.text) if turn.plan.fresh and turn.text else None
