"""What judges the model has never trained it, and every topic has enough of both."""

from collections import Counter

import pytest

from nlu.examples import development, training
from nlu.taxonomy import topics
from tests.dialogues.script import dialogues

LEAST_TRAINING = 40
LEAST_DEVELOPMENT = 8

TRAINED_ON = {message.strip().lower() for _, message in training()}


@pytest.mark.parametrize("topic", topics())
def test_a_topic_has_enough_messages(topic):
    assert Counter(topic for topic, _ in training())[topic] >= LEAST_TRAINING
    assert Counter(topic for topic, _ in development())[topic] >= LEAST_DEVELOPMENT


def test_no_message_has_two_topics():
    topic_of = {}
    for topic, message in training():
        assert topic_of.setdefault(message.strip().lower(), topic) == topic, message


def test_development_messages_are_not_trained_on():
    assert not [message for _, message in development() if message.strip().lower() in TRAINED_ON]


def test_dialogues_are_not_trained_on():
    said = [step.says.strip().lower() for dialogue in dialogues() for step in dialogue.steps if step.says]
    # Commands, greetings and fragments that everyone types the same way stand in both.
    assert not [text for text in said if text in TRAINED_ON and len(text.split()) > 4]
