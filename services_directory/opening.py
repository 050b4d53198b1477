"""Whether a service is open at a time, and when that changes. Schedules are local times in the UK."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.parser import isoparse
from dateutil.rrule import rrule, rrulestr

from services_directory.models import DAYS, Schedule

LOCAL = ZoneInfo("Europe/London")
DAYS_AHEAD = 35
LAST_MINUTE = time(23, 59)
DAY = timedelta(days=1)
NEVER_ENDING = 7
DAY_NAMES = dict(
    zip(DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True)
)

_EPOCH = date(2020, 1, 6)  # a Monday, from which a rule without a start is counted


@dataclass(frozen=True)
class Opening:
    """Open or not at a time; `changes_at` is when that ends, in local time, None where no end is in sight."""

    is_open: bool
    changes_at: datetime | None = None


def opening(schedules: Iterable[Schedule], when: datetime) -> Opening | None:
    """Return whether the schedules make it open at `when`; None where they say no hours.

    A time without a zone is local time.
    """
    timed = [schedule for schedule in schedules if schedule.opens_at and schedule.closes_at]
    if not timed:
        return None
    now = _local(when)
    if _always(timed):
        return Opening(True)
    spans = _joined(_spans(timed, now.date() - DAY, now.date() + DAY))
    holding = next((end for start, end in spans if start <= now < end), None)
    if holding:
        return Opening(True, holding)
    return Opening(False, _next_start(timed, now))


def sentence(state: Opening | None, when: datetime) -> str:
    """Return the opening in one plain sentence, or nothing where it is not known."""
    if state is None:
        return ""
    if state.is_open:
        return f"Open now until {_clock(state.changes_at)}." if state.changes_at else "Open day and night."
    return (
        f"Closed now. Opens {_on_day(state.changes_at, _local(when))}." if state.changes_at else "Closed now."
    )


def runs_on(schedules: Iterable[Schedule], day: str) -> bool | None:
    """Return whether any schedule runs on a weekday ("MO"); None where none names its days."""
    named = [schedule.byday for schedule in schedules if schedule.byday]
    return any(day in byday for byday in named) if named else None


def _local(when: datetime) -> datetime:
    return when.astimezone(LOCAL).replace(tzinfo=None) if when.tzinfo else when


def _always(schedules: list[Schedule]) -> bool:
    whole = [s for s in schedules if _time(s.opens_at) == time(0) and _time(s.closes_at) == LAST_MINUTE]
    return any(s.byday and len(s.byday.split(",")) == NEVER_ENDING and not _bounded(s) for s in whole)


def _bounded(schedule: Schedule) -> bool:
    ends = (schedule.valid_from, schedule.valid_to, schedule.until, schedule.count, schedule.dtstart)
    return any(ends) or schedule.freq != "WEEKLY" or schedule.interval != 1


def _spans(schedules: list[Schedule], first: date, last: date) -> Iterator[tuple[datetime, datetime]]:
    for schedule in schedules:
        for day in _days(schedule, first, last):
            start = datetime.combine(day, _time(schedule.opens_at))
            end = datetime.combine(day, _time(schedule.closes_at))
            if end.time() == LAST_MINUTE:
                end += timedelta(minutes=1)
            yield start, end if end > start else end + DAY


def _joined(spans: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    joined: list[tuple[datetime, datetime]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _next_start(schedules: list[Schedule], now: datetime) -> datetime | None:
    spans = _spans(schedules, now.date(), now.date() + DAYS_AHEAD * DAY)
    return min((start for start, _ in spans if start > now), default=None)


def _days(schedule: Schedule, first: date, last: date) -> list[date]:
    """The days from first to last on which the rule falls and is valid."""
    begin = max(first, _date(schedule.valid_from) or first)
    end = min(last, _date(schedule.valid_to) or last)
    if begin > end:
        return []
    found = _rule(schedule).between(
        datetime.combine(begin, time(0)), datetime.combine(end, time(0)), inc=True
    )
    return [moment.date() for moment in found]


def _rule(schedule: Schedule) -> rrule:
    start = _date(schedule.dtstart) or _date(schedule.valid_from) or _EPOCH
    parts = [f"FREQ={schedule.freq}", f"INTERVAL={schedule.interval}"]
    parts += [f"BYDAY={schedule.byday}"] if schedule.byday else []
    parts += [f"BYMONTHDAY={schedule.bymonthday}"] if schedule.bymonthday else []
    parts += [f"COUNT={schedule.count}"] if schedule.count else []
    until = _date(schedule.until)
    parts += [f"UNTIL={until:%Y%m%d}"] if until and not schedule.count else []
    return rrulestr(";".join(parts), dtstart=datetime.combine(start, time(0)))


def _date(text: str | None) -> date | None:
    return isoparse(text).date() if text else None


def _time(text: str) -> time:
    """The local time of "09:00", "09:00:00" or "09:00Z"."""
    hours, minutes = text[:5].split(":")
    return time(int(hours), int(minutes))


def _clock(moment: datetime) -> str:
    if moment.time() == time(0):
        return "midnight"
    minutes = f".{moment:%M}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def _on_day(moment: datetime, now: datetime) -> str:
    days = (moment.date() - now.date()).days
    if days == 0:
        return f"at {_clock(moment)} today"
    if days == 1:
        return f"at {_clock(moment)} tomorrow"
    named = DAY_NAMES[DAYS[moment.weekday()]]
    return (
        f"{named} at {_clock(moment)}"
        if days < len(DAYS)
        else f"on {moment.day} {moment:%B} at {_clock(moment)}"
    )
