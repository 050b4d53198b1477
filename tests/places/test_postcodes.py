import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places import postcodes

HOME = frozenset({"NG"})
GRAMMAR = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?(?: [0-9](?:[ABD-HJLNP-UW-Z]{2})?)?")


def read(text):
    return [(one.text, one.kind) for one in postcodes.find(text, HOME)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NG6 8AB", "NG6 8AB"),
        ("ng6 8ab", "NG6 8AB"),
        ("ng68ab", "NG6 8AB"),
        ("ng6  8 ab", "NG6 8AB"),
        ("ng 6 8ab", "NG6 8AB"),
        ("NG11 9AA", "NG11 9AA"),
        ("ng119aa", "NG11 9AA"),
        ("ng11aa", "NG1 1AA"),
        ("NGI 4AB", "NG1 4AB"),
        ("ngl 4ab", "NG1 4AB"),
        ("ngo 1aa", "NG0 1AA"),
        ("ng1o oaa", "NG10 0AA"),
        ("SW1A 1AA", "SW1A 1AA"),
        ("ec1a1bb", "EC1A 1BB"),
        ("m1 1ae", "M1 1AE"),
        ("de22 3ab", "DE22 3AB"),
        ("my postcode is ng2 3gh.", "NG2 3GH"),
        ("NG2 3RD", "NG2 3RD"),
    ],
)
def test_a_full_postcode_is_read_however_it_is_typed(typed, meant):
    assert read(typed) == [(meant, "postcode")]


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("ng6", "NG6", "outcode"),
        ("groups in NG11?", "NG11", "outcode"),
        ("ng 5 please", "NG5", "outcode"),
        ("ng6 8", "NG6 8", "sector"),
        ("HV team for ng5 9?", "NG5 9", "sector"),
        ("ng3 2 anywhere for baby massage", "NG3 2", "sector"),
        ("n g 3 by the shops", "NG3", "outcode"),
        ("de22", "DE22", "outcode"),
        ("le3 area", "LE3", "outcode"),
        ("S6", "S6", "outcode"),
        ("i live in S6", "S6", "outcode"),
        ("postcode: m25", "M25", "outcode"),
    ],
)
def test_a_part_of_a_postcode_is_read_as_far_as_it_goes(typed, meant, kind):
    assert read(typed) == [(meant, kind)]


@pytest.mark.parametrize(
    "typed",
    [
        "ng7 3 yr old",
        "ng7 2 kids",
        "ng7 5th floor",
        "ng7 3yr old",
        "ng7 lad 14",
        "ng7 2.5 yrs",
        "ng7 4, 6 and 8 yr olds",
    ],
)
def test_a_count_after_an_outcode_is_no_part_of_it(typed):
    assert read(typed) == [("NG7", "outcode")]


@pytest.mark.parametrize(
    "typed",
    [
        "m25 traffic",
        "s47 done?",
        "s20",
        "low in b12",
        "im17 and pregnant",
        "dd2 3yr old",
        "form ch2",
        "an ngo 1st",
        "ks2 sats",
        "y6",
        "24/7",
        "so 2 3 yr olds",
        "bail 2be set",
        "£ng6",
        "hello",
        "ng",
        "angry6 8ab",
        "zz6 8ab",
    ],
)
def test_words_ages_and_sections_are_not_postcodes(typed):
    assert read(typed) == []


def test_letters_that_no_unit_has_leave_the_outcode():
    assert read("NG6 8CK") == [("NG6", "outcode")]


def test_letters_are_read_as_digits_away_from_home_only_beside_true_digits():
    assert postcodes.find("DEI 3AB") == []


def test_a_text_that_says_more_than_a_postcode_is_none():
    assert postcodes.parse("ng6 8ab", HOME).text == "NG6 8AB"
    assert postcodes.parse(" ng6. ", HOME).text == "NG6"
    assert postcodes.parse("near ng6 8ab", HOME) is None
    assert postcodes.parse("", HOME) is None


@pytest.mark.parametrize(("postcode", "sector"), [("NG6 8AB", "NG6 8"), ("NG6 8", "NG6 8"), ("NG6", None)])
def test_the_sector_of_a_postcode(postcode, sector):
    assert postcodes.sector_of(postcode) == sector


@st.composite
def typed_postcodes(draw):
    out = draw(st.sampled_from(["NG", "DE", "LE", "B", "S"])) + str(draw(st.integers(1, 25)))
    unit = draw(st.text("ABDEFGHJLNPQRSTUWXYZ", min_size=2, max_size=2))
    incode = str(draw(st.integers(0, 9))) + unit
    ordinary = unit.lower() not in postcodes.UNITS_OF_COUNTING
    gap = draw(st.sampled_from(["", " ", "  "]))
    typed = draw(st.sampled_from([str.upper, str.lower]))(out + gap + incode)
    return typed, f"{out} {incode}", ordinary


@given(typed_postcodes())
def test_every_well_formed_postcode_is_read_back(case):
    typed, meant, ordinary = case
    if ordinary:
        assert postcodes.parse(typed, HOME).text == meant


@given(st.one_of(st.text(), st.text("ng oil168ab -.,", max_size=40)))
def test_whatever_is_read_fits_the_grammar_and_its_place(text):
    for one in postcodes.find(text, HOME):
        assert GRAMMAR.fullmatch(one.text)
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("piece", ["ng", "ng6 ", " ", "1 ", "a1 ", "ng6 8 "])
def test_a_very_long_text_is_read_quickly(piece):
    started = time.perf_counter()
    postcodes.find(piece * (100_000 // len(piece)), HOME)
    assert time.perf_counter() - started < 10
