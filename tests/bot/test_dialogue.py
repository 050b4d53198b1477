import pytest

from bot import dialogue
from bot.dialogue import NOT_OFFERED, SURE, TOO_UNSURE, decide
from bot.memory import Memory
from bot.parts import Parts
from bot.plan import Answer, Clarify, Say, TellDetail, TellName
from bot.reply import Status
from bot.words import words
from tests.bot.fakes import OLD_NAME, SLEEP, SmallDirectory, said

SHOWN = Memory("baby_sleep", 0.9, shown=("svc-1", "svc-2", "svc-3"))


def decided(text, *topics, memory=None, in_scope=True, details=None, directory=None, **message):
    turn = said(text, memory=memory, parts=Parts(words(), directory=directory), **message)
    turn.topics, turn.in_scope, turn.said = topics, in_scope, details or {}
    decide(turn)
    return turn


def plan(text, *topics, **rest):
    return decided(text, *topics, **rest).plan


def test_a_sure_topic_is_answered_and_becomes_the_subject():
    turn = decided("my baby wont sleep", ("baby_sleep", 0.9), ("crying_baby", 0.05))
    assert turn.plan == Answer("baby_sleep", 0.9, fresh=True)
    assert (turn.memory.topic, turn.memory.confidence) == ("baby_sleep", 0.9)


def test_an_unsure_topic_is_answered_with_others_to_pick_from():
    found = plan(
        "hmm", ("baby_sleep", SURE - 0.01), ("crying_baby", 0.1), ("dads_support", 0.1), ("family_hub", 0.1)
    )
    assert found.unsure
    assert found.others == ("crying_baby", "dads_support")


def test_a_second_need_is_named():
    assert plan("no sleep no money", ("baby_sleep", 0.5), ("benefits_debt", 0.3)).also == "benefits_debt"


@pytest.mark.parametrize(
    "second", [("benefits_debt", 0.2), ("oos", 0.3), ("smalltalk", 0.3), ("followup_fragment", 0.3)]
)
def test_small_talk_and_the_unlikely_are_no_second_need(second):
    assert plan("no sleep", ("baby_sleep", 0.5), second).also is None


def test_a_guess_is_not_made_but_topics_are_offered():
    low = TOO_UNSURE / 2
    found = plan("it", ("baby_sleep", low), ("crying_baby", low), ("dads_support", low), ("family_hub", low))
    assert found == Clarify(("baby_sleep", "crying_baby", "dads_support"))


def test_only_topics_that_help_are_offered():
    low = TOO_UNSURE / 2
    found = plan(
        "it", ("baby_sleep", low), *((topic, low) for topic in sorted(NOT_OFFERED)), ("family_hub", low)
    )
    assert found.topics == ("baby_sleep", "family_hub")


@pytest.mark.parametrize(
    ("topic", "confidence", "in_scope"), [("oos", 0.9, False), ("oos", 0.9, True), ("baby_sleep", 0.3, False)]
)
def test_what_is_out_of_scope_is_admitted(topic, confidence, in_scope):
    assert plan("bitcoin", (topic, confidence), in_scope=in_scope).status is Status.OUT_OF_SCOPE


def test_a_sure_topic_far_from_all_known_messages_is_still_answered():
    assert isinstance(plan("wheres zzz", ("baby_sleep", 0.8), in_scope=False), Answer)


def test_a_person_who_wants_a_person_gets_one():
    assert plan("can i talk to someone", ("human_handoff", 0.9)).status is Status.HANDED_OFF


@pytest.mark.parametrize("topic", sorted(dialogue.TALK))
def test_talk_has_words_of_its_own(topic):
    found = plan("hello", (topic, 0.9))
    assert found.topic == topic
    assert words().get(found.key)


def test_without_a_model_the_bot_says_so():
    assert plan("my baby wont sleep") == Say(Status.ERROR, "model-down")


def test_a_name_of_the_papers_is_told_before_any_topic():
    found = plan("what is small steps", ("family_hub", 0.9), directory=SmallDirectory(names=(OLD_NAME,)))
    assert found == TellName(OLD_NAME)


@pytest.mark.parametrize(("text", "detail"), [("is it free?", "cost"), ("whats the number", "phone")])
def test_a_question_about_what_was_shown_is_answered_from_it(text, detail):
    assert plan(text, ("oos", 0.9), memory=SHOWN) == TellDetail(detail, SHOWN.shown)


def test_one_of_the_shown_can_be_picked():
    assert plan("the second one", ("oos", 0.9), memory=SHOWN) == TellDetail("all", ("svc-2",))


def test_more_shows_the_next():
    assert plan("anything else?", ("oos", 0.9), memory=SHOWN) == Answer("baby_sleep", 0.9, more=True)


def test_a_new_detail_goes_with_the_subject_in_force():
    found = plan("what about Clifton?", ("oos", 0.9), memory=SHOWN, details={"area": "Clifton"})
    assert found == Answer("baby_sleep", 0.9)


def test_a_new_subject_is_a_new_answer():
    turn = decided("free school meals", ("free_school_meals", 0.9), memory=SHOWN)
    assert turn.memory.topic == "free_school_meals"
    assert turn.memory.shown == ()


def test_a_detail_without_a_subject_asks_for_the_subject():
    assert plan("Bulwell", ("oos", 0.9), details={"area": "Bulwell"}).key == "what-do-you-need"


def test_a_shared_place_goes_with_the_subject_or_asks_for_one():
    assert plan("", location=(52.99, -1.2), memory=SHOWN) == Answer("baby_sleep", 0.9)
    assert plan("", location=(52.99, -1.2)).key == "what-do-you-need"


def test_a_fragment_is_asked_about_unless_there_is_a_subject():
    assert plan("and then", ("followup_fragment", 0.9)).key == "fragment-alone"
    assert plan("and then", ("followup_fragment", 0.9), memory=SHOWN).topic == "baby_sleep"


def test_a_fragment_with_a_detail_goes_with_the_subject():
    found = plan(
        "nearer the tram in Basford", ("followup_fragment", 0.9), memory=SHOWN, details={"area": "Basford"}
    )
    assert (found.topic, found.confidence) == ("baby_sleep", 0.9)


def test_starting_again_forgets_all_but_the_role():
    turn = decided("start again", memory=Memory("baby_sleep", 0.9, {"area": "Bulwell"}, role="practitioner"))
    assert turn.plan.key == "restarted"
    assert turn.memory == Memory(role="practitioner")


def test_a_plan_that_is_made_is_kept():
    turn = said("anything", parts=Parts(words(), directory=SmallDirectory(*SLEEP)))
    turn.plan = Say(Status.COMMAND, "menu")
    decide(turn)
    assert turn.plan == Say(Status.COMMAND, "menu")
