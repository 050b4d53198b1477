"""The city's own entries: nothing of the facts is lost, and each entry can be shown to a parent."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from places import locate
from services_directory.city import DATA
from services_directory.wording import key

FOLDER = DATA / "nottingham"
ROOT = DATA.parent.parent
FACTS = ROOT.parent / "shared" / "facts"
AUDIENCE = {"parent", "dad", "carer", "pregnant", "young_person", "care_leaver", "practitioner"}
NO_ANSWER_OF_OURS = {"smalltalk", "followup_fragment", "oos"}
UK_NUMBER = re.compile(r"(0\d{9,10}|0800\d{4}|0800\d{6}|1\d\d|999|116\d{3}|18001|85258)")
SHOWN = (
    "name",
    "provider",
    "description",
    "referral",
    "caution",
    "hours",
    "cost",
    "area",
    "address",
    "languages",
)
NOT_FOR_SHOWING = re.compile(r"not found|not visible|\bseed\b|not seen|stored copy|\bTODO\b|\bpounds\b|  ")
IN_A_SENTENCE = re.compile(r"\b0\d[\d ]{7,}\d")
NEEDS_ITS_QUESTION = re.compile(
    r"(?:Yes|No|Not automatically|Often yes|Usually not|Usually)\b[.:,]|(?:It|They|This|That|Otherwise)\b"
)
NO_NUMBER = re.compile(r"do not have (?:their|the team's own|a) (?:phone )?number", re.IGNORECASE)
DATE = re.compile(r"20\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?|undated")


def load(name, key):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))[key]


SERVICES = load("services.json", "services")
KNOW_HOW = load("know_how.json", "know_how")
CONTACTS = load("contacts.json", "contacts")
TOPIC_LINES = (ROOT / "nlu" / "topics" / "topics.csv").read_text(encoding="utf-8").splitlines()
TOPICS = {row["topic"] for row in csv.DictReader(TOPIC_LINES)}
each_service = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["id"])


def facts(name):
    path = FACTS / name
    if not path.is_file():
        pytest.skip(
            f"the facts that the city's data were made from are not at {Path('..') / 'shared' / 'facts'}"
        )
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["services.json", "topic_services.json"])
def test_no_entry_of_the_facts_is_lost(name):
    kept = {id for service in SERVICES for id in service["original_ids"]}
    assert {fact["id"] for fact in facts(name)["services"]} - kept == set()


def test_no_question_of_the_facts_is_lost():
    known = Counter(item["topic"] for item in facts("know_how.json"))
    kept = Counter(item["topic"] for item in KNOW_HOW)
    assert {topic: count for topic, count in known.items() if kept[topic] < count} == {}


def test_no_contact_of_the_facts_is_lost():
    assert [item["id"] for item in CONTACTS] == [
        fact["id"] for fact in facts("crisis_contacts.json")["contacts"]
    ]


def test_no_number_was_made_up():
    told = "".join(path.read_text(encoding="utf-8") for path in FACTS.glob("*") if path.is_file())
    if not told:
        facts("services.json")
    digits = re.sub(r"\s", "", told)
    numbers = [phone["number"] for item in [*SERVICES, *CONTACTS] for phone in item.get("phones", [])]
    numbers += [found for item in KNOW_HOW for fact in item["facts"] for found in IN_A_SENTENCE.findall(fact)]
    assert [number for number in numbers if number.replace(" ", "") not in digits] == []


def test_each_original_id_belongs_to_one_entry():
    ids = [id for service in SERVICES for id in service["original_ids"]]
    assert len(ids) == len(set(ids))
    assert all(service["original_ids"][0] == service["id"] for service in SERVICES)


@each_service
def test_an_entry_says_where_it_is_from(service):
    assert service["source_url"]
    assert DATE.fullmatch(service["source_date"])
    assert service["confidence"] in {"high", "medium", "low"}
    assert service["last_checked"]


@each_service
def test_an_entry_can_be_shown(service):
    shown = {field: service[field] for field in SHOWN if field in service}
    assert {field: text for field, text in shown.items() if NOT_FOR_SHOWING.search(text)} == {}
    assert service["description"].endswith((".", "?"))
    assert service["referral"].endswith(".")


@each_service
def test_an_entry_uses_the_words_of_the_house(service):
    assert service["topics"] and set(service["topics"]) <= TOPICS
    assert set(service.get("lead_for", [])) <= set(service["topics"])
    assert service["audience"] and set(service["audience"]) <= AUDIENCE
    assert service["coverage"] in {"city", "county", "region", "national"}
    assert service["status"] in {"active", "defunct", "not_confirmed"}
    assert service["tier"] in {"universal", "targeted", "specialist", "crisis"}
    assert all(locate(ward) for ward in service.get("wards", []))


@each_service
def test_what_is_unsure_is_said(service):
    if service["status"] != "active":
        assert service["caution"].endswith(".")


@pytest.mark.parametrize("item", [*SERVICES, *CONTACTS], ids=lambda item: item["id"])
def test_numbers_look_like_british_numbers(item):
    numbers = [phone["number"] for phone in item.get("phones", [])]
    numbers += [item["text_line"]["number"]] if "text_line" in item else []
    assert [number for number in numbers if not UK_NUMBER.fullmatch(number.replace(" ", ""))] == []


@pytest.mark.parametrize("item", [*SERVICES, *CONTACTS], ids=lambda item: item["id"])
def test_schedules_open_before_they_close(item):
    assert all(when["byday"] and when["opens_at"] < when["closes_at"] for when in item.get("schedules", []))


@pytest.mark.parametrize("item", KNOW_HOW, ids=lambda item: item["id"])
def test_know_how_can_be_shown(item):
    assert item["topic"] in TOPICS
    assert item["facts"] and not any(NOT_FOR_SHOWING.search(fact) for fact in item["facts"])
    assert item["source_url"] and DATE.fullmatch(item["source_date"])


@pytest.mark.parametrize("item", KNOW_HOW, ids=lambda item: item["id"])
def test_each_fact_stands_without_its_question(item):
    assert [fact for fact in item["facts"] if NEEDS_ITS_QUESTION.match(fact)] == []


@pytest.mark.parametrize("item", KNOW_HOW, ids=lambda item: item["id"])
def test_other_ways_to_ask_are_as_people_write(item):
    ways = item.get("asked_as", [])
    assert item.get("internal") or 3 <= len(ways) <= 6
    assert [way for way in ways if way != way.lower() or way.endswith((".", "?"))] == []
    assert set(item.get("also_for", [])) <= TOPICS - {item["topic"]}


def test_no_way_to_ask_stands_under_two_questions():
    ways = Counter(way for item in KNOW_HOW for way in item.get("asked_as", []))
    assert [way for way, count in ways.items() if count > 1] == []


@each_service
def test_a_caution_does_not_deny_the_number_beside_it(service):
    if service.get("phones"):
        assert not NO_NUMBER.search(service.get("caution", ""))


def test_a_name_that_people_use_belongs_to_one_service():
    names = Counter(name for service in SERVICES for name in service.get("known_as", []))
    assert [name for name, count in names.items() if count > 1] == []
    assert [name for name in names if name != key(name)] == []


def test_know_how_ids_are_unique():
    assert len({item["id"] for item in KNOW_HOW}) == len(KNOW_HOW)


def test_every_topic_has_an_answer():
    answered = {
        topic for service in SERVICES for topic in service["topics"] if service["status"] != "defunct"
    }
    answered |= {item["topic"] for item in KNOW_HOW if not item.get("internal")}
    assert TOPICS - answered - NO_ANSWER_OF_OURS == set()


def test_a_contact_without_a_number_is_not_shown():
    unreachable = [
        item["id"]
        for item in CONTACTS
        if not (item.get("phones") or item.get("text_line") or item.get("url"))
    ]
    assert unreachable == [item["id"] for item in CONTACTS if not item["showable"]]
