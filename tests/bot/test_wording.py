import pytest

import places
from bot.memory import Memory
from bot.parts import Parts
from bot.plan import Answer, Clarify, Say, TellDetail, TellName
from bot.reply import Status
from bot.wording import MENU, PLACE_MATTERS, word
from bot.words import words
from nlu.taxonomy import topics
from services_directory import KnowHow, Name
from tests.bot.fakes import HALL, OLD_NAME, SLEEP, SmallDirectory, actions, at, said, service

SUBJECT = Memory("baby_sleep", 0.9, shown=("svc-1", "svc-2"))
FACTS = KnowHow(
    "kh-1", "baby_sleep", "how long", ("Put them down awake.", "Stay calm."), "https://e.org", "2026", "high"
)
RANKED = (("baby_sleep", 0.2), ("oos", 0.15), ("crying_baby", 0.1), ("dads_support", 0.05))
PLANS = (
    Answer("baby_sleep", 0.9),
    Answer("oos", 0.9),
    Clarify(("baby_sleep", "crying_baby")),
    Say(Status.COMMAND, "menu", menu=True),
    Say(Status.ASKED, "empty", asks="text"),
    Say(Status.OUT_OF_SCOPE, "out-of-scope", topic="oos", menu=True),
    Say(Status.ERROR, "model-down"),
    TellDetail("cost", ("svc-1",)),
    TellDetail("all", ("svc-1",)),
    TellName(OLD_NAME),
)


def worded(plan, text="", memory=SUBJECT, directory=None, found=(), place=None, **known):
    directory = directory or SmallDirectory(*SLEEP)
    turn = said(text, memory=memory, parts=Parts(words(), directory=directory))
    turn.plan, turn.found, turn.place = plan, list(found), places.locate(place) if place else None
    for name, value in known.items():
        setattr(turn, name, value)
    word(turn)
    return turn


def reply(plan, *args, **kwargs):
    return worded(plan, *args, **kwargs).reply


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: type(plan).__name__)
def test_a_person_is_a_button_of_every_reply_the_last_one(plan):
    assert actions(reply(plan, topics=RANKED))[-1] == "human"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: type(plan).__name__)
def test_every_plan_ends_in_one_status(plan):
    assert isinstance(reply(plan, topics=RANKED).status, Status)


def test_a_hand_off_is_the_person_itself_and_its_button_leads_back():
    handed = reply(Say(Status.HANDED_OFF, "human", topic="human_handoff"))
    assert "0115 915 5555" in handed.text
    assert actions(handed) == ["menu"]


def test_an_answer_is_a_lead_then_cards_then_a_person():
    answer = reply(Answer("baby_sleep", 0.9, fresh=True), "no sleep", found=[at(SLEEP[0])])
    assert answer.status is Status.ANSWERED
    assert answer.text.startswith(words()("topic-baby_sleep.lead"))
    assert [card.id for card in answer.cards] == ["svc-1"]
    assert answer.closing == words()("human-line")
    assert answer.full_text.index("Sleep Line 1") < answer.full_text.index(words()("human-line"))


def test_facts_that_answer_the_question_take_the_place_of_the_lead():
    directory = SmallDirectory(*SLEEP, know_how=FACTS)
    answer = reply(Answer("baby_sleep", 0.9, fresh=True), "how long", directory=directory)
    assert answer.text == "• Put them down awake.\n• Stay calm."


def test_what_was_shown_is_remembered_for_more():
    memory = Memory("baby_sleep", 0.9, shown=("svc-3",), seen=("svc-1", "svc-2", "svc-3"))
    turn = worded(Answer("baby_sleep", 0.9, more=True), memory=memory, found=[at(one) for one in SLEEP[3:]])
    assert turn.memory.shown == ("svc-4", "svc-5")
    assert turn.memory.seen == ("svc-1", "svc-2", "svc-3", "svc-4", "svc-5")
    assert turn.reply.text.startswith(words()("more-lead"))


