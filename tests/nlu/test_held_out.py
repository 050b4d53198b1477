"""What judges the model has never trained it, and every topic has enough of both."""

from collections import Counter
from functools import lru_cache

import numpy as np
import pytest
import yaml
from rapidfuzz import fuzz, process

from bot.safety import LIFE_FIRST
from nlu.examples import ROOM, crisis_development, crisis_training, development, training
from nlu.taxonomy import topics
from tests.dialogues.script import dialogues

LEAST_SITUATIONS, LEAST_TRAINING, LEAST_DEVELOPMENT = 30, 150, 15
LEAST_CRISES_TRAINING, LEAST_CRISES_DEVELOPMENT = 80, 20
SHORTEST_COMPARED = 6
ALIKE = 92
MOST_ALIKE = 0.02
EVERY = 8  # one message in so many is compared with all others of its topic: enough for a share


def plain(text):
    return text.strip().lower()


@lru_cache(maxsize=1)
def trained_on():
    return {plain(example.text) for example in (*training(), *crisis_training())}


@lru_cache(maxsize=4)
def counted(examples):
    return Counter(example.label for example in examples())


@pytest.mark.parametrize("topic", topics())
def test_a_topic_has_enough_messages(topic):
    assert counted(training)[topic] >= LEAST_TRAINING
    assert counted(development)[topic] >= LEAST_DEVELOPMENT


@pytest.mark.parametrize("category", LIFE_FIRST)
def test_a_crisis_category_has_enough_messages(category):
    assert counted(crisis_training)[category] >= LEAST_CRISES_TRAINING
    assert counted(crisis_development)[category] >= LEAST_CRISES_DEVELOPMENT


def test_no_message_has_two_labels():
    for examples in (training, crisis_training):
        label_of = {}
        for example in examples():
            assert label_of.setdefault(plain(example.text), example.label) == example.label, example.text


@pytest.mark.parametrize("examples", [training, crisis_training, development, crisis_development])
def test_no_message_stands_twice(examples):
    times = Counter(plain(example.text) for example in examples())
    assert not [text for text, count in times.items() if count > 1]


@pytest.mark.parametrize("examples", [development, crisis_development])
def test_what_judges_is_not_trained_on(examples):
    assert not [example.text for example in examples() if plain(example.text) in trained_on()]


def test_dialogues_are_not_trained_on():
    said = [step.says.strip().lower() for dialogue in dialogues() for step in dialogue.steps if step.says]
    # Commands, greetings and fragments that everyone types the same way stand in both.
    assert not [text for text in said if text in trained_on() and len(text.split()) > 4]


def test_messages_of_a_topic_are_not_the_same_one_over_and_over():
    compared, alike = 0, []
    for topic in topics():
        messages = [
            plain(example.text)
            for example in training()
            if example.label == topic and len(example.text.split()) >= SHORTEST_COMPARED
        ]
        found = alike_among(messages)
        compared += len(messages[::EVERY])
        alike += found
    assert len(alike) <= MOST_ALIKE * compared, alike[:20]


def alike_among(messages):
    """Return those of every EVERYth message that say nearly what another of `messages` says."""
    chosen = messages[::EVERY]
    scores = process.cdist(
        chosen, messages, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, dtype=np.uint8, workers=-1
    )
    itself = np.arange(len(chosen))
    scores[itself, itself * EVERY] = 0
    return [message for message, others in zip(chosen, scores, strict=True) if others.any()]


def test_messages_that_say_the_same_are_found():
    same = ["my baby will not sleep at night", "at night my baby will not sleep"]
    assert alike_among([*same, "where is the nearest food bank please"]) == same[:1]
    assert alike_among(["my baby will not sleep at night", "where is the nearest food bank please"]) == []


def test_a_topic_begins_with_thirty_situations():
    listed = Counter(
        topic
        for file in (ROOM / "situations").glob("*.yml")
        for topic, situations in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for situation in situations
        if isinstance(situation, str)
    )
    assert {topic for topic in topics() if listed[topic] < LEAST_SITUATIONS} == set()
