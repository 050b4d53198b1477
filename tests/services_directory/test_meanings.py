"""Vectors are worked out once for each text and kept in the file."""

import numpy as np
import pytest

from embedding import DIMENSIONS
from services_directory import meanings as meanings_module
from services_directory.meanings import Meanings, load_encoder
from services_directory.store import MEMORY, Store


class CountingEncoder:
    """Stands in for the encoder: every text points its own way."""

    def __init__(self):
        self.encoded = []

    def encode(self, text):
        vector = np.zeros(DIMENSIONS, np.float32)
        vector[len(text)] = 1
        return vector

    def encode_all(self, texts):
        self.encoded += texts
        return np.stack([self.encode(text) for text in texts])


@pytest.fixture
def store():
    opened = Store.open(MEMORY)
    yield opened
    opened.close()


def test_a_text_is_encoded_once(store):
    encoder = CountingEncoder()
    meanings = Meanings(lambda: encoder)
    meanings.keep(store, ["a", "bb", "a"])
    meanings.keep(store, ["bb", "ccc"])
    assert encoder.encoded == ["a", "bb", "ccc"]


def test_vectors_come_back_in_the_order_asked_for(store):
    meanings = Meanings(CountingEncoder)
    meanings.keep(store, ["a", "bb"])
    matrix = meanings.matrix(store, ["bb", "a"])
    assert matrix.shape == (2, DIMENSIONS)
    assert (matrix @ meanings.of("bb")).tolist() == [1.0, 0.0]


def test_without_all_of_them_there_is_no_matrix(store):
    meanings = Meanings(CountingEncoder)
    meanings.keep(store, ["a"])
    assert meanings.matrix(store, ["a", "bb"]) is None
    assert meanings.matrix(store, []) is None


def test_without_an_encoder_there_are_no_meanings(store):
    meanings = Meanings(lambda: None)
    meanings.keep(store, ["a"])
    assert meanings.of("a") is None
    assert meanings.matrix(store, ["a"]) is None


def test_a_missing_encoder_is_no_error(monkeypatch):
    def missing():
        raise meanings_module.EncoderMissing

    monkeypatch.setattr(meanings_module, "Encoder", missing)
    assert load_encoder() is None
