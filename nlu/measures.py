"""How good answers are, in numbers: shares with their uncertainty, F1, calibration, scope."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

Z_95 = 1.96
BINS = 10


@dataclass(frozen=True)
class Share:
    """`hits` out of `of`; `low` and `high` bound it with 95% confidence (Wilson's score interval)."""

    hits: int
    of: int

    @classmethod
    def among(cls, outcomes: Iterable[bool]) -> "Share":
        """Return the share of those that are true."""
        listed = [bool(outcome) for outcome in outcomes]
        return cls(sum(listed), len(listed))

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 of nothing."""
        return self.hits / self.of if self.of else 0.0

    @property
    def low(self) -> float:
        """The lower end of the interval."""
        return self._middle - self._reach

    @property
    def high(self) -> float:
        """The upper end of the interval."""
        return self._middle + self._reach

    def as_dict(self) -> dict[str, float]:
        """Return plain data for JSON."""
        bounds = {"low": round(self.low, 4), "high": round(self.high, 4)}
        return {"value": round(self.value, 4), **bounds, "hits": self.hits, "of": self.of}

    @property
    def _middle(self) -> float:
        return (self.hits + Z_95**2 / 2) / (self.of + Z_95**2)

    @property
    def _reach(self) -> float:
        if not self.of:
            return 0.5
        spread = self.hits * (self.of - self.hits) / self.of + Z_95**2 / 4
        return Z_95 * sqrt(spread) / (self.of + Z_95**2)


def f1(right: int, said: int, meant: int) -> float:
    """Return the harmonic mean of precision (right of said) and recall (right of meant)."""
    return 2 * right / (said + meant) if said + meant else 0.0


def macro_f1(meant: Sequence[str], said: Sequence[str]) -> float:
    """Return the mean F1 over the labels that are meant at least once."""
    right = Counter(m for m, s in zip(meant, said, strict=True) if m == s)
    meant_of, said_of = Counter(meant), Counter(said)
    scores = [f1(right[label], said_of[label], meant_of[label]) for label in meant_of]
    return sum(scores) / len(scores) if scores else 0.0


def reliability(confidences: Sequence[float], right: Sequence[bool]) -> list[dict[str, float]]:
    """Return, for each of BINS equal bins of confidence with anything in it, its mean confidence and accuracy."""
    sure, ok = np.asarray(confidences, float), np.asarray(right, bool)
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [
        {
            "confidence": float(sure[inside].mean()),
            "accuracy": float(ok[inside].mean()),
            "of": int(inside.sum()),
        }
        for inside in (bins == each for each in range(BINS))
        if inside.any()
    ]


def calibration_error(bins: list[dict[str, float]]) -> float:
    """Return the expected calibration error: the mean distance of confidence and accuracy, by size of bin."""
    total = sum(each["of"] for each in bins)
    return sum(each["of"] * abs(each["confidence"] - each["accuracy"]) for each in bins) / max(total, 1)


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Return how often a score from inside is above one from outside (ties count half)."""
    scores = np.concatenate([inside, outside])
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    _, first, size = np.unique(scores[order], return_index=True, return_counts=True)
    ranks[order] = np.repeat(first + (size + 1) / 2, size)
    above = ranks[: len(inside)].sum() - len(inside) * (len(inside) + 1) / 2
    return float(above / (len(inside) * len(outside))) if len(inside) and len(outside) else 0.0


def operating_point(inside: Sequence[float], right: Sequence[bool], outside: Sequence[float]) -> float:
    """Return the threshold that keeps most right answers inside and turns most of the outside away, both as shares."""
    inside, right, outside = np.asarray(inside), np.asarray(right, bool), np.asarray(outside)

    def worth(threshold: float) -> float:
        return ((inside >= threshold) & right).mean() + (outside < threshold).mean()

    return float(max(np.unique(np.concatenate([inside, outside])), key=worth))


def slots(meant: dict[str, Any], said: dict[str, Any], keys: Iterable[str]) -> Counter:
    """Count the details that are "right", "said" and "meant" among `keys`."""
    counted: Counter = Counter()
    for key in keys:
        counted["said"] += key in said
        counted["meant"] += key in meant
        counted["right"] += key in meant and key in said and meant[key] == said[key]
    return counted
