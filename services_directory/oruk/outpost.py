"""Services out of one flat CSV in Outpost's layout: a row a service, and further rows that point back to it."""

from collections import defaultdict
from typing import Any

from services_directory.oruk.v1 import weekday

Row = dict[str, str]

KEY = "import_id"
PARENT = "import_id_reference"
_YES = frozenset({"true", "yes", "1", "t", "y"})
_TERMS = {
    "service_taxonomies": "taxonomy",
    "suitabilities": "suitability",
    "send_needs_support": "send_needs",
}
_PLACE = ("location_name", "location_address_1", "location_postcode", "location_latitude")


def is_outpost(rows: list[Row]) -> bool:
    """Tell whether the rows are in this layout."""
    return any(KEY in row for row in rows)


def services(rows: list[Row]) -> list[dict[str, Any]]:
    """Return the services of the rows, in v3's words; a row that points to no service stands for itself."""
    own = {row[KEY] for row in rows if KEY in row and PARENT not in row}
    family: dict[str, list[Row]] = defaultdict(list)
    for place, row in enumerate(rows, 1):
        parent = row.get(PARENT)
        family[parent if parent in own else row.get(KEY, f"row {place}")].append(row)
    return [_service(id, rows) for id, rows in family.items()]


def _service(id: str, rows: list[Row]) -> dict[str, Any]:
    first = rows[0]
    made = {
        "id": id,
        "name": first.get("name"),
        "description": first.get("description"),
        "url": first.get("url"),
        "status": _status(first),
        "minimum_age": first.get("min_age"),
        "maximum_age": first.get("max_age"),
        "eligibility_description": first.get("support_description"),
        "application_process": first.get("how_to_start"),
        "organization": {"id": first["organisation"], "name": first["organisation"]}
        if "organisation" in first
        else None,
        "contacts": [_contact(row) for row in rows if _has_contact(row)],
        "service_at_locations": [{"location": _location(row)} for row in rows if _has_place(row)],
        "schedules": [_schedule(row) for row in rows if "scheduled_weekday" in row],
        "cost_options": [cost for row in rows for cost in _costs(row)],
        "attributes": [term for row in rows for term in _terms(row)],
    }
    return {key: value for key, value in made.items() if value not in (None, [])} | {"rows": rows}


def _is_yes(row: Row, column: str, default: bool = False) -> bool:
    return row[column].strip().lower() in _YES if column in row else default


def _status(row: Row) -> str:
    if not (_is_yes(row, "visible", True) and _is_yes(row, "approved", True)):
        return "inactive"
    return "temporarily closed" if _is_yes(row, "temporarily_closed") else "active"


def _has_contact(row: Row) -> bool:
    """Only what may be shown: a contact that is not visible stays in the record alone."""
    return _is_yes(row, "contact_visible", True) and bool({"contact_phone", "contact_email"} & row.keys())


def _contact(row: Row) -> dict[str, Any]:
    made = {
        "name": row.get("contact_name"),
        "title": row.get("contact_title"),
        "email": row.get("contact_email"),
    }
    return {**made, "phones": [{"number": row["contact_phone"]}] if "contact_phone" in row else []}


def _has_place(row: Row) -> bool:
    return _is_yes(row, "location_visible", True) and any(column in row for column in _PLACE)


def _location(row: Row) -> dict[str, Any]:
    """A place whose exact address is to be masked keeps only its town."""
    if _is_yes(row, "mask_exact_address"):
        return {"location_type": "postal", "description": row.get("location_city")}
    address = {
        "address_1": row.get("location_address_1"),
        "city": row.get("location_city"),
        "postal_code": row.get("location_postcode"),
        "country": "GB",
    }
    access = [part.strip() for part in row.get("location_accessibilities", "").split(";")]
    return {
        "location_type": "physical",
        "name": row.get("location_name"),
        "latitude": row.get("location_latitude"),
        "longitude": row.get("location_longitude"),
        "addresses": [address],
        "accessibility": [{"description": part} for part in access if part],
    }


def _schedule(row: Row) -> dict[str, Any]:
    return {
        "freq": "WEEKLY",
        "byday": weekday(row["scheduled_weekday"]),
        "opens_at": row.get("schedules_opens_at"),
        "closes_at": row.get("schedules_closes_at"),
    }


def _costs(row: Row) -> list[dict[str, Any]]:
    if _is_yes(row, "free"):
        return [{"option": "free", "amount": 0}]
    if "cost_amount" not in row and "cost_option" not in row:
        return []
    return [
        {
            "option": row.get("cost_option"),
            "amount": row.get("cost_amount"),
            "amount_description": row.get("cost_type"),
        }
    ]


def _terms(row: Row) -> list[dict[str, Any]]:
    pairs = [
        (name, part.strip())
        for column, name in _TERMS.items()
        for part in row.get(column, "").replace(",", ";").split(";")
    ]
    return [{"taxonomy_term": {"taxonomy": name, "code": part, "name": part}} for name, part in pairs if part]
