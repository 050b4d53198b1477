"""Timetables: an education, health and care plan, and a permanent exclusion."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from .models import Detail
from .verdicts import Verdict, info, need, unlikely

PLAN_WEEKS, DECISION_WEEKS = 20, 6
LAST_PLAN_AGE = 25
EDUCATION_FROM_DAY, HOME_DAYS = 6, 5
GOVERNORS_DAYS = PANEL_DAYS = 15
FRIDAY = 4


def ehc_timetable(
    on: date,
    *,
    ehc_request_date: date | None,
    plan_age: int | None,
    ehc_six_week_decision: bool,
) -> Verdict:
    """When the council must have finished, counted from the day it was asked."""
    if plan_age is not None and plan_age > LAST_PLAN_AGE:
        return unlikely("too_old_for_plan")
    if ehc_request_date is None:
        return need("ehc_request_date", reasons=("plan_within_20_weeks",))
    plan_by = ehc_request_date + timedelta(weeks=PLAN_WEEKS)
    details = [Detail("plan_by", plan_by.isoformat())]
    if ehc_six_week_decision:
        decision_by = ehc_request_date + timedelta(weeks=DECISION_WEEKS)
        details.insert(0, Detail("decision_by", decision_by.isoformat()))
    late = {"next_step": "ask_sendiass_about_delay"} if on > plan_by else {}
    return info("plan_overdue" if late else "plan_within_20_weeks", details=tuple(details), **late)


def exclusion_timetable(
    on: date,
    *,
    exclusion_start: date | None,
    closed_days: tuple[date, ...] | None,
    governors_letter: date | None,
    review_panel_fifteen_days: bool,
) -> Verdict:
    """The days that matter after a permanent exclusion, in school days.

    `exclusion_start` is the first school day the child is out; `closed_days` are weekdays without school.
    """
    if exclusion_start is None:
        return need("exclusion_start", reasons=("education_from_sixth_day", "governors_within_15_days"))
    closed = frozenset(closed_days or ())
    details = [
        Detail("home_until", nth_school_day(exclusion_start, HOME_DAYS, closed).isoformat()),
        Detail("education_from", nth_school_day(exclusion_start, EDUCATION_FROM_DAY, closed).isoformat()),
        Detail("governors_by", _within(exclusion_start, GOVERNORS_DAYS, closed).isoformat()),
    ]
    if review_panel_fifteen_days and governors_letter is not None:
        details.append(Detail("panel_by", _within(governors_letter, PANEL_DAYS, closed).isoformat()))
    unsure = () if closed_days is not None else ("only_weekends_left_out",)
    return info("education_from_sixth_day", "governors_within_15_days", *unsure, details=tuple(details))


def nth_school_day(first: date, number: int, closed: frozenset[date]) -> date:
    """The `number`th school day from `first` on, `first` counted where it is one."""
    return next(islice(_school_days(first, closed), number - 1, None))


def _within(start: date, days: int, closed: frozenset[date]) -> date:
    return nth_school_day(start + timedelta(days=1), days, closed)


def _school_days(first: date, closed: frozenset[date]) -> Iterator[date]:
    day = first
    while True:
        if day.weekday() <= FRIDAY and day not in closed:
            yield day
        day += timedelta(days=1)
