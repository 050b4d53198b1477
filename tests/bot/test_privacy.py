import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy import MASK, mask, protect
from tests.bot.fakes import said


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "07700900123",
        "0115 496 0123",
        "+447700900123",
        "+44 7700 900123",
        "0044 7700 900123",
        "(0115) 915 5555",
        "0115.915.5555",
        "0115-915-5555",
        "0115–915–5555",
        "0115/915/5555",
        "123456789",
        "12345678901234567890",
        "943 476 5919",
        "943-476-5919",
        "9434765919",
        "AB123456C",
        "AB 12 34 56 C",
        "ab123456c",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111111111111111",
        "sam@example.org",
        "sam.o-neil+baby@mail.example.co.uk",
    ],
    ids=str,
)
def test_a_number_that_names_a_person_is_masked(number):
    assert mask(f"its {number} ok") == f"its {MASK} ok"


@pytest.mark.parametrize(
    "text",
    [
        "we live at NG6 8AB",
        "NG11 9AA",
        "she is 2 and a half",
        "ages 2, 4 and 11",
        "2 4 6 8 10 12 14",
        "12-03-2024 2 kids",
        "12345678",
        "8 months, 3 weeks",
        "24 weeks pregnant",
        "it was £4.65 a week",
        "earning £100,000",
        "2.5 yrs",
        "born 22/11/2024",
        "due 2026-11-22",
        "on 22.11.2026 at 10:30",
        "9.30am to 12.30pm",
        "15 or 30 hours",
        "the 2-year-old offer",
        "0-19 team",
        "ring 999 or 111",
        "see @signpost on the app",
        "",
    ],
    ids=str,
)
def test_postcodes_ages_prices_and_dates_stay(text):
    assert mask(text) == text


def test_a_nought_in_brackets_hides_no_number():
    assert mask("ring +44 (0)7700 900123") == f"ring +44 {MASK}"


def test_every_number_in_a_message_is_masked():
    text = "im on 07700 900123 or sam@example.org, nhs 943 476 5919"
    assert mask(text) == f"im on {MASK} or {MASK}, nhs {MASK}"


@given(st.text())
def test_any_text_can_be_masked_and_masking_twice_changes_nothing(text):
    assert mask(mask(text)) == mask(text)


@given(st.text(alphabet="0123456789 -+@.£aA"))
def test_digits_in_any_company_can_be_masked(text):
    assert isinstance(mask(text), str)


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "a@" * 50_000, "a.b@" * 25_000, "1 " * 50_000, "+" * 100_000]
)
def test_a_very_long_text_is_masked_in_good_time(text):
    assert isinstance(mask(text), str)


def test_the_turn_holds_the_clean_and_masked_text_alone():
    turn = said("ring  me\u200b on 07700 900123")
    protect(turn)
    assert turn.text == f"ring me on {MASK}"


def test_a_number_hidden_by_invisible_characters_or_wide_digits_is_found():
    turn = said("0\u200b7700\u2060 900123 or ０７７００９００１２３")
    protect(turn)
    assert turn.text == f"{MASK} or {MASK}"


def test_a_message_without_text_is_empty_text():
    turn = said(None, action="menu")
    protect(turn)
    assert turn.text == ""
