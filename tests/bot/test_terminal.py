import io
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest

from bot import __main__ as command
from bot import terminal
from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.reply import Button, Reply, Status
from bot.settings import ROOT, Settings
from bot.terminal import BadLine, as_line, read_line
from bot.turn import Turn
from bot.words import words
from nlu.taxonomy import topics
from tests.bot import fakes

KEYS = [
    "chat",
    "status",
    "topics",
    "crisis",
    "text",
    "services",
    "entitlements",
    "asks",
    "buttons",
    "need",
    "elapsed_ms",
]
NEED_KEYS = ["area", "postcode", "child_age_months", "pregnancy_weeks", "day", "free", "language"]


@pytest.fixture
def ask(monkeypatch, capsys):
    """Send lines to `bot ask --jsonl` with the small parts; gives the turns, the exit code and stderr."""

    def asked(*lines):
        monkeypatch.setattr(terminal.Conversation, "open", lambda settings, store: fakes.conversation())
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        code = command.main(["ask", "--jsonl"])
        out, err = capsys.readouterr()
        return [json.loads(line) for line in out.splitlines()], code, err

    return asked


def test_a_turn_is_a_line_with_all_keys_in_order(ask):
    (turn,), code, err = ask({"chat": "a", "text": "my 18m old wont sleep, we are in bulwell"})
    assert list(turn) == KEYS
    assert (turn["chat"], turn["status"], turn["crisis"], turn["asks"]) == ("a", "answered", None, None)
    assert turn["topics"] == [{"topic": "baby_sleep", "confidence": 0.9}]
    assert turn["services"][0] == {"id": "svc-1", "name": "Sleep Line 1", "distance_km": None, "why": ""}
    assert turn["buttons"][-1] == "Talk to a person"
    assert turn["need"] == {"area": "Bulwell", "child_age_months": 18}
    assert turn["elapsed_ms"] >= 0
    assert (code, err) == (0, "")


def test_the_text_is_all_that_the_person_is_shown(ask):
    (turn,), *_ = ask({"chat": "a", "text": "no sleep"})
    for shown in ("Sleep Line 1", "Phone: 0115 111 1111", "Cost: Free", "Rather talk to a person?"):
        assert shown in turn["text"]


def test_the_need_leaves_out_what_is_not_known_and_keeps_one_order(ask):
    text = "no sleep for my 18m old in bulwell ng6 8ab, im on the way on tuesday for free in polish"
    (turn, bare), *_ = ask({"chat": "a", "text": text}, {"chat": "b", "text": "hello"})
    assert bare["need"] == {}
    assert list(turn["need"]) == [key for key in NEED_KEYS if key in turn["need"]]
    assert {"area", "postcode", "child_age_months"} <= set(turn["need"])


def test_a_crisis_has_its_category_and_urgency(ask):
    (turn,), *_ = ask({"chat": "a", "text": "i cant do this anymore i want to end it"})
    assert (turn["status"], turn["crisis"]["category"]) == ("crisis", "suicidal_parent")
    assert turn["crisis"]["urgency"] in ("now", "soon")
    assert list(turn["crisis"]) == ["category", "urgency"]


def test_an_entitlement_has_its_outcome_and_amount(ask, monkeypatch):
    monkeypatch.setitem(fakes.SmallInterpreter.WORDS, "benefit", "child_benefit")
    (turn,), *_ = ask({"chat": "a", "text": "can i get benefit for my 3 year old", "now": "2026-11-22"})
    assert turn["status"] == "entitlement"
    assert [list(one) for one in turn["entitlements"]] == [["id", "outcome", "amount"]]
    assert (turn["entitlements"][0]["id"], turn["entitlements"][0]["outcome"]) == ("child_benefit", "likely")


def test_turns_come_in_order_and_chats_keep_their_memory(ask):
    turns, *_ = ask(
        {"chat": "a", "text": "no sleep in bulwell"},
        {"chat": "b", "text": "hello"},
        {"chat": "a", "text": "what about clifton?"},
    )
    assert [turn["chat"] for turn in turns] == ["a", "b", "a"]
    assert turns[2]["topics"][0]["topic"] == "baby_sleep"
    assert [turn["need"] for turn in turns] == [{"area": "Bulwell"}, {}, {"area": "Clifton"}]


