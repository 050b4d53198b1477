import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety import LIFE_FIRST
from nlu.head import Head, ScopeRule
from nlu.head_file import arrays
from nlu.interpreter import CRISIS, TOPICS, Interpreter, ModelMissing, Ranked, Understanding, Vocabulary
from nlu.spelling import Speller
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

    def encode_all(self, texts):
        return [self.encode(text) for text in texts]


def head(labels, weights, threshold):
    """A head of two labels over three words; the sentence says nothing to it."""
    return Head(
        labels=np.array(labels),
        weights=np.array([*weights, (0, 0), (0, 0)], np.float32),
        bias=np.zeros(2, np.float32),
        idf=np.ones(3, np.float32),
        share=1.0,
        temperature=1.0,
        known=np.full((2, 1, 2), (127, 0), np.int8),
        scope=ScopeRule(0.0, 1.0, 0.0, 1.0, threshold),
    )


WORDS = Vocabulary({"sleep": 0, "bitcoin": 1, "missing": 2}, 2, of_words=True)
SLEEP_OR_NOT = head(["oos", "baby_sleep"], [(0, 2), (2, 0), (0, 0)], threshold=2.5)
MISSING_OR_NOT = head(["none", "runaway"], [(2, 0), (2, 0), (0, 2)], threshold=0.6)


def model(crisis=MISSING_OR_NOT):
    """A model of three words, two topics and one crisis category."""
    return Interpreter(SLEEP_OR_NOT, crisis, [WORDS], Speller({"sleep": 1, "bitcoin": 1}, {}), SmallEncoder())


@pytest.fixture
def small():
    return model()


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


def test_a_crisis_is_seen_where_there_is_one(interpreter):
    assert interpreter.parse("i cant do this anymore i want to end my life").is_crisis
    assert not interpreter.parse("stay and play in bulwell on tuesday").is_crisis


def test_every_crisis_category_is_ranked_best_first(interpreter):
    ranked = interpreter.parse("my baby wont sleep").crisis
    assert {one.topic for one in ranked} == set(LIFE_FIRST)
    confidences = [one.confidence for one in ranked]
    assert confidences == sorted(confidences, reverse=True)
    assert sum(confidences) < 1


def test_a_slip_of_the_thumb_is_read_as_the_word_that_is_meant(interpreter):
    typed, meant = interpreter.parse_all(
        ["my baby wont slrep in the nigjt", "my baby wont sleep in the night"]
    )
    assert (typed.topics, typed.crisis) == (meant.topics, meant.crisis)


def test_many_messages_are_understood_as_one_by_one_in_order(interpreter):
    texts = [*WILD.values(), "my baby wont sleep", "stay and play in bulwell", "im 20 weeks pregnant"]
    assert interpreter.parse_all(texts) == [interpreter.parse(text) for text in texts]


@given(text=st.text(st.characters(codec="utf-8")))
@settings(deadline=None, max_examples=50)
def test_any_text_is_ranked(interpreter, text):
    assert json.dumps(interpreter.parse(text).as_dict())


def test_words_move_the_ranking(small):
    assert [one.topic for one in small.parse("no sleep").topics] == ["baby_sleep", "oos"]
    assert [one.topic for one in small.parse("bitcoin").topics] == ["oos", "baby_sleep"]


def test_topics_that_are_as_likely_keep_one_order(small):
    assert [one.topic for one in small.parse("sleep bitcoin").topics] == ["oos", "baby_sleep"]


def test_a_message_is_in_scope_when_it_is_sure_and_near_enough(small):
    assert small.parse("sleep").in_scope
    assert small.parse("sleep").scope_score == pytest.approx(3.0)
    assert not small.parse("sleep missing").in_scope


def test_words_that_nobody_has_seen_are_out_of_scope(small):
    assert not small.parse("bitcoin").in_scope
    assert not small.parse("qwertyuiop").in_scope


