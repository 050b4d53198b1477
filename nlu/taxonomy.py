"""The topics: their slugs and meanings, from the taxonomy file."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "topics" / "topics.csv"
OUT_OF_SCOPE = "oos"


@dataclass(frozen=True)
class Topic:
    """One topic: `slug` names it everywhere, `meaning` says what belongs to it."""

    slug: str
    meaning: str
    a_good_answer_shows: str


@lru_cache(maxsize=1)
def topics() -> dict[str, Topic]:
    """Return every topic by slug, in the taxonomy's order."""
    with FILE.open(newline="", encoding="utf-8") as rows:
        found = (
            Topic(row["topic"], row["meaning"], row["a_good_answer_shows"]) for row in csv.DictReader(rows)
        )
        return {topic.slug: topic for topic in found}
