from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements.facts import read, sensible_day
from entitlements.models import BadFacts


@pytest.mark.parametrize(
    "facts, expected",
    [
        ({"earnings_quarter": 408.01}, {"earnings_quarter": Decimal("408.01")}),
        ({"earnings_quarter": "408.00"}, {"earnings_quarter": Decimal("408.00")}),
        ({"child_born": "2026-01-31"}, {"child_born": date(2026, 1, 31)}),
        ({"child_born": datetime(2026, 1, 31, 12)}, {"child_born": date(2026, 1, 31)}),
        ({"child_ages_months": [1, 2]}, {"child_ages_months": (1, 2)}),
        ({"weeks_pregnant": None}, {}),
    ],
)
def test_facts_are_read_into_their_types(facts, expected):
    assert read(facts) == expected


@pytest.mark.parametrize(
    "field, value",
    [
        ("weeks_pregnant", "eleven"),
        ("weeks_pregnant", 11.5),
        ("weeks_pregnant", True),
        ("weeks_pregnant", -1),
        ("weeks_pregnant", 46),
        ("pregnant", "yes"),
        ("pregnant", 1),
        ("earnings_quarter", "lots"),
        ("earnings_quarter", float("nan")),
        ("earnings_quarter", "-1"),
        ("earnings_quarter", []),
        ("child_ages_months", 5),
        ("child_ages_months", ["5"]),
        ("child_ages_months", [1] * 401),
        ("benefits", "universal_credit"),
        ("benefits", ["uc"]),
        ("child_born", "31/01/2026"),
        ("child_born", "1800-01-01"),
        ("child_born", 5),
        ("category", "former"),
        ("weeks_pregnent", 11),
    ],
)
def test_a_fact_that_cannot_be_read_is_named(field, value):
    with pytest.raises(BadFacts, match=field) as caught:
        read({field: value})
    assert caught.value.field == field


def test_a_misspelt_fact_is_put_right():
    with pytest.raises(BadFacts, match="did you mean weeks_pregnant"):
        read({"weeks_pregnent": 11})


def test_facts_are_an_object():
    with pytest.raises(BadFacts, match="object"):
        read(["weeks_pregnant"])


def test_a_huge_number_is_refused():
    with pytest.raises(BadFacts, match="earnings_quarter"):
        read({"earnings_quarter": 10**5000})


def test_a_day_out_of_reach_is_refused():
    with pytest.raises(BadFacts, match="on"):
        sensible_day("on", date(1, 1, 1))


@given(
    st.sampled_from(
        ["pregnant", "benefits", "child_born", "earnings_quarter", "weeks_pregnant", "closed_days"]
    ),
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text())),
)
def test_any_value_is_read_or_refused(field, value):
    try:
        read({field: value})
    except BadFacts as refused:
        assert refused.field == field
