"""The file follows the data: built once, anew when it differs, and never half."""

import json
import sqlite3

import pytest

from services_directory import CityDataError, Need, city
from services_directory.store import Store


def nothing_more(store):
    """No vectors."""


def names(path, data):
    store = city.open_store(path, data, nothing_more)
    try:
        return [service.name for service in store.services()]
    finally:
        store.close()


def test_the_file_is_built_where_it_is_missing(tmp_path, small_city):
    path = tmp_path / "var" / "directory.sqlite"
    assert "River club" in names(path, small_city)
    assert [file.name for file in path.parent.iterdir()] == ["directory.sqlite"]


def test_the_file_is_left_alone_while_the_data_stay_the_same(tmp_path, small_city):
    path = tmp_path / "directory.sqlite"
    names(path, small_city)
    before = path.stat().st_ino
    names(path, small_city)
    assert path.stat().st_ino == before


def test_changed_data_build_it_anew(tmp_path, small_city, new_entry, city_writer):
    path = tmp_path / "directory.sqlite"
    names(path, small_city)
    city_writer(small_city, [new_entry("n", "New club")])
    assert names(path, small_city) == ["New club"]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_corrupt_file_is_built_anew(tmp_path, small_city, content):
    path = tmp_path / "directory.sqlite"
    path.write_bytes(content)
    assert "River club" in names(path, small_city)


def test_a_truncated_file_is_built_anew(tmp_path, small_city):
    path = tmp_path / "directory.sqlite"
    names(path, small_city)
    path.write_bytes(path.read_bytes()[:20_000])
    assert "River club" in names(path, small_city)


def test_a_build_that_fails_leaves_the_old_file(tmp_path, small_city):
    path = tmp_path / "directory.sqlite"
    names(path, small_city)
    (small_city / "services.json").write_text("{ not json")
    with pytest.raises(CityDataError, match="services.json is not JSON"):
        city.open_store(path, small_city, nothing_more)
    assert [file.name for file in path.parent.glob("*.sqlite*")] == ["directory.sqlite"]
    store = Store.open(path)
    assert store.services()
    store.close()


def test_services_of_other_sources_stay(tmp_path, small_city, new_entry, city_writer):
    from services_directory.records import rows

    path = tmp_path / "directory.sqlite"
    store = city.open_store(path, small_city, nothing_more)
    with store.write():
        store.add(rows(new_entry("x", "From a feed"), "elsewhere"))
    store.close()
    city_writer(small_city, [new_entry("n", "New club")])
    assert sorted(names(path, small_city)) == ["From a feed", "New club"]


def test_a_bad_entry_is_named(tmp_path, small_city):
    (small_city / "services.json").write_text(json.dumps({"services": [{"id": "s-1", "name": "No words"}]}))
    with pytest.raises(CityDataError, match="'s-1' has no 'description'"):
        city.open_store(":memory:", small_city, nothing_more)


def test_a_missing_file_is_named(small_city):
    (small_city / "contacts.json").unlink()
    with pytest.raises(CityDataError, match="contacts.json is missing"):
        city.open_store(":memory:", small_city, nothing_more)


def test_the_city_comes_from_the_environment(monkeypatch):
    assert city.folder().name == "nottingham"
    monkeypatch.setenv("SIGNPOST_CITY", "atlantis")
    with pytest.raises(CityDataError, match="one of: nottingham"):
        city.folder()


def test_two_can_hold_the_same_file(tmp_path, small_city, words_only):
    from services_directory import Directory

    path = tmp_path / "directory.sqlite"
    with Directory.open(path, data=small_city) as one, Directory.open(path, data=small_city) as other:
        assert one.search(Need(text="toys")) == other.search(Need(text="toys"))


def test_a_closed_store_is_closed(small_city):
    store = city.open_store(":memory:", small_city, nothing_more)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.services()
