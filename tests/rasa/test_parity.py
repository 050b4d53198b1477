import asyncio
import random

import pytest

from nlu.compile import TOLERANCE, Disagreement, compare, difference, quieten, readable
from nlu.examples import development, training
from nlu.interpreter import Interpreter
from nlu.mutations import mutated

EVERY = 4
MUTATED = 1_000


@pytest.fixture(scope="session", autouse=True)
def quiet_rasa():
    quieten()


def test_the_compiled_model_reads_messages_as_rasa_does(trained, compiled):
    chance = random.Random(23)
    known = [message for _, message in (*development(), *training()[::EVERY])]
    oddities = ["", "   ", "👶👶", "?", "NG6 8AB", "x" * 5_000, "\u202emy baby\u202c", "2", "SELECT * FROM a"]
    texts = known + oddities + [mutated(chance.choice(known), chance) for _ in range(MUTATED)]
    assert asyncio.run(compare(trained, Interpreter.load(compiled), filter(readable, texts))) <= TOLERANCE


def test_the_model_in_the_repository_is_what_training_gives(compiled):
    fresh, kept = Interpreter.load(compiled), Interpreter.load()
    messages = [message for _, message in development()]
    same = sum(fresh.parse(text).topics[0].topic == kept.parse(text).topics[0].topic for text in messages)
    assert same / len(messages) >= 0.99


def test_a_model_that_reads_otherwise_is_refused(compiled):
    interpreter = Interpreter.load(compiled)
    ours = interpreter.parse("my toddler wont sleep")
    reversed_ranking = [
        {"name": ranked.topic, "confidence": other.confidence}
        for ranked, other in zip(ours.topics, reversed(ours.topics), strict=True)
    ]
    with pytest.raises(Disagreement):
        difference(
            "my toddler wont sleep",
            {"intent_ranking": reversed_ranking, "in_scope": ours.in_scope},
            interpreter,
        )
