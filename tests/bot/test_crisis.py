import pytest

from bot import crisis, safety
from bot.conversation import Conversation
from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.reply import Crisis, Status
from bot.words import words
from tests.bot.fakes import Broken, SmallInterpreter, WaryInterpreter, actions, conversation, said

SUICIDAL = "i cant do this anymore i want to end it"
HOMELESS = "we've been kicked out and have nowhere to sleep tonight"


def test_a_crisis_is_answered_at_once():
    turn = said(SUICIDAL)
    crisis.check(turn)
    assert (turn.reply.status, turn.reply.crisis.category) == (Status.CRISIS, "suicidal_parent")
    assert turn.reply.crisis.urgency in ("now", "soon")
    assert "116 123" in turn.reply.text


def test_any_other_message_walks_on():
    turn = said("my baby wont sleep")
    crisis.check(turn)
    assert turn.reply is None


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_no_text_is_no_crisis(nothing):
    turn = said(nothing)
    crisis.check(turn)
    assert turn.reply is None


def test_a_person_and_a_way_to_say_it_was_misread_are_one_tap_away():
    turn = said(HOMELESS)
    crisis.check(turn)
    assert actions(turn.reply) == ["human", "not_crisis"]


def test_a_crisis_drops_the_question_that_was_open():
    turn = said(SUICIDAL, memory=Memory(topic="baby_sleep", pending="place"))
    crisis.check(turn)
    assert (turn.memory.pending, turn.memory.topic) == (None, "baby_sleep")


def test_a_crisis_needs_no_model_no_directory_and_no_store():
    bare = Conversation(Parts(words(), interpreter=None, directory=None), Broken())
    reply = bare.reply(Message("cli:a", SUICIDAL))
    assert reply.status is Status.CRISIS
    assert reply == conversation().reply(Message("cli:a", SUICIDAL))


def test_a_crisis_is_seen_though_model_and_directory_fail():
    reply = conversation(Broken(), Broken(), Broken()).reply(Message("cli:a", HOMELESS))
    assert reply.crisis.category == "homeless_tonight"


def test_a_crisis_is_read_in_what_comes_with_a_picture(small):
    assert small.reply(Message("cli:a", SUICIDAL, kind="photo")).status is Status.CRISIS


def test_a_crisis_at_the_end_of_a_very_long_message_is_seen(small):
    assert small.reply(Message("cli:a", "so much to tell. " * 5_000 + SUICIDAL)).status is Status.CRISIS


@pytest.mark.parametrize("length", [2 * crisis.READ_AT_EACH_END, 500_000])
def test_a_crisis_at_the_start_of_a_very_long_message_is_seen(length):
    for text in (SUICIDAL.ljust(length, "."), SUICIDAL.rjust(length, ".")):
        turn = said(text)
        crisis.check(turn)
        assert turn.reply.status is Status.CRISIS


def test_the_ends_of_a_very_long_message_are_not_read_as_one_sentence():
    turn = said(
        "i want to".rjust(crisis.READ_AT_EACH_END) + "." * 9 + "end it".ljust(crisis.READ_AT_EACH_END)
    )
    crisis.check(turn)
    assert turn.reply is None


def test_a_misread_crisis_can_be_said_again(small):
    first = small.reply(Message("cli:a", SUICIDAL))
    second = small.reply(Message("cli:a", button=first.buttons[1].label))
    assert (second.status, second.asks) == (Status.ASKED, "text")
    assert "human" in actions(second)


UNSAID = "the drawer has three letters in it"  # no rule has words for it


def wary(category="suicidal_parent", **how):
    """A conversation whose model sees a crisis in UNSAID."""
    return conversation(WaryInterpreter("drawer", category, **how))


def test_no_rule_has_words_for_what_the_second_reading_is_tried_on():
    assert safety.assess(UNSAID) is None


def test_what_no_rule_has_words_for_is_seen_by_the_second_reading():
    reply = wary().reply(Message("cli:a", UNSAID))
    assert (reply.status, reply.crisis) == (Status.CRISIS, Crisis("suicidal_parent", "now"))
    assert reply.text == words()(safety.crisis_words("suicidal_parent"))


@pytest.mark.parametrize("category", safety.LIFE_FIRST)
def test_every_category_has_words_and_an_urgency_in_the_second_reading(category):
    reply = wary(category).reply(Message("cli:a", UNSAID))
    assert reply.crisis == crisis.suspected(category)
    assert reply.crisis.urgency == ("soon" if category in crisis.MOSTLY_SOON else "now")
    assert reply.text


def test_the_second_reading_has_a_person_and_a_way_to_say_it_was_misread_too():
    assert actions(wary().reply(Message("cli:a", UNSAID))) == ["human", "not_crisis"]


def test_a_crisis_that_was_misread_by_the_model_can_be_said_again():
    chat = wary()
    first = chat.reply(Message("cli:a", UNSAID))
    second = chat.reply(Message("cli:a", button=first.buttons[1].label))
    assert (second.status, second.asks) == (Status.ASKED, "text")
    assert chat.reply(Message("cli:a", "no sleep")).topics[0].topic == "baby_sleep"


def test_the_second_reading_drops_the_question_that_was_open():
    turn = said(UNSAID, memory=Memory(topic="baby_sleep", pending="place"))
    turn.suspected = "overdose"
    crisis.second_reading(turn)
    assert (turn.memory.pending, turn.memory.topic) == (None, "baby_sleep")


def test_the_rules_come_first_and_the_model_is_not_asked():
    model = WaryInterpreter("end it", "runaway")
    reply = conversation(model).reply(Message("cli:a", SUICIDAL))
    assert reply.crisis.category == "suicidal_parent"
    assert model.read == []


def test_a_suspicion_below_the_operating_point_is_no_crisis():
    assert wary(sure=0.4, is_crisis=False).reply(Message("cli:a", UNSAID)).status is not Status.CRISIS


def test_any_other_message_walks_on_after_the_second_reading():
    reply = wary().reply(Message("cli:a", "my baby wont sleep"))
    assert reply.crisis is None
    assert reply.topics[0].topic == "baby_sleep"


@pytest.mark.parametrize("model", [SmallInterpreter(), Broken()], ids=["without a second reading", "down"])
def test_without_a_model_that_sees_it_the_rules_stand_alone(model):
    chat = conversation(model)
    assert chat.reply(Message("cli:a", UNSAID)).status is not Status.CRISIS
    assert chat.reply(Message("cli:a", SUICIDAL)).status is Status.CRISIS


def test_without_any_model_there_is_no_second_reading():
    turn = said(UNSAID)
    crisis.second_reading(turn)
    assert (turn.suspected, turn.reply) == (None, None)


def test_a_button_is_not_read_for_a_crisis():
    model = WaryInterpreter("", "overdose")
    chat = conversation(model)
    chat.reply(Message("cli:a", "/menu"))
    assert chat.reply(Message("cli:a", "/help")).status is Status.COMMAND
    assert model.read == []
