"""How good the directory is: what has not been checked for long, and how many entries are of which kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from services_directory.models import DEFUNCT, Service

DAYS_UNTIL_STALE = 365
NEVER = "never"
LOW = "low"
AGES = ((90, "90 days or less"), (365, "91 to 365 days"), (730, "1 to 2 years"))
OLDER = "more than 2 years"


@dataclass(frozen=True)
class Stale:
    """An entry that an editor should look at: `days` since it was checked (None: never), and why it is named."""

    service: Service
    days: int | None
    reasons: tuple[str, ...]


def days_since(said: str | None, today: date) -> int | None:
    """Return the days since "YYYY", "YYYY-MM" or "YYYY-MM-DD", from its first day; None where that is no date."""
    parts = (said or "").split("-")
    try:
        day = date(*[int(part) for part in [*parts, "1", "1"][:3]])
    except (ValueError, OverflowError):
        return None
    return (today - day).days


def stale(services: Iterable[Service], today: date, days: int = DAYS_UNTIL_STALE) -> list[Stale]:
    """Return the entries not checked for more than `days`, or of low confidence, longest unchecked first."""
    looked_at = (_looked_at(service, today, days) for service in services if service.status != DEFUNCT)
    found = [entry for entry in looked_at if entry.reasons]
    return sorted(found, key=lambda entry: (entry.days is not None, -(entry.days or 0), entry.service.name))


def _looked_at(service: Service, today: date, most: int) -> Stale:
    days = days_since(service.provenance.last_checked, today)
    reasons = []
    if days is None:
        reasons.append("never checked")
    elif days > most:
        reasons.append(f"not checked for {days} days")
    if service.confidence == LOW:
        reasons.append("low confidence")
    return Stale(service, days, tuple(reasons))


def counts(services: Sequence[Service], today: date) -> dict[str, dict[str, int]]:
    """Return how many entries there are by status, source, coverage, confidence, topic and age of last check."""
    of_each: dict[str, Callable[[Service], Iterable[str]]] = {
        "status": lambda service: [service.status],
        "source": lambda service: [service.provenance.source],
        "coverage": lambda service: service.codes("coverage") or ["not said"],
        "confidence": lambda service: [service.confidence],
        "checked": lambda service: [_age(service, today)],
        "topic": lambda service: service.topics or ["none"],
    }
    return {name: _counted(services, of) for name, of in of_each.items()}


def _counted(services: Sequence[Service], of: Callable[[Service], Iterable[str]]) -> dict[str, int]:
    return dict(Counter(value for service in services for value in of(service)).most_common())


def _age(service: Service, today: date) -> str:
    days = days_since(service.provenance.last_checked, today)
    if days is None:
        return NEVER
    return next((name for most, name in AGES if days <= most), OLDER)
