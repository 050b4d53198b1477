"""A small city of our own for the rules, and Nottingham itself for what people will get."""

import json
from pathlib import Path

import pytest

from services_directory import Directory
from services_directory import directory as directory_module

NEAR_THE_RIVER = {"lat": 52.95, "lon": -1.15}


def entry(id: str, name: str, **more) -> dict:
    """One entry of a services.json, of which a test says only what matters to it."""
    return {
        "id": id,
        "name": name,
        "description": f"{name} helps you.",
        "topics": ["stay_and_play"],
        "audience": ["parent"],
        "coverage": "city",
        "url": "https://example.org",
        "source_url": "https://example.org",
        "source_date": "2026",
        "confidence": "high",
        "last_checked": "2026-11-21",
        "status": "active",
        **more,
    }


SERVICES = [
    entry("s-club", "River club", wards=["Meadows"], cost="Free", free=True, **NEAR_THE_RIVER),
    entry("s-far", "Hill club", wards=["Bestwood"], lat=53.0005, lon=-1.161, free=True),
    entry("s-paid", "Gold gym for tots", free=False, cost="£9 a visit"),
    entry("s-county", "County playgroup", coverage="county"),
    entry("s-uk", "Play line", coverage="national", phones=[{"number": "0800 000 0000"}]),
    entry("s-teen", "Teen nights", age_min_months=132, age_max_months=228),
    entry("s-grown", "Talking help for parents", age_min_months=216, topics=["perinatal_mental_health"]),
    entry(
        "s-tuesday", "Tuesday songs", schedules=[{"byday": ["TU"], "opens_at": "10:00", "closes_at": "11:00"}]
    ),
    entry("s-ended", "Old club", status="defunct"),
    entry("s-old", "Maybe club", status="not_confirmed", confidence="low", caution="Ring before you go."),
    entry("s-staff", "Training for staff", audience=["practitioner"]),
    entry("s-toy", "Toy library", topics=["library_reading", "stay_and_play"], keywords=["borrow toys"]),
]
KNOW_HOW = [
    {
        "id": "kh-1",
        "topic": "stay_and_play",
        "question": "Can I borrow toys for my toddler?",
        "asked_as": ["hire a puzzle"],
        "also_for": ["library_reading"],
        "facts": ["Yes. Join the toy library."],
        "source_url": "https://example.org",
        "source_date": "2026",
        "confidence": "high",
    },
    {
        "id": "kh-2",
        "topic": "smalltalk",
        "question": "Hello",
        "facts": ["Say hello."],
        "source_url": "https://example.org",
        "source_date": "2026",
        "confidence": "high",
        "internal": True,
    },
]
NAMES = [
    {
        "name": "Small Steps Big Changes (SSBC)",
        "aliases": ["ssbc", "small steps"],
        "kind": "programme",
        "what": "A programme for young children.",
        "status": "ended",
        "until": "2025-03",
        "status_note": "It ended in March 2025.",
        "now": None,
        "service_ids": ["s-club"],
        "topics": ["family_hub"],
        "as_of": "2023-09",
        "source": "papers",
    },
    {
        "name": "PC&A",
        "aliases": [],
        "kind": "word",
        "what": "A word in the papers.",
        "status": "word",
        "service_ids": [],
        "topics": [],
    },
    {
        "name": "Oral health",
        "aliases": [],
        "kind": "word",
        "what": "Teeth.",
        "status": "word",
        "service_ids": [],
        "topics": [],
    },
]
CONTACTS = [
    {
        "id": "c-1",
        "name": "Listening line",
        "phones": [{"number": "116 123"}],
        "text_line": {"number": "85258", "note": "text HI"},
        "for_whom": "Anyone",
        "use_when": "distress",
        "area": "UK",
        "source_url": "https://example.org",
        "source_date": "2026",
        "confidence": "high",
        "showable": True,
    }
]


def write_city(folder: Path, services: list[dict] = SERVICES) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "services.json").write_text(json.dumps({"services": services}))
    (folder / "know_how.json").write_text(json.dumps({"know_how": KNOW_HOW}))
    (folder / "contacts.json").write_text(json.dumps({"contacts": CONTACTS}))
    (folder / "names.json").write_text(json.dumps(NAMES))
    return folder


@pytest.fixture
def new_entry():
    return entry


@pytest.fixture
def city_writer():
    return write_city


@pytest.fixture
def small_city(tmp_path):
    return write_city(tmp_path / "smallville")


@pytest.fixture
def words_only(monkeypatch):
    """A machine without the sentence encoder."""
    monkeypatch.setattr(directory_module, "load_encoder", lambda: None)


@pytest.fixture
def small(small_city, words_only):
    with Directory.open(":memory:", data=small_city) as directory:
        yield directory


@pytest.fixture(scope="session")
def nottingham(tmp_path_factory):
    with Directory.open(tmp_path_factory.mktemp("var") / "directory.sqlite") as directory:
        yield directory