def test_without_known_words_a_message_is_out_of_scope_however_near(small, monkeypatch):
    monkeypatch.setattr(small, "_topics", replace(SLEEP_OR_NOT, bias=np.array([0, 9], np.float32)))
    assert small.parse("qwertyuiop").scope_score > 2.5
    assert not small.parse("qwertyuiop").in_scope


def test_a_misspelt_word_counts_as_the_word(small):
    assert small.parse("slepe").topics == small.parse("sleep").topics
    assert small.parse("slepe").topics[0].topic == "baby_sleep"


def test_the_sentence_is_encoded_with_its_spelling_mended(small, monkeypatch):
    encoded = []
    monkeypatch.setattr(
        SmallEncoder, "encode", lambda self, text: encoded.append(text) or np.zeros(2, np.float32)
    )
    small.parse("My LO won’t slepe!")
    assert encoded == ["My little one won't sleep!"]


def test_a_crisis_is_a_crisis_from_the_operating_point_on(small):
    read = small.parse("missing")
    assert [one.topic for one in read.crisis] == ["runaway"]
    assert read.crisis[0].confidence == pytest.approx(0.881, abs=1e-3)
    assert read.is_crisis
    wavering = small.parse("qwertyuiop")
    assert (wavering.crisis[0].confidence, wavering.is_crisis) == (0.5, False)


def test_a_model_without_a_second_reading_sees_no_crisis():
    read = model(crisis=None).parse("missing")
    assert (read.crisis, read.is_crisis) == ((), False)


def test_many_messages_keep_their_order(small):
    texts = ["sleep", "bitcoin", "", "missing"] * 5
    assert small.parse_all(texts) == [small.parse(text) for text in texts]
    assert small.parse_all([]) == []


def test_dates_are_counted_from_the_day_that_is_told(small):
    today = date(2026, 11, 22)
    assert small.parse("born in may", today).entities == {"child_age_months": 6}
    assert small.parse_all(["born in may"], today)[0].entities == {"child_age_months": 6}


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
        "crisis": None,
    }


def test_plain_data_names_a_crisis_only_where_there_is_one():
    seen = (Ranked("runaway", 0.4), Ranked("overdose", 0.2))
    assert Understanding((), False, {}, seen, is_crisis=True).as_dict()["crisis"] == "runaway"
    assert Understanding((), False, {}, seen, is_crisis=False).as_dict()["crisis"] is None


def test_a_model_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(ModelMissing, match="make train"):
        Interpreter.load(tmp_path / "model.npz")


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """Write a compiled file of the small heads, of all or of the topics alone, and read it."""

    def read(heads):
        about = {
            "reads_crisis": CRISIS + "labels" in heads,
            "featurizers": [
                {"analyzer": "word", "max_ngram": 1, "size": 1},
                {"analyzer": "char_wb", "max_ngram": 3, "size": 2},
            ],
        }
        np.savez(
            tmp_path / "model.npz",
            **heads,
            ngrams=np.array("sleep\nbit\nmis"),
            seen_words=np.array(json.dumps({"sleep": 2})),
            about=np.array(json.dumps(about)),
        )
        return Interpreter.load(tmp_path / "model.npz")

    monkeypatch.setattr("nlu.interpreter.encoder", SmallEncoder)
    return read


def test_a_compiled_file_is_read_with_its_vocabularies(compiled):
    read = compiled({**arrays(SLEEP_OR_NOT, TOPICS), **arrays(MISSING_OR_NOT, CRISIS)})
    assert read.parse("sleep").topics[0].topic == "baby_sleep"
    assert read.parse("bitcoin").topics[0].topic == OUT_OF_SCOPE
    assert read.parse("mistaken").is_crisis


def test_a_compiled_file_brings_the_words_that_training_saw(compiled):
    read = compiled(arrays(SLEEP_OR_NOT, TOPICS))
    assert read.parse("slepe").topics == read.parse("sleep").topics


def test_a_compiled_file_may_hold_no_second_reading(compiled):
    assert compiled(arrays(SLEEP_OR_NOT, TOPICS)).parse("mistaken").crisis == ()
