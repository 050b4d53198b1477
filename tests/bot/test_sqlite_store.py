from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.memory import Memory
from bot.stores.sqlite import IN_MEMORY, SEEN_FOR, Store
from tests.bot.fakes import NOON

KNOWN = Memory(
    "baby_sleep",
    0.9,
    {"area": "Bulwell"},
    ("svc-2",),
    ("svc-1", "svc-2"),
    "place",
    {"Main menu": "menu"},
    "parent",
)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "er" / "store.sqlite"


@pytest.fixture
def store(path):
    store = Store(path)
    yield store
    store.close()


def test_a_memory_comes_back(store):
    store.remember("cli:a", KNOWN, NOON)
    assert store.recall("cli:a", NOON) == KNOWN


def test_a_chat_that_nobody_knows_has_an_empty_memory(store):
    store.remember("cli:a", KNOWN, NOON)
    assert store.recall("cli:b", NOON) == Memory()


def test_a_memory_is_replaced_whole(store):
    store.remember("cli:a", KNOWN, NOON)
    store.remember("cli:a", Memory("school_admissions"), NOON)
    assert store.recall("cli:a", NOON) == Memory("school_admissions")


def test_a_memory_is_forgotten_after_a_day(store):
    store.remember("cli:a", KNOWN, NOON)
    assert store.recall("cli:a", NOON + DAY - SECOND) == KNOWN
    assert store.recall("cli:a", NOON + DAY + SECOND) == Memory()


def test_time_zones_do_not_shorten_the_day(store):
    store.remember("cli:a", KNOWN, NOON.astimezone(timezone(timedelta(hours=10))))
    assert store.recall("cli:a", NOON + DAY - SECOND) == KNOWN


def test_what_has_expired_is_gone_from_the_file_as_soon_as_another_chat_is_kept(store, path):
    store.remember("cli:old", Memory(need={"area": "Zedville"}), NOON)
    store.remember("cli:new", Memory(), NOON + 2 * DAY)
    store.close()
    assert b"Zedville" not in path.read_bytes()


def test_forgetting_leaves_no_trace_in_the_file(store, path):
    store.remember("cli:a", Memory(need={"area": "Zedville"}), NOON)
    store.forget("cli:a")
    assert store.recall("cli:a", NOON) == Memory()
    store.close()
    assert b"Zedville" not in path.read_bytes()


def test_one_chat_is_forgotten_and_the_others_stay(store):
    store.remember("cli:a", KNOWN, NOON)
    store.remember("cli:b", KNOWN, NOON)
    store.forget("cli:a")
    assert store.recall("cli:b", NOON) == KNOWN


def test_turns_are_counted_by_week_topic_and_status_and_nothing_else(store):
    for _ in range(3):
        store.tally("baby_sleep", "answered", NOON)
    store.tally("baby_sleep", "answered", NOON + 7 * DAY)
    store.tally("", "command", NOON)
    assert store.tallies() == [
        {"week": "2026-W47", "topic": "", "status": "command", "turns": 1},
        {"week": "2026-W47", "topic": "baby_sleep", "status": "answered", "turns": 3},
        {"week": "2026-W48", "topic": "baby_sleep", "status": "answered", "turns": 1},
    ]


def test_an_update_is_taken_once_by_its_own_id(store):
    assert store.receive("telegram", 7, "seven")
    assert not store.receive("telegram", 7, "seven again")
    assert store.receive("telegram", 5, "five, late")
    assert store.receive("web", 7, "another seven")


def test_what_was_not_handled_waits_in_order(store):
    for number in (9, 7, 8):
        store.receive("telegram", number, f"update {number}")
    store.done("telegram", 8)
    assert store.waiting("telegram") == ["update 7", "update 9"]
    assert store.waiting("web") == []


def test_a_handled_update_is_known_again_but_its_words_are_gone(store, path):
    store.receive("telegram", 7, "my secret words")
    store.done("telegram", 7)
    assert not store.receive("telegram", 7, "my secret words")
    store.close()
    assert b"my secret words" not in path.read_bytes()


def test_handled_updates_are_let_go_after_a_while(store, monkeypatch):
    monkeypatch.setattr("bot.stores.sqlite.SEEN_FOR", -SECOND)
    store.receive("telegram", 7, "seven")
    store.done("telegram", 7)
    assert store.receive("telegram", 8, "eight")
    assert store.receive("telegram", 7, "seven")
    assert SEEN_FOR >= DAY


def test_a_store_is_opened_again_with_what_it_held(store, path):
    store.remember("cli:a", KNOWN, NOON)
    store.receive("telegram", 1, "waits")
    store.close()
    again = Store(path)
    assert again.recall("cli:a", NOON) == KNOWN
    assert again.waiting("telegram") == ["waits"]
    again.close()


def test_a_store_in_memory_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = Store(IN_MEMORY)
    store.remember("cli:a", KNOWN, NOON)
    assert store.recall("cli:a", NOON) == KNOWN
    store.close()
    assert list(tmp_path.iterdir()) == []


@given(chat=st.text(st.characters(codec="utf-8")), area=st.text(st.characters(codec="utf-8")))
def test_any_chat_and_any_words_can_be_kept(chat, area):
    store = Store(IN_MEMORY)
    store.remember(chat, Memory(need={"area": area}), NOON)
    assert store.recall(chat, NOON).need == {"area": area}
    store.close()
