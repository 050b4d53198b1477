import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.followups import asks_for_more, asks_to_restart, detail_asked, one_chosen, only_details


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("is it free?", "cost"),
        ("Is it free", "cost"),
        ("ok, is it free", "cost"),
        ("are they all free?", "cost"),
        ("how much is it", "cost"),
        ("how much does it cost?", "cost"),
        ("do i have to pay", "cost"),
        ("does it cost owt", "cost"),
        ("cost?", "cost"),
        ("how much?", "cost"),
        ("how much does that cost me", "cost"),
        ("whats it cost", "cost"),
        ("what’s it cost?", "cost"),
        ("what does it cost", "cost"),
        ("ok and is it free", "cost"),
        ("ok so how much is it", "cost"),
        ("what's the number?", "phone"),
        ("phone number please", "phone"),
        ("have you got a number for them", "phone"),
        ("how do i ring them", "phone"),
        ("where is it?", "where"),
        ("wheres it held", "where"),
        ("what's the address", "where"),
        ("how do i get there", "where"),
        ("is there parking", "where"),
        ("when is it on", "when"),
        ("what time does it start", "when"),
        ("opening times", "when"),
        ("is it open on saturdays", "when"),
        ("how do i apply", "how"),
        ("how do we join", "how"),
        ("do i need a referral", "how"),
        ("can i just turn up", "how"),
        ("is the second one free", "cost"),
    ],
)
def test_a_question_about_what_was_shown_names_its_detail(text, detail):
    assert detail_asked(text) == detail


@pytest.mark.parametrize(
    "text",
    [
        "my baby wont sleep",
        "free school meals",
        "where can i find a baby group",
        "how do i get my toddler to stop biting other kids at nursery",
        "healthy start card",
        "what is it",
        "whats that",
        "what are they",
        "",
        "?",
    ],
)
def test_any_other_message_asks_for_no_detail(text):
    assert detail_asked(text) is None


@pytest.mark.parametrize(
    "text", ["more", "show me more", "any others?", "anything else", "next", "what else is there?"]
)
def test_the_next_services_are_asked_for_in_many_ways(text):
    assert asks_for_more(text)


@pytest.mark.parametrize(
    "text", ["more sleep would be nice", "next week", "something else is wrong with him"]
)
def test_more_inside_a_message_is_not_a_request(text):
    assert not asks_for_more(text)


@pytest.mark.parametrize("text", ["start again", "can we start over", "new question", "ok reset"])
def test_a_person_may_begin_again(text):
    assert asks_to_restart(text)


def test_a_new_start_at_school_is_no_restart():
    assert not asks_to_restart("my son will start again at a new school")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("the first one", "a"),
        ("tell me about the second", "b"),
        ("2nd one please", "b"),
        ("number three", "c"),
        ("the last one", "c"),
        ("what about number 1", "a"),
    ],
)
def test_one_of_the_shown_is_chosen_by_its_place(text, chosen):
    assert one_chosen(text, ("a", "b", "c")) == chosen


@pytest.mark.parametrize(
    ("text", "shown"), [("the third one", ("a",)), ("the last one", ()), ("my first baby", ("a",))]
)
def test_nothing_is_chosen_where_there_is_nothing_to_choose(text, shown):
    assert one_chosen(text, shown) is None


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("what about in Clifton?", ["Clifton"]),
        ("and for a 3 year old", ["3 year old"]),
        ("NG6 8AB", ["NG6 8AB"]),
        ("on tuesday please", ["tuesday"]),
        ("actually we’re in Aspley now, shes 18m", ["Aspley", "18m"]),
    ],
)
def test_a_message_may_hold_nothing_but_details(text, details):
    assert only_details(text, details)


def test_a_message_with_a_subject_holds_more_than_details():
    assert not only_details("baby groups in Clifton", ["Clifton"])


@given(st.text())
def test_no_text_is_too_odd_to_be_asked_about(text):
    assert detail_asked(text) in (None, "cost", "phone", "where", "when", "how")
    assert {asks_for_more(text), asks_to_restart(text), only_details(text, [text])} <= {True, False}
    assert one_chosen(text, ()) is None
