import numpy as np
import pytest

from nlu.head import Head, ScopeRule
from nlu.head_file import arrays, from_arrays, load_head, save_head

HEAD = Head(
    topics=np.array(["baby_sleep", "oos"]),
    weights=np.array([[0.5, -1.25], [2.0, 0.0]], np.float32),
    bias=np.array([0.1, -0.1], np.float32),
    idf=np.array([1.5], np.float32),
    known=np.array([[127, -127]], np.int8),
    scope=ScopeRule(1.0, 2.0, 0.5, 0.25, -3.5),
)


def same(one, other):
    return all(
        np.array_equal(getattr(one, name), getattr(other, name))
        for name in ("topics", "weights", "bias", "idf", "known")
    )


def test_a_head_comes_back_as_it_went(tmp_path):
    save_head(HEAD, tmp_path / "head.npz")
    read = load_head(tmp_path / "head.npz")
    assert same(read, HEAD)
    assert read.scope == HEAD.scope


def test_what_is_read_is_ready_to_count_with(tmp_path):
    read = from_arrays(arrays(HEAD))
    assert read.weights.dtype == read.known.dtype == np.float32


def test_weights_take_two_bytes_each_and_known_messages_one_a_number():
    stored = arrays(HEAD)
    assert (stored["weights"].dtype, stored["known"].dtype) == (np.float16, np.int8)


def test_no_file_is_no_head(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_head(tmp_path / "none.npz")


def test_a_file_that_holds_no_arrays_is_refused(tmp_path):
    (tmp_path / "head.npz").write_text("not a head")
    with pytest.raises(ValueError):
        load_head(tmp_path / "head.npz")
