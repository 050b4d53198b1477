import logging
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as runs
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.reply import Reply, Status
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY, Store
from bot.words import words
from tests.bot import fakes
from tests.bot.fakes import NOON, Broken, actions

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
TURNS = (
    {"text": "/start"},
    {"text": "/help"},
    {"text": "/privacy"},
    {"text": "/human"},
    {"text": "/dance"},
    {"text": "hello"},
    {"text": "my little one is 2 and barely talks, we're in bulwell"},
    {"text": "is it free?"},
    {"text": "the second one"},
    {"text": "show me more"},
    {"text": "and in clifton?"},
    {"text": "baby groups"},
    {"text": "NG99 9ZZ"},
    {"text": "what is home-start"},
    {"text": "can i just speak to a person"},
    {"text": "who will win the cup"},
    {"text": "i cant do this anymore i want to end it"},
    {"action": "not_crisis"},
    {"action": "place"},
    {"action": "more"},
    {"action": "topic:healthy_start"},
    {"action": "nonsense"},
    {"button": "Talk to a person"},
    {"button": "No such button"},
    {"location": (52.99, -1.2)},
    {"kind": "voice"},
    {"kind": "sticker"},
    {"text": ""},
)
WILD = {
    "nothing": "",
    "blanks": " \n\t ",
    "a full stop": ".",
    "emoji": "👶🍼🤷\u200d♀️",
    "right to left": "\u202eابني لا ينام\u202c",
    "zero width": "\u200b\u200c\u200d\u2060\ufeff",
    "zero width inside": "my ba\u200bby wo\u200dnt sle\u2060ep",
    "combining": "z̸̢̛a̷͝l̴g̵o̶ baby",
    "null": "baby\x00 sleep\x00",
    "control": "\x1b[31mred\x07",
    "SQL": "'; DROP TABLE service; -- baby groups' OR 1=1",
    "full text": 'NEAR/5 "unbalanced AND (OR * ^ baby:groups -NOT {x} col:',
    "markup": "<b>bold</b> <script>alert(1)</script> *help* _with_ [sleep](http://x.y) &amp;",
    "fluent": "{ $need } { topic-baby_sleep } {",
    "format": "%s %(x)d {0} {text!r} ${HOME}",
    "path": "../../../etc/passwd",
    "JSON": '{"chat": "a", "text": null}',
    "one long word": "a" * 100_000,
    "many words": "my baby will not sleep and i am tired " * 2_600,
    "many lines": "help\n" * 20_000,
    "many digits": "1" * 100_000,
}


@pytest.mark.parametrize("turn", TURNS, ids=str)
def test_every_reply_has_one_status_words_and_a_way_to_a_person(turn, whole):
    reply = whole.reply(Message("cli:turns", now=NOON, **turn))
    assert isinstance(reply.status, Status)
    assert reply.full_text.strip()
    assert "human" in actions(reply) or reply.status is Status.HANDED_OFF


def test_every_way_to_end_a_turn_can_be_reached(small):
    ended = {small.reply(Message("cli:ways", now=NOON, **turn)).status for turn in TURNS}
    assert {Status.ANSWERED, Status.ASKED, Status.CRISIS, Status.COMMAND, Status.HANDED_OFF} <= ended
    assert Status.OUT_OF_SCOPE in ended
    assert Status.ERROR not in ended


@pytest.mark.parametrize("text", WILD.values(), ids=WILD)
def test_whatever_is_written_there_is_a_reply(text, whole):
    for _ in range(2):
        reply = whole.reply(Message("cli:wild", text, now=NOON))
        assert reply.status is not Status.ERROR
        assert reply.full_text


