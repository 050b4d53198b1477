"""Fits a linear head: logistic regression on weighed features, and what says how near a message is to known ones."""

import warnings
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from nlu.head import Features, Head, ScopeRule, weigh

KNOWN_PER_LABEL = 24
LEAST_SHARE, MOST_SHARE = 0.5, 3.5


def fit(features: list[Features], labels: list[str], weights: list[float], config: dict[str, Any]) -> Head:
    """Return the head for messages with their labels and how much each counts.

    `config` holds C, max_iter, examples_for_share, temperature, threshold and random_state.
    """
    names = np.array(labels)
    idf = _idf([feature.columns for feature in features])
    share = sparse_share(len(names) / len(set(labels)), config["examples_for_share"])
    matrix = _matrix(features, idf, share)
    model = _regression(matrix, names, np.array(weights, np.float32), config)
    coefficients, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        coefficients, bias = np.vstack([-coefficients, coefficients]), np.concatenate([-bias, bias])
    vectors = np.stack([feature.vector for feature in features])
    known = _known(vectors, names, model.classes_, config["random_state"])
    highest = (matrix @ coefficients.T + bias).max(axis=1)
    nearest = np.array(
        [
            (known[own] @ vector).max()
            for own, vector in zip(np.searchsorted(model.classes_, names), vectors, strict=True)
        ]
    )
    return Head(
        labels=model.classes_.astype(str),
        weights=coefficients.T.astype(np.float16).astype(np.float32),
        bias=bias.astype(np.float32),
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


def _regression(matrix: csr_matrix, names: np.ndarray, weights: np.ndarray, config: dict[str, Any]):
    model = LogisticRegression(
        C=config["C"], max_iter=config["max_iter"], random_state=config["random_state"]
    )
    with warnings.catch_warnings():
        # Stopping at max_iter is meant: more steps cost minutes and gain nothing on unseen messages.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(matrix, names, sample_weight=weights)


def _known(vectors: np.ndarray, names: np.ndarray, labels: np.ndarray, seed: int) -> np.ndarray:
    """Return unit vectors that stand for each label's messages, shape (labels, KNOWN_PER_LABEL, D)."""
    return np.stack([_middles(vectors[names == label], seed) for label in labels])


def _middles(vectors: np.ndarray, seed: int) -> np.ndarray:
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


def _matrix(features: list[Features], idf: np.ndarray, share: float) -> csr_matrix:
    starts = np.cumsum([0, *(len(feature.columns) for feature in features)])
    columns = np.concatenate([feature.columns for feature in features])
    values = np.concatenate([weigh(feature.columns, feature.counts, idf, share) for feature in features])
    sparse = csr_matrix((values, columns, starts), shape=(len(features), len(idf)))
    dense = np.stack([feature.vector for feature in features])
    return hstack([sparse, csr_matrix(dense)], format="csr").astype(np.float32)
