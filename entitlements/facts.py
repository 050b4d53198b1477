"""What is known of the person: each fact by its name, read into its type or refused."""

import json
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from .models import BadFacts

FACTS_FILE = Path(__file__).parent / "data" / "facts.json"
FIRST_YEAR, LAST_YEAR = 1900, 2100
LONGEST_LIST = 400


@lru_cache(maxsize=1)
def kinds() -> dict[str, dict]:
    """Every fact by name: its `kind`, what it `means`, and its limits or options."""
    return json.loads(FACTS_FILE.read_text(encoding="utf-8"))


def read(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts in their types; those that are None are left out. Raises BadFacts naming the field."""
    if not isinstance(facts, dict):
        raise BadFacts("facts", "must be an object of names and values")
    return {name: _value(name, given) for name, given in facts.items() if given is not None}


def sensible_day(name: str, day: Any) -> date:
    """`day` as a plain date within the years that can be reckoned with. Raises BadFacts."""
    if isinstance(day, datetime):
        day = day.date()
    if not isinstance(day, date):
        raise BadFacts(name, "must be a date")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadFacts(name, f"must be between the years {FIRST_YEAR} and {LAST_YEAR}")
    return day


def _value(name: str, given: Any) -> Any:
    if name not in kinds():
        raise BadFacts(str(name), "is not a fact that is used here" + _suggestion(name))
    return READERS[kinds()[name]["kind"]](name, given)


def _suggestion(name: Any) -> str:
    near = get_close_matches(str(name), kinds(), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _flag(name: str, given: Any) -> bool:
    if not isinstance(given, bool):
        raise BadFacts(name, "must be true or false")
    return given


def _whole(name: str, given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise BadFacts(name, "must be a whole number")
    most = kinds()[name]["most"]
    if not 0 <= given <= most:
        raise BadFacts(name, f"must be between 0 and {most}")
    return given


def _money(name: str, given: Any) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, (int, float, str, Decimal)):
        raise BadFacts(name, "must be an amount in pounds, such as 408.00")
    try:
        amount = Decimal(str(given))
    except (InvalidOperation, ValueError):
        raise BadFacts(name, "must be an amount in pounds, such as 408.00") from None
    if not amount.is_finite() or not 0 <= amount <= kinds()[name]["most"]:
        raise BadFacts(name, f"must be between 0 and {kinds()[name]['most']} pounds")
    return amount


def _date(name: str, given: Any) -> date:
    if isinstance(given, str):
        try:
            given = date.fromisoformat(given)
        except ValueError:
            raise BadFacts(name, "must be a date such as 2026-11-22") from None
    return sensible_day(name, given)


def _choice(name: str, given: Any) -> str:
    options = kinds()[name]["options"]
    if not isinstance(given, str) or given not in options:
        raise BadFacts(name, "must be one of " + ", ".join(options))
    return given


def _list_of(reader):
    def several(name: str, given: Any) -> tuple:
        if not isinstance(given, (list, tuple)):
            raise BadFacts(name, "must be a list")
        if len(given) > LONGEST_LIST:
            raise BadFacts(name, f"must have at most {LONGEST_LIST} entries")
        return tuple(reader(name, item) for item in given)

    return several


READERS = {
    "flag": _flag,
    "whole": _whole,
    "money": _money,
    "date": _date,
    "choice": _choice,
    "wholes": _list_of(_whole),
    "dates": _list_of(_date),
    "choices": _list_of(_choice),
}
