"""A name is known however it is asked about; an ordinary question is no name."""

import json

import pytest

from services_directory.city import DATA

EVERY_NAME = json.loads((DATA / "nottingham" / "names.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "Small Steps Big Changes",
        "what is small steps big changes?",
        "whats SSBC",
        "is small steps big changes still going",
        "smal steps big change",
        "hi can you tell me what small steps big changes is",
        "what happened to SSBC?",
        "does ssbc still exist in nottingham",
    ],
)
def test_one_name_is_known_in_many_ways(small, text):
    assert small.name(text).name == "Small Steps Big Changes (SSBC)"


def test_signs_inside_a_name_do_not_matter(small):
    assert small.name("whats PC&A").name == small.name("pc and a?").name == "PC&A"


@pytest.mark.parametrize(
    "text",
    ["mental health", "what is child benefit", "my baby wont sleep", "is it open today", "", "?", "x" * 5000],
)
def test_an_ordinary_message_is_no_name(small, text):
    assert small.name(text) is None


def test_a_service_is_a_name_too(small):
    name = small.name("what is the toy library?")
    assert (name.kind, name.status, name.service_ids) == ("service", "running", ("s-toy",))
    assert small.name("is old club still running").status == "ended"
    assert small.name("is maybe club still open").status_note == "Ring before you go."


@pytest.mark.parametrize("text", ["old club", "toy library", "toy library please", "toy library nottingham"])
def test_a_services_name_alone_asks_for_help_and_not_what_it_is(small, text):
    assert small.name(text) is None


@pytest.mark.parametrize("entry", EVERY_NAME, ids=lambda entry: entry["name"])
def test_every_name_of_the_papers_is_known(nottingham, entry):
    name = entry["name"]
    asked = [name, f"what is {name}?", f"whats {name.lower()}", f"is {name} still running"]
    assert {nottingham.name(text).name for text in [*asked, *entry["aliases"]]} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "what is child benefit",
        "what is universal credit",
        "how do i claim child benefit",
        "what are the signs of autism",
        "is the library open today",
        "what about clifton",
        "is there a stay and play in bulwell",
        "does my child need a jab",
        "do you have a phone number",
        "what help is there with nappies",
        "nottingham",
        "mansfield",
        "bulwell",
        "in nottingham",
        "healthy start",
        "healthy start card",
        "library",
        "hyson green library",
        "how do i refer to camhs",
        "how do i refer to juno",
        "stop smoking",
        "how do i become a childminder",
    ],
)
def test_everyday_questions_are_no_names_in_nottingham(nottingham, text):
    assert nottingham.name(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how do i refer to small steps big changes", "Small Steps Big Changes (SSBC)"),
        ("referral form for SSBC", "Small Steps Big Changes (SSBC)"),
        ("SSBC", "Small Steps Big Changes (SSBC)"),
        ("sscb", "Strategic Systems Change Board (SSCB)"),
        ("what is SSCB", "Strategic Systems Change Board (SSCB)"),
        ("what is healthy start", "Healthy Start"),
        ("is home start still open", "Home-Start Nottingham home visiting"),
        ("is base 51 still running", "Base 51"),
    ],
)
def test_a_name_is_told_when_it_is_asked_about(nottingham, text, name):
    assert nottingham.name(text).name == name


def test_the_services_that_a_name_points_to_are_there(nottingham):
    pointed = {id for entry in EVERY_NAME for id in entry["service_ids"]}
    assert [id for id in sorted(pointed) if nottingham.service(id) is None] == []