def test_a_button_of_the_last_reply_can_be_sent_in_place_of_text(ask):
    turns, *_ = ask({"chat": "a", "text": "no sleep"}, {"chat": "a", "button": "Show me more"})
    assert [one["id"] for one in turns[1]["services"]] == ["svc-4", "svc-5"]


def test_a_location_can_be_sent_in_place_of_text(ask):
    turns, *_ = ask(
        {"chat": "a", "text": "no sleep"}, {"chat": "a", "location": {"lat": 52.99, "lon": -1.21}}
    )
    assert turns[1]["status"] == "answered"
    assert turns[1]["need"]["area"]


def test_now_moves_the_clock(ask):
    turns, *_ = ask(
        {"chat": "a", "text": "no sleep in bulwell", "now": "2026-11-22T10:00:00+00:00"},
        {"chat": "a", "text": "hello", "now": "2026-11-23T09:00:00Z"},
        {"chat": "a", "text": "hello", "now": "2026-11-25T10:00:00"},
    )
    assert [turn["need"] for turn in turns] == [{"area": "Bulwell"}, {"area": "Bulwell"}, {}]


def test_a_bad_line_is_named_and_the_rest_go_on(ask):
    turns, code, err = ask(
        {"chat": "a", "text": "no sleep"},
        "not json",
        {"text": "no chat"},
        ["a", "list"],
        {"chat": "a", "text": "hi", "role": "king"},
        {"chat": "a", "text": "hi", "now": "tomorrow"},
        {"chat": "a", "location": {"lat": "north"}},
        {"chat": "a"},
        {"chat": "a", "text": 7},
        "[" * 100_000,
        {"chat": "b", "text": "hello"},
    )
    assert [turn["chat"] for turn in turns] == ["a", "b"]
    assert code == 2
    assert [line.split(":")[0] for line in err.splitlines()] == [f"line {number}" for number in range(2, 11)]
    assert "role" in err and "now" in err and "location" in err


def test_no_lines_are_no_turns(ask):
    assert ask() == ([], 0, "")
    assert ask("", "  ", "") == ([], 0, "")


def test_an_empty_text_has_a_reply(ask):
    (turn,), code, _ = ask({"chat": "a", "text": ""})
    assert (turn["status"], turn["asks"], code) == ("asked", "text", 0)


def test_a_line_is_read_into_a_message():
    line = {
        "chat": "a",
        "text": "hi",
        "role": "parent",
        "location": {"lat": "52.9", "lon": -1},
        "now": "2026-11-22T10:00Z",
    }
    assert read_line(json.dumps(line)) == (
        "a",
        Message(
            "cli:a",
            "hi",
            location=(52.9, -1.0),
            role="parent",
            now=datetime(2026, 11, 22, 10, tzinfo=timezone.utc),
        ),
    )


@pytest.mark.parametrize("chat", [7, "7", None, "", 1.5, ["a"]], ids=repr)
def test_a_chat_comes_back_as_it_was_named(ask, chat):
    (turn,), code, _ = ask({"chat": chat, "text": "hello"})
    assert (turn["chat"], code) == (chat, 0)


def test_a_turn_is_plain_data_without_its_chat():
    turn = Turn(Message("cli:a"), Parts(words()), Memory(), reply=Reply(Status.ASKED, "Where?"))
    assert list(as_line(turn, 1.234)) == KEYS[1:]


def test_a_time_without_a_zone_is_utc_and_a_zone_is_kept():
    _, bare = read_line('{"chat": 1, "text": "hi", "now": "2026-11-22"}')
    _, zoned = read_line('{"chat": 1, "text": "hi", "now": "2026-11-22T10:00:00+01:00"}')
    assert bare.now == datetime(2026, 11, 22, tzinfo=timezone.utc)
    assert zoned.now.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("line", ["", "{", "null", "7", "[]", "{}", '"chat"', "[" * 100_000])
