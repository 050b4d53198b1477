"""The directory as the rest of the house uses it."""

import pytest

from services_directory import Need, default_path
from services_directory.records import identifier


def test_a_service_is_found_by_its_id_and_by_its_feeds_id(small):
    by_feed = small.service("s-club")
    assert small.service(identifier("smallville", "s-club")) == by_feed
    assert by_feed.service.name == "River club"
    assert by_feed.location.latitude == 52.95


def test_an_ended_service_can_still_be_looked_up(small):
    assert small.service("s-ended").service.status == "defunct"


def test_an_unknown_id_gives_nothing(small):
    assert small.service("s-nowhere") is None


def test_a_merged_entry_answers_to_each_of_its_ids(nottingham):
    assert nottingham.service("ts-cfd").service == nottingham.service("svc-001").service


def test_a_contact_has_its_numbers(small):
    contact = small.contact("c-1")
    assert (contact.phone, contact.phones[1].number, contact.showable) == ("116 123", "85258", True)


def test_an_unknown_contact_is_an_error(small):
    with pytest.raises(KeyError):
        small.contact("c-9")


def test_the_file_lies_where_the_settings_say(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNPOST_DATA", str(tmp_path))
    assert default_path() == tmp_path / "directory.sqlite"
    monkeypatch.delenv("SIGNPOST_DATA")
    assert default_path().parent.name == "var"


def test_a_directory_without_an_encoder_still_searches(small):
    assert small.search(Need(text="borrow toys"))


def test_samaritans_can_be_reached(nottingham):
    assert nottingham.contact("cr-04").phone == "116 123"
