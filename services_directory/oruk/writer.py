"""The directory out, in the shape of Open Referral UK v3: nothing null, nothing blank, what is required filled."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from services_directory.models import DEFUNCT, Location, Service
from services_directory.oruk.shape import KINDS, SERVICE, Kind
from services_directory.records import MONTHS_A_YEAR, identifier

Record = dict[str, Any]

COUNTRY = "GB"
MOST_DECIMALS = 3
_CALLED = {"organization": "organization_id", "location": "location_id", "taxonomy_term": "taxonomy_term_id"}


def document(service: Service, held: Record | None = None) -> Record:
    """Return a service as v3; `held` is the v3 form that it had in its feed, if it came from one."""
    made = dict(held) if held else _of_model(service)
    if service.status == DEFUNCT and made.get("status") not in (DEFUNCT, "inactive"):
        made["status"] = DEFUNCT
    return _filled(SERVICE, made)


def page(documents: list[Record]) -> Record:
    """Return all documents as the one page of a v3 list."""
    count = len(documents)
    numbers = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count}
    return {**numbers, "first_page": True, "last_page": True, "empty": not count, "contents": documents}


def as_json(documents: list[Record]) -> str:
    """Return one page of JSON, ended by a line break."""
    return json.dumps(page(documents), ensure_ascii=False, indent=1) + "\n"


def as_lines(documents: Iterable[Record]) -> str:
    """Return NDJSON: one service a line."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in documents)


def as_tables(documents: Iterable[Record]) -> dict[str, str]:
    """Return CSV texts by file name ("services.csv"), one a kind of object, joined by their ids."""
    tables: dict[str, dict[str, Record]] = {}
    for each in documents:
        _spread(SERVICE, each, {}, tables)
    return {f"{KINDS[name].table}.csv": _csv(list(rows.values())) for name, rows in tables.items()}


def _of_model(service: Service) -> Record:
    limits = service.eligibility
    organization = service.organization
    return {
        "id": service.id,
        "organization_id": organization.id if organization else None,
        "name": service.name,
        "description": service.description,
        "url": service.url,
        "email": service.email,
        "status": DEFUNCT if service.status == DEFUNCT else "active",
        "application_process": service.referral,
        "fees_description": service.cost,
        "eligibility_description": limits.description,
        "minimum_age": _years(limits.minimum_age_months),
        "maximum_age": _years(limits.maximum_age_months),
        "assured_date": _whole_date(service.provenance.last_checked),
        "alert": service.caution,
        "organization": _plain(organization) if organization else None,
        "phones": _owned(service, "phone", map(_plain, service.phones)),
        "schedules": _owned(service, "schedule", [*map(_plain, service.schedules), *_hours(service)]),
        "cost_options": _owned(service, "cost", map(_plain, service.cost_options)),
        "languages": _owned(service, "language", map(_plain, service.languages)),
        "service_areas": _owned(
            service, "area", [{**_plain(at), "extent_type": "text"} for at in service.service_areas]
        ),
        "service_at_locations": [
            {"id": at.id, "location": _location(at.location)} for at in service.service_at_locations
        ],
        "attributes": [_attribute(service, borne.term) for borne in service.attributes],
    }


def _plain(part: Any) -> Record:
    return {name: getattr(part, name) for name in part.__dataclass_fields__}


def _owned(service: Service, kind: str, parts: Iterable[Record]) -> list[Record]:
    return [{"id": identifier(service.id, kind, place), **part} for place, part in enumerate(parts)]


def _hours(service: Service) -> list[Record]:
    return [{"description": service.hours}] if service.hours else []


def _years(months: int | None) -> float | int | None:
    if months is None:
        return None
    years = round(months / MONTHS_A_YEAR, MOST_DECIMALS)
    return int(years) if years == int(years) else years


def _whole_date(said: str | None) -> str | None:
    return said if said and len(said) == len("YYYY-MM-DD") else None


def _location(at: Location) -> Record:
    address = {
        "id": identifier(at.id, "address"),
        "address_1": at.address_1,
        "postal_code": at.postal_code,
        "address_type": at.location_type,
    }
    return {**_plain(at), "addresses": [address] if at.address else []}


def _attribute(service: Service, term: Any) -> Record:
    own = identifier(service.id, term.taxonomy, term.code)
    made = {"id": identifier("term", term.taxonomy, term.code), **_plain(term)}
    return {"id": own, "link_entity": "service", "link_type": term.taxonomy, "taxonomy_term": made}


def _filled(kind: Kind, record: Record) -> Record:
    """What the standard knows of the record, with what it requires, and without what is empty."""
    record = _PUT_IN.get(kind.name, dict)(record)
    made = {name: record.get(name) for name in kind.fields}
    for key, part in kind.one.items():
        made[key] = _filled(KINDS[part], record[key]) if record.get(key) else None
    for key, part in kind.many.items():
        parts = [_filled(KINDS[part], each) for each in record.get(key) or []]
        made[key] = [each for each in parts if _has_required(KINDS[part], each)]
    return {key: value for key, value in made.items() if value not in (None, "", [], {})}


def _has_required(kind: Kind, record: Record) -> bool:
    return all(name in record for name in kind.required)


def _named(record: Record) -> Record:
    """An organisation or a term must have a description; where nobody wrote one, its name is what is known."""
    name = record.get("name") or record.get("term") or record.get("code")
    return {**record, "name": name, "description": record.get("description") or name}


def _address(record: Record) -> Record:
    line = record.get("address_1") or ""
    city = record.get("city") or line.rpartition(",")[2].strip()
    made = {"country": COUNTRY, **record, "city": city}
    return {**made, "state_province": record.get("state_province") or record.get("region") or city}


def _told_place(record: Record) -> Record:
    """An address too short for the standard is told in words."""
    addresses = [_filled(KINDS["address"], each) for each in record.get("addresses") or []]
    lines = [
        ", ".join(each[key] for key in ("address_1", "address_2", "postal_code") if each.get(key))
        for each in addresses
        if not _has_required(KINDS["address"], each)
    ]
    told = [record.get("description"), *lines]
    return {**record, "description": "\n".join(dict.fromkeys(filter(None, told)))}


_PUT_IN = {"organization": _named, "taxonomy_term": _named, "address": _address, "location": _told_place}


def _spread(kind: Kind, record: Record, keys: Record, tables: dict[str, dict[str, Record]]) -> None:
    """Put a record and its parts in their tables, each part with the id of what it belongs to."""
    row = {**{name: record[name] for name in kind.fields if name in record}, **keys}
    for key, part in kind.one.items():
        if key in record:
            row[_CALLED[part]] = record[key]["id"]
            _spread(KINDS[part], record[key], {}, tables)
    tables.setdefault(kind.name, {}).setdefault(record["id"], {}).update(row)
    for key, part in kind.many.items():
        link = "link_id" if part == "attribute" else f"{kind.name}_id"
        for each in record.get(key, []):
            _spread(KINDS[part], each, {link: record["id"]}, tables)


def _csv(rows: list[Record]) -> str:
    columns = dict.fromkeys(name for row in rows for name in row)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
