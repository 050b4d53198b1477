"""From the rows of the Open Referral tables to services."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from services_directory.models import (
    Attribute,
    CostOption,
    Eligibility,
    Language,
    Location,
    Organization,
    Phone,
    Provenance,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    TaxonomyTerm,
)
from services_directory.records import MONTHS_A_YEAR

Row = dict[str, Any]
Table = Callable[[str], list[Row]]
_PARTS = {
    "phone": ("phones", Phone),
    "cost_option": ("cost_options", CostOption),
    "service_area": ("service_areas", ServiceArea),
    "language": ("languages", Language),
}


def services(table: Table) -> tuple[Service, ...]:
    """Return every service; `table` gives the rows of a table by its name."""
    organizations = {row["id"]: _made(Organization, row) for row in table("organization")}
    provenances = {row["service_id"]: row for row in table("provenance")}
    parts = _parts(table)
    return tuple(
        _service(row, organizations.get(row["organization_id"]), provenances[row["id"]], parts[row["id"]])
        for row in table("service")
        if row["id"] in provenances
    )


def _service(row: Row, organization: Organization | None, came: Row, parts: dict[str, list]) -> Service:
    attributes = tuple(parts["attributes"])
    scheduled, worded = _schedules(parts["schedule"])
    return Service(
        id=row["id"],
        name=row["name"],
        description=row["description"] or "",
        status=came["state"],
        provenance=_provenance(came),
        organization=organization,
        url=row["url"],
        email=row["email"],
        schedules=scheduled,
        hours=worded,
        attributes=attributes,
        eligibility=_eligibility(row, attributes),
        referral=row["application_process"],
        caution=row["alert"],
        service_at_locations=tuple(parts["places"]),
        **{name: tuple(parts[name]) for name, _ in _PARTS.values()},
    )


def _parts(table: Table) -> dict[str, dict[str, list]]:
    """Everything that belongs to a service, by the service's id and then by what it is."""
    parts: dict[str, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for name, (attribute, kind) in _PARTS.items():
        for row in table(name):
            parts[row["service_id"]][attribute].append(_made(kind, row))
    for row in table("schedule"):
        parts[row["service_id"]]["schedule"].append(row)
    locations = _locations(table)
    for row in table("service_at_location"):
        at = ServiceAtLocation(row["id"], row["service_id"], locations[row["location_id"]])
        parts[row["service_id"]]["places"].append(at)
    terms = {row["id"]: _made(TaxonomyTerm, row) for row in table("taxonomy_term")}
    for row in table("attribute"):
        borne = Attribute(terms[row["taxonomy_term_id"]], int(row["value"] or 0))
        parts[row["link_id"]]["attributes"].append(borne)
    return parts


def _locations(table: Table) -> dict[str, Location]:
    addresses = {row["location_id"]: row for row in table("address")}
    return {row["id"]: _made(Location, {**addresses.get(row["id"], {}), **row}) for row in table("location")}


def _schedules(rows: list[Row]) -> tuple[tuple[Schedule, ...], str | None]:
    """What can be reckoned with, and the hours in words."""
    reckoned = [row for row in rows if row["byday"] or row["bymonthday"] or row["dtstart"]]
    worded = next((row["description"] for row in rows if row not in reckoned and row["description"]), None)
    return tuple(_made(Schedule, row) for row in reckoned), worded


def _eligibility(row: Row, attributes: tuple[Attribute, ...]) -> Eligibility:
    audience = tuple(borne.term.code for borne in attributes if borne.term.taxonomy == "audience")
    return Eligibility(
        _months(row["minimum_age"]), _months(row["maximum_age"]), audience, row["eligibility_description"]
    )


def _months(years: float | None) -> int | None:
    return None if years is None else round(years * MONTHS_A_YEAR)


def _provenance(row: Row) -> Provenance:
    lists = {key: tuple(json.loads(row[key] or "[]")) for key in ("original_ids", "more_sources")}
    return _made(Provenance, {**row, **lists})


def _made(kind: type, row: Row) -> Any:
    """The dataclass made of those cells of the row that are filled and that it has a field for."""
    names = {field.name for field in fields(kind)}
    return kind(**{key: value for key, value in row.items() if key in names and value is not None})
