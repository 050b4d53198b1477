"""The facts that answer a message, or nothing where they would answer something else."""

import pytest

from embedding import Encoder, EncoderMissing

FUSSY = "My toddler is a fussy eater. Should I worry?"
BEHAVIOUR = "Where can I learn better ways to handle behaviour?"
ASYLUM = "I am seeking asylum and have a baby. Where can I get milk and food?"
GRANDCHILD = "Can I get money for a grandchild who lives with me?"


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
        ("healthy_start", "healthy start", "What is Healthy Start and how do I apply?"),
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
        ("weaning_nutrition", "when can i give my baby food hes 4 months", "When do I start solid food?"),
        ("weaning_nutrition", "my 3 yr old only eats chicken nuggets and crisps", FUSSY),
        ("weaning_nutrition", "my 3 year old will not eat", FUSSY),
        (
            "behaviour_parenting",
            "my 3 year old kicks off every time we leave the house, biting too",
            BEHAVIOUR,
        ),
        ("behaviour_parenting", "can i leave my 8 yr old home alone", "Can I leave my child at home alone?"),
        ("youth_homelessness", "can i leave my 8 yr old home alone", "Can I leave my child at home alone?"),
        (
            "baby_sleep",
            "is it ok for baby to sleep on my chest on the sofa",
            "What are the safer sleep basics?",
        ),
        ("health_visitor", "health visitor number please", "What is the health visitor's phone number?"),
        ("dads_support", "dads group saturday", "Is there a group for dads?"),
        ("esol_newcomer", "i am asylum seeker have baby where help milk", ASYLUM),
        ("immunisations", "missed baby jabs", "We missed the vaccines. Is it too late?"),
        ("cl_housing", "council flat care leaver im 17", "Do I get a council flat at 18?"),
        ("funded_childcare", "free childcare", "What free childcare can I get?"),
        ("funded_childcare", "tax free childcare", "How does Tax-Free Childcare work?"),
        ("find_childcare", "childminder in wollaton", "How do I find a nursery or childminder near me?"),
        ("find_childcare", "how do i become a childminder", "How do I become a childminder?"),
        ("food_bank", "food bank clifton", "How do I get food today?"),
        ("holiday_activities", "free stuff half term kids", "How do I book HAF?"),
        ("cl_personal_adviser", "who is my PA", "Who is my personal adviser (PA)?"),
        ("send_support", "school say he needs an ehcp what is that", "What is an EHC plan (EHCP)?"),
        ("prac_referral", "young carers referral form", "How do I refer a young carer?"),
        ("prac_referral", "how do i refer to juno", "How do I refer to Juno Women's Aid?"),
        ("pregnancy_support", "midwife", "How do I book a midwife?"),
        ("pregnancy_support", "im pregnant how do i book a midwife", "How do I book a midwife?"),
        ("bereavement", "my dad died im 15", "Someone in my family died and I am young. Who can I talk to?"),
        ("kinship_foster_adopt", "special guardianship allowance", GRANDCHILD),
        ("infant_feeding", "formula milk too expensive", "I cannot afford formula milk. What help is there?"),
        ("drugs_alcohol", "how do i get off drugs", "How do I get help to come off drugs or alcohol?"),
        ("drugs_alcohol", "my mum is using heroin", "My mum drinks. Who can I talk to?"),
        (
            "youth_violence",
            "found a knife in my sons bag",
            "I found a knife in my child's things. What do I do?",
        ),
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
        ("library_reading", "library in Arnold"),
        ("library_reading", "opening times of bulwell library"),
        ("health_visitor", "where can i get baby weighed"),
        ("behaviour_parenting", "my 9 year old steals money from my purse"),
        ("school_attendance", "my child has nits can he go to school"),
        ("minor_illness", "my son has chickenpox"),
        ("pregnancy_support", "antenatal classes"),
        ("infant_feeding", "where can i rent a breast pump"),
        ("send_support", "school transport for my daughter"),
        ("jobs_training", "cv help"),
        ("benefits_debt", "am i better off on uc"),
        ("maternity_grant", "maternity allowance self employed"),
        ("immunisations", "whooping cough jab in pregnancy"),
        ("domestic_abuse", "my ex keeps following me"),
        ("separation_family_law", "child maintenance"),
        ("cl_education_work", "guaranteed interview scheme"),
        ("prac_referral", "how do i refer to small steps big changes"),
        ("stay_and_play", "stay and play NG5"),
    ],
)
def test_below_the_floor_there_is_no_answer(nottingham, encoder, topic, text):
    assert nottingham.know_how(topic, text) is None


def test_every_answer_says_where_it_comes_from(nottingham):
    found = nottingham.know_how("funded_childcare", "can i get 30 hours")
    assert found.source_url and found.source_date and found.confidence


@pytest.mark.parametrize(
    ("topic", "text", "start"),
    [
        ("baby_sleep", "can baby sleep on me on the sofa", "Never sleep with a baby on a sofa"),
        ("crying_baby", "i cant cope with the crying any more", "Never shake a baby"),
        ("pregnancy_support", "my baby has stopped moving as much", "Do not wait until morning"),
        ("youth_violence", "my son carries a knife", "If anyone is in danger now, ring 999"),
    ],
)
def test_safety_is_said_first(nottingham, encoder, topic, text, start):
    assert nottingham.know_how(topic, text).facts[0].startswith(start)


def test_a_question_that_stands_under_two_topics_is_found_under_both(small):
    answers = {small.know_how(topic, "can i borrow toys") for topic in ("stay_and_play", "library_reading")}
    assert len(answers) == 1 and None not in answers


def test_another_way_to_ask_counts_as_much_as_the_question(small):
    assert (
        small.know_how("stay_and_play", "can we hire a puzzle").question
        == "Can I borrow toys for my toddler?"
    )
