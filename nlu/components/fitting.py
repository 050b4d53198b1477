"""Fits a linear head: logistic regression on weighed features, and what says how near a message is to known ones."""

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans

from nlu.components import regression
from nlu.head import Features, Head, ScopeRule, weigh

KNOWN_PER_LABEL = 24
LEAST_SHARE, MOST_SHARE = 0.5, 3.5


def fit(features: list[Features], labels: list[str], weights: list[float], config: dict[str, Any]) -> Head:
    """Return the head for messages with their labels and how much each counts.

    `config` holds C, max_iter, examples_for_share, temperature, threshold and random_state.
    """
    names, numbers = np.unique(labels, return_inverse=True)
    idf = _idf([feature.columns for feature in features])
    share = sparse_share(len(labels) / len(names), config["examples_for_share"])
    rows = regression.Rows(
        sparse=_weighed(features, idf, share),
        dense=np.stack([feature.vector for feature in features]),
        labels=numbers,
        weights=np.array(weights, np.float32),
    )
    # So few steps are meant: more of them cost minutes and gain nothing on unseen messages.
    coefficients, bias = regression.fitted(rows, len(names), config["C"], config["max_iter"])
    known = np.stack([_middles(rows.dense[numbers == n], config["random_state"]) for n in range(len(names))])
    weighed = coefficients.astype(np.float16).astype(np.float32)
    highest = (rows.sparse @ weighed[: len(idf)] + rows.dense @ weighed[len(idf) :] + bias).max(axis=1)
    nearest = np.array([(known[own] @ vector).max() for own, vector in zip(numbers, rows.dense, strict=True)])
    return Head(
        labels=names.astype(str),
        weights=weighed,
        bias=bias,
        idf=idf,
        share=share,
        temperature=config["temperature"],
        known=np.round(known * 127).astype(np.int8),
        scope=ScopeRule(
            float(highest.mean()),
            float(highest.std() or 1.0),
            float(nearest.mean()),
            float(nearest.std() or 1.0),
            config["threshold"],
        ),
    )


def sparse_share(examples_a_label: float, for_share: float) -> float:
    """Return how long the n-gram part is beside the unit sentence vector.

    N-grams earn weight with the examples that there are to learn them from: 1 for every `for_share`
    examples a label, within bounds (measured from 10 to 400 examples a label; docs/understanding.md).
    """
    return min(max(examples_a_label / for_share, LEAST_SHARE), MOST_SHARE)


def _middles(vectors: np.ndarray, seed: int) -> np.ndarray:
    """Return KNOWN_PER_LABEL unit vectors that stand for the messages of one label."""
    if len(vectors) <= KNOWN_PER_LABEL:
        return vectors[np.arange(KNOWN_PER_LABEL) % len(vectors)]
    middles = KMeans(KNOWN_PER_LABEL, n_init=1, max_iter=20, random_state=seed).fit(vectors).cluster_centers_
    return middles / np.linalg.norm(middles, axis=1, keepdims=True)


def _idf(rows: list[np.ndarray]) -> np.ndarray:
    width = 1 + max((int(row.max()) for row in rows if len(row)), default=-1)
    seen = np.zeros(width)
    for row in rows:
        seen[row] += 1
    return (np.log((1 + len(rows)) / (1 + seen)) + 1).astype(np.float32)


def _weighed(features: list[Features], idf: np.ndarray, share: float) -> csr_matrix:
    starts = np.cumsum([0, *(len(feature.columns) for feature in features)])
    columns = np.concatenate([feature.columns for feature in features])
    values = np.concatenate([weigh(feature.columns, feature.counts, idf, share) for feature in features])
    return csr_matrix((values, columns, starts), shape=(len(features), len(idf)), dtype=np.float32)
