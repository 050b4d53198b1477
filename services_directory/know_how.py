"""The question in the directory that a message asks, and the facts that answer it."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np

from services_directory.meanings import Meanings
from services_directory.models import KnowHow
from services_directory.store import Store
from services_directory.wording import stems

# Tried on messages of every topic. Facts that answer another question do harm, so a right answer is
# rather left out: the floors lie above the wrong ones, not below the right ones.
LEAST = 0.75
LEAST_ANYWHERE = 0.9
SURE = 0.85
MARGIN = 0.05  # a best entry that is not sure must be this far ahead of the next one of its topic
ANOTHER_SUBJECT = 0.15  # and may not be this far behind the question of another topic
SHARED_WORDS = 0.25  # what sharing every word adds to the likeness of two meanings

LEAST_SHARED = 0.5
LEAST_SHARED_ANYWHERE = 0.6


def ways(entry: KnowHow) -> tuple[str, ...]:
    """Return every way in which the question is asked, as it is written first."""
    return (entry.question, *entry.asked_as)


class KnowHowShelf:
    """All questions with their facts, searched by meaning and words; by words alone without an encoder."""

    def __init__(self, entries: Sequence[KnowHow], store: Store, meanings: Meanings) -> None:
        self._entries = tuple(entries)
        self._meanings = meanings
        self._vectors = meanings.matrix(store, [way for entry in entries for way in ways(entry)])
        self._first_ways = np.cumsum([0, *(len(ways(entry)) for entry in entries)])[:-1]
        self._stems = [stems(" ".join(ways(entry))) for entry in entries]
        self._seen = Counter(stem for stems in self._stems for stem in stems)

    def best(self, topic: str | None, text: str) -> KnowHow | None:
        """Return the entry that answers `text` as a question of `topic` (None: of any), or None.

        A question may stand under several topics: its own and those that it is `also_for`.
        """
        places = self._of_topic(topic)
        if not places or not text.strip():
            return None
        shared = self._shared(text)
        like = self._likeness(text)
        if like is None:
            least = LEAST_SHARED if topic else LEAST_SHARED_ANYWHERE
            return self._first(places, shared, least)
        scores = like + SHARED_WORDS * shared
        found = self._first(places, scores, LEAST if topic else LEAST_ANYWHERE)
        return found if found and _stands_out(scores, scores[places]) else None

    def topics(self, text: str, nearest: int) -> dict[str, float]:
        """Return the topics of the questions nearest in meaning to `text`, each with its likeness, 0 to 1."""
        like = self._likeness(text)
        if like is None:
            return {}
        found: dict[str, float] = {}
        for place in np.argsort(-like)[:nearest]:
            found.setdefault(self._entries[place].topic, float(like[place]))
        return found

    def _of_topic(self, topic: str | None) -> list[int]:
        every = enumerate(self._entries)
        return [at for at, entry in every if not topic or topic in (entry.topic, *entry.also_for)]

    def _first(self, places: list[int], scores: np.ndarray, least: float) -> KnowHow | None:
        best = max(places, key=lambda place: scores[place])
        return self._entries[best] if scores[best] >= least else None

    def _likeness(self, text: str) -> np.ndarray | None:
        """How near in meaning each entry's nearest way of asking is to the text, 0 to 1."""
        asked = self._meanings.of(text) if self._vectors is not None else None
        return None if asked is None else np.maximum.reduceat(self._vectors @ asked, self._first_ways)

    def _shared(self, text: str) -> np.ndarray:
        """The share of the text's words that each entry asks with, 0 to 1; rare words count for more."""
        told = {stem: self._weight(stem) for stem in stems(text)}
        whole = sum(told.values()) or 1.0
        return np.array([sum(told[stem] for stem in told.keys() & asked) / whole for asked in self._stems])

    def _weight(self, stem: str) -> float:
        return log((len(self._entries) + 1) / (self._seen[stem] + 0.5))


def _stands_out(every: np.ndarray, own: np.ndarray) -> bool:
    """Tell whether the best of a topic's own scores is sure, or no other question comes too near it."""
    first, second = np.sort(np.append(own, (-1.0, -1.0)))[:-3:-1]
    return bool(first >= SURE or (first - second >= MARGIN and every.max() - first < ANOTHER_SUBJECT))
