"""One record of a feed becomes a v3 service with lasting ids, or is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services_directory.oruk import Unusable, read
from services_directory.oruk.reading import is_uuid
from services_directory.records import identifier

UUID = "ac148810-d857-441c-9679-408f346de14b"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (None, "not an object"),
        ("text", "not an object"),
        ([], "not an object"),
        ({"id": "1"}, "no name"),
        ({"id": "1", "name": " \xa0"}, "no name"),
        ({"id": "1", "name": None}, "no name"),
        ({"name": "Club"}, "no id"),
        ({"id": "1", "name": "Council", "parent_organization_id": "2"}, "an organisation"),
        ({"id": "1", "name": "Play", "term_uri": "x"}, "a term of a taxonomy"),
        ({"id": "1", "name": "Hall", "location_type": "physical"}, "a location"),
    ],
)
def test_what_is_no_service_is_refused_with_the_reason(record, reason):
    with pytest.raises(Unusable, match=reason):
        read(record, "feed")


def test_the_id_stands_for_feed_and_original_id():
    entry = read({"id": 12045, "name": "Club"}, "bucks")
    assert (entry.original_id, entry.id) == ("12045", identifier("bucks", "12045"))
    assert read({"id": 12045, "name": "Club"}, "hants").id != entry.id


def test_the_record_is_kept_whole():
    record = {"id": "1", "name": "Club", "pc_metadata": {"assured_by": "x"}, "fees": ""}
    assert read(record, "feed").record == record


def test_parts_keep_their_uuid_and_get_one_where_they_have_none():
    sent = {
        "id": "1",
        "name": "Club",
        "phones": [{"id": UUID, "number": "1"}, {"number": "2"}, {"id": "7", "number": "3"}],
    }
    ids = [phone["id"] for phone in read(sent, "feed").v3["phones"]]
    assert ids[0] == UUID
    assert all(map(is_uuid, ids)) and len(set(ids)) == 3
    assert ids == [phone["id"] for phone in read(sent, "feed").v3["phones"]]


def test_nothing_null_or_blank_is_kept():
    sent = {
        "id": "1",
        "name": "Club",
        "url": "",
        "email": None,
        "contacts": [{"id": "x"}],
        "organization": {},
    }
    assert read(sent, "feed").v3.keys() == {"id", "name", "status"}


def test_parts_that_are_no_objects_are_left_out():
    sent = {
        "id": "1",
        "name": "Club",
        "phones": ["0115", None, 3],
        "schedules": "weekly",
        "service_at_locations": 7,
    }
    entry = read(sent, "feed")
    assert entry.v3.keys() == {"id", "name", "status"}
    assert entry.repairs


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    "organization phones schedules service_at_locations languages contacts attributes eligibilitys fees url"
    " service_taxonomys regular_schedules minimum_age status name id service_areas cost_options".split()
)


@given(st.dictionaries(FIELDS, JSON, max_size=5))
def test_no_record_breaks_the_reader(record):
    try:
        read({"id": "1", "name": "Club", **record}, "feed")
    except Unusable as why:
        assert str(why)
