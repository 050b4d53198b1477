"""Feeds over http, page after page, within limits."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from services_directory.oruk import FeedError, fetch, open_feed

PAGES = {1: ["a", "b"], 2: ["c", "d"], 3: ["e"]}


class Feed(BaseHTTPRequestHandler):
    def do_GET(self):
        parts = urlsplit(self.path)
        number = int(parse_qs(parts.query).get("page", ["1"])[0])
        if parts.path == "/missing" or (parts.path == "/breaks" and number > 1):
            return self.send_error(404)
        records = [{"id": id, "name": id.upper(), "status": "active"} for id in PAGES[number]]
        keys = ("content", "totalPages") if parts.path == "/v1" else ("contents", "total_pages")
        body = json.dumps({keys[0]: records, keys[1]: len(PAGES), "page_number": number}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    serving = HTTPServer(("127.0.0.1", 0), Feed)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}"
    serving.shutdown()
    thread.join()
    serving.server_close()


@pytest.mark.parametrize("path", ["/v1", "/v3", "/v3?per_page=2&page=1"])
def test_every_page_is_fetched(server, path):
    said = []
    feed = open_feed(server + path, said.append)
    assert [item.record["id"] for item in feed.items] == list("abcde")
    assert [item.position for item in feed.items] == [1, 2, 3, 4, 5]
    assert feed.complete and feed.address == server + path
    assert said == ["page 2 of 3", "page 3 of 3"]


def test_a_page_that_fails_fails_the_feed(server):
    with pytest.raises(FeedError, match=r"page=2 answered 404"):
        open_feed(f"{server}/breaks")


def test_an_address_that_is_not_there(server):
    with pytest.raises(FeedError, match="answered 404"):
        open_feed(f"{server}/missing")
    with pytest.raises(FeedError, match="cannot be fetched"):
        open_feed("http://127.0.0.1:1/services")


def test_a_page_that_is_too_large(server, monkeypatch):
    monkeypatch.setattr(fetch, "MOST_BYTES", 10)
    with pytest.raises(FeedError, match="larger than"):
        open_feed(f"{server}/v3")


def test_a_page_that_is_too_slow(server, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS_A_PAGE", -1)
    with pytest.raises(FeedError, match="took longer"):
        open_feed(f"{server}/v3")


def test_too_many_pages(server, monkeypatch):
    monkeypatch.setattr(fetch, "MOST_PAGES", 2)
    with pytest.raises(FeedError, match="3 pages"):
        open_feed(f"{server}/v3")
