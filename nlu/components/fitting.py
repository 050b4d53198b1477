"""Fits the linear head: logistic regression on weighed features, and the scope rule on held-out messages."""

import warnings
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from nlu.head import Head, ScopeRule, weigh
from nlu.taxonomy import OUT_OF_SCOPE

Features = tuple[np.ndarray, np.ndarray, np.ndarray]
HELD_OUT = 0.2


def fit(features: list[Features], topics: list[str], config: dict[str, Any]) -> Head:
    """Return the head for messages given as (n-gram columns, counts, sentence vector).

    A fifth of the messages is held out first to set the scope rule, then all are fitted.
    """
    names = np.array(topics)
    scope = _scope_rule(features, names, config)
    return _fit(features, names, config, scope)


def _fit(features: list[Features], names: np.ndarray, config: dict[str, Any], scope: ScopeRule) -> Head:
    idf = _idf([columns for columns, _, _ in features])
    model = LogisticRegression(
        C=config["C"], max_iter=config["max_iter"], random_state=config["random_state"]
    )
    with warnings.catch_warnings():
        # Stopping at max_iter is meant: more steps cost minutes and gain nothing on unseen messages.
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(_matrix(features, idf), names)
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    known = np.stack([vector for _, _, vector in features])[names != OUT_OF_SCOPE]
    return Head(
        topics=model.classes_.astype(str),
        weights=weights.T.astype(np.float16).astype(np.float32),
        bias=bias.astype(np.float32),
        idf=idf,
        known=np.round(known * 127).astype(np.int8).astype(np.float32),
        scope=scope,
    )


def _scope_rule(features: list[Features], names: np.ndarray, config: dict[str, Any]) -> ScopeRule:
    open_to_all = ScopeRule(0.0, 1.0, 0.0, 1.0, -np.inf)
    indices = np.arange(len(names))
    if min(np.unique(names, return_counts=True)[1]) < 5 or len(names) * HELD_OUT < len(set(names)):
        return open_to_all
    fitted, held = train_test_split(
        indices, test_size=HELD_OUT, stratify=names, random_state=config["random_state"]
    )
    head = _fit([features[i] for i in fitted], names[fitted], config, open_to_all)
    held = [i for i in held if names[i] != OUT_OF_SCOPE]
    logits = np.array([head.logits(*features[i]).max() for i in held])
    cosines = np.array([head.nearest(features[i][2]) for i in held])
    rule = ScopeRule(logits.mean(), logits.std() or 1.0, cosines.mean(), cosines.std() or 1.0, 0.0)
    scores = [rule.score(*pair) for pair in zip(logits, cosines, strict=True)]
    threshold = float(np.quantile(scores, 1 - config["kept_in_scope"]))
    return ScopeRule(rule.logit_mean, rule.logit_std, rule.cosine_mean, rule.cosine_std, threshold)


def _idf(rows: list[np.ndarray]) -> np.ndarray:
    width = 1 + max((int(row.max()) for row in rows if len(row)), default=-1)
    seen = np.zeros(width)
    for row in rows:
        seen[row] += 1
    return (np.log((1 + len(rows)) / (1 + seen)) + 1).astype(np.float32)


def _matrix(features: list[Features], idf: np.ndarray) -> csr_matrix:
    starts = np.cumsum([0, *(len(columns) for columns, _, _ in features)])
    columns = np.concatenate([columns for columns, _, _ in features])
    values = np.concatenate([weigh(columns, counts, idf) for columns, counts, _ in features])
    sparse = csr_matrix((values, columns, starts), shape=(len(features), len(idf)))
    dense = np.stack([vector for _, _, vector in features])
    return hstack([sparse, csr_matrix(dense)], format="csr").astype(np.float64)
