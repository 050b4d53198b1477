import random

import pytest

from nlu.compile import QUICK, TOLERANCE, Disagreement, compare, difference, messages, quieten, readable
from nlu.examples import crisis_development, crisis_training, development, training
from nlu.interpreter import Interpreter
from nlu.mutations import mutated

EVERY = 20
MUTATED = 1_000
PLAIN = "my toddler wont sleep"


@pytest.fixture(scope="session", autouse=True)
def quiet_rasa():
    quieten()


@pytest.fixture(scope="session")
def interpreter(compiled):
    """The model that was trained for these tests, compiled."""
    return Interpreter.load(compiled)


def test_the_compiled_model_reads_messages_as_rasa_does(trained, interpreter):
    chance = random.Random(23)
    examples = (
        *development(),
        *crisis_development(),
        *training()[::EVERY],
        *crisis_training()[::EVERY],
    )
    known = [example.text for example in examples]
    oddities = ["", "   ", "👶👶", "?", "NG6 8AB", "x" * 5_000, "\u202emy baby\u202c", "2", "SELECT * FROM a"]
    texts = known + oddities + [mutated(chance.choice(known), chance) for _ in range(MUTATED)]
    assert compare(trained, interpreter, filter(readable, texts)) <= TOLERANCE


def test_compiling_compares_every_message_and_thousands_of_mutated_ones():
    compared = messages()
    known = {
        example.text
        for examples in (training, development, crisis_training, crisis_development)
        for example in examples()
    }
    assert {text for text in known if readable(text)} <= set(compared)
    assert len(compared) >= len(known) + 4_000


def test_a_quick_comparison_takes_the_development_messages_and_a_part_of_the_others():
    compared = messages(QUICK)
    assert {e.text for e in (*development(), *crisis_development()) if readable(e.text)} <= set(compared)
    assert len(compared) < len(messages()) / 6


def test_a_command_is_not_compared():
    assert not readable("/start")
    assert readable("my baby/toddler")


def test_the_model_in_the_repository_is_what_training_gives(interpreter):
    texts = [example.text for example in development()]
    pairs = zip(interpreter.parse_all(texts), Interpreter.load().parse_all(texts), strict=True)
    same = sum(fresh.topics[0].topic == kept.topics[0].topic for fresh, kept in pairs)
    assert same / len(texts) >= 0.99


@pytest.fixture
def theirs(interpreter):
    """What Rasa says of PLAIN where both agree."""
    ours = interpreter.parse(PLAIN)
    return {
        "intent_ranking": ranking(ours.topics),
        "in_scope": ours.in_scope,
        "crisis": ranking(ours.crisis),
        "is_crisis": ours.is_crisis,
    }


def ranking(ours):
    return [{"name": ranked.topic, "confidence": ranked.confidence} for ranked in ours]


def turned_round(ranked):
    confidences = [each["confidence"] for each in reversed(ranked)]
    return [{**each, "confidence": sure} for each, sure in zip(ranked, confidences, strict=True)]


def test_a_model_that_reads_alike_is_accepted(interpreter, theirs):
    assert difference(PLAIN, theirs, interpreter) == 0.0


@pytest.mark.parametrize("key", ["intent_ranking", "crisis"])
def test_a_model_that_ranks_otherwise_is_refused(interpreter, theirs, key):
    with pytest.raises(Disagreement, match=PLAIN):
        difference(PLAIN, {**theirs, key: turned_round(theirs[key])}, interpreter)


@pytest.mark.parametrize("key", ["intent_ranking", "crisis"])
def test_a_model_that_lacks_a_label_is_refused(interpreter, theirs, key):
    with pytest.raises(Disagreement):
        difference(PLAIN, {**theirs, key: theirs[key][:-1]}, interpreter)


@pytest.mark.parametrize("key", ["in_scope", "is_crisis"])
def test_a_model_that_decides_otherwise_is_refused(interpreter, theirs, key):
    with pytest.raises(Disagreement):
        difference(PLAIN, {**theirs, key: not theirs[key]}, interpreter)


def test_a_message_that_rasa_ranks_nothing_for_is_passed_over(interpreter):
    assert difference("", {"intent_ranking": [], "in_scope": False}, interpreter) == 0.0
