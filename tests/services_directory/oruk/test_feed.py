"""A feed is read however it is wrapped, and refused in words where it cannot be."""

import json

import pytest

from services_directory.oruk import FeedError, open_feed
from services_directory.oruk.feed import parse

A, B = {"id": "a", "name": "A", "status": "active"}, {"id": "b", "name": "B", "status": "active"}


def names(feed):
    return [item.record["name"] for item in feed.items]


@pytest.mark.parametrize(
    "sent",
    [
        [A, B],
        {"contents": [A, B], "total_pages": 1},
        {"content": [A, B], "totalPages": 1},
        {"services": [A, B]},
    ],
)
def test_json_of_every_wrapping(sent):
    feed = parse(json.dumps(sent).encode(), "feed.json")
    assert names(feed) == ["A", "B"]
    assert feed.complete and feed.typed


def test_one_service_alone():
    assert names(parse(json.dumps(A, indent=2).encode(), "service.json")) == ["A"]


def test_ndjson_with_a_broken_line():
    feed = parse(f"{json.dumps(A)}\n{{broken\n\n{json.dumps(B)}\n".encode(), "feed.ndjson")
    assert [item.position for item in feed.items] == [1, 2, 4]
    assert "not JSON" in feed.items[1].trouble


def test_a_byte_order_mark_is_no_trouble():
    assert names(parse(b"\xef\xbb\xbf" + json.dumps([A]).encode(), "feed.json")) == ["A"]


def test_one_page_of_many_is_not_the_whole_feed():
    assert not parse(json.dumps({"contents": [A], "total_pages": 3}).encode(), "page.json").complete
    assert not parse(json.dumps({"contents": [A], "total_items": 9}).encode(), "page.json").complete


def test_services_out_of_an_organisation():
    sent = {"id": "o", "name": "Council", "services": [A]}
    assert (
        parse(json.dumps(sent).encode(), "organization.json").items[0].record["organization"]["name"]
        == "Council"
    )


def test_one_service_at_two_locations():
    sent = [{"id": f"at-{place}", "service": A, "location": {"id": place}} for place in "xy"]
    items = parse(json.dumps(sent).encode(), "places.json").items
    assert [at["location"]["id"] for at in items[0].record["service_at_locations"]] == ["x", "y"]
    assert len(items) == 1


def test_a_services_table_alone():
    feed = parse(b"id,name,status\na,A,active\n", "services.csv")
    assert names(feed) == ["A"]
    assert not feed.typed


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"hello", "neither JSON nor CSV"),
        (b"hello, world", "neither JSON nor CSV"),
        (b'{"a": ', "not JSON that can be read"),
        (b"[1, 2", r"line 1, column"),
        (b"[" * 100_000, "not JSON that can be read"),
        (b'{"a": "\xff"}', "not in UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said(content, said):
    with pytest.raises(FeedError, match=said):
        parse(content, "feed.json")


def test_a_missing_file_and_a_folder_without_services(tmp_path):
    with pytest.raises(FeedError, match="does not exist"):
        open_feed(str(tmp_path / "nowhere.json"))
    with pytest.raises(FeedError, match=r"no services\.csv"):
        open_feed(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("examples_v3/service_full.json", 1),
        ("examples_v3/service_list.json", 1),
        ("examples_v3/organization_full.json", 1),
        ("examples_v3/service_at_location_full.json", 1),
        ("examples_v3/validator_test_service_list_128.json", 128),
        ("examples_v3/csv", 1),
        ("examples_hsds_3.0/service_full.json", 1),
        ("examples_hsds_3.0/csv", 1),
        ("ohana_csv", 23),
        ("feeds_v1/outpost_import_sample.csv", 2),
        ("feeds_v1/oruk_v1_bristol_2024-12.json", 819),
    ],
)
def test_public_feeds(public, name, count):
    assert len(open_feed(str(public(name))).items) == count
