"""Version 1 in version 3's words."""

import pytest

from services_directory.oruk.v1 import to_v3, weekday

SERVICE = {
    "id": "1",
    "name": "Stay and play",
    "status": "active",
    "organization": {"id": "o", "name": "Council", "url": "https://example.org"},
    "eligibilitys": [
        {"eligibility": "Families", "minimum_age": 0, "maximum_age": 2},
        {"minimum_age": "1", "maximum_age": "5"},
    ],
    "service_taxonomys": [{"taxonomy": {"id": "esd:242", "name": "Play", "vocabulary": "esdServiceType"}}],
    "regular_schedules": [{"id": "r", "weekday": 2, "opens_at": "10:00", "closes_at": "11:00"}],
    "holiday_schedules": [{"closed": True, "start_date": "2026-12-24", "end_date": "2027-01-02"}],
    "fundings": [{"source": "Lottery"}],
    "languages": [{"language": "Urdu"}],
    "service_areas": [{"service_area": "Bulwell"}],
    "service_at_locations": [
        {
            "location": {
                "id": "l",
                "physical_addresses": [
                    {"address_1": "1 High Street", "postal_code": "NG6 8AB", "uprn": "99"}
                ],
                "accessibility_for_disabilities": [{"accessibility": "Ramp"}],
            }
        }
    ],
    "attending_access": "drop-in",
    "pc_targetAudience": [{"id": "22538", "audienceType": "Carers"}],
}


def test_names_and_shapes_become_those_of_v3():
    made = to_v3(SERVICE)
    assert made["organization"]["website"] == "https://example.org"
    assert (made["minimum_age"], made["maximum_age"], made["eligibility_description"]) == (0, 5, "Families")
    assert made["funding"] == [{"source": "Lottery"}]
    assert made["languages"][0]["name"] == "Urdu"
    assert made["service_areas"][0]["name"] == "Bulwell"


def test_schedules_get_their_days_and_holidays_their_dates():
    regular, holiday = to_v3(SERVICE)["schedules"]
    assert (regular["byday"], regular["opens_at"]) == ("TU", "10:00")
    assert (holiday["valid_from"], holiday["notes"]) == ("2026-12-24", "Closed")


def test_addresses_and_access_are_moved_under_the_location():
    location = to_v3(SERVICE)["service_at_locations"][0]["location"]
    assert location["addresses"][0]["address_type"] == "physical"
    assert (location["external_identifier"], location["external_identifier_type"]) == ("99", "UPRN")
    assert location["accessibility"] == [{"accessibility": "Ramp"}]


def test_terms_of_every_kind_become_attributes():
    terms = [borne["taxonomy_term"] for borne in to_v3(SERVICE)["attributes"]]
    assert [(term["taxonomy"], term["name"]) for term in terms] == [
        ("esdServiceType", "Play"),
        ("attending_access", "drop-in"),
        ("pc_targetAudience", "Carers"),
    ]


def test_both_plural_spellings_are_read():
    swapped = {**SERVICE, "eligibilities": SERVICE["eligibilitys"], "eligibilitys": None}
    swapped |= {"service_taxonomies": SERVICE["service_taxonomys"], "service_taxonomys": []}
    assert to_v3(swapped)["maximum_age"] == 5
    assert len(to_v3(swapped)["attributes"]) == 3


def test_a_v3_service_passes_unchanged():
    service = {
        "id": "1",
        "name": "Club",
        "status": "active",
        "schedules": [{"byday": "MO"}],
        "url": "https://a.org",
    }
    assert to_v3(service) == service


@pytest.mark.parametrize(
    ("said", "day"), [("Monday", "MO"), ("thu", "TH"), (7, "SU"), (0, None), ("8", None), ("x", None)]
)
def test_weekdays(said, day):
    assert weekday(said) == day
