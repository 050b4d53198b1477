import pytest

from nlu import examples
from nlu.examples import development, training
from nlu.taxonomy import topics


@pytest.mark.parametrize("read", [training, development])
def test_every_topic_has_examples_and_every_example_a_topic(read):
    assert {topic for topic, _ in read()} == set(topics())


@pytest.mark.parametrize("read", [training, development])
def test_every_example_says_something(read):
    assert all(message.strip() for _, message in read())


def test_a_file_is_read_line_by_line(tmp_path):
    (tmp_path / "b.yml").write_text(
        "nlu:\n  - intent: oos\n    examples: |\n      - - dashed\n      - café 👶\n"
    )
    (tmp_path / "a.yml").write_text("nlu:\n  - intent: smalltalk\n    examples: |\n      - hi: there\n")
    assert examples._read(tmp_path) == (("smalltalk", "hi: there"), ("oos", "- dashed"), ("oos", "café 👶"))