def test_what_is_not_a_line_of_the_contract_is_refused(line):
    with pytest.raises(BadLine):
        read_line(line)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "needs"),
        ({"now": "2026-11-22"}, "needs"),
        ({"text": None}, "text"),
        ({"text": 7}, "text"),
        ({"text": ["no sleep"]}, "text"),
        ({"button": 1}, "button"),
        ({"text": "hi", "button": {}}, "button"),
        ({"location": "here"}, "location"),
        ({"location": [52.99, -1.2]}, "location"),
        ({"location": {"lat": 52.99}}, "location"),
        ({"location": {"lat": 90.1, "lon": 0}}, "location"),
        ({"location": {"lat": 0, "lon": -180.1}}, "location"),
        ({"location": {"lat": float("nan"), "lon": 0}}, "location"),
        ({"location": {"lat": 0, "lon": float("inf")}}, "location"),
        ({"text": "hi", "now": "1999-12-31"}, "now"),
        ({"text": "hi", "now": "2101-01-01"}, "now"),
        ({"text": "hi", "now": "9999-12-31T23:59:59Z"}, "now"),
        ({"text": "hi", "now": True}, "now"),
    ],
    ids=str,
)
def test_a_line_with_a_wrong_piece_names_it(given, named):
    with pytest.raises(BadLine, match=named):
        read_line(json.dumps({"chat": "a", **given}))


@pytest.mark.parametrize("year", ["2000", "2100"])
def test_the_first_and_the_last_year_can_be_told(ask, year):
    (turn,), code, _ = ask({"chat": "a", "text": "no sleep", "now": f"{year}-06-01"})
    assert (turn["status"], code) == ("answered", 0)


def test_a_reply_is_shown_with_its_buttons_numbered():
    reply = Reply(Status.ASKED, "Where?", buttons=(Button("Main menu", "menu"), Button("Talk", "human")))
    assert terminal.shown(reply) == "Where?\n\n  [1] Main menu\n  [2] Talk\n"
    assert terminal.shown(Reply(Status.ERROR, "Sorry.")) == "Sorry.\n"


def test_one_message_is_answered_in_words(monkeypatch, capsys):
    monkeypatch.setattr(terminal.Conversation, "open", lambda settings, store: fakes.conversation())
    assert command.main(["ask", "no sleep"]) == 0
    assert "Sleep Line 1" in capsys.readouterr().out


def test_a_conversation_in_the_terminal_taps_buttons_by_number(monkeypatch, capsys):
    lines = iter(["no sleep", "1", "99"])

    def typed(prompt):
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(terminal.Conversation, "open", lambda settings, store: fakes.conversation())
    monkeypatch.setattr("builtins.input", typed)
    assert command.main(["chat"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Hello, I’m Signpost.")
    assert shown.index("Sleep Line 1\n") < shown.index("Sleep Line 4\n")


def test_ask_without_a_message_says_what_to_give(capsys):
    with pytest.raises(SystemExit) as stopped:
        command.main(["ask"])
    assert stopped.value.code == 2
    assert "--jsonl" in capsys.readouterr().err


def test_a_setting_that_cannot_be_used_is_an_exit_code_and_a_sentence(monkeypatch, capsys):
    monkeypatch.setenv("PORT", "http")
    assert command.main(["ask", "hi"]) == 1
    assert "PORT" in capsys.readouterr().err


def test_an_interrupt_is_a_quiet_end(monkeypatch):
    def interrupted(settings, text):
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal, "ask_once", interrupted)
    assert command.main(["ask", "hi"]) == 0


def test_the_command_itself_answers_lines_and_leaves_the_store_alone(tmp_path):
    lines = [
        {"chat": "a", "text": "my little one is 2 and barely talks, we're in bulwell"},
        {"chat": "a", "text": "is it free?"},
    ]
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--jsonl"],
        input="\n".join(map(json.dumps, lines)) + "\nnonsense\n",
        cwd=ROOT,
        env={**os.environ, "SIGNPOST_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert ran.returncode == 2
    assert "line 3: not JSON: nonsense" in ran.stderr
    assert list(first) == list(second) == KEYS
    assert first["need"] == {"area": "Bulwell", "child_age_months": 24}
    assert first["topics"][0]["topic"] in topics()
    assert first["services"] and second["text"]
    assert not Settings(data=tmp_path, store=tmp_path / "signpost.sqlite").store.exists()
