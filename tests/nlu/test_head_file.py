from dataclasses import replace

import numpy as np
import pytest

from nlu.head import Head, ScopeRule
from nlu.head_file import arrays, from_arrays, load_head, save_head

HEAD = Head(
    labels=np.array(["baby_sleep", "oos"]),
    weights=np.array([[0.5, -1.25], [2.0, 0.0]], np.float32),
    bias=np.array([0.1, -0.1], np.float32),
    idf=np.array([1.5], np.float32),
    share=0.7,
    temperature=1.3,
    known=np.array([[[127, -127]], [[0, 3]]], np.int8),
    scope=ScopeRule(1.0, 2.0, 0.5, 0.25, -3.5),
)


def same(one, other):
    numbers = ("labels", "weights", "bias", "idf", "known")
    settings = ("share", "temperature", "scope")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in numbers) and all(
        getattr(one, name) == getattr(other, name) for name in settings
    )


def test_a_head_comes_back_as_it_went(tmp_path):
    save_head(HEAD, tmp_path / "head.npz")
    assert same(load_head(tmp_path / "head.npz"), HEAD)


def test_several_heads_share_a_file_each_under_its_name(tmp_path):
    other = replace(HEAD, labels=np.array(["none", "runaway"]), share=2.0)
    np.savez(tmp_path / "both.npz", **arrays(HEAD, "topics_"), **arrays(other, "crisis_"))
    with np.load(tmp_path / "both.npz") as stored:
        assert same(from_arrays(stored, "topics_"), HEAD)
        assert same(from_arrays(stored, "crisis_"), other)


def test_what_is_read_is_ready_to_count_with():
    assert from_arrays(arrays(HEAD)).weights.dtype == np.float32


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
