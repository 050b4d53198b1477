import numpy as np
import pytest

from embedding import DIMENSIONS, Encoder, EncoderMissing, common_words
from embedding.encoder import FOLDER, GRAPH, REMEMBERED, VOCABULARY, WORTH_THREADS

WILD = ["", " ", "👶", "\u202eلا ينام", "\u200b", "\x00", "a" * 100_000, "no sleep " * 10_000]


@pytest.fixture(scope="module")
def encoder():
    return Encoder()


def test_a_text_is_a_unit_vector(encoder):
    vector = encoder.encode("my baby wont sleep")
    assert (vector.shape, vector.dtype) == ((DIMENSIONS,), np.float32)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_what_means_much_the_same_is_near(encoder):
    baby, child, council = encoder.encode_all(
        ["my baby wont sleep", "how do i get my child to sleep", "council tax bill"]
    )
    assert baby @ child > 0.5 > baby @ council


@pytest.mark.parametrize("text", WILD, ids=lambda text: ascii(text[:8]))
def test_any_text_has_a_vector(encoder, text):
    vector = encoder.encode(text)
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_a_text_comes_out_alike_alone_and_in_company(encoder):
    texts = ["no sleep", "a much longer message about money and the rent that is due", ""]
    together = encoder.encode_all(texts)
    assert all(np.array_equal(row, Encoder().encode(text)) for row, text in zip(together, texts, strict=True))


def test_many_texts_side_by_side_come_out_as_one_by_one_in_order():
    texts = [f"baby group number {number} " * (number % 5) for number in range(5 * WORTH_THREADS)]
    alone = Encoder()
    together = Encoder().encode_all(texts)
    assert all(np.array_equal(row, alone.encode(text)) for row, text in zip(together, texts, strict=True))


def test_no_texts_are_no_vectors(encoder):
    assert encoder.encode_all([]).shape == (0, DIMENSIONS)


def test_the_end_of_a_long_story_counts(encoder):
    story = "we moved here last year and it was nice. " * 60
    end = "my baby wont sleep"
    assert encoder.encode(story + end) @ encoder.encode(end) > encoder.encode(
        end + " " + story
    ) @ encoder.encode(end)


def test_a_text_is_run_once_while_it_is_remembered(monkeypatch):
    encoder, runs = Encoder(), []
    run = encoder._run
    monkeypatch.setattr(encoder, "_run", lambda ids: runs.append(ids) or run(ids))
    first = encoder.encode("a")
    assert np.array_equal(encoder.encode("a"), first)
    assert len(runs) == 1
    for number in range(REMEMBERED):
        encoder.encode(f"text {number}")
    encoder.encode("a")
    assert len(runs) == REMEMBERED + 2


def test_more_texts_are_remembered_where_more_are_wanted(monkeypatch):
    encoder, runs = Encoder(remembered=2 * REMEMBERED), []
    run = encoder._run
    monkeypatch.setattr(encoder, "_run", lambda ids: runs.append(ids) or run(ids))
    for _ in range(2):
        for number in range(2 * REMEMBERED):
            encoder.encode(f"text {number}")
    assert len(runs) == 2 * REMEMBERED


@pytest.mark.parametrize("missing", [GRAPH, VOCABULARY])
def test_an_encoder_that_is_not_there_says_what_to_do(tmp_path, missing):
    for name in {GRAPH, VOCABULARY} - {missing}:
        (tmp_path / name).symlink_to(FOLDER / name)
    with pytest.raises(EncoderMissing, match="part of the repository"):
        Encoder(tmp_path)


def test_common_words_are_ranked_by_how_much_they_are_used():
    words = common_words()
    assert words["the"] < words["child"] < words["vaccine"]
    assert len(words) > 15_000


def test_common_words_are_whole_lower_case_words():
    assert all(
        word.isascii() and word.isalpha() and word.islower() and len(word) > 1 for word in common_words()
    )


def test_words_that_are_not_there_say_what_to_do(tmp_path):
    with pytest.raises(EncoderMissing, match="part of the repository"):
        common_words(tmp_path)
