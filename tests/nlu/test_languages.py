import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import nlu.languages
from nlu.examples import training
from nlu.languages import DEFAULT, written_in
from nlu.languages.vocabulary import ANYWHERE
from nlu.languages.word import plain, words

ROOM = Path(nlu.languages.__file__).parent
MESSAGES = yaml.safe_load((ROOM.parent / "development" / "languages.yml").read_text(encoding="utf-8"))
CODES = {"pl", "ur", "ar", "ro", "pa", "es", "pt", "ckb", "ti", "fa", "so", "zh", "en"}
LEAST_RIGHT, LEAST_ENGLISH_RIGHT = 0.95, 0.99
MOST_TRAINING_FOREIGN = 0.002
LEAST_LISTED = 150
MOST_MILLISECONDS = 5
LISTS = sorted(ROOM.glob("*/*.txt"))


def wrong(code: str) -> list[tuple[str, str]]:
    read = [(written_in(message), message) for message in MESSAGES[code]]
    return [(found, message) for found, message in read if found != code]


def test_every_language_has_enough_messages():
    assert set(MESSAGES) == CODES
    assert all(len(messages) >= 25 for messages in MESSAGES.values())
    assert len(MESSAGES["en"]) >= 150


@pytest.mark.parametrize("code", sorted(CODES - {DEFAULT}))
def test_a_language_is_recognised(code):
    assert len(wrong(code)) <= (1 - LEAST_RIGHT) * len(MESSAGES[code]), wrong(code)


def test_english_that_could_mislead_stays_english():
    assert len(wrong(DEFAULT)) <= (1 - LEAST_ENGLISH_RIGHT) * len(MESSAGES[DEFAULT]), wrong(DEFAULT)


def test_hardly_any_training_message_is_taken_for_another_language():
    messages = [example.text for example in training()]
    foreign = [message for message in messages if written_in(message) != DEFAULT]
    assert len(foreign) <= MOST_TRAINING_FOREIGN * len(messages), foreign


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I need help, میری بیٹی اسکول نہیں جاتی", "ur"),
        ("my son said میں and then we went home to the shop", "en"),
        ("szukam dobrego przedszkola in bulwell please", "pl"),
        ("moja żona is very sad after the baby, she does not speak good english", "en"),
        ("宝宝发烧了 GP appointment", "zh"),
        ("सुनिए मुझे मदद चाहिए", "hi"),
        ("ሰላም ልጄን ትምህርት ቤት ማስመዝገብ እፈልጋለሁ", "am"),
        ("oi oi oi", "en"),
        ("hola", "en"),
        ("assalamu alaikum", "en"),
    ],
)
def test_most_words_decide(text, code):
    assert written_in(text) == code


@pytest.mark.parametrize(
    "text", ["", " ", "👶🍼", "07700 900123", "12/03/2024", "???", "¯\\_(ツ)_/¯", "https://example.org/sí"]
)
def test_without_words_the_default_is_given(text):
    assert written_in(text) == DEFAULT


@given(st.text())
def test_anything_has_a_language(text):
    assert written_in(text)


@pytest.mark.parametrize(
    ("text", "code"), [("gdzie jest przedszkole " * 50_000, "pl"), ("qxj" * 2_000, "en")]
)
def test_a_very_long_message_is_read(text, code):
    assert written_in(text) == code


def test_a_message_is_read_quickly():
    messages = [message for many in MESSAGES.values() for message in many]
    for message in messages:
        written_in(message)
    start = time.process_time()
    for message in messages:
        written_in(message)
    assert (time.process_time() - start) / len(messages) * 1000 < MOST_MILLISECONDS


@pytest.mark.parametrize("file", LISTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_list_has_enough_words_each_once_and_as_messages_are_read(file):
    listed = file.read_text(encoding="utf-8").split()
    assert len(listed) >= LEAST_LISTED or file.stem == ANYWHERE
    assert [word for word in listed if words(word) != [word]] == []
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("typed", "bare"),
    [("żłobek", "zlobek"), ("școală", "scoala"), ("كيف", "كيف"), ("می", "مي"), ("baby", "baby")],
)
def test_a_word_is_brought_to_a_simpler_keyboard(typed, bare):
    assert plain(typed) == bare
