import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.memory import KEPT_FOR, NEED_KEYS, Memory, expires
from tests.bot.fakes import NOON

scalars = st.text() | st.integers() | st.booleans()
memories = st.builds(
    Memory,
    topic=st.none() | st.text(),
    confidence=st.floats(0, 1),
    need=st.dictionaries(st.sampled_from(NEED_KEYS), scalars),
    shown=st.lists(st.text(), max_size=3).map(tuple),
    seen=st.lists(st.text(), max_size=9).map(tuple),
    pending=st.none() | st.just("place"),
    buttons=st.dictionaries(st.text(), st.text(), max_size=4),
    role=st.none() | st.sampled_from(["parent", "care_leaver", "practitioner"]),
)


@given(memories)
def test_a_memory_comes_back_from_json_as_it_went(memory):
    assert Memory.from_dict(json.loads(json.dumps(memory.as_dict()))) == memory


def test_what_an_older_release_kept_is_left_out():
    stored = {"topic": "baby_sleep", "mood": "tired", "shown": ["svc-1"], "offset": 3}
    assert Memory.from_dict(stored) == Memory(topic="baby_sleep", shown=("svc-1",))


def test_a_memory_has_room_for_no_words_of_the_person():
    assert set(Memory().as_dict()) == {
        "topic",
        "confidence",
        "need",
        "shown",
        "seen",
        "pending",
        "buttons",
        "role",
    }


def test_details_add_up_over_turns():
    memory = Memory().learn({"area": "Bulwell"}).learn({"child_age_months": 24}).learn({"day": "TU"})
    assert memory.need == {"area": "Bulwell", "child_age_months": 24, "day": "TU"}


@pytest.mark.parametrize(("old", "new"), [("area", "postcode"), ("postcode", "area"), ("area", "area")])
def test_a_new_place_replaces_the_old_one(old, new):
    assert Memory(need={old: "here"}).learn({new: "there"}).need == {new: "there"}


def test_a_child_takes_the_place_of_a_pregnancy():
    assert Memory(need={"pregnancy_weeks": 39}).learn({"child_age_months": 0}).need == {"child_age_months": 0}


def test_none_clears_a_detail():
    assert Memory(need={"area": "Bulwell", "day": "MO"}).learn({"area": None}).need == {"day": "MO"}


def test_learning_leaves_the_old_memory_as_it_was():
    before = Memory(need={"day": "MO"})
    before.learn({"day": "TU"})
    assert before.need == {"day": "MO"}


def test_a_new_subject_drops_day_cost_and_what_was_shown():
    need = {"area": "Bulwell", "child_age_months": 24, "day": "TU", "free": True}
    memory = Memory("baby_sleep", 0.9, need, ("svc-2",), ("svc-1", "svc-2")).turn_to("stay_and_play", 0.8)
    assert memory == Memory("stay_and_play", 0.8, {"area": "Bulwell", "child_age_months": 24})


def test_the_same_subject_keeps_them():
    before = Memory("baby_sleep", 0.9, {"day": "TU"}, ("svc-2",), ("svc-1", "svc-2"))
    after = Memory("baby_sleep", 0.5, {"day": "TU"}, ("svc-2",), ("svc-1", "svc-2"))
    assert before.turn_to("baby_sleep", 0.5) == after


def test_a_memory_is_kept_for_one_day():
    assert KEPT_FOR == timedelta(days=1)
    assert expires(NOON) - NOON == KEPT_FOR
