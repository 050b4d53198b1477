import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.head import Head, ScopeRule
from nlu.head_file import arrays
from nlu.interpreter import Interpreter, ModelMissing, Ranked, Understanding, Vocabulary
from nlu.taxonomy import OUT_OF_SCOPE, topics

ENTITIES = {"postcode", "area", "child_age_months", "pregnancy_weeks", "day", "language"}
WILD = {
    "nothing": "",
    "blanks": " \n\t ",
    "emoji": "👶🤷\u200d♀️",
    "right to left": "\u202eابني لا ينام\u202c",
    "zero width": "\u200b\u200d\ufeff",
    "null": "\x00",
    "SQL": "'; DROP TABLE service; --",
    "markup": "<script>alert(1)</script> *x* [y](z)",
    "one long word": "a" * 100_000,
    "many words": "my baby will not sleep " * 4_500,
}


class SmallEncoder:
    """Every text means the same."""

    def encode(self, text):
        return np.array([1.0, 0.0], np.float32)


@pytest.fixture
def small():
    """A model of two words and two topics."""
    head = Head(
        topics=np.array(["oos", "baby_sleep"]),
        weights=np.array([[0, 2], [2, 0], [0, 0], [0, 0]], np.float32),
        bias=np.zeros(2, np.float32),
        idf=np.ones(2, np.float32),
        known=np.array([[127, 0]], np.float32),
        scope=ScopeRule(0.0, 1.0, 0.0, 1.0, -np.inf),
    )
    return Interpreter(head, [Vocabulary({"sleep": 0, "bitcoin": 1}, 2, True)], SmallEncoder())


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("my little one is 2 and barely talks", "speech_language"),
        ("my baby wont sleep at night", "baby_sleep"),
        ("healthy start card", "healthy_start"),
        ("free school meals form", "free_school_meals"),
    ],
)
def test_a_plain_message_is_understood(interpreter, text, topic):
    understood = interpreter.parse(text)
    assert understood.topics[0].topic == topic
    assert understood.in_scope


def test_every_topic_is_ranked_best_first(interpreter):
    ranked = interpreter.parse("my baby wont sleep").topics
    assert {one.topic for one in ranked} == set(topics())
    confidences = [one.confidence for one in ranked]
    assert confidences == sorted(confidences, reverse=True)
    assert sum(confidences) == pytest.approx(1, abs=1e-4)


def test_details_are_read_too(interpreter):
    said = interpreter.parse("my 18m old wont sleep, we\u200b're in bul\u200bwell ng6 8ab").entities
    assert said == {"child_age_months": 18, "area": "Bulwell", "postcode": "NG6 8AB"}


def test_the_same_message_is_understood_the_same_way_twice(interpreter):
    assert interpreter.parse("no sleep in clifton") == interpreter.parse("no sleep in clifton")


@pytest.mark.parametrize("text", WILD.values(), ids=WILD)
def test_whatever_is_written_is_ranked(interpreter, text):
    understood = interpreter.parse(text)
    assert len(understood.topics) >= 3
    assert set(understood.entities) <= ENTITIES


@pytest.mark.parametrize("text", ["", " ", "👶", "\u200b"], ids=ascii)
def test_a_message_without_words_is_out_of_scope(interpreter, text):
    assert not interpreter.parse(text).in_scope


@given(text=st.text(st.characters(codec="utf-8")))
@settings(deadline=None, max_examples=50)
def test_any_text_is_ranked(interpreter, text):
    assert json.dumps(interpreter.parse(text).as_dict())


def test_words_move_the_ranking(small):
    assert [one.topic for one in small.parse("no sleep").topics] == ["baby_sleep", "oos"]
    assert [one.topic for one in small.parse("bitcoin").topics] == ["oos", "baby_sleep"]


def test_topics_that_are_as_likely_keep_one_order(small):
    assert [one.topic for one in small.parse("sleep bitcoin").topics] == ["oos", "baby_sleep"]


def test_words_that_nobody_has_seen_are_out_of_scope(small):
    assert small.parse("sleep").in_scope
    assert not small.parse("bitcoin").in_scope
    assert not small.parse("qwertyuiop").in_scope


def test_a_vocabulary_counts_the_ngrams_that_it_knows():
    pairs = Vocabulary({"my": 4, "my baby": 7, "__number__": 9}, 2, of_words=True)
    assert pairs.count(["my", "baby", "my", "3"]) == ([4, 9, 7], [2, 1, 1])
    pieces = Vocabulary({" b": 1, "by": 2}, 2, of_words=False)
    assert pieces.count(["baby", "by"]) == ([1, 2], [2, 2])


def test_plain_data_has_the_most_likely_topics_three_at_least():
    ranked = tuple(Ranked(f"topic_{i}", 0.1234567) for i in range(8))
    understood = Understanding(ranked, True, {"area": "Bulwell"})
    assert [len(understood.as_dict(most)["topics"]) for most in (1, 4, 5)] == [3, 4, 5]
    assert understood.as_dict() == {
        "topics": [{"topic": f"topic_{i}", "confidence": 0.123457} for i in range(5)],
        "in_scope": True,
        "entities": {"area": "Bulwell"},
    }


def test_a_model_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(ModelMissing, match="make train"):
        Interpreter.load(tmp_path / "model.npz")


def test_a_compiled_file_is_read_with_its_vocabularies(tmp_path, small, monkeypatch):
    monkeypatch.setattr("nlu.interpreter.Encoder", SmallEncoder)
    about = {
        "featurizers": [
            {"analyzer": "word", "max_ngram": 1, "size": 1},
            {"analyzer": "char_wb", "max_ngram": 3, "size": 1},
        ]
    }
    np.savez(
        tmp_path / "model.npz",
        **arrays(small._head),
        ngrams=np.array("sleep\nbit"),
        about=np.array(json.dumps(about)),
    )
    read = Interpreter.load(tmp_path / "model.npz")
    assert read.parse("sleep").topics[0].topic == "baby_sleep"
    assert read.parse("bitcoin").topics[0].topic == OUT_OF_SCOPE
