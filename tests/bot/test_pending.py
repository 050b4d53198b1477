import places
from bot.memory import Memory
from bot.message import Message
from bot.pending import answer_to_question
from bot.plan import Answer
from bot.reply import Status
from tests.bot.fakes import said

ASKED = Memory("stay_and_play", 0.8, pending="place")


def turn_with(text, memory=ASKED, **known):
    turn = said(text, memory=memory)
    for name, value in known.items():
        setattr(turn, name, value)
    answer_to_question(turn)
    return turn


def test_a_place_answers_the_question_and_the_topic_goes_on():
    turn = turn_with("Bulwell", place=places.locate("Bulwell"), topics=(("family_hub", 0.9),))
    assert turn.plan == Answer("stay_and_play", 0.8)
    assert turn.memory.pending is None


def test_a_place_that_is_not_known_is_said_back():
    turn = turn_with("NG99 9ZZ", place_unknown="NG99 9ZZ")
    assert (turn.plan.key, turn.plan.asks, turn.plan.values) == (
        "place-unknown",
        "place",
        (("place", "NG99 9ZZ"),),
    )


def test_an_unknown_place_is_not_kept():
    memory = Memory("stay_and_play", 0.8, {"postcode": "NG99 9ZZ"}, pending="place")
    assert turn_with("NG99 9ZZ", memory, place_unknown="NG99 9ZZ").memory.need == {}


def test_one_word_that_says_nothing_else_is_taken_for_a_place():
    assert turn_with("Atlantis", topics=(("oos", 0.9),)).plan.values == (("place", "Atlantis"),)


def test_a_person_may_change_the_subject():
    turn = turn_with("actually can you help with my gas bill", topics=(("cost_of_living", 0.9),))
    assert turn.plan is None
    assert turn.memory.pending is None


def test_a_new_subject_with_a_place_in_it_is_a_new_subject():
    turn = turn_with(
        "where is there a food bank in Bulwell", place=places.locate("Bulwell"), topics=(("food_bank", 0.9),)
    )
    assert turn.plan is None


def test_the_question_is_asked_once_then_dropped():
    assert turn_with("erm not sure what that is now", topics=(("smalltalk", 0.3),)).memory.pending is None


def test_without_a_question_nothing_is_an_answer():
    assert turn_with("Bulwell", Memory("stay_and_play"), place=places.locate("Bulwell")).plan is None


def test_without_a_topic_a_place_is_no_answer_but_walks_on():
    turn = turn_with("Bulwell", Memory(pending="place"), place=places.locate("Bulwell"))
    assert (turn.plan, turn.memory.pending) == (None, None)


def test_without_a_topic_a_place_is_asked_what_is_needed_there(small):
    small.reply(Message("cli:p", action="place"))
    turn = small.turn(Message("cli:p", "Bulwell"))
    assert (turn.reply.status, turn.reply.asks) == (Status.ASKED, "topic")
    assert turn.reply.text == "What do you need help with in Bulwell?"
    assert turn.memory.need == {"area": "Bulwell"}
    assert small.reply(Message("cli:p", "no sleep")).topics[0].topic == "baby_sleep"
    assert small.parts.directory.asked[-1].place.name == "Bulwell"


def test_a_very_long_place_is_cut_before_it_is_said_back():
    turn = turn_with("x" * 500, topics=())
    assert turn.plan.values == (("place", "x" * 40),)


def test_a_question_for_a_place_is_answered_across_turns(small):
    small.reply(Message("cli:p", "any baby groups"))
    asked = small.reply(Message("cli:p", action="place"))
    answered = small.reply(Message("cli:p", "ng6 8ab"))
    assert (asked.status, asked.asks) == (Status.ASKED, "place")
    assert answered.topics[0].topic == "stay_and_play"
    assert small.parts.directory.asked[-1].place.postcode == "NG6 8AB"
