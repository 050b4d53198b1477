from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import Outcome, check, switches
from entitlements.send import nth_school_day

TODAY = date(2026, 11, 22)


def details(id, facts, on=TODAY):
    return {part.code: part.value for part in check(id, facts, on).details}


def test_a_plan_takes_20_weeks_from_the_request():
    assert details("ehc_timetable", {"ehc_request_date": "2026-09-01"}) == {"plan_by": "2027-01-19"}


@pytest.mark.parametrize(
    "on, reason",
    [
        ("2027-01-19", "plan_within_20_weeks"),
        ("2027-01-20", "plan_overdue"),
    ],
)
def test_a_plan_is_late_after_20_weeks(on, reason):
    facts = {"ehc_request_date": "2026-09-01"}
    assert check("ehc_timetable", facts, date.fromisoformat(on)).reasons == (reason,)


def test_a_plan_runs_to_25():
    assert check("ehc_timetable", {"plan_age": 26}, TODAY).outcome is Outcome.UNLIKELY
    assert check("ehc_timetable", {"plan_age": 25}, TODAY).missing == ("ehc_request_date",)


def test_the_six_week_stage_and_the_panel_wait_for_their_switches(monkeypatch):
    on = {name: {**switch, "on_from": "2026-01-01"} for name, switch in switches.switches().items()}
    monkeypatch.setattr(switches, "switches", lambda: on)
    assert details("ehc_timetable", {"ehc_request_date": "2026-09-01"})["decision_by"] == "2026-10-13"
    facts = {"exclusion_start": "2026-11-02", "governors_letter": "2026-11-20", "closed_days": []}
    assert details("exclusion_timetable", facts)["panel_by"] == "2026-12-11"


@pytest.mark.parametrize(
    "start, closed, home_until, education_from, governors_by",
    [
        ("2026-11-02", [], "2026-11-06", "2026-11-09", "2026-11-23"),
        ("2026-11-05", [], "2026-11-11", "2026-11-12", "2026-11-26"),
        ("2026-11-02", ["2026-11-06"], "2026-11-09", "2026-11-10", "2026-11-24"),
        (
            "2026-12-17",
            [f"2026-12-{day}" for day in range(21, 32)] + ["2027-01-01"],
            "2027-01-06",
            "2027-01-07",
            "2027-01-21",
        ),
    ],
)
def test_exclusion_days_are_school_days(start, closed, home_until, education_from, governors_by):
    facts = {"exclusion_start": start, "closed_days": closed}
    assert details("exclusion_timetable", facts) == {
        "home_until": home_until,
        "education_from": education_from,
        "governors_by": governors_by,
    }


def test_unknown_closed_days_are_said():
    assert (
        "only_weekends_left_out"
        in check("exclusion_timetable", {"exclusion_start": "2026-11-02"}, TODAY).reasons
    )


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(DAYS, st.integers(1, 30), st.frozensets(st.integers(0, 60), max_size=20))
def test_another_closed_day_never_brings_a_school_day_forward(first, number, offsets):
    closed = frozenset(first + timedelta(days=offset) for offset in offsets)
    found = nth_school_day(first, number, closed)
    assert found >= nth_school_day(first, number, frozenset())
    assert found.weekday() < 5 and found not in closed
