"""Step 8: services for the need, ranked by the directory."""

from bot.plan import Answer
from bot.turn import Turn
from nlu.text import sentence

SHOWN = 3
AUDIENCES = {"care_leaver": "care_leaver", "practitioner": "practitioner"}


def search(turn: Turn) -> None:
    """Fill in the services of an answer; without a directory there are none."""
    if not isinstance(turn.plan, Answer) or turn.parts.directory is None:
        return
    from services_directory import Need

    known = turn.memory.need
    need = Need(
        topic=turn.plan.topic,
        text=own_words(turn),
        place=turn.place,
        age_months=known.get("child_age_months"),
        pregnancy_weeks=known.get("pregnancy_weeks"),
        free=known.get("free"),
        day=known.get("day"),
        audience=AUDIENCES.get(turn.memory.role or ""),
    )
    turn.found = turn.parts.directory.search(need, limit=SHOWN, offset=turn.plan.offset)


def own_words(turn: Turn) -> str | None:
    """Return the message as the encoder has already read it, where it says what is needed."""
    return sentence(turn.text) if turn.plan.fresh and turn.text else None