def test_an_answer_from_the_best_on_starts_what_was_seen_anew():
    memory = Memory("baby_sleep", 0.9, shown=("svc-3",), seen=("svc-1", "svc-3"))
    turn = worded(Answer("baby_sleep", 0.9), memory=memory, found=[at(SLEEP[1])])
    assert (turn.memory.shown, turn.memory.seen) == (("svc-2",), ("svc-2",))


def test_one_that_was_picked_changes_nothing_of_what_was_seen():
    memory = Memory("baby_sleep", 0.9, shown=("svc-1", "svc-2"), seen=("svc-1", "svc-2"))
    assert worded(TellDetail("all", ("svc-2",)), memory=memory).memory.seen == ("svc-1", "svc-2")


def test_no_more_services_say_so_and_nothing_is_made_up():
    nothing = reply(Answer("baby_sleep", 0.9, more=True))
    assert (nothing.status, nothing.text, nothing.cards) == (Status.NO_MATCH, words()("no-more"), ())


def test_more_is_a_button_only_where_there_are_cards():
    assert "more" in actions(reply(Answer("baby_sleep", 0.9), found=[at(SLEEP[0])]))
    assert "more" not in actions(reply(Answer("baby_sleep", 0.9)))


@pytest.mark.parametrize("topic", sorted(PLACE_MATTERS))
def test_where_it_matters_the_place_is_asked_for_while_answering(topic):
    turn = worded(Answer(topic, 0.9, fresh=True), "any near", memory=Memory())
    assert (turn.reply.asks, turn.memory.pending) == ("place", "place")
    assert "place" in actions(turn.reply)


def test_a_known_place_is_not_asked_for():
    turn = worded(Answer("stay_and_play", 0.9, fresh=True), "groups", place="Bulwell")
    assert (turn.reply.asks, turn.memory.pending) == (None, None)
    assert "place" not in actions(turn.reply)


def test_an_unsure_answer_says_so_and_offers_others():
    unsure = reply(Answer("baby_sleep", 0.3, unsure=True, others=("crying_baby", "dads_support")))
    assert words()("not-sure") in unsure.text
    assert actions(unsure)[:2] == ["topic:crying_baby", "topic:dads_support"]


def test_a_second_need_is_named_and_one_tap_away():
    both = reply(Answer("baby_sleep", 0.5, also="benefits_debt"))
    assert words()("topic-benefits_debt.need") in both.text
    assert actions(both)[0] == "topic:benefits_debt"


def test_a_place_that_is_not_known_or_not_in_the_city_is_said():
    assert "“Narnia”" in reply(Answer("baby_sleep", 0.9), place_unknown="Narnia").text
    assert "outside Nottingham City" in reply(Answer("baby_sleep", 0.9), place="Arnold").text


def test_another_language_is_met_with_honesty():
    polish = reply(Answer("baby_sleep", 0.9), memory=Memory("baby_sleep", need={"language": "pl"}))
    assert words()("no-language") in polish.text
    english = reply(Answer("baby_sleep", 0.9), memory=Memory("baby_sleep", need={"language": "en"}))
    assert words()("no-language") not in english.text


def test_without_a_directory_the_lead_is_still_there_and_it_is_said():
    turn = said("sleep", memory=Memory("baby_sleep", 0.9))
    turn.plan = Answer("baby_sleep", 0.9, fresh=True)
    word(turn)
    assert words()("topic-baby_sleep.lead") in turn.reply.text
    assert words()("directory-down") in turn.reply.text


def test_an_entitlement_that_came_out_is_the_status_of_the_reply():
    memory = Memory("child_benefit", need={"child_age_months": 120})
    found = reply(Answer("child_benefit", 0.9, fresh=True), "can i get it", memory=memory)
    assert found.status is Status.ENTITLEMENT
    assert [(one.id, one.outcome) for one in found.entitlements] == [("child_benefit", "likely")]
    assert found.entitlements[0].amount in found.text


