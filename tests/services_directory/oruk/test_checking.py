"""What breaks the standard is named, with its record and field."""

import pytest

from services_directory.oruk import Item, open_feed
from services_directory.oruk.checking import problems_of

UUID = "ac148810-d857-441c-9679-408f346de14b"
GOOD = {"id": UUID, "name": "Club", "status": "active"}


def found(**more):
    record = {key: value for key, value in {**GOOD, **more}.items() if value is not ...}
    return [(problem.field, problem.reason) for problem in problems_of(Item(1, record))]


def test_a_good_service_has_no_problems():
    assert found() == []


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"name": ...}, "name", "missing"),
        ({"status": "open"}, "status", "not one of"),
        ({"id": "12"}, "id", "not a UUID"),
        ({"url": "example/x"}, "url", "web address"),
        ({"email": "me"}, "email", "e-mail"),
        ({"email": ""}, "email", "blank"),
        ({"assured_date": "1/2/2026"}, "assured_date", "YYYY-MM-DD"),
        ({"last_modified": "2026-01-01"}, "last_modified", "with a zone"),
        ({"minimum_age": "two"}, "minimum_age", "not a number"),
        ({"phones": [{"id": UUID, "number": "ask Ann"}]}, "phones[0].number", "telephone"),
        ({"phones": [{"id": UUID}]}, "phones[0].number", "missing"),
        ({"schedules": [{"id": UUID, "opens_at": "9am"}]}, "schedules[0].opens_at", "not a time"),
        ({"schedules": {"id": UUID}}, "schedules", "not a list"),
        ({"contacts": ["Ann"]}, "contacts[0]", "not an object"),
        ({"organization": {"id": UUID, "name": "X"}}, "organization.description", "missing"),
    ],
)
def test_each_rule(more, field, reason):
    fields = dict(found(**more))
    assert reason in fields[field]


def test_a_record_that_is_no_object():
    (problem,) = problems_of(Item(3, "x"))
    assert str(problem) == "record 3: record: is not an object"


def test_a_point_off_the_earth_is_a_warning():
    location = {"id": UUID, "location_type": "physical", "latitude": 100, "longitude": 1}
    record = {**GOOD, "service_at_locations": [{"id": UUID, "location": location}]}
    assert [problem.is_warning for problem in problems_of(Item(1, record))] == [True]


def errors(path):
    feed = open_feed(str(path))
    return [each for item in feed.items for each in problems_of(item, feed.typed) if not each.is_warning]


@pytest.mark.parametrize("name", ["service_full", "service_list", "taxonomy_term"])
def test_the_validators_own_failures_fail(public, name):
    assert errors(public(f"examples_v3/validator_fail/{name}.json"))


@pytest.mark.parametrize(
    "name",
    ["service_full", "service_list", "organization_full", "service_at_location_full", "taxonomy", "taxonomy_term",
     "validator_test_service_list_128"],
)  # fmt: skip
def test_the_official_examples_pass(public, name):
    assert errors(public(f"examples_v3/{name}.json")) == []
