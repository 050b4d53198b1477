"""A feed's service as searching sees it."""

import pytest

from services_directory.feed_rows import CLOSED_FOR_NOW, rows
from services_directory.feed_store import FeedStore
from services_directory.oruk import read
from services_directory.store import MEMORY


def stored(address=None, **more):
    store = FeedStore.open(MEMORY)
    try:
        store.add(
            rows(read({"id": "a", "name": "Club", "status": "active", **more}, "town"), "town", address)
        )
        return store.services()[0]
    finally:
        store.close()


def test_ages_are_in_months():
    limits = stored(minimum_age=0, maximum_age=4.5).eligibility
    assert (limits.minimum_age_months, limits.maximum_age_months) == (0, 54)


@pytest.mark.parametrize(
    ("more", "free", "cost"),
    [
        ({}, None, None),
        ({"fees": "Free"}, True, "Free"),
        ({"fees": "Ask us"}, None, "Ask us"),
        ({"cost_options": [{"amount": 0}]}, True, "Free"),
        ({"cost_options": [{"amount": 2.5, "option": "Child"}]}, False, "£2.50, Child"),
        ({"cost_options": [{"amount": 35, "amount_description": "an hour"}]}, False, "£35, an hour"),
    ],
)
def test_what_it_costs(more, free, cost):
    service = stored(**more)
    assert (service.free, service.cost) == (free, cost)


def test_numbers_are_gathered_from_wherever_they_stand_once_each():
    number = {"number": "0115 1"}
    place = {"location": {"id": "l", "name": "Hall", "phones": [{"number": "0115 2", "type": "fax"}]}}
    service = stored(
        contacts=[{"name": "Ann", "phones": [number, {"number": "0115 3", "type": "cell"}]}],
        phones=[number],
        service_at_locations=[place],
        organization={"name": "Council", "phones": [{"number": "0115 9"}]},
    )
    assert [(phone.number, phone.type) for phone in service.phones] == [
        ("0115 1", "voice"),
        ("0115 3", "voice"),
        ("0115 2", "fax"),
    ]


def test_the_organisation_is_rung_where_there_is_no_other_number():
    assert stored(organization={"name": "Council", "phones": [{"number": "0115 9"}]}).phone == "0115 9"


def test_days_and_hours():
    (schedule,) = stored(
        schedules=[{"byday": "Mon, Tue", "opens_at": "9:00", "closes_at": "10:30:00Z"}]
    ).schedules
    assert (schedule.byday, schedule.opens_at, schedule.closes_at) == ("MO,TU", "09:00", "10:30")


@pytest.mark.parametrize(
    "odd",
    [
        {"byday": "MO", "count": -1},
        {"byday": "9MO", "freq": "MONTHLY"},
        {"bymonthday": "x", "dtstart": "2026-01-01"},
    ],
)
def test_a_schedule_that_cannot_be_reckoned_with_keeps_its_words(odd):
    sent = {**odd, "opens_at": "09:00", "closes_at": "10:00", "description": "Most Mondays"}
    service = stored(schedules=[sent])
    assert service.hours == "Most Mondays" or service.schedules


def test_an_address_is_told_on_one_line():
    address = {"address_1": "1 High Street", "city": "Nottingham", "postal_code": "NG1 1AA"}
    (location,) = stored(service_at_locations=[{"location": {"id": "l", "addresses": [address]}}]).locations
    assert location.address == "1 High Street, Nottingham, NG1 1AA"


@pytest.mark.parametrize("point", [(0, 0), (100, 101), (52.9, None)])
def test_a_point_that_cannot_be_is_no_point(point):
    place = {"id": "l", "name": "Hall", "latitude": point[0], "longitude": point[1]}
    (location,) = stored(service_at_locations=[{"location": place}]).locations
    assert (location.latitude, location.longitude) == (None, None)


def test_two_services_at_one_location_both_keep_it():
    store = FeedStore.open(MEMORY)
    place = {"id": "l", "name": "Hall"}
    for own in "ab":
        sent = {
            "id": own,
            "name": own,
            "service_at_locations": [{"location": place}],
            "phones": [{"id": "p", "number": "1234"}],
        }
        store.add(rows(read(sent, "town"), "town"))
    one, two = store.services()
    store.take_away([one.id])
    (left,) = store.services()
    assert left.locations and left.phones and left == two
    store.close()


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("active", "active"),
        ("inactive", "defunct"),
        ("defunct", "defunct"),
        ("temporarily closed", "not_confirmed"),
    ],
)
def test_the_states_of_the_standard(status, state):
    assert stored(status=status).status == state


def test_closed_for_now_is_said():
    assert stored(status="temporarily closed").caution == CLOSED_FOR_NOW


def test_where_it_came_from():
    came = stored(address="https://feed.example.org", assured_date="2026-03-01").provenance
    assert (came.source, came.source_url, came.last_checked) == (
        "town",
        "https://feed.example.org",
        "2026-03-01",
    )
    assert (came.confidence, stored().provenance.confidence) == ("medium", "low")


def test_terms_are_kept_and_topics_of_ours_are_topics():
    terms = [
        {"taxonomy_term": {"name": name, "taxonomy": taxonomy}}
        for name, taxonomy in (("stay_and_play", "topic"), ("Play", "esd"))
    ]
    service = stored(attributes=[*terms, {"value": "loose"}])
    assert service.topics == ("stay_and_play",)
    assert service.codes("esd") == ("Play",)
