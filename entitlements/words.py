"""The sentences behind the codes: reasons, details, next steps and amounts."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path

from .models import Detail
from .money import pounds
from .verdicts import Verdict

WORDS_FILE = Path(__file__).parent / "words.json"


def reason(code: str) -> str:
    """The sentence for a reason code."""
    return _words()["reasons"][code]


def next_step(code: str) -> str:
    """The sentence for what to do next."""
    return _words()["next_steps"][code]


def outcome(code: str) -> str:
    """The sentence for an outcome."""
    return _words()["outcomes"][code]


def detail(part: Detail) -> str:
    """The sentence for a detail, its date or figure put in."""
    return _words()["details"][part.code].format(value=_readable(part.value))


def amount(verdict: Verdict) -> str | None:
    """The money or the hours of a verdict in words, or None where it has neither."""
    amounts = _words()["amounts"]
    if verdict.hours is not None:
        return amounts["hours"].format(hours=verdict.hours)
    if verdict.pence is None:
        return None
    money = amounts[verdict.period].format(pounds=pounds(verdict.pence))
    return amounts["up_to"].format(amount=money) if verdict.up_to else money


def _readable(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return _words()["categories"].get(value, value)
    return f"{day.day} {day:%B %Y}"


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    return json.loads(WORDS_FILE.read_text(encoding="utf-8"))
