import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from nlu.interpreter import Ranked
from nlu.remote import RemoteInterpreter

ANSWER = {
    "text": "as sent",
    "intent": {"name": "baby_sleep", "confidence": 0.8},
    "intent_ranking": [
        {"name": "baby_sleep", "confidence": 0.8},
        {"name": "crying_baby", "confidence": 0.15},
        {"name": "oos", "confidence": 0.05},
    ],
    "in_scope": True,
    "scope_score": 1.5,
    "crisis": [{"name": "runaway", "confidence": 0.6}, {"name": "overdose", "confidence": 0.1}],
    "is_crisis": True,
}


class SmallRasa(ThreadingHTTPServer):
    """Answers every request alike, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status, self.body, self.asked = 200, json.dumps(ANSWER), []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, json.loads(content)))
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(self.server.body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def rasa() -> Iterator[SmallRasa]:
    with SmallRasa() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=2, trust_env=False) as client:
        yield client


@pytest.mark.parametrize("end", ["", "/", "//"])
def test_rasas_own_parse_is_asked_for_the_text(rasa, client, end):
    RemoteInterpreter(rasa.address + end, client).parse("no sleep 👶")
    assert rasa.asked == [("/model/parse", {"text": "no sleep 👶"})]


def test_a_path_before_it_is_kept(rasa, client):
    RemoteInterpreter(f"{rasa.address}/rasa", client).parse("hi")
    assert rasa.asked[0][0] == "/rasa/model/parse"


def test_the_ranking_is_rasas_and_the_details_are_read_here(rasa, client):
    understood = RemoteInterpreter(rasa.address, client).parse("my 18m old wont sleep in bulwell")
    assert understood.topics[:2] == (Ranked("baby_sleep", 0.8), Ranked("crying_baby", 0.15))
    assert understood.in_scope
    assert understood.entities == {"child_age_months": 18, "area": "Bulwell"}


@pytest.mark.parametrize("in_scope", [True, False])
def test_scope_is_rasas_where_it_says(rasa, client, in_scope):
    rasa.body = json.dumps({**ANSWER, "in_scope": in_scope})
    assert RemoteInterpreter(rasa.address, client).parse("hi").in_scope is in_scope


def test_a_model_without_a_scope_rule_is_in_scope_when_it_ranks(rasa, client):
    rasa.body = json.dumps({"intent_ranking": ANSWER["intent_ranking"]})
    assert RemoteInterpreter(rasa.address, client).parse("hi").in_scope


def test_how_surely_it_is_in_scope_is_rasas(rasa, client):
    assert RemoteInterpreter(rasa.address, client).parse("hi").scope_score == 1.5


def test_the_second_reading_for_a_crisis_is_rasas(rasa, client):
    understood = RemoteInterpreter(rasa.address, client).parse("hi")
    assert understood.crisis == (Ranked("runaway", 0.6), Ranked("overdose", 0.1))
    assert understood.is_crisis


@pytest.mark.parametrize("crisis", [{}, {"crisis": None}, {"crisis": [], "is_crisis": False}], ids=str)
def test_a_model_without_a_second_reading_sees_no_crisis(rasa, client, crisis):
    rasa.body = json.dumps({"intent_ranking": ANSWER["intent_ranking"], **crisis})
    understood = RemoteInterpreter(rasa.address, client).parse("hi")
    assert (understood.crisis, understood.is_crisis, understood.scope_score) == ((), False, 0.0)


def test_dates_are_counted_from_the_day_that_is_told(rasa, client):
    understood = RemoteInterpreter(rasa.address, client).parse("born in may", date(2026, 11, 22))
    assert understood.entities == {"child_age_months": 6}


@pytest.mark.parametrize("ranking", [[], None])
def test_no_ranking_is_no_topic(rasa, client, ranking):
    rasa.body = json.dumps({"intent_ranking": ranking})
    understood = RemoteInterpreter(rasa.address, client).parse("")
    assert (understood.topics, understood.in_scope) == ((), False)


def test_a_server_in_trouble_is_an_error(rasa, client):
    rasa.status = 500
    with pytest.raises(httpx.HTTPError):
        RemoteInterpreter(rasa.address, client).parse("hi")


@pytest.mark.parametrize("body", ["", "<html>busy</html>"])
def test_an_answer_that_is_not_json_is_an_error(rasa, client, body):
    rasa.body = body
    with pytest.raises(ValueError):
        RemoteInterpreter(rasa.address, client).parse("hi")


def test_details_are_read_from_the_clean_text(rasa, client):
    understood = RemoteInterpreter(rasa.address, client).parse("my １８m old in bul\u200bwell")
    assert understood.entities == {"child_age_months": 18, "area": "Bulwell"}


def test_no_server_is_an_error(rasa, client):
    with pytest.raises(httpx.HTTPError):
        RemoteInterpreter("http://127.0.0.1:1", client).parse("hi")


def test_a_client_of_its_own_is_made_where_none_is_given(rasa, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert RemoteInterpreter(rasa.address).parse("hi").topics[0].topic == "baby_sleep"
