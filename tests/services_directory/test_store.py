"""What is written in Open Referral rows is read back as the same service."""

import pytest

from services_directory import Phone, Schedule
from services_directory.records import identifier, rows
from services_directory.store import MEMORY, Store

FULL = dict(
    provider="The council",
    phones=[{"number": "0115 000 0000", "note": "office"}],
    text_line={"number": "85258", "note": "text HI"},
    url="https://example.org/full",
    email="full@example.org",
    hours="Tuesday 10am to noon",
    schedules=[{"byday": ["TU"], "opens_at": "10:00", "closes_at": "12:00"}],
    cost="Free",
    free=True,
    languages="You can ask for an interpreter.",
    age_min_months=22,
    age_max_months=30,
    wards=["Aspley", "Basford"],
    area="Nottingham City",
    address="1 High Street",
    postcode="NG1 1AA",
    lat=52.9,
    lon=-1.1,
    referral="Just walk in.",
    caution="Ring first.",
    editor_note="Seen once.",
    keywords=["songs"],
    tier="universal",
    topics=["stay_and_play", "speech_language"],
    audience=["parent", "dad"],
    original_ids=["f", "g"],
    more_sources=["https://example.org/more"],
)


@pytest.fixture
def store():
    opened = Store.open(MEMORY)
    yield opened
    opened.close()


@pytest.fixture
def full(store, new_entry):
    store.add(rows(new_entry("f", "Full club", **FULL), "town"))
    return store.services()[0]


def test_everything_of_an_entry_comes_back(full):
    assert full.id == identifier("town", "f")
    assert (full.name, full.provider, full.status) == ("Full club", "The council", "active")
    assert full.phones == (Phone("0115 000 0000", "office"), Phone("85258", "text HI", "text"))
    assert (full.phone, full.text_line.number) == ("0115 000 0000", "85258")
    assert full.schedules == (Schedule("TU", "10:00", "12:00"),)
    assert (full.hours, full.cost, full.free) == ("Tuesday 10am to noon", "Free", True)
    assert (full.topics, full.audience) == (("stay_and_play", "speech_language"), ("parent", "dad"))
    assert (full.coverage, full.area, full.wards) == ("city", "Nottingham City", ("Aspley", "Basford"))
    assert (full.eligibility.minimum_age_months, full.eligibility.maximum_age_months) == (22, 30)
    assert (full.referral, full.caution) == ("Just walk in.", "Ring first.")
    assert full.languages[0].note == "You can ask for an interpreter."


def test_its_location_and_provenance_come_back(full):
    location = full.locations[0]
    assert location.address == "1 High Street, NG1 1AA"
    assert (location.latitude, location.longitude) == (52.9, -1.1)
    came = full.provenance
    assert (came.source, came.original_id, came.original_ids) == ("town", "f", ("f", "g"))
    assert came.more_sources == ("https://example.org/more",)
    assert (came.confidence, came.last_checked, came.editor_note) == ("high", "2026-11-21", "Seen once.")


def test_what_is_not_known_is_none(store, new_entry):
    store.add(rows(new_entry("e", "Empty club"), "town"))
    service = store.services()[0]
    assert (service.phone, service.free, service.cost, service.hours, service.provider) == (None,) * 5
    assert service.eligibility.maximum_age_months is None
    assert service.locations == ()


@pytest.mark.parametrize("free", [True, False, None])
def test_free_paid_and_not_known_are_told_apart(store, new_entry, free):
    store.add(rows(new_entry("e", "Club", free=free, cost="See the website"), "town"))
    assert store.services()[0].free is free


def test_a_source_is_removed_with_all_that_is_its_own(store, new_entry):
    store.add(rows(new_entry("f", "Full club", **FULL), "town"))
    store.add(rows(new_entry("k", "Kept club", **FULL), "elsewhere"))
    store.remove_source("town")
    kept = store.services()
    assert [service.name for service in kept] == ["Kept club"]
    assert kept[0].phones and kept[0].locations and kept[0].topics
    assert list(store.text_matches(["club"], 10)) == [kept[0].id]


def test_adding_the_same_again_changes_nothing(store, new_entry):
    entry = rows(new_entry("f", "Full club", **FULL), "town")
    store.add(entry)
    before = store.services()
    store.remove_source("town")
    store.add(entry)
    assert store.services() == before


def test_text_is_matched_by_the_stems_of_its_words(store, new_entry):
    store.add(rows(new_entry("a", "Swimming lessons"), "town"))
    store.add(rows(new_entry("b", "Knitting circle"), "town"))
    found = store.text_matches(["swim"], 10)
    assert found == {identifier("town", "a"): 1.0}


def test_a_word_that_is_query_syntax_is_only_a_word(store, new_entry):
    store.add(rows(new_entry("a", "Not or near"), "town"))
    assert store.text_matches(["NEAR(", '"', "OR", "name:x*"], 10)


def test_what_fails_half_way_is_not_kept(store, new_entry):
    with pytest.raises(RuntimeError), store.write():
        store.add(rows(new_entry("a", "Lost club"), "town"))
        raise RuntimeError
    assert store.services() == ()


def test_a_fresh_store_has_no_marks(store):
    assert store.meta("city") is None
    store.add({"meta": [{"key": "city", "value": "x"}]})
    assert store.meta("city") == "x"


def test_a_store_can_be_opened_again(tmp_path, new_entry):
    path = tmp_path / "d.sqlite"
    first = Store.open(path)
    with first.write():
        first.add(rows(new_entry("a", "Club"), "town"))
    first.close()
    again = Store.open(path)
    assert [service.name for service in again.services()] == ["Club"]
    again.close()