@given(text=st.text(st.characters(codec="utf-8")))
@runs(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_any_text_has_a_reply(small, text):
    reply = small.reply(Message("cli:any", text, now=NOON))
    assert reply.status is not Status.ERROR
    assert reply.full_text


@given(label=st.text(st.characters(codec="utf-8")), action=st.text(st.characters(codec="utf-8")))
@runs(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_any_button_has_a_reply(small, label, action):
    for message in (Message("cli:tap", button=label), Message("cli:tap", action=action)):
        assert small.reply(message).status is not Status.ERROR


def test_what_was_said_goes_on_into_the_next_turn(small):
    small.reply(Message("cli:a", "no sleep, we are in bulwell", now=NOON))
    turn = small.turn(Message("cli:a", "she is 18m", now=NOON))
    assert turn.memory.need == {"area": "Bulwell", "child_age_months": 18}
    assert turn.reply.topics[0].topic == "baby_sleep"


def test_one_chat_knows_nothing_of_another(small):
    small.reply(Message("cli:a", "no sleep, we are in bulwell", now=NOON))
    assert small.turn(Message("cli:b", "hello", now=NOON)).memory.need == {}


def test_a_chat_is_forgotten_after_a_day(small):
    small.reply(Message("cli:a", "no sleep, we are in bulwell", now=NOON))
    kept = small.turn(Message("cli:a", "hello", now=NOON + DAY - SECOND)).memory
    gone = small.turn(Message("cli:a", "hello", now=NOON + 2 * DAY)).memory
    assert (kept.topic, kept.need) == ("baby_sleep", {"area": "Bulwell"})
    assert (gone.topic, gone.need) == (None, {})


def test_every_turn_starts_the_day_anew(small):
    small.reply(Message("cli:a", "no sleep, we are in bulwell", now=NOON))
    small.reply(Message("cli:a", "hello", now=NOON + DAY - SECOND))
    assert small.turn(Message("cli:a", "hello", now=NOON + 2 * DAY - 2 * SECOND)).memory.topic == "baby_sleep"


def test_forget_clears_topic_need_and_all(small):
    small.reply(Message("cli:a", "no sleep, we are in bulwell, shes 18m", now=NOON))
    reply = small.reply(Message("cli:a", "/forget", now=NOON))
    assert (reply.status, reply.text) == (Status.COMMAND, words()("forget"))
    kept = small.store.recall("cli:a", NOON)
    assert kept == Memory(buttons={button.label: button.action for button in reply.buttons})


def test_a_front_end_can_have_a_chat_forgotten(small):
    small.reply(Message("cli:a", "no sleep", now=NOON))
    small.forget("cli:a")
    assert small.store.recall("cli:a", NOON) == Memory()


def test_a_role_is_remembered_until_another_is_given(small):
    small.reply(Message("cli:a", "no sleep", role="practitioner", now=NOON))
    assert small.turn(Message("cli:a", "hello", now=NOON)).memory.role == "practitioner"
    assert small.turn(Message("cli:a", "hello", role="parent", now=NOON)).memory.role == "parent"


def test_the_words_of_a_person_are_not_kept(tmp_path):
    file = tmp_path / "store.sqlite"
    conversation = fakes.conversation(store=Store(file))
    conversation.reply(Message("cli:a", "my darling Zebedee wont sleep, ring 07700 900123", now=NOON))
    conversation.store.close()
    stored = file.read_bytes()
    assert b"Zebedee" not in stored
    assert b"900123" not in stored


def test_a_turn_is_counted_by_topic_and_status(small):
    small.reply(Message("cli:a", "no sleep", now=NOON))
    small.reply(Message("cli:a", "/menu", now=NOON))
    counted = [(row["topic"], row["status"], row["turns"]) for row in small.store.tallies()]
    assert counted == [("", "command", 1), ("baby_sleep", "answered", 1)]


def test_a_button_can_be_typed(small):
    small.reply(Message("cli:a", "/menu", now=NOON))
    assert small.reply(Message("cli:a", "Talking and speech", now=NOON)).topics[0].topic == "speech_language"


def test_more_goes_on_until_there_is_no_more(small):
    shown = [small.reply(Message("cli:a", "no sleep", now=NOON))]
    while len(shown) < 4 and shown[-1].cards:
        shown.append(small.reply(Message("cli:a", "show me more", now=NOON)))
    assert [[card.id for card in reply.cards] for reply in shown] == [
        ["svc-1", "svc-2", "svc-3"],
        ["svc-4", "svc-5"],
        [],
    ]
    assert shown[-1].status is Status.NO_MATCH


def test_a_store_that_fails_does_not_stop_an_answer(caplog):
    reply = fakes.conversation(store=Broken()).reply(Message("cli:a", "no sleep", now=NOON))
    assert (reply.status, len(reply.cards)) == (Status.ANSWERED, 3)
    assert "memory could not be read" in caplog.text
    assert "a turn could not be settled" in caplog.text


def test_more_shows_none_again_after_one_was_picked(small):
    small.reply(Message("cli:a", "no sleep", now=NOON))
    small.reply(Message("cli:a", "the second one", now=NOON))
    reply = small.reply(Message("cli:a", "show me more", now=NOON))
    assert [card.id for card in reply.cards] == ["svc-4", "svc-5"]


def test_a_directory_that_fails_in_the_middle_is_done_without(caplog):
    reply = fakes.conversation(directory=Broken()).reply(Message("cli:a", "no sleep", now=NOON))
    assert (reply.status, reply.topics[0].topic) == (Status.ANSWERED, "baby_sleep")
    assert words()("topic-baby_sleep.lead") in reply.text
    assert words()("directory-down") in reply.text
    assert "a turn failed: OSError" in caplog.text


def test_a_model_that_fails_in_the_middle_is_numbers_to_ring(caplog):
    conversation = fakes.conversation(interpreter=Broken())
    reply = conversation.reply(Message("cli:a", "no sleep", now=NOON))
    assert (reply.status, actions(reply)) == (Status.ERROR, ["menu", "human"])
    assert "0115 915 5555" in reply.text
    assert conversation.reply(Message("cli:a", "/menu", now=NOON)).status is Status.COMMAND


def test_a_turn_that_fails_is_tried_again_from_the_memory_it_began_with():
    conversation = fakes.conversation(interpreter=Broken())
    conversation.store.remember("cli:a", Memory("baby_sleep", 0.9, {"area": "Bulwell"}), NOON)
    turn = conversation.turn(Message("cli:a", "what about in clifton", now=NOON))
    assert (turn.reply.status, turn.memory.need) == (Status.ANSWERED, {"area": "Clifton"})


def test_when_all_fails_there_is_an_apology_with_numbers_and_a_person(caplog):
    conversation = Conversation(Parts(Broken()), Store(IN_MEMORY))
    reply = conversation.reply(Message("cli:a", "no sleep", now=NOON))
    assert (reply.status, actions(reply)) == (Status.ERROR, ["human", "menu"])
    assert "0115 915 5555" in reply.text
    assert caplog.text.count("a turn failed") == 3


def test_a_log_never_holds_what_a_person_wrote(caplog):
    with caplog.at_level(logging.INFO):
        fakes.conversation(interpreter=Broken(), store=Broken()).reply(Message("cli:a", "Zebedee wont sleep"))
    assert "Zebedee" not in caplog.text


def test_a_store_that_does_not_open_is_replaced_by_one_that_leaves_nothing(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(Parts, "open", lambda settings: Parts(words(), fakes.SmallInterpreter()))
    conversation = Conversation.open(Settings(store=tmp_path))
    assert "the store is down" in caplog.text
    conversation.reply(Message("cli:a", "no sleep", now=NOON))
    assert conversation.store.recall("cli:a", NOON).topic == "baby_sleep"
    conversation.store.close()


def test_the_store_of_the_settings_is_used_unless_another_is_given(tmp_path, monkeypatch):
    monkeypatch.setattr(Parts, "open", lambda settings: Parts(words()))
    settings = Settings(store=tmp_path / "kept.sqlite")
    Conversation.open(settings, IN_MEMORY).store.close()
    assert not settings.store.exists()
    Conversation.open(settings).store.close()
    assert settings.store.exists()


def test_a_reply_shows_text_then_cards_then_closing():
    reply = Reply(Status.ANSWERED, "First.", closing="Last.")
    assert reply.full_text == "First.\n\nLast."
