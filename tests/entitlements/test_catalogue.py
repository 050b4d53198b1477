import pytest

from entitlements import UnknownEntitlement, catalogue, for_topic
from entitlements.catalogue import RULES, find
from entitlements.facts import kinds
from entitlements.switches import switches
from entitlements.words import next_step

ENTRIES = tuple(catalogue().values())


def test_every_rule_has_its_entry():
    assert set(RULES) == set(catalogue())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_entry_is_whole(entry):
    assert set(entry.facts) <= set(kinds()) and set(entry.switches) <= set(switches())
    assert len(set(entry.facts)) == len(entry.facts)
    assert entry.topics and entry.source_url.startswith("https://") and entry.source_date
    assert entry.confidence in ("high", "medium", "low") and next_step(entry.next_step)


def test_every_fact_is_used():
    assert {name for entry in ENTRIES for name in entry.facts} == set(kinds())


def test_every_switch_is_used():
    assert {name for entry in ENTRIES for name in entry.switches} == set(switches())


@pytest.mark.parametrize(
    "slug, ids",
    [
        ("healthy_start", ("healthy_start",)),
        ("free_school_meals", ("free_school_meals",)),
        ("cl_personal_adviser", ("care_leaver_category", "personal_adviser")),
        ("school_exclusion", ("exclusion_timetable",)),
        ("smalltalk", ()),
    ],
)
def test_entitlements_of_a_topic(slug, ids):
    assert for_topic(slug) == ids


def test_an_unknown_id_names_its_neighbours():
    with pytest.raises(UnknownEntitlement, match="healthy_start"):
        find("healthystart")


def test_the_citys_own_contacts_are_added():
    assert catalogue()["exclusion_timetable"].phone == "0115 876 4700"
    assert catalogue("elsewhere")["exclusion_timetable"].phone is None
    assert catalogue("elsewhere")["healthy_start"].phone == "0300 330 7010"
