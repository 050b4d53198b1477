import pytest

from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.plan import Say
from bot.reply import Status
from bot.understanding import WITHOUT_SIGN, understand
from bot.words import words
from tests.bot.fakes import NOON, SmallInterpreter, WaryInterpreter, actions, said

LONDON, BULWELL = (51.5, -0.12), (52.9996, -1.1969)


def understood(text="", memory=None, ranking=(), **message):
    turn = said(text, memory=memory, parts=Parts(words(), SmallInterpreter(*ranking)), **message)
    understand(turn)
    return turn


def test_topics_scope_and_details_are_read():
    turn = understood("no sleep in bulwell for my 18m old")
    assert (turn.topics, turn.in_scope) == ((("baby_sleep", 0.9),), True)
    assert turn.said == turn.memory.need == {"area": "Bulwell", "child_age_months": 18}
    assert turn.place.name == "Bulwell"


@pytest.mark.parametrize(("is_crisis", "suspected"), [(True, "runaway"), (False, None)])
def test_a_crisis_that_the_model_sees_is_noted(is_crisis, suspected):
    model = WaryInterpreter("gone", "runaway", is_crisis=is_crisis)
    turn = said("she has gone", parts=Parts(words(), model))
    understand(turn)
    assert turn.suspected == suspected


def test_without_a_model_a_place_is_read_alone():
    turn = said("no sleep in bulwell for my 18m old")
    understand(turn)
    assert (turn.topics, turn.said) == ((), {"area": "Bulwell"})


@pytest.mark.parametrize(
    "text",
    [
        "free baby groups",
        "any free baby toddler groups",
        "Free groups near me",
        "free things to do",
        "somewhere to go for free",
        "anything free on",
    ],
)
def test_what_costs_nothing_can_be_asked_for(text):
    assert understood(text).memory.need["free"] is True


@pytest.mark.parametrize(
    "text", ["free school meals", "im free on tuesday", "baby groups", "gluten free milk"]
)
def test_free_in_another_sense_is_no_wish(text):
    assert "free" not in understood(text).said


def test_a_shared_place_is_the_place_of_the_need():
    turn = understood(location=BULWELL, memory=Memory("baby_sleep", need={"postcode": "NG11 9AA"}))
    assert turn.plan is None
    assert turn.memory.need == turn.said == {"area": turn.place.name}
    assert turn.place.in_city


@pytest.mark.parametrize("location", [LONDON, (0.0, 0.0), (-90.0, 180.0), (53.2, -1.2)], ids=str)
def test_a_shared_place_far_from_the_city_is_admitted_and_not_kept(location):
    memory = Memory("baby_sleep", 0.9, {"area": "Bulwell"})
    turn = understood(location=location, memory=memory)
    assert turn.plan == Say(Status.NO_MATCH, "location-far", topic="baby_sleep")
    assert (turn.place, turn.memory) == (None, memory)


def test_a_place_far_away_has_words_and_a_person(small):
    for text in (None, "no sleep"):
        if text:
            small.reply(Message("cli:far", text, now=NOON))
        reply = small.reply(Message("cli:far", location=LONDON, now=NOON))
        assert (reply.status, reply.text, reply.cards) == (Status.NO_MATCH, words()("location-far"), ())
        assert actions(reply)[-1] == "human"


def test_a_place_that_is_left_out_is_dropped():
    assert understood("not bulwell", memory=Memory(need={"area": "Bulwell"})).memory.need == {}


def test_a_place_that_cannot_be_found_is_named():
    turn = understood("no sleep", memory=Memory(need={"postcode": "NG99 9ZZ"}))
    assert (turn.place, turn.place_unknown) == (None, "NG99 9ZZ")


@pytest.mark.parametrize(("text", "weeks"), [("20 weeks", 20), ("im 12wks now", 12)])
def test_weeks_alone_are_of_the_pregnancy_that_was_spoken_of(text, weeks):
    assert understood(text, Memory("maternity_grant")).said["pregnancy_weeks"] == weeks
    assert understood(text, Memory("pregnancy_support")).memory.need == {"pregnancy_weeks": weeks}


def test_a_care_leavers_topic_counts_less_without_a_sign_of_care():
    ranking = (("cl_money", 0.6), ("benefits_debt", 0.4))
    assert understood("im getting no money", ranking=ranking).topics == (
        ("benefits_debt", 0.4),
        ("cl_money", 0.6 * WITHOUT_SIGN),
    )


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("no money since leaving care", None),
        ("im getting no money", Memory("cl_housing")),
        ("im getting no money", Memory(role="care_leaver")),
    ],
)
def test_a_sign_of_care_makes_it_a_care_leavers(text, memory):
    ranking = (("cl_money", 0.6), ("benefits_debt", 0.4))
    assert understood(text, memory, ranking).topics == ranking


def test_dates_are_counted_from_when_the_message_came():
    from datetime import datetime, timezone

    from bot.message import Message
    from tests.bot.fakes import conversation

    spring = datetime(2026, 4, 1, 12, tzinfo=timezone.utc)
    turn = conversation().turn(Message("cli:a", text="sleep help, im pregnant, due in june", now=spring))
    assert turn.memory.need["pregnancy_weeks"] == 29
