"""Open Referral UK v1 (and the older HSDS that Ohana speaks) in the words of v3. v3 records pass unchanged."""

from collections.abc import Iterable
from typing import Any

from services_directory.models import DAYS

Record = dict[str, Any]

DAY_OF_NAME = dict(
    zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), DAYS, strict=True)
)
_RENAMED = {"fundings": "funding", "website": "url", "eligibility": "eligibility_description"}
_VALUES = ("deliverable_type", "attending_type", "attending_access")


def to_v3(record: Record) -> Record:
    """Return a service with v1's names and shapes turned into v3's; what v3 has no place for is left as it is."""
    made = {new: record[old] for old, new in _RENAMED.items() if isinstance(record.get(old), (str, list))}
    made |= {key: value for key, value in record.items() if value or key not in made}
    made |= {"organization": _organization(made.get("organization"))}
    made |= _ages(_parts(record, "eligibilitys", "eligibilities"))
    made |= {
        "attributes": [*_parts(record, "attributes"), *_attributes(record)],
        "languages": [_language(language) for language in _parts(record, "languages")],
        "service_areas": [_area(area) for area in _parts(record, "service_areas")],
        "schedules": [*_parts(record, "schedules"), *_old_schedules(record)],
    }
    places = _parts(record, "service_at_locations")
    made["service_at_locations"] = [_at_location(place) for place in places]
    return {key: value for key, value in made.items() if value not in (None, [])}


def _parts(record: Record, *names: str) -> list[Any]:
    """The parts under the first of the names that holds any; one alone counts as a list of one."""
    for name in names:
        value = record.get(name)
        if value:
            return value if isinstance(value, list) else [value]
    return []


def _objects(record: Record, *names: str) -> list[Record]:
    return [part for part in _parts(record, *names) if isinstance(part, dict)]


def _organization(found: Any) -> Any:
    if not isinstance(found, dict):
        return None
    return _renamed(found, "url", "website") if found else None


def _renamed(found: Any, old: str, new: str) -> Any:
    """The object with what stands under the old name under the new one too, where that is not used."""
    if not isinstance(found, dict) or found.get(new) or not found.get(old):
        return found
    return {**found, new: found[old]}


def _ages(rows: Iterable[Any]) -> Record:
    rows = [row for row in rows if isinstance(row, dict)]
    least = [age for row in rows if (age := _number(row.get("minimum_age"))) is not None]
    most = [age for row in rows if (age := _number(row.get("maximum_age"))) is not None]
    said = "; ".join(str(row["eligibility"]) for row in rows if row.get("eligibility"))
    made = {"minimum_age": min(least, default=None), "maximum_age": max(most, default=None)}
    made |= {"eligibility_description": said}
    return {key: value for key, value in made.items() if value not in (None, "")}


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _attributes(record: Record) -> list[Record]:
    borne = [row.get("taxonomy") for row in _objects(record, "service_taxonomys", "service_taxonomies")]
    terms = [_term(term.get("vocabulary"), term.get("id"), term.get("name")) for term in borne if isinstance(term, dict)]  # fmt: skip
    terms += [_term(kind, None, record[kind]) for kind in _VALUES if isinstance(record.get(kind), str)]
    terms += [
        _term("pc_targetAudience", row.get("id"), row.get("audienceType"))
        for row in _objects(record, "pc_targetAudience")
    ]
    return [{"taxonomy_term": term} for term in terms if str(term["name"] or "").strip()]


def _term(taxonomy: Any, code: Any, name: Any) -> Record:
    code = code or name
    return {"id": f"{taxonomy}:{code}", "taxonomy": taxonomy, "code": code, "name": name or code}


def _language(found: Any) -> Any:
    return {"name": found} if isinstance(found, str) else _renamed(found, "language", "name")


def _area(found: Any) -> Any:
    return {"name": found} if isinstance(found, str) else _renamed(found, "service_area", "name")


def _old_schedules(record: Record) -> list[Record]:
    regular = _objects(record, "regular_schedules", "regular_schedule")
    holidays = _objects(record, "holiday_schedules", "holiday_schedule")
    return [*map(_regular, regular), *map(_holiday, holidays)]


def _regular(row: Record) -> Record:
    return {**row, "byday": row.get("byday") or weekday(row.get("weekday"))}


def weekday(given: Any) -> str | None:
    """Return "MO" for "Monday", "mon" or 1; None for 0, which is a Sunday to some and a Monday to others."""
    text = str(given or "").strip().lower()
    if text.isdigit():
        return DAYS[int(text) - 1] if 1 <= int(text) <= len(DAYS) else None
    return next((day for name, day in DAY_OF_NAME.items() if len(text) >= 2 and name.startswith(text)), None)


def _holiday(row: Record) -> Record:
    closed = str(row.get("closed")).lower() in ("true", "1", "yes")
    made = {"id": row.get("id"), "valid_from": row.get("start_date"), "valid_to": row.get("end_date")}
    hours = {} if closed else {"opens_at": row.get("opens_at"), "closes_at": row.get("closes_at")}
    return {**made, **hours, "notes": "Closed" if closed else "Holiday opening hours"}


def _at_location(found: Any) -> Any:
    if not isinstance(found, dict):
        return found
    made = {**found, "schedules": [*_parts(found, "schedules"), *_old_schedules(found)]}
    return (
        {**made, "location": _location(found["location"])}
        if isinstance(found.get("location"), dict)
        else made
    )


def _location(found: Record) -> Record:
    physical = [{"address_type": "physical", **row} for row in _objects(found, "physical_addresses")]
    postal = [
        {"address_type": "postal", **row} for row in _objects(found, "postal_addresses", "postal_address")
    ]
    made = {"location_type": "physical", **found}
    made["schedules"] = [*_parts(found, "schedules"), *_old_schedules(found)]
    made["addresses"] = [*_parts(found, "addresses"), *physical, *postal]
    made["accessibility"] = _parts(found, "accessibility", "accessibility_for_disabilities")
    uprn = next((row["uprn"] for row in physical if row.get("uprn")), None)
    return made | ({"external_identifier": uprn, "external_identifier_type": "UPRN"} if uprn else {})
