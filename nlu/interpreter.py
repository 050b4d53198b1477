"""What a message means, from the compiled model: no Rasa, no TensorFlow, a few milliseconds."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from embedding import Encoder
from nlu import text as reading
from nlu.entities import need
from nlu.head import Head, softmax
from nlu.head_file import from_arrays
from nlu.taxonomy import OUT_OF_SCOPE

MODEL = Path(__file__).parent / "model.npz"
LEAST_RANKED = 3


class ModelMissing(FileNotFoundError):
    """There is no compiled model to read messages with."""


@dataclass(frozen=True)
class Ranked:
    """A topic and how sure the model is of it, between 0 and 1."""

    topic: str
    confidence: float


@dataclass(frozen=True)
class Understanding:
    """Topics best first, whether Signpost can help at all, and the need's details.

    `entities` holds those of postcode, area, child_age_months, pregnancy_weeks, day and language
    that were said.
    """

    topics: tuple[Ranked, ...]
    in_scope: bool
    entities: dict[str, Any]

    def as_dict(self, most: int = 5) -> dict[str, Any]:
        """Return plain data for JSON, with the `most` likely topics (three at least)."""
        ranked = self.topics[: max(most, LEAST_RANKED)]
        return {
            "topics": [{"topic": r.topic, "confidence": round(r.confidence, 6)} for r in ranked],
            "in_scope": self.in_scope,
            "entities": self.entities,
        }


@dataclass(frozen=True)
class Vocabulary:
    """The n-grams of one featurizer: their column, the longest, and how they are counted."""

    columns: dict[str, int]
    longest: int
    of_words: bool

    def count(self, tokens: list[str]) -> tuple[list[int], list[int]]:
        """Return the columns and counts of the known n-grams of a message."""
        ngrams = (reading.word_ngrams if self.of_words else reading.char_ngrams)(tokens, self.longest)
        known = [(self.columns[ngram], count) for ngram, count in ngrams.items() if ngram in self.columns]
        return [column for column, _ in known], [count for _, count in known]


class Interpreter:
    """The compiled model in memory."""

    @classmethod
    def load(cls, path: Path = MODEL) -> "Interpreter":
        """Read the compiled model; raises ModelMissing or EncoderMissing with what to do."""
        if not Path(path).is_file():
            raise ModelMissing(f"No compiled model at {path}. Run `make train` to make one.")
        with np.load(path, allow_pickle=False) as stored:
            about = json.loads(str(stored["about"]))
            ngrams = str(stored["ngrams"]).split("\n")
            return cls(from_arrays(stored), _vocabularies(ngrams, about["featurizers"]), Encoder())

    def __init__(self, head: Head, vocabularies: list[Vocabulary], encoder: Encoder) -> None:
        """Put the trained numbers and the encoder together."""
        self._head = head
        self._vocabularies = vocabularies
        self.encoder = encoder

    def parse(self, text: str, today: date | None = None) -> Understanding:
        """Return what `text` means. Any text will do; an empty one is out of scope.

        `today` is what "next month" and birthdays are counted from, the present day unless said.
        """
        columns, counts = self._counts(reading.words(text))
        vector = self.encoder.encode(reading.sentence(text))
        logits = self._head.logits(columns, counts, vector)
        confidences = softmax(logits)
        order = np.argsort(-confidences, kind="stable")
        ranked = tuple(Ranked(str(self._head.topics[i]), float(confidences[i])) for i in order)
        said_something = bool(len(columns)) and self._head.in_scope(logits, vector, OUT_OF_SCOPE)
        return Understanding(ranked, said_something, need(reading.clean(text), today))

    def _counts(self, tokens: list[str]) -> tuple[np.ndarray, np.ndarray]:
        columns: list[int] = []
        counts: list[int] = []
        for vocabulary in self._vocabularies:
            found, times = vocabulary.count(tokens)
            columns += found
            counts += times
        order = np.argsort(columns, kind="stable")
        return np.array(columns, np.int64)[order], np.array(counts, np.float32)[order]


def _vocabularies(ngrams: list[str], featurizers: list[dict[str, Any]]) -> list[Vocabulary]:
    found, start = [], 0
    for featurizer in featurizers:
        end = start + featurizer["size"]
        columns = {ngram: start + i for i, ngram in enumerate(ngrams[start:end])}
        found.append(Vocabulary(columns, featurizer["max_ngram"], featurizer["analyzer"] == "word"))
        start = end
    return found
