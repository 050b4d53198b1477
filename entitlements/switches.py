"""Rules that wait for somebody to confirm them: each named, dated, and off until `on_from` says when."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path

SWITCHES_FILE = Path(__file__).parent / "switches.json"


@lru_cache(maxsize=1)
def switches() -> dict[str, dict]:
    """Every switch by name: on_from (ISO date or None), checked, source, why."""
    return json.loads(SWITCHES_FILE.read_text(encoding="utf-8"))


def is_on(name: str, on: date) -> bool:
    """Whether the switch `name` is on for the day `on`. Raises KeyError for an unknown name."""
    start = switches()[name]["on_from"]
    return start is not None and date.fromisoformat(start) <= on
