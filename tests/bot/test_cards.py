from datetime import date

import pytest

from bot.cards import card, distance, reason
from bot.words import words
from services_directory import Phone, Why
from tests.bot.fakes import HALL, at, service

TODAY = date(2026, 11, 22)
FULL = service(
    "svc-9",
    "Baby Group",
    ("stay_and_play",),
    "£1 a family",
    phones=(
        Phone("0115 111 1111"),
        Phone("0115 222 2222", "evenings"),
        Phone("07700 900123", type="text"),
        Phone("07700 900124", "young people", "text"),
    ),
    hours="Tuesdays, 10am to 11.30am",
    referral="Just come.",
    email="group@example.org",
    url="https://example.org/group",
)


def lines(service, practitioner=False, **found):
    return card(at(service, **found), words(), TODAY, practitioner).lines


def test_a_card_says_all_that_is_known_the_most_useful_first():
    assert lines(FULL, location=HALL, distance_km=1.234) == (
        "Baby Group helps.",
        "Where: 1 Main Street, NG6 8AB",
        "About 1.2 km from the middle of your area.",
        "Phone: 0115 111 1111",
        "Phone: 0115 222 2222 (evenings)",
        "Text: 07700 900123",
        "Text: 07700 900124 (young people)",
        "When: Tuesdays, 10am to 11.30am",
        "Cost: £1 a family",
        "How to get it: Just come.",
        "Email: group@example.org",
        "Web: https://example.org/group",
        "Last checked: 21 November 2026.",
    )


def test_a_card_is_plain_data_for_any_front_end():
    made = card(at(FULL, HALL, 1.26, (Why("near", "1.2"), Why("topic", "stay_and_play"))), words(), TODAY)
    assert (made.id, made.name, made.phone, made.url) == (
        "svc-9",
        "Baby Group",
        "0115 111 1111",
        "https://example.org/group",
    )
    assert (made.address, made.lat, made.lon, made.distance_km) == (
        "1 Main Street, NG6 8AB",
        52.99,
        -1.2,
        1.3,
    )
    assert made.why == "it is near you, it is about baby and toddler groups"
    assert made.text.splitlines()[0] == "Baby Group"


def test_what_is_not_known_is_left_out():
    made = card(at(service(cost=None, phones=())), words(), TODAY)
    assert made.lines == ("Sleep Line helps.", words()("card-no-phone"), "Last checked: 21 November 2026.")
    assert (made.phone, made.address, made.lat, made.distance_km, made.why) == (None, None, None, None, "")


def test_a_service_without_number_or_page_says_whom_to_ring():
    assert words()("card-no-phone") in lines(service(phones=()))
    assert words()("card-no-phone") not in lines(service(phones=(), url="https://example.org"))


def test_a_caution_is_always_shown():
    assert "Ring first." in lines(service(caution="Ring first."))


def test_a_place_far_away_is_not_measured():
    assert not any("km" in line for line in lines(FULL, location=HALL, distance_km=180.0))


@pytest.mark.parametrize(
    ("checked", "old"),
    [("2026-11-21", False), ("2025-11-22", False), ("2025-11-21", True), ("2019-01-05", True)],
)
def test_an_entry_checked_over_a_year_ago_says_so(checked, old):
    assert (words()("card-old") in lines(service(last_checked=checked))[-1]) is old


@pytest.mark.parametrize("checked", ["2026", "2026-11", "autumn 2026"])
def test_a_date_that_is_not_whole_is_shown_as_it_is(checked):
    assert lines(service(last_checked=checked))[-1] == f"Last checked: {checked}."


def test_an_entry_that_nobody_checked_says_that_it_may_be_old():
    assert lines(service(last_checked=None))[-1] == words()("card-old")


def test_a_practitioner_sees_the_tier_of_need():
    tiered = service(tier=("early_help",))
    assert "Tier: early help." in lines(tiered, practitioner=True)
    assert "Tier: early help." not in lines(tiered)


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (Why("area", "Bulwell"), "it serves Bulwell"),
        (Why("age", "24"), "it fits the age"),
        (Why("free"), "it is free"),
        (Why("topic", "no_such_topic"), "it is about no_such_topic"),
        (Why("unheard_of"), "unheard_of"),
    ],
    ids=lambda one: getattr(one, "code", None),
)
def test_a_reason_is_in_words(why, told):
    assert reason(why, words()) == told


def test_a_distance_is_from_the_middle_of_the_area():
    assert distance(0.04, words()) == "About 0.0 km from the middle of your area."
    assert distance(12.96, words()) == "About 13.0 km from the middle of your area."


def test_a_description_with_markup_stays_as_it_is():
    assert lines(service(description="<b>Free</b> *tea* & [cake](x)"))[0] == "<b>Free</b> *tea* & [cake](x)"


def test_every_service_of_the_city_fits_on_a_card(whole):
    directory = whole.parts.directory
    for known in set(directory._by_id.values()):
        made = card(directory.service(known.id), words(), TODAY, practitioner=True)
        assert made.lines and all(made.lines), known.name
