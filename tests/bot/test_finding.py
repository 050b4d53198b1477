import places
from bot.finding import SHOWN, own_words, search
from bot.memory import Memory
from bot.parts import Parts
from bot.plan import Answer, Say
from bot.reply import Status
from bot.words import words
from tests.bot.fakes import SLEEP, TALK, SmallDirectory, conversation, said, service

REFERRAL = service("ref-1", "Referral Desk", ("prac_referral",))


def searched(plan, text="my lo wont sleep", directory=None, **memory):
    directory = directory or SmallDirectory(*SLEEP, TALK, REFERRAL)
    turn = said(text, memory=Memory(**memory), parts=Parts(words(), directory=directory))
    turn.plan = plan
    search(turn)
    return turn


def needs(turn):
    return turn.parts.directory.asked


def names(turn):
    return [found.service.original_id for found in turn.found]


def test_a_few_services_are_found_for_the_topic():
    assert names(searched(Answer("baby_sleep", 0.9))) == ["svc-1", "svc-2", "svc-3"]
    assert SHOWN == 3


def test_the_next_ones_follow():
    seen = ("svc-1", "svc-2", "svc-3")
    assert names(searched(Answer("baby_sleep", 0.9, more=True), seen=seen)) == ["svc-4", "svc-5"]


def test_the_next_ones_are_none_that_were_seen_whatever_their_rank_now():
    seen = ("svc-2", "talk-1", "svc-5")
    assert names(searched(Answer("baby_sleep", 0.9, more=True), seen=seen)) == ["svc-1", "svc-3", "svc-4"]


def test_an_answer_that_is_not_more_starts_at_the_best():
    assert names(searched(Answer("baby_sleep", 0.9), seen=("svc-1",))) == ["svc-1", "svc-2", "svc-3"]


def test_all_that_is_known_of_the_need_is_searched_with():
    known = {"area": "Bulwell", "child_age_months": 18, "pregnancy_weeks": 20, "free": True, "day": "TU"}
    turn = searched(Answer("baby_sleep", 0.9), need=known)
    (need,) = needs(turn)
    assert (need.topic, need.age_months, need.pregnancy_weeks, need.free, need.day) == (
        "baby_sleep",
        18,
        20,
        True,
        "TU",
    )


def test_the_place_of_the_turn_is_searched_around():
    turn = said("sleep", parts=Parts(words(), directory=SmallDirectory(*SLEEP)))
    turn.plan, turn.place = Answer("baby_sleep", 0.9), places.locate("Bulwell")
    search(turn)
    assert needs(turn)[0].place.name == "Bulwell"


def test_a_role_is_an_audience_and_a_parent_is_anyone():
    for role, audience in (
        ("care_leaver", "care_leaver"),
        ("practitioner", "practitioner"),
        ("parent", None),
        (None, None),
    ):
        assert needs(searched(Answer("baby_sleep", 0.9), role=role))[0].audience == audience


def test_the_persons_own_words_are_searched_with_when_they_say_what_is_needed():
    assert needs(searched(Answer("baby_sleep", 0.9, fresh=True)))[0].text == "my little one wont sleep"
    assert needs(searched(Answer("baby_sleep", 0.9)))[0].text is None


def test_no_words_are_nothing_to_search_with():
    turn = said("")
    turn.plan = Answer("baby_sleep", 0.9, fresh=True)
    assert own_words(turn) is None


def test_a_practitioners_route_question_puts_the_service_it_is_about_first():
    turn = said(
        "how do i refer to salt", parts=Parts(words(), directory=SmallDirectory(*SLEEP, TALK, REFERRAL))
    )
    turn.plan = Answer("prac_referral", 0.9, fresh=True)
    turn.topics = (("prac_referral", 0.9), ("prac_training", 0.05), ("speech_language", 0.04))
    search(turn)
    assert names(turn) == ["talk-1", "ref-1"]


def test_a_route_question_about_nothing_known_stays_as_it_is():
    turn = said("how do i refer", parts=Parts(words(), directory=SmallDirectory(REFERRAL)))
    turn.plan = Answer("prac_referral", 0.9, fresh=True)
    turn.topics = (("prac_referral", 0.9), ("smalltalk", 0.05), ("speech_language", 0.01))
    search(turn)
    assert names(turn) == ["ref-1"]


def test_only_answers_search():
    assert needs(searched(Say(Status.COMMAND, "menu"))) == []


def test_without_a_directory_nothing_is_found():
    turn = said("sleep")
    turn.plan = Answer("baby_sleep", 0.9)
    search(turn)
    assert turn.found == []


def test_a_message_with_a_place_an_age_and_a_day_is_one_need():
    directory = SmallDirectory(*SLEEP)
    from bot.message import Message

    conversation(directory=directory).reply(
        Message("cli:a", "sleep help for my 18m old in bulwell on tuesday for free")
    )
    need = directory.asked[-1]
    assert (need.place.name, need.age_months, need.day, need.free) == ("Bulwell", 18, "TU", True)
