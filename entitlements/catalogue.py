"""Every entitlement: its rule, what it asks and in which order, its topics, and where it is official."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from . import care_history, care_leavers, childcare, families, health, school, send
from .models import UnknownEntitlement
from .verdicts import Verdict

DATA = Path(__file__).parent / "data"
HOME_CITY = "nottingham"

RULES: dict[str, Callable[..., Verdict]] = {
    "healthy_start": health.healthy_start,
    "maternity_exemption": health.maternity_exemption,
    "maternity_grant": families.maternity_grant,
    "child_benefit": families.child_benefit,
    "funded_15_universal": childcare.funded_15_universal,
    "funded_15_extra_support": childcare.funded_15_extra_support,
    "funded_30_working": childcare.funded_30_working,
    "tax_free_childcare": childcare.tax_free_childcare,
    "uc_childcare": childcare.uc_childcare,
    "free_school_meals": school.free_school_meals,
    "care_to_learn": school.care_to_learn,
    "bursary_16_19": school.bursary_16_19,
    "care_leaver_category": care_history.category,
    "personal_adviser": care_leavers.personal_adviser,
    "staying_put": care_leavers.staying_put,
    "staying_close": care_leavers.staying_close,
    "homelessness_priority": care_leavers.homelessness_priority,
    "intentional": care_leavers.intentional,
    "shared_accommodation_rate": care_leavers.shared_accommodation_rate,
    "setting_up_home": care_leavers.setting_up_home,
    "he_bursary": care_leavers.he_bursary,
    "apprenticeship_bursary": care_leavers.apprenticeship_bursary,
    "prescriptions": care_leavers.prescriptions,
    "council_tax": care_leavers.council_tax,
    "travel": care_leavers.travel,
    "ehc_timetable": send.ehc_timetable,
    "exclusion_timetable": send.exclusion_timetable,
}


@dataclass(frozen=True)
class Entitlement:
    """One entry: `questions` most telling first, `optional` facts are used but not asked."""

    id: str
    name: str
    rule: Callable[..., Verdict]
    topics: tuple[str, ...]
    questions: tuple[str, ...]
    optional: tuple[str, ...]
    switches: tuple[str, ...]
    rule_date: date | None
    source_url: str
    source_date: str
    confidence: str
    next_step: str
    link: str | None
    phone: str | None
    legal: str | None

    @property
    def facts(self) -> tuple[str, ...]:
        """Every fact that the rule takes."""
        return self.questions + self.optional


@cache
def catalogue(city: str = HOME_CITY) -> dict[str, Entitlement]:
    """Every entitlement by id, in order, with the city's own contacts where it has some."""
    rows = json.loads((DATA / "catalogue.json").read_text(encoding="utf-8"))
    local = _contacts(city)
    return {id: _entry(id, {**row, **local.get(id, {})}) for id, row in rows.items()}


def find(id: str) -> Entitlement:
    """The entitlement called `id`. Raises UnknownEntitlement."""
    entries = catalogue()
    if id not in entries:
        near = get_close_matches(str(id), entries, n=3) or list(entries)
        raise UnknownEntitlement(f"there is no entitlement {id!r}; try " + ", ".join(near))
    return entries[id]


def for_topic(slug: str) -> tuple[str, ...]:
    """The ids of the entitlements of a topic, in the order of the catalogue; none for another slug."""
    return tuple(entry.id for entry in catalogue().values() if slug in entry.topics)


def _contacts(city: str) -> dict[str, dict]:
    path = DATA / f"contacts_{city}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _entry(id: str, row: dict) -> Entitlement:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    day = values.pop("rule_date")
    return Entitlement(id=id, rule=RULES[id], rule_date=date.fromisoformat(day) if day else None, **values)
