import pytest

from bot.safety import LIFE_FIRST
from nlu.crisis import NO_CRISIS
from nlu.examples import (
    Example,
    crisis_development,
    crisis_training,
    development,
    read,
    training,
)
from nlu.taxonomy import topics

ALL = [training, development, crisis_training, crisis_development]
WHO_WRITES = {
    *("parent", "dad", "pregnant", "relative", "carer", "neighbour"),
    *("young_person", "care_leaver", "practitioner", "anyone"),
}


@pytest.mark.parametrize("examples", [training, development])
def test_every_topic_has_examples_and_every_example_a_topic(examples):
    assert {example.label for example in examples()} == set(topics())


@pytest.mark.parametrize("examples", [crisis_training, crisis_development])
def test_every_crisis_category_has_examples_and_so_have_look_alikes(examples):
    assert {example.label for example in examples()} == {*LIFE_FIRST, NO_CRISIS}


@pytest.mark.parametrize("examples", ALL)
def test_every_example_says_something(examples):
    assert all(example.text.strip() for example in examples())


@pytest.mark.parametrize("examples", [training, development])
def test_a_second_need_is_another_topic(examples):
    two_needs = [example for example in examples() if example.also]
    assert two_needs
    assert all(example.also in topics() and example.also != example.label for example in two_needs)


def test_of_a_development_message_it_is_known_who_writes_and_how():
    assert {example.persona for example in development()} <= WHO_WRITES
    assert all(example.style for example in development())


def test_of_a_crisis_development_message_it_is_known_how_urgent_it_is():
    crises = [example for example in crisis_development() if example.label != NO_CRISIS]
    assert {example.urgency for example in crises} == {"now", "soon"}


def test_the_labels_of_a_message_are_the_topics_that_it_carries():
    assert Example("baby_sleep", "no sleep").labels == {"baby_sleep"}
    assert Example("baby_sleep", "no sleep no food", also="food_bank").labels == {"baby_sleep", "food_bank"}


@pytest.fixture
def folder(tmp_path):
    """Two files of examples, in the two ways that Rasa writes them, and one that holds something else."""
    (tmp_path / "b.yml").write_text(
        "nlu:\n  - intent: oos\n    examples: |\n      - - dashed\n      - café 👶\n", encoding="utf-8"
    )
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "c.yml").write_text(
        "nlu:\n"
        "  - intent: baby_sleep\n"
        "    examples:\n"
        "      - text: |\n"
        "          - no sleep no food\n"
        "        metadata:\n"
        "          also: food_bank\n"
        "          persona: parent\n"
        "      - text: |\n"
        "          - no sleep\n"
    )
    (tmp_path / "a.yml").write_text("nlu:\n  - intent: smalltalk\n    examples: |\n      - hi: there\n")
    (tmp_path / "details.yml").write_text("- text: im in bulwell\n  entities: {area: Bulwell}\n")
    (tmp_path / "languages.yml").write_text("pl:\n  - dzień dobry\n", encoding="utf-8")
    return tmp_path


def test_files_are_read_line_by_line_in_order(folder):
    assert read(folder) == (
        Example("smalltalk", "hi: there"),
        Example("oos", "- dashed"),
        Example("oos", "café 👶"),
        Example("baby_sleep", "no sleep no food", also="food_bank", persona="parent"),
        Example("baby_sleep", "no sleep"),
    )


def test_a_folder_is_read_once(folder):
    assert read(folder) is read(folder)