def test_the_topics_of_a_choice_are_those_that_are_offered():
    clarified = reply(Clarify(("baby_sleep", "crying_baby")), topics=RANKED)
    assert [(one.topic, one.confidence) for one in clarified.topics] == [
        ("baby_sleep", 0.2),
        ("crying_baby", 0.1),
    ]


@pytest.mark.parametrize("detail", ["cost", "phone", "all"])
def test_a_detail_of_services_that_cannot_be_opened_says_so(detail):
    told = reply(TellDetail(detail, ("gone",)))
    assert (told.status, told.text, told.cards) == (Status.ANSWERED, words()("directory-down"), ())
    assert actions(told) == ["human"]


def test_topics_to_choose_from_are_buttons():
    clarified = reply(
        Clarify(("baby_sleep", "crying_baby")), topics=(("baby_sleep", 0.1), ("crying_baby", 0.1))
    )
    assert (clarified.status, clarified.asks) == (Status.CLARIFIED, "topic")
    assert actions(clarified) == ["topic:baby_sleep", "topic:crying_baby", "human"]
    assert [one.topic for one in clarified.topics] == ["baby_sleep", "crying_baby"]


def test_the_menu_offers_topics_that_there_are():
    assert set(MENU) <= set(topics())
    assert actions(reply(Say(Status.COMMAND, "menu", menu=True)))[:-1] == [f"topic:{topic}" for topic in MENU]


def test_with_the_model_down_the_numbers_to_ring_are_there():
    down = reply(Say(Status.ERROR, "model-down"))
    assert "0115 915 5555" in down.text
    assert "999" in down.text


@pytest.mark.parametrize(
    ("detail", "told"),
    [
        ("cost", "Full: £1 a week."),
        ("phone", "Full: Phone: 0115 111 1111."),
        ("where", "Full: 1 Main Street, NG6 8AB."),
        ("when", "Full: Tuesdays."),
        ("how", "Full: Just come."),
    ],
)
def test_a_question_about_a_service_is_answered_with_its_detail(detail, told):
    full = service("full", "Full", cost="£1 a week", hours="Tuesdays.", referral="Just come")
    directory = SmallDirectory(full)
    directory.service = lambda id: at(full, HALL)
    assert reply(TellDetail(detail, ("full",)), directory=directory).text == told


@pytest.mark.parametrize("detail", ["cost", "phone", "where", "when", "how"])
def test_a_detail_that_is_not_known_is_admitted(detail):
    bare = service("bare", "Bare", cost=None, phones=())
    told = reply(TellDetail(detail, ("bare",)), directory=SmallDirectory(bare)).text
    assert told == words()(f"detail-{detail}-unknown", name="Bare")


def test_one_service_that_was_picked_is_shown_whole():
    turn = worded(TellDetail("all", ("svc-2",)))
    assert [card.id for card in turn.reply.cards] == ["svc-2"]
    assert turn.memory.shown == ("svc-2",)


def test_an_ended_name_says_so_and_what_to_use_now():
    told = reply(TellName(OLD_NAME))
    assert told.text == "Small Steps: help for babies\n\nIt has ended.\n\nNow: Sleep Line 1"
    assert [card.id for card in told.cards] == ["svc-1"]


@pytest.mark.parametrize("status", ["running", "ended", "changed", "not_confirmed", "historic", "word"])
def test_every_status_of_a_name_has_words(status):
    name = Name("X", (), "programme", "a thing", status)
    assert words()(f"name-{status}") in reply(TellName(name)).text


def test_a_practitioner_sees_the_tier_on_the_cards():
    tiered = at(service(tier=("early_help",)))
    seen = reply(Answer("baby_sleep", 0.9), found=[tiered], memory=Memory(role="practitioner"))
    hidden = reply(Answer("baby_sleep", 0.9), found=[tiered], memory=Memory(role="parent"))
    assert "Tier: early help." in seen.full_text
    assert "Tier: early help." not in hidden.full_text
