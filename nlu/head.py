"""The linear head: weighed n-grams beside the sentence vector, one score a label.

Weights, not the classifier, decide how well the two kinds of feature live together:
x = [share x l2(log(1 + count) x idf), sentence vector], logits = W x + b, confidences = softmax(logits / temperature).
"""

from dataclasses import dataclass

import numpy as np

NEAREST_AMONG = 3
MOST_OUTSIDE = 0.5


@dataclass(frozen=True)
class Features:
    """What is known of one message: n-gram columns, their counts, and the unit sentence vector."""

    columns: np.ndarray
    counts: np.ndarray
    vector: np.ndarray


@dataclass(frozen=True)
class ScopeRule:
    """When a message is in scope: sure enough of a topic and near enough to a known message of a likely one.

    score = (highest logit - logit_mean) / logit_std + (nearest cosine - cosine_mean) / cosine_std, in
    scope when score >= threshold. The threshold is the operating point of config.yml.
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

    labels: (T,) names; weights: (F + D, T) float32 for F n-grams and D sentence numbers; bias: (T,);
    idf: (F,); share: length of the n-gram part; temperature: what logits are divided by;
    known: (T, K, D) int8 sentence vectors, times 127, K that stand for the training messages of each
    label; scope: the ScopeRule.
    """

    labels: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    idf: np.ndarray
    share: float
    temperature: float
    known: np.ndarray
    scope: ScopeRule

    def logits(self, features: Features) -> np.ndarray:
        """Return one score a label for a message."""
        weighed = weigh(features.columns, features.counts, self.idf, self.share)
        dense = features.vector @ self.weights[len(self.idf) :]
        return weighed @ self.weights[features.columns] + dense + self.bias

    def confidences(self, logits: np.ndarray) -> np.ndarray:
        """Return probabilities that sum to 1, of the shape of `logits`."""
        return softmax(logits / self.temperature)

    def scope_score(self, logits: np.ndarray, vector: np.ndarray, outside: str) -> float:
        """Return how surely the message is in scope; -inf when `outside` is likelier than all other labels together."""
        inside = self.labels != outside
        if self.confidences(logits)[~inside].sum() > MOST_OUTSIDE:
            return -np.inf
        likely = np.argsort(-np.where(inside, logits, -np.inf), kind="stable")[:NEAREST_AMONG]
        nearest = (self.known[likely].astype(np.float32) @ vector).max() / 127 if self.known.size else 0.0
        return self.scope.score(float(logits[likely[0]]), float(nearest))


def weigh(columns: np.ndarray, counts: np.ndarray, idf: np.ndarray, share: float) -> np.ndarray:
    """Return log counts times idf, made `share` long; of the shape of `columns`."""
    values = np.log1p(counts) * idf[columns]
    length = np.sqrt((values**2).sum())
    return share * values / length if length else values


def softmax(logits: np.ndarray) -> np.ndarray:
    """Return probabilities that sum to 1."""
    raised = np.exp(logits - logits.max())
    return raised / raised.sum()
