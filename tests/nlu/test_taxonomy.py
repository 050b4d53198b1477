import re

from nlu.taxonomy import OUT_OF_SCOPE, topics


def test_every_topic_has_a_slug_and_a_meaning():
    for slug, topic in topics().items():
        assert topic.slug == slug
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", slug)
        assert topic.meaning and topic.a_good_answer_shows


def test_the_topics_that_the_conversation_relies_on_are_there():
    assert {
        OUT_OF_SCOPE,
        "followup_fragment",
        "smalltalk",
        "bot_help",
        "human_handoff",
        "privacy_data",
    } <= set(topics())


def test_a_slug_fits_into_a_button():
    assert all(len(f"topic:{slug}") <= 64 for slug in topics())


def test_the_file_is_read_once():
    assert topics() is topics()
