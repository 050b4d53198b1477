"""What an editor should look at, and what there is."""

from datetime import date

import pytest

from services_directory.models import Attribute, Provenance, Service, TaxonomyTerm
from services_directory.quality import counts, days_since, stale

TODAY = date(2026, 11, 22)


def service(name, checked=None, confidence="medium", status="active", **terms):
    came = Provenance("town", name, last_checked=checked, confidence=confidence)
    attributes = tuple(Attribute(TaxonomyTerm(taxonomy, code, code)) for taxonomy, code in terms.items())
    return Service(name, name, "", status, came, attributes=attributes)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2026-11-22", 0),
        ("2026-11", 21),
        ("2025-11-22", 365),
        ("2026", 325),
        ("undated", None),
        (None, None),
        ("2026-13-40", None),
    ],
)
def test_days_since(said, days):
    assert days_since(said, TODAY) == days


def test_the_longest_unchecked_come_first():
    found = stale(
        [
            service("fresh", "2026-11-01"),
            service("old", "2025-01-01"),
            service("older", "2020-01-01"),
            service("never"),
            service("unsure", "2026-11-01", "low"),
            service("ended", "2001-01-01", status="defunct"),
        ],
        TODAY,
    )
    assert [(entry.service.name, entry.reasons) for entry in found] == [
        ("never", ("never checked",)),
        ("older", ("not checked for 2517 days",)),
        ("old", ("not checked for 690 days",)),
        ("unsure", ("low confidence",)),
    ]


def test_a_year_to_the_day_is_not_stale():
    assert stale([service("a", "2025-11-22")], TODAY) == []
    assert stale([service("a", "2025-11-22")], TODAY, days=364)


def test_counts():
    told = counts(
        [service("a", "2026-11-01", topic="money", coverage="city"), service("b", confidence="low")], TODAY
    )
    assert told == {
        "status": {"active": 2},
        "source": {"town": 2},
        "coverage": {"city": 1, "not said": 1},
        "confidence": {"medium": 1, "low": 1},
        "checked": {"90 days or less": 1, "never": 1},
        "topic": {"money": 1, "none": 1},
    }
