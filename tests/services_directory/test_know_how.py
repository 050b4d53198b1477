"""The facts that answer a message, or nothing where they would answer something else."""

import pytest

from embedding import Encoder, EncoderMissing


@pytest.fixture(scope="session")
def encoder():
    try:
        return Encoder()
    except EncoderMissing as missing:
        pytest.skip(str(missing))


def test_words_are_enough_without_an_encoder(small):
    assert small.know_how("stay_and_play", "can we borrow some toys").facts == ("Yes. Join the toy library.",)


def test_another_question_of_the_topic_is_not_answered(small):
    assert small.know_how("stay_and_play", "is there parking") is None


def test_what_is_for_editors_is_never_an_answer(small):
    assert small.know_how("smalltalk", "Hello") is None


@pytest.mark.parametrize(("topic", "text"), [("no_such_topic", "toys"), ("stay_and_play", ""), (None, "")])
def test_nothing_to_go_on_gives_nothing(small, topic, text):
    assert small.know_how(topic, text) is None


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        ("healthy_start", "my card has been declined", "My Healthy Start card was declined. Who can I call?"),
        ("healthy_start", "can i use the card in tesco", "Where can I spend the Healthy Start card?"),
        (
            "speech_language",
            "my 2 year old barely talks",
            "My two-year-old says very few words. Should I worry?",
        ),
        ("pregnancy_support", "baby isnt moving much", "My baby is moving less. What should I do?"),
        ("baby_sleep", "can i sleep with my baby in bed", "Is it safe to share a bed with my baby?"),
        ("prac_referral", "how do i refer into camhs", "How do I refer to CAMHS?"),
        (None, "when can i start solids", "When do I start solid food?"),
    ],
)
def test_the_nearest_question_answers(nottingham, encoder, topic, text, question):
    assert nottingham.know_how(topic, text).question == question


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("child_benefit", "change my bank details"),
        ("housing_family", "how long is the waiting list"),
        ("healthy_start", "hi"),
        (None, "asdf qwer"),
    ],
)
def test_below_the_floor_there_is_no_answer(nottingham, encoder, topic, text):
    assert nottingham.know_how(topic, text) is None


def test_every_answer_says_where_it_comes_from(nottingham):
    found = nottingham.know_how("funded_childcare", "can i get 30 hours")
    assert found.source_url and found.source_date and found.confidence
