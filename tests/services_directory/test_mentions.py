"""A message that calls a service by its name asks for that one."""

import pytest

from services_directory.mentions import Mentions


@pytest.fixture
def mentions(small):
    return Mentions(found.service for found in map(small.service, ("s-club", "s-toy", "s-uk")))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("can I go to the River Club?", 1),
        ("river club or toy-library", 2),
        ("clubs by the river", 0),
        ("display lines", 0),
        ("", 0),
    ],
)
def test_whole_names_are_found_anywhere_in_a_message(mentions, text, count):
    assert len(mentions.of(text)) == count


def test_nothing_is_mentioned_where_there_are_no_services():
    assert Mentions(()).of("river club") == set()
