"""The crisis rules against messages that are no examples of the rule file, and against anything at all."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reply import Crisis
from bot.safety import LIFE_FIRST, MOST_URGENT_FIRST, RULES, assess, book_of, crisis_words


def beside(name: str) -> dict:
    """The messages of a file beside this one."""
    return yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))


BOOK = book_of()
OTHER_LANGUAGES = beside("crises_in_other_languages.yml")
OTHER_WORDS = beside("crises_in_other_words.yml")
IN_OTHER_WORDS = [(message, wanted) for wanted, many in OTHER_WORDS["crises"].items() for message in many]
HARMLESS = OTHER_WORDS["harmless"]
ORDINARY_MESSAGES = RULES.parent.parent / "nlu" / "development" / "languages.yml"
WORDS = RULES.parent / "words" / "en" / "crisis.ftl"
EXAMPLES_OF = {"examples": None, "young_examples": "self_harm_young", "adult_examples": "suicidal_parent"}
LEAST_RECALL, MOST_FALSE_ALARMS, LEAST_SAME_CATEGORY = 0.97, 0.02, 0.95
LEAST_LONGER_RECALL = 0.9
LONG_MESSAGE, LONG_MESSAGE_SECONDS = 100_000, 20
MOST_LINES = 9


def category(message: str) -> str | None:
    crisis = assess(message)
    return crisis and crisis.category


def examples() -> list[tuple[str, str]]:
    """Every message that the rule file says must fire, with its category."""
    return [
        (message, other or rule["category"])
        for rule in BOOK["rules"]
        for part, other in EXAMPLES_OF.items()
        for message in rule.get(part, "").splitlines()
    ]


@pytest.mark.parametrize(("message", "wanted"), examples())
def test_the_examples_in_the_file_fire(message, wanted):
    assert category(message) == wanted


@pytest.mark.parametrize("message", [line for rule in BOOK["rules"] for line in rule["not"].splitlines()])
def test_the_counter_examples_in_the_file_do_not(message):
    assert assess(message) is None


@pytest.mark.parametrize("rule", BOOK["rules"], ids=lambda rule: rule["category"])
def test_every_rule_is_complete(rule):
    assert rule["category"] in LIFE_FIRST
    assert rule["urgency"] in MOST_URGENT_FIRST
    assert ("patterns" in rule) != ("phrases" in rule)
    assert rule["unless"]
    assert len(rule["examples"].splitlines()) >= 3
    assert len(rule["not"].splitlines()) >= 2


def test_there_are_enough_messages_beside_the_examples():
    seen = {message for message, _ in examples()}
    assert len(IN_OTHER_WORDS) >= 150 and len(HARMLESS) >= 150
    assert {wanted for _, wanted in IN_OTHER_WORDS} == set(LIFE_FIRST)
    assert not seen & {message for message, _ in IN_OTHER_WORDS}


def test_crises_in_other_words_are_seen():
    missed = [message for message, _ in IN_OTHER_WORDS if assess(message) is None]
    assert len(missed) <= (1 - LEAST_RECALL) * len(IN_OTHER_WORDS), missed


def test_crises_in_other_words_get_the_right_category():
    wrong = [(message, wanted) for message, wanted in IN_OTHER_WORDS if category(message) != wanted]
    assert len(wrong) <= (1 - LEAST_SAME_CATEGORY) * len(IN_OTHER_WORDS), wrong


def test_false_alarms_are_rare():
    alarms = [(message, category(message)) for message in HARMLESS if assess(message)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(HARMLESS), alarms


@pytest.mark.parametrize("language", OTHER_LANGUAGES["crises"])
def test_crises_in_another_language_are_seen(language):
    messages = OTHER_LANGUAGES["crises"][language]
    expected = [(message, wanted) for wanted, many in messages.items() for message in many]
    assert len(expected) >= 8
    assert [(message, category(message)) for message, _ in expected] == expected


def test_crises_are_seen_in_longer_messages_in_another_language():
    missed = [message for message in OTHER_LANGUAGES["longer"] if assess(message) is None]
    assert len(missed) <= (1 - LEAST_LONGER_RECALL) * len(OTHER_LANGUAGES["longer"]), missed


def test_ordinary_messages_in_another_language_are_no_crisis():
    ordinary = yaml.safe_load(ORDINARY_MESSAGES.read_text(encoding="utf-8"))
    foreign = [message for code, messages in ordinary.items() if code != "en" for message in messages]
    assert not [message for message in (*foreign, *OTHER_LANGUAGES["ordinary"]) if assess(message)]


@pytest.mark.parametrize(("message", "wanted"), OTHER_WORDS["far_words"].items())
def test_a_harmless_word_elsewhere_silences_no_crisis(message, wanted):
    assert category(message) == wanted


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("ive took 30 paracetamol i want to die", "overdose"),
        ("hes hit me and the baby isnt breathing", "medical_emergency"),
        ("i want to kill myself and we have nowhere to sleep tonight", "suicidal_parent"),
        ("i shook the baby and he hit me", "shaking_baby_risk"),
        ("my dad touches me so i ran away from home", "child_abuse_disclosure"),
    ],
)
def test_life_comes_first(message, first):
    assert category(message) == first


@pytest.mark.parametrize(
    "message",
    [
        "I WANT TO KILL MYSELF!!!",
        "i want to k i l l myself",
        "i want to k*ll myself",
        "i want to k1ll myself",
        "i w\u200bant to di\u00ade",
        "i wa\u0301nt to dieeeee",
        "\uff49 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff44\uff49\uff45",
        "feeling suicdal",
        "feeling sucidal",
        "kms",
        "i don\u2019t want to live",
        "i want to\n\ndie",
    ],
)
def test_disguises_and_slips_of_the_finger_change_nothing(message):
    assert category(message) == "suicidal_parent"


@pytest.mark.parametrize(
    "message", ["hes hiting me", "hes hittin me", "my husband HITS ME", "he stranggled me"]
)
def test_violence_is_seen_through_typos(message):
    assert assess(message) == Crisis("domestic_abuse_now", "now")


@pytest.mark.parametrize("message", ["", " ", "?", "\x00", "\ud800", "\U000e0041", "👶🔪", ".", "*", "a*"])
def test_odd_text_is_no_crisis(message):
    assert assess(message) is None


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_wild(text):
    assert assess(text) is None or isinstance(assess(text), Crisis)


VOCABULARY = sorted({word for message, _ in examples() for word in message.split()})


@given(st.lists(st.sampled_from([*VOCABULARY, ".", "*", "\n"]), max_size=80))
@settings(max_examples=200, deadline=None)
def test_no_order_of_alarming_words_is_too_wild(words):
    crisis = assess(" ".join(words))
    assert crisis is None or (crisis.category in LIFE_FIRST and crisis.urgency in MOST_URGENT_FIRST)


@pytest.mark.parametrize(
    "piece", ["a", "a ", "i want to ", "he hit he ", "help\n", "a*", "a.b.", "my son he took the "]
)
def test_a_very_long_message_is_read_in_time(piece):
    start = time.perf_counter()
    assess(piece * (LONG_MESSAGE // len(piece)))
    assert time.perf_counter() - start < LONG_MESSAGE_SECONDS


def test_a_crisis_is_found_deep_in_a_long_message():
    story = "the nursery is lovely and she likes it there. "
    assert category(story * 500 + "i want to kill myself. " + story * 500) == "suicidal_parent"


def test_the_rules_need_no_model_no_database_and_no_network():
    heavy = "{'numpy', 'onnxruntime', 'sqlite3', 'socket', 'aiohttp', 'nlu', 'services_directory'}"
    code = (
        f"import sys, bot.safety; bot.safety.assess('help'); sys.exit(str({heavy} & set(sys.modules) or ''))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=RULES.parent.parent, capture_output=True, text=True
    )
    assert ran.stderr.strip() == ""


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(WORDS.read_text(encoding="utf-8")))
    keys = [*map(crisis_words, LIFE_FIRST), "button-not-crisis", "crisis-sorry-misread"]
    return {key: bundle.format_pattern(bundle.get_message(key).value)[0] for key in keys}


@pytest.mark.parametrize("crisis", LIFE_FIRST)
def test_every_crisis_has_warm_words_and_then_who_to_call(said, crisis):
    warmth, *calls = filter(None, said[crisis_words(crisis)].splitlines())
    assert not re.search(r"\d", warmth)
    first_number = re.search(r"\d[\d ]+", " ".join(calls))
    assert first_number[0].strip() == "999"
    assert len(calls) < MOST_LINES
    assert "?" not in warmth + "".join(calls)


def test_a_misread_message_is_met_with_an_apology(said):
    assert said["button-not-crisis"] == "That is not what I meant"
    assert "sorry" in said["crisis-sorry-misread"] and "other words" in said["crisis-sorry-misread"]
