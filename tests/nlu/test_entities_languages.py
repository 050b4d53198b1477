import csv
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import languages

TODAY = date(2026, 11, 22)


def language(text):
    found = languages.find(text, TODAY)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("in polish", "pl"),
        ("i speak polsih", "pl"),
        ("need arabi interpreter", "ar"),
        ("romainian speaker", "ro"),
        ("polish?", "pl"),
        ("she speaks urdu", "ur"),
        ("urdu", "ur"),
        ("anyone speak romanian", "ro"),
        ("romanian interpreter", "ro"),
        ("Punjabi-speaking worker", "pa"),
        ("leaflet in arabic", "ar"),
        ("advice in Kurdish Sorani?", "ku"),
        ("mum only speaks somali", "so"),
        ("family speak tigrinya at home", "ti"),
        ("in english please", "en"),
        ("i speak english a bit but better in dari", "fa"),
        ("plain english letter, and one in bengali for dad", "bn"),
        ("mówię po polsku", "pl"),
        ("vorbesc românește", "ro"),
        ("інформація українською", "uk"),
        ("عربي", "ar"),
        ("ਪੰਜਾਬੀ", "pa"),
        ("हिन्दी", "hi"),
        ("中文", "zh"),
        ("türkçe", "tr"),
    ],
)
def test_a_language_asked_for_or_spoken(text, code):
    assert language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "english class",
        "learn english",
        "i study english college",
        "i speak little english",
        "she doesn't speak english",
        "french fries",
        "nail polish",
        "turkish barber",
        "spanish gcse",
        "my polish neighbour",
        "somali family",
        "advice in plain english",
        "",
    ],
)
def test_a_language_to_be_learnt_and_other_uses_are_none(text):
    assert language(text) is None


def test_every_code_is_two_letters_and_every_name_leads_to_it():
    with languages.FILE.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            assert re.fullmatch("[a-z]{2}", row["code"])
            for name in row["names"].split(";"):
                assert language(f"someone who speaks {name}") == row["code"]
            for name in filter(None, row["own_names"].split(";")):
                assert language(name) == row["code"]


@given(st.text())
def test_no_text_is_too_odd(text):
    for one in languages.find(text, TODAY):
        assert text[one.start : one.end] == one.text
