import numpy as np
import pytest
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from nlu.components.regression import Rows, fitted

MESSAGES, NGRAMS, NUMBERS, LABELS = 90, 12, 5, 3
STEPS = 500


@pytest.fixture
def rows():
    """Rows of three labels that overlap."""
    chance = np.random.default_rng(4)
    labels = np.arange(MESSAGES) % LABELS
    sparse = (chance.random((MESSAGES, NGRAMS)) < 0.3 + 0.1 * (labels[:, np.newaxis] == 1)).astype(np.float32)
    dense = chance.normal(size=(MESSAGES, NUMBERS)).astype(np.float32)
    dense[:, 0] += labels
    return Rows(csr_matrix(sparse), dense, labels, chance.uniform(0.5, 2, MESSAGES).astype(np.float32))


@pytest.mark.parametrize("C", [0.1, 10])
def test_the_model_is_that_of_scikit_learn(rows, C):
    matrix = hstack([rows.sparse, csr_matrix(rows.dense)], format="csr").astype(np.float64)
    theirs = LogisticRegression(C=C, max_iter=STEPS, tol=1e-8)
    theirs.fit(matrix, rows.labels, sample_weight=rows.weights)
    coefficients, bias = fitted(rows, LABELS, C, STEPS)
    ours = rows.sparse @ coefficients[:NGRAMS] + rows.dense @ coefficients[NGRAMS:] + bias
    wanted = theirs.decision_function(matrix)
    assert ours - ours.mean(axis=1, keepdims=True) == pytest.approx(
        wanted - wanted.mean(axis=1, keepdims=True), abs=0.05
    )
    assert coefficients.T == pytest.approx(theirs.coef_, abs=0.02)


def test_parts_are_the_rows_in_order(rows):
    parts = rows.parts(4)
    assert np.concatenate([part.labels for part in parts]).tolist() == rows.labels.tolist()
    assert sum(part.sparse.shape[0] for part in parts) == MESSAGES


def test_the_gradient_is_that_of_the_loss(rows):
    chance = np.random.default_rng(5)
    model = chance.normal(scale=0.3, size=(NGRAMS + NUMBERS + 1, LABELS)).astype(np.float32)
    step = chance.normal(size=model.shape).astype(np.float32)
    small = 1e-2
    _, gradient = rows.loss(model)
    risen = (rows.loss(model + small * step)[0] - rows.loss(model - small * step)[0]) / (2 * small)
    assert float((gradient * step).sum()) == pytest.approx(risen, rel=0.01)


def test_two_labels_and_no_ngrams_are_enough(rows):
    only = Rows(csr_matrix((MESSAGES, 0), dtype=np.float32), rows.dense, rows.labels % 2, rows.weights)
    coefficients, bias = fitted(only, 2, 1.0, STEPS)
    assert coefficients.shape == (NUMBERS, 2)
    assert bias.shape == (2,)
