import pytest

from bot.commands import COMMANDS, command_or_button, more, topic_chosen
from bot.memory import Memory
from bot.message import Message
from bot.plan import Answer, Say
from bot.reply import Status
from nlu.taxonomy import topics
from tests.bot.fakes import actions, said

KNOWN = Memory(
    "baby_sleep",
    0.9,
    {"area": "Bulwell"},
    ("svc-1", "svc-2"),
    ("svc-1", "svc-2"),
    None,
    {"Baby and child sleep": "topic:baby_sleep"},
)


def plan(text="", memory=KNOWN, **message):
    turn = said(text, memory=memory, **message)
    command_or_button(turn)
    return turn.plan


@pytest.mark.parametrize("command", [one for one in COMMANDS if one != "human"])
def test_every_command_has_its_own_words(command):
    assert (plan(f"/{command}").status, plan(f"/{command}").key) == (Status.COMMAND, command)


@pytest.mark.parametrize("text", ["/human", "/HUMAN", "/human@signpost_bot", "/human please", "/ human"])
def test_a_person_is_asked_for_however_it_is_typed(text):
    assert plan(text) == Say(Status.HANDED_OFF, "human", topic="human_handoff")


@pytest.mark.parametrize("text", ["/", "//", "/dance", "/'; drop table memory; --"])
def test_an_unknown_command_says_which_there_are(text):
    assert plan(text) == Say(Status.COMMAND, "command-unknown", menu=True)


def test_forget_leaves_nothing():
    turn = said("/forget", memory=KNOWN)
    command_or_button(turn)
    assert turn.memory == Memory()


def test_a_button_does_what_it_says_without_any_memory():
    assert plan(action="topic:speech_language", memory=Memory()) == Answer("speech_language", 1.0)


def test_a_button_may_come_as_its_label_tapped_or_typed():
    assert plan(button="Baby and child sleep") == plan("Baby and child sleep") == Answer("baby_sleep", 1.0)


def test_a_label_that_is_not_there_any_more_gives_the_menu():
    assert plan(button="Gone") == Say(Status.COMMAND, "menu", menu=True)


@pytest.mark.parametrize("action", ["topic:no_such_topic", "nonsense", "topic:", ":", "card:svc-1"])
def test_an_action_that_nobody_knows_is_answered_like_an_unknown_command(action):
    assert plan(action=action).key == "command-unknown"


def test_the_place_button_asks_for_a_place_and_waits_for_it():
    turn = said(action="place", memory=KNOWN)
    command_or_button(turn)
    assert turn.memory.pending == "place"
    assert turn.plan == Say(Status.ASKED, "ask-place", topic="baby_sleep", asks="place")


def test_more_goes_on_after_what_was_shown():
    assert plan(action="more") == Answer("baby_sleep", 0.9, more=True)
    assert more(said(memory=KNOWN)) == plan(action="more")


def test_more_of_nothing_offers_the_menu():
    assert plan(action="more", memory=Memory()) == Say(Status.COMMAND, "nothing-to-continue", menu=True)


@pytest.mark.parametrize("kind", ["voice", "photo", "sticker", "other"])
def test_what_cannot_be_read_is_asked_for_in_words(kind):
    assert plan(kind=kind) == Say(Status.ASKED, f"kind-{kind}", asks="text")


def test_nothing_at_all_is_asked_about():
    assert plan("") == Say(Status.ASKED, "empty", asks="text", menu=True)


@pytest.mark.parametrize("message", [{"text": "my baby wont sleep"}, {"location": (52.99, -1.2)}])
def test_words_and_places_walk_on(message):
    assert plan(**message) is None


def test_a_person_chosen_from_the_topics_is_a_hand_off():
    assert topic_chosen(said(), "human_handoff").status is Status.HANDED_OFF
    assert topic_chosen(said(), "baby_sleep") == Answer("baby_sleep", 1.0)


@pytest.mark.parametrize("topic", topics())
def test_every_topic_can_be_tapped(topic, small):
    reply = small.reply(Message("cli:taps", action=f"topic:{topic}"))
    assert reply.status is not Status.ERROR
    assert reply.full_text


def test_every_button_of_a_reply_works_when_its_label_is_sent(small):
    for label in [button.label for button in small.reply(Message("cli:menu", "/menu")).buttons]:
        small.reply(Message("cli:menu", "/menu"))
        reply = small.reply(Message("cli:menu", button=label))
        assert reply.status in (Status.ANSWERED, Status.ENTITLEMENT, Status.HANDED_OFF, Status.NO_MATCH), (
            label
        )


def test_actions_fit_a_telegram_button(whole):
    for text in ("/menu", "baby groups", "hi"):
        reply = whole.reply(Message("cli:short", text))
        assert all(len(action.encode("ascii")) <= 64 for action in actions(reply))
