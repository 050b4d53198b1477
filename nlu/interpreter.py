"""What a message means, from the compiled model: no Rasa, no TensorFlow, a few milliseconds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from embedding import Encoder, common_words, encoder
from nlu import crisis
from nlu import text as reading
from nlu.entities import need
from nlu.head import Features, Head
from nlu.head_file import from_arrays
from nlu.spelling import Speller
from nlu.taxonomy import OUT_OF_SCOPE

MODEL = Path(__file__).parent / "model.npz"
LEAST_RANKED = 3
TOPICS, CRISIS = "topics_", "crisis_"


class ModelMissing(FileNotFoundError):
    """There is no compiled model to read messages with."""


@dataclass(frozen=True)
class Ranked:
    """A topic, or a crisis category, and how sure the model is of it, between 0 and 1."""

    topic: str
    confidence: float


@dataclass(frozen=True)
class Understanding:
    """Topics best first, whether Signpost can help at all, and the need's details.

    `entities` holds those of postcode, area, child_age_months, pregnancy_weeks, day and language
    that were said. `crisis` is the second reading: each category with its confidence, likeliest first, and
    `is_crisis` whether together they reach the operating point.
    """

    topics: tuple[Ranked, ...]
    in_scope: bool
    entities: dict[str, Any]
    crisis: tuple[Ranked, ...] = ()
    is_crisis: bool = False
    scope_score: float = 0.0

    def as_dict(self, most: int = 5) -> dict[str, Any]:
        """Return plain data for JSON, with the `most` likely topics (three at least)."""
        ranked = self.topics[: max(most, LEAST_RANKED)]
        return {
            "topics": [{"topic": r.topic, "confidence": round(r.confidence, 6)} for r in ranked],
            "in_scope": self.in_scope,
            "entities": self.entities,
            "crisis": self.crisis[0].topic if self.is_crisis else None,
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
            return cls(
                topics=from_arrays(stored, TOPICS),
                crisis=from_arrays(stored, CRISIS) if about["reads_crisis"] else None,
                vocabularies=_vocabularies(str(stored["ngrams"]).split("\n"), about["featurizers"]),
                speller=Speller(json.loads(str(stored["seen_words"])), common_words()),
                encoder=encoder(),
            )

    def __init__(
        self,
        topics: Head,
        crisis: Head | None,
        vocabularies: list[Vocabulary],
        speller: Speller,
        encoder: Encoder,
    ) -> None:
        """Put the trained numbers and the encoder together."""
        self._topics = topics
        self._crisis = crisis
        self._vocabularies = vocabularies
        self._speller = speller
        self.encoder = encoder

    def parse(self, text: str, today: date | None = None) -> Understanding:
        """Return what `text` means. Any text will do; an empty one is out of scope.

        `today` is what "next month" and birthdays are counted from, the present day unless said.
        """
        return self._understood(text, self._features(text, self.encoder.encode(self._sentence(text))), today)

    def parse_all(self, texts: Sequence[str], today: date | None = None) -> list[Understanding]:
        """Return what each text means, as `parse` would; sentences are encoded side by side."""
        vectors = self.encoder.encode_all([self._sentence(text) for text in texts])
        return [
            self._understood(text, self._features(text, vector), today)
            for text, vector in zip(texts, vectors, strict=True)
        ]

    def _understood(self, text: str, features: Features, today: date | None) -> Understanding:
        logits = self._topics.logits(features)
        confidences = self._topics.confidences(logits)
        order = np.argsort(-confidences, kind="stable")
        score = self._topics.scope_score(logits, features.vector, OUT_OF_SCOPE)
        in_crisis = crisis.confidences(self._crisis, features) if self._crisis else []
        return Understanding(
            topics=tuple(Ranked(str(self._topics.labels[i]), float(confidences[i])) for i in order),
            in_scope=bool(len(features.columns)) and score >= self._topics.scope.threshold,
            entities=need(reading.clean(text), today),
            crisis=tuple(Ranked(each["name"], each["confidence"]) for each in in_crisis),
            is_crisis=bool(in_crisis) and crisis.reached(in_crisis, self._crisis.scope.threshold),
            scope_score=score,
        )

    def _sentence(self, text: str) -> str:
        return reading.sentence(text, self._speller.mended)

    def _features(self, text: str, vector: np.ndarray) -> Features:
        columns: list[int] = []
        counts: list[int] = []
        tokens = reading.words(text, self._speller.mended)
        for vocabulary in self._vocabularies:
            found, times = vocabulary.count(tokens)
            columns += found
            counts += times
        order = np.argsort(columns, kind="stable")
        return Features(np.array(columns, np.int64)[order], np.array(counts, np.float32)[order], vector)


def _vocabularies(ngrams: list[str], featurizers: list[dict[str, Any]]) -> list[Vocabulary]:
    found, start = [], 0
    for featurizer in featurizers:
        end = start + featurizer["size"]
        columns = {ngram: start + i for i, ngram in enumerate(ngrams[start:end])}
        found.append(Vocabulary(columns, featurizer["max_ngram"], featurizer["analyzer"] == "word"))
        start = end
    return found
