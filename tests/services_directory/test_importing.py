"""Feeds into the directory: all that can be used, nothing twice, nothing lost, or nothing at all."""

import json
from pathlib import Path

import pytest

from services_directory import Need
from services_directory.directory import Directory
from services_directory.feed_store import FeedStore
from services_directory.importing import take_in
from services_directory.meanings import Meanings
from services_directory.oruk import Feed, FeedError, Item, open_feed, writer
from services_directory.oruk.checking import problems_of
from services_directory.store import MEMORY

WORDS_ONLY = Meanings(lambda: None)
A = {"id": "a", "name": "Baby group", "status": "active", "description": "<p>Songs &amp; play.</p>"}
B = {"id": "b", "name": "Toy library", "status": "active", "url": "www.example.org"}
NAMELESS = {"id": "n", "name": "", "status": "active"}


@pytest.fixture
def store():
    opened = FeedStore.open(MEMORY)
    yield opened
    opened.close()


def take(store, *records, source="town", **more):
    items = tuple(Item(place, record) for place, record in enumerate(records, 1))
    return take_in(store, Feed(items, **more), source, WORDS_ONLY)


def counted(report):
    return report.added, report.changed, report.unchanged, report.retired, len(report.rejected)


def states(store):
    return {service.original_id: service.status for service in store.services()}


def test_importing_again_changes_nothing(store):
    assert counted(take(store, A, B, NAMELESS)) == (2, 0, 0, 0, 1)
    before = store.services()
    assert counted(take(store, A, B, NAMELESS)) == (0, 0, 2, 0, 1)
    assert store.services() == before
    assert len(store.rejected()) == 1


def test_what_changed_is_replaced(store):
    take(store, A, B)
    assert counted(take(store, A, {**B, "name": "Big toy library"})) == (0, 1, 1, 0, 0)
    assert [service.name for service in store.services()] == ["Baby group", "Big toy library"]
    assert list(store.text_matches(["big"], 5)) == [store.services()[1].id]


def test_what_left_the_feed_is_retired_and_may_come_back(store):
    take(store, A, B)
    assert counted(take(store, A)) == (0, 0, 1, 1, 0)
    assert states(store) == {"a": "active", "b": "defunct"}
    assert counted(take(store, A)) == (0, 0, 1, 0, 0)
    assert counted(take(store, A, B)) == (0, 1, 1, 0, 0)
    assert states(store) == {"a": "active", "b": "active"}


def test_a_record_that_broke_stays_as_it_was(store):
    take(store, A, B)
    assert counted(take(store, A, {**B, "name": ""})) == (0, 0, 1, 0, 1)
    assert states(store)["b"] == "active"


def test_one_page_of_many_retires_nothing(store):
    take(store, A, B)
    assert counted(take(store, A, complete=False)) == (0, 0, 1, 0, 0)


def test_a_feed_of_nothing_usable_retires_nothing(store):
    take(store, A)
    assert take(store, NAMELESS, None).usable == 0
    assert states(store) == {"a": "active"}


def test_an_empty_feed_is_refused(store):
    with pytest.raises(FeedError, match="no services"):
        take(store)


def test_what_is_put_aside_is_kept_with_its_reason(store):
    report = take(store, A, NAMELESS, "text", {**A, "name": "Other"}, A)
    assert [str(rejected) for rejected in report.rejected] == [
        "record 2 (id n): it has no name",
        "record 3 (id missing): it is not an object but str",
        "record 4 (id a): another record has the same id: 'Baby group'",
        "record 5 (id a): the same record stands in the feed twice",
    ]
    assert [row["reason"] for row in store.rejected()] == [each.reason for each in report.rejected]
    assert store.rejected()[0]["record"] == '{"id": "n", "name": "", "status": "active"}'


def test_repairs_are_counted(store):
    repairs = take(store, A, B).repairs
    assert repairs["HTML taken out", "description"] == 1
    assert repairs["https:// put before an address", "url"] == 1
    assert store.services()[0].description == "Songs & play."


def test_what_fails_half_way_leaves_the_directory_as_it_was(store, monkeypatch):
    take(store, A)
    monkeypatch.setattr(store, "put_aside", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take(store, B)
    assert states(store) == {"a": "active"}


def test_two_feeds_do_not_touch_each_other(store):
    take(store, A, source="one")
    take(store, {**A, "name": "Another group"}, source="two")
    take(store, B, source="one")
    assert store.sources() == {"one": 2, "two": 1}
    assert sorted(service.status for service in store.services()) == ["active", "active", "defunct"]


def test_the_whole_record_is_kept(store):
    take(store, {**A, "pc_metadata": {"by": "x"}})
    assert '"pc_metadata": {"by": "x"}' in store._rows("SELECT record FROM provenance")[0][0]


def test_what_was_imported_is_found_and_the_retired_is_not(store):
    take(store, A, B)
    found = Directory(store, WORDS_ONLY).search(Need(text="baby group"))
    assert [each.service.name for each in found] == ["Baby group"]
    take(store, B)
    assert Directory(store, WORDS_ONLY).search(Need(text="baby group")) == []


def test_a_real_feed_goes_out_valid(public_feed, store):
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not in the serving environment")
    path, schema = public_feed
    take_in(store, open_feed(str(path)), "bristol", WORDS_ONLY)
    check = jsonschema.Draft202012Validator(schema)
    assert [error.message for _, each in exported(store) for error in check.iter_errors(each)] == []


def test_a_real_feed_loses_two_records_and_says_which(public_feed, store):
    report = take_in(store, open_feed(str(public_feed[0])), "bristol", WORDS_ONLY)
    assert (report.read, report.added) == (819, 817)
    assert [rejected.position for rejected in report.rejected] == [1, 811]
    assert not any(problems_of(Item(1, document)) for _, document in exported(store))
    found = Directory(store, WORDS_ONLY).search(Need(text="dementia cafe"), limit=4)
    assert [each.service.name.split(" - ")[0] for each in found] == ["Memory Cafe"] * 4


def exported(store):
    held = dict(store.documents())
    return [(service.id, writer.document(service, held[service.id])) for service in store.services()]


@pytest.fixture(scope="session")
def public_feed():
    data = Path(__file__).parents[3] / "shared" / "data" / "directory"
    feed = data / "feeds_v1" / "oruk_v1_bristol_2024-12.json"
    if not feed.exists():
        pytest.skip("the public test data are not beside the repository")
    return feed, json.loads((data / "schemas" / "oruk_v3_compiled" / "service.json").read_text())
