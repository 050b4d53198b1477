"""What goes out is v3: complete, without nulls and blanks, and comes back in as the same."""

import json

import pytest

from services_directory.models import (
    Attribute,
    CostOption,
    Eligibility,
    Location,
    Organization,
    Phone,
    Provenance,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
)
from services_directory.oruk import Item, open_feed, read, writer
from services_directory.oruk.checking import problems_of
from services_directory.records import identifier

ID = identifier("town", "a")


def service(**more):
    base = dict(
        id=ID, name="Club", description="We play.", status="active", provenance=Provenance("town", "a")
    )
    return Service(**{**base, **more})


def hall(**more):
    location = Location(identifier("hall"), **more)
    return (ServiceAtLocation(identifier("at"), ID, location),)


FULL = service(
    organization=Organization(identifier("o"), "Council"),
    url="https://example.org",
    phones=(Phone("0115 000 0000", "office"),),
    hours="Tuesday mornings",
    cost_options=(CostOption("free", 0.0, "Free"),),
    eligibility=Eligibility(18, 60),
    attributes=(Attribute(TaxonomyTerm("topic", "stay_and_play", "stay and play")),),
    service_at_locations=hall(address_1="1 High Street, Nottingham", postal_code="NG1 1AA", latitude=52.9),
)


def errors(document):
    return [str(problem) for problem in problems_of(Item(1, document))]


@pytest.mark.parametrize("given", [service(), FULL], ids=["bare", "full"])
def test_a_service_of_ours_is_valid(given):
    assert errors(writer.document(given)) == []


def test_ages_are_in_years_and_terms_have_their_codes():
    made = writer.document(FULL)
    assert (made["minimum_age"], made["maximum_age"]) == (1.5, 5)
    assert made["attributes"][0]["taxonomy_term"]["code"] == "stay_and_play"
    assert made["organization_id"] == made["organization"]["id"]


def test_what_an_address_must_have_is_taken_from_its_line():
    (address,) = writer.document(FULL)["service_at_locations"][0]["location"]["addresses"]
    assert (address["city"], address["state_province"], address["country"]) == (
        "Nottingham",
        "Nottingham",
        "GB",
    )


def test_an_address_too_short_for_the_standard_is_told_in_words():
    made = writer.document(service(service_at_locations=hall(address_1="By the station")))
    assert made["service_at_locations"][0]["location"]["description"] == "By the station"
    assert errors(made) == []


def test_a_service_that_left_its_feed_goes_out_as_defunct():
    held = read({"id": "a", "name": "Club", "status": "active"}, "town").v3
    assert writer.document(service(status="defunct"), held)["status"] == "defunct"
    assert writer.document(service(), held)["status"] == "active"


def test_nothing_is_null_or_blank():
    def walk(value):
        assert value not in (None, "", [], {})
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(inner)

    walk(writer.document(FULL))


def test_json_is_one_page_of_a_list():
    page = json.loads(writer.as_json([writer.document(FULL)]))
    assert (page["total_items"], page["first_page"], page["last_page"], page["empty"]) == (
        1,
        True,
        True,
        False,
    )


def test_ndjson_is_a_service_a_line():
    lines = writer.as_lines([writer.document(FULL), writer.document(service())]).splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["Club", "Club"]


def without_ids(value):
    if isinstance(value, dict):
        return {
            key: without_ids(inner) for key, inner in value.items() if key not in ("id", "organization_id")
        }
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ["examples_v3/service_full.json", "examples_hsds_3.0/service_full.json"])
def test_through_tables_and_back_nothing_is_lost(public, tmp_path, name):
    (item,) = open_feed(str(public(name))).items
    before = writer.document(service(), read(item.record, "town").v3)
    for file, text in writer.as_tables([before]).items():
        (tmp_path / file).write_text(text)
    (again,) = open_feed(str(tmp_path)).items
    after = writer.document(service(), read(again.record, "town").v3)
    assert after.keys() == before.keys()
    for key in (
        "schedules",
        "contacts",
        "cost_options",
        "service_at_locations",
        "organization",
        "attributes",
    ):
        assert without_ids(after[key]) == without_ids(before[key])
