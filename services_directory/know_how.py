"""The question in the directory that a message asks, and the facts that answer it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

import numpy as np

from services_directory.meanings import Meanings
from services_directory.models import KnowHow
from services_directory.store import Store
from services_directory.wording import stems

# Tried on some fifty messages: below these the facts answered something else than what was asked.
LEAST_LIKE = 0.48
LEAST_LIKE_ANYWHERE = 0.7
LEAST_SHARED = 0.4
LEAST_SHARED_ANYWHERE = 0.6
SHARED_WORDS = 0.3  # what sharing every word adds to the likeness of two meanings


class KnowHowShelf:
    """All questions with their facts, searched by meaning and words; by words alone without an encoder."""

    def __init__(self, entries: Sequence[KnowHow], store: Store, meanings: Meanings) -> None:
        self._entries = tuple(entries)
        self._meanings = meanings
        self._vectors = meanings.matrix(store, [entry.question for entry in entries])
        self._stems = [stems(" ".join((entry.question, *entry.facts))) for entry in entries]
        self._seen = Counter(stem for stems in self._stems for stem in stems)
        self._of_topic: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(self._entries):
            self._of_topic[entry.topic].append(place)

    def best(self, topic: str | None, text: str) -> KnowHow | None:
        """Return the entry of `topic` (None: of any) that answers `text`, or None where none does."""
        places = self._of_topic.get(topic, []) if topic else list(range(len(self._entries)))
        if not places or not text.strip():
            return None
        like = self._likeness(places, text)
        shared = self._shared(places, text)
        if like is None:
            scores, least = shared, LEAST_SHARED if topic else LEAST_SHARED_ANYWHERE
        else:
            scores = like + SHARED_WORDS * shared
            least = LEAST_LIKE if topic else LEAST_LIKE_ANYWHERE
        best = int(np.argmax(scores))
        return self._entries[places[best]] if scores[best] >= least else None

    def topics(self, text: str, nearest: int) -> dict[str, float]:
        """Return the topics of the questions nearest in meaning to `text`, each with its likeness, 0 to 1."""
        like = self._likeness(list(range(len(self._entries))), text)
        if like is None:
            return {}
        found: dict[str, float] = {}
        for place in np.argsort(-like)[:nearest]:
            found.setdefault(self._entries[place].topic, float(like[place]))
        return found

    def _likeness(self, places: list[int], text: str) -> np.ndarray | None:
        asked = self._meanings.of(text) if self._vectors is not None else None
        return None if asked is None else self._vectors[places] @ asked

    def _shared(self, places: list[int], text: str) -> np.ndarray:
        """The share of the text's words that each entry has too, 0 to 1; rare words count for more."""
        told = {stem: self._weight(stem) for stem in stems(text)}
        whole = sum(told.values()) or 1.0
        return np.array([sum(told[stem] for stem in told.keys() & self._stems[at]) / whole for at in places])

    def _weight(self, stem: str) -> float:
        return log((len(self._entries) + 1) / (self._seen[stem] + 0.5))
