import json
import re

import pytest

from bot.safety import LIFE_FIRST, crisis_words
from bot.settings import ROOT
from bot.words import FOLDER, Words, words
from nlu.taxonomy import topics

ENGLISH = sorted((FOLDER / "en").glob("*.ftl"))
DATA = ROOT / "services_directory" / "data" / "nottingham"
NUMBER = re.compile(r"(?<![\w£])(?:0(?: ?\d){6,10}|\d{5,6}|116 \d{3}|999|111|101)(?!\w)")
BUTTON_LIMIT = 28
LEAD_LIMIT = 220
NEVER_OFFERED = {"smalltalk", "bot_help", "privacy_data", "human_handoff", "followup_fragment", "oos"}


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def numbers_on_file() -> set[str]:
    """Return the digits of every number in the city's contacts and services."""
    entries = [
        *json.loads((DATA / "contacts.json").read_text(encoding="utf-8"))["contacts"],
        *json.loads((DATA / "services.json").read_text(encoding="utf-8"))["services"],
    ]
    phones = (
        phone for entry in entries for phone in (*entry.get("phones", ()), entry.get("text_line")) if phone
    )
    return {digits(phone["number"]) for phone in phones}


@pytest.mark.parametrize("file", ENGLISH, ids=lambda file: file.name)
def test_every_number_that_the_bot_says_stands_in_the_directory(file):
    said = NUMBER.findall(file.read_text(encoding="utf-8"))
    assert [number for number in said if digits(number) not in numbers_on_file()] == []


def test_the_numbers_are_found_where_they_stand():
    text = (
        "Ring 0115 915 5555, 0300 500 80 80, 0800 1111 or 116 123, text 85258, NHS 111. Not NG6 8AB or £100."
    )
    found = ["0115 915 5555", "0300 500 80 80", "0800 1111", "116 123", "85258", "111"]
    assert NUMBER.findall(text) == found


@pytest.mark.parametrize("topic", topics())
def test_every_topic_has_a_button_that_fits_and_a_need(topic):
    assert 0 < len(words()(f"topic-{topic}")) <= BUTTON_LIMIT
    assert words()(f"topic-{topic}.need")


@pytest.mark.parametrize("topic", [slug for slug in topics() if slug not in NEVER_OFFERED])
def test_every_topic_with_services_has_a_lead_that_is_short_and_leaves_numbers_to_the_cards(topic):
    lead = words()(f"topic-{topic}.lead")
    assert len(lead) <= LEAD_LIMIT
    assert not NUMBER.search(lead)


def test_no_two_topics_share_a_button():
    labels = [words()(f"topic-{topic}") for topic in topics()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("category", LIFE_FIRST)
def test_every_crisis_has_its_words_and_says_whom_to_ring(category):
    assert NUMBER.search(words()(crisis_words(category)))


@pytest.mark.parametrize("category", [one for one in LIFE_FIRST if one != "homeless_tonight"])
def test_every_crisis_names_999(category):
    assert "999" in words()(crisis_words(category))


@pytest.mark.parametrize("file", ENGLISH, ids=lambda file: file.name)
def test_every_message_can_be_put_into_words(file):
    text = file.read_text(encoding="utf-8")
    values = dict.fromkeys(re.findall(r"\$(\w+)", text), "something")
    keys = re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)
    assert keys
    for key in keys:
        assert words()(key, **values)


def test_no_key_is_written_twice():
    keys = [
        key for file in ENGLISH for key in re.findall(r"^([a-z][\w-]*) =", file.read_text(), re.MULTILINE)
    ]
    assert sorted(set(keys)) == sorted(keys)


def test_a_value_is_put_in_as_it_is():
    text = "{ $x } <b>*_ \u202e"
    assert text in words()("place-unknown", place=text)


def test_unknown_words_are_none_or_an_error_that_says_where_to_add_them():
    assert words().get("no-such-key") is None
    assert words().get("topic-baby_sleep.nothing") is None
    with pytest.raises(KeyError, match="no-such-key.*bot/words"):
        words()("no-such-key")


def test_a_missing_value_is_named():
    with pytest.raises(KeyError, match="place"):
        words()("place-unknown")


def test_a_language_that_nobody_has_written_falls_back_to_english():
    assert words("xx")("button-human") == words("en")("button-human")


def test_every_language_is_read_once():
    assert words("en") is words("en")
    assert isinstance(words("en"), Words)
