"""What our components make of a message, through Rasa's own agent."""

import pytest

from bot.safety import LIFE_FIRST
from nlu.taxonomy import topics


def confidences(ranking):
    return [each["confidence"] for each in ranking]


def by_name(ranking):
    return {each["name"]: each["confidence"] for each in ranking}


def test_topics_scope_and_details_are_read(read):
    understood = read("shes 2 and barely talks, were in bulwell")
    details = {entity["entity"]: entity["value"] for entity in understood["entities"]}
    assert understood["intent"]["name"] == "speech_language"
    assert understood["in_scope"] is True
    assert details == {"child_age_months": 24, "area": "Bulwell"}


def test_every_topic_is_ranked_best_first(read):
    ranking = read("my baby wont sleep")["intent_ranking"]
    assert {each["name"] for each in ranking} == set(topics())
    assert confidences(ranking) == sorted(confidences(ranking), reverse=True)
    assert sum(confidences(ranking)) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("my baby wont slrep in the nigjt", "my baby wont sleep in the night"),
        ("a plqce at nursrry", "a place at nursery"),
        ("SOOOO tired, ring the hv abojt his slrep", "soo tired, ring the health visitor about his sleep"),
    ],
)
def test_a_misspelt_message_is_read_as_the_one_that_is_meant(read, typed, meant):
    slipped, plain = read(typed), read(meant)
    assert slipped["intent"]["name"] == plain["intent"]["name"]
    assert slipped["intent"]["confidence"] == pytest.approx(plain["intent"]["confidence"], abs=0.1)
    assert slipped["is_crisis"] == plain["is_crisis"]
    # Each category as likely as before: their order below a hundredth is chance.
    assert by_name(slipped["crisis"]) == pytest.approx(by_name(plain["crisis"]), abs=0.01)


def test_a_slip_alone_changes_nothing(read):
    slipped, plain = read("my baby wont slrep"), read("my baby wont sleep")
    for key in ("intent_ranking", "in_scope", "scope_score", "crisis", "is_crisis"):
        assert slipped[key] == plain[key]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("i cant do this anymore i want to end my life", "suicidal_parent"),
        ("he has got a knife and he is outside the door now", "domestic_abuse_now"),
        ("we have nowhere to sleep tonight me and the kids", "homeless_tonight"),
    ],
)
def test_a_crisis_is_seen_with_its_category(read, text, category):
    understood = read(text)
    assert understood["is_crisis"] is True
    assert understood["crisis"][0]["name"] == category


@pytest.mark.parametrize(
    "text", ["stay and play in bulwell", "when is the library open", "my baby wont sleep"]
)
def test_an_ordinary_message_is_no_crisis(read, text):
    assert read(text)["is_crisis"] is False


def test_every_crisis_category_is_ranked_best_first_and_none_of_them_is_no_crisis(read):
    ranking = read("my baby wont sleep")["crisis"]
    assert {each["name"] for each in ranking} == set(LIFE_FIRST)
    assert confidences(ranking) == sorted(confidences(ranking), reverse=True)
    assert sum(confidences(ranking)) <= 1


def test_a_crisis_is_no_topic(read):
    assert not {each["name"] for each in read("i want to end my life")["intent_ranking"]} & set(LIFE_FIRST)


@pytest.mark.parametrize("text", ["👶👶", "?", "\u200b"], ids=ascii)
def test_a_message_without_words_is_out_of_scope(read, text):
    assert read(text)["in_scope"] is False
