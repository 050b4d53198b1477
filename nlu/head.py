"""The linear head: weighed n-grams beside the sentence vector, one score a topic.

Weights, not the classifier, decide how well the two kinds of feature live together:
x = [share x l2(log(1 + count) x idf), sentence vector], logits = W x + b.
"""

from dataclasses import dataclass

import numpy as np

SPARSE_SHARE = 2.5


@dataclass(frozen=True)
class ScopeRule:
    """When a message is in scope: sure enough of a topic and near enough to a known message.

    score = (highest logit - logit_mean) / logit_std + (nearest cosine - cosine_mean) / cosine_std,
    in scope when score >= threshold and the topic is not `oos`.
    """

    logit_mean: float
    logit_std: float
    cosine_mean: float
    cosine_std: float
    threshold: float

    def score(self, highest_logit: float, nearest_cosine: float) -> float:
        """Return the sum of both signals, each in standard deviations of known messages."""
        sure = (highest_logit - self.logit_mean) / self.logit_std
        near = (nearest_cosine - self.cosine_mean) / self.cosine_std
        return sure + near


@dataclass(frozen=True)
class Head:
    """The trained numbers.

    topics: (T,) names; weights: (F + D, T) float32 for F n-grams and D sentence numbers;
    bias: (T,); idf: (F,); known: (M, D) int8 sentence vectors of the in-scope training
    messages, times 127; scope: the ScopeRule.
    """

    topics: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    idf: np.ndarray
    known: np.ndarray
    scope: ScopeRule

    def logits(self, columns: np.ndarray, counts: np.ndarray, vector: np.ndarray) -> np.ndarray:
        """Return one score a topic, for the counts of n-gram `columns` and a unit sentence vector."""
        weighed = weigh(columns, counts, self.idf)
        return weighed @ self.weights[columns] + vector @ self.weights[len(self.idf) :] + self.bias

    def nearest(self, vector: np.ndarray) -> float:
        """Return the cosine to the nearest known message, 0 when none is known."""
        return float((self.known @ vector).max() / 127) if len(self.known) else 0.0

    def in_scope(self, logits: np.ndarray, vector: np.ndarray, out_of_scope_topic: str) -> bool:
        """Say whether the message is one that Signpost can help with."""
        if self.topics[logits.argmax()] == out_of_scope_topic:
            return False
        return bool(self.scope.score(float(logits.max()), self.nearest(vector)) >= self.scope.threshold)


def weigh(columns: np.ndarray, counts: np.ndarray, idf: np.ndarray) -> np.ndarray:
    """Return log counts times idf, made SPARSE_SHARE long; of the shape of `columns`."""
    values = np.log1p(counts) * idf[columns]
    length = np.sqrt((values**2).sum())
    return SPARSE_SHARE * values / length if length else values


def softmax(logits: np.ndarray) -> np.ndarray:
    """Return probabilities that sum to 1."""
    raised = np.exp(logits - logits.max())
    return raised / raised.sum()
