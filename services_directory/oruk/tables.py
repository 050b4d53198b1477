"""Services out of a folder of CSV tables: HSDS 3.0, Open Referral UK, or Ohana's older kind."""

import csv
import io
from collections import defaultdict
from pathlib import Path
from typing import Any

from services_directory.oruk.errors import FeedError
from services_directory.oruk.shape import KINDS

Row = dict[str, str]
Tables = dict[str, list[Row]]

LARGEST_CELL = 10_000_000
_NAMES = {kind.table: name for name, kind in KINDS.items()} | {name: name for name in KINDS}
_NAMES |= {
    "service_at_locations": "service_at_location",
    "fundings": "funding",
    "eligibilities": "eligibility",
    "eligibilitys": "eligibility",
    "accessibility_for_disabilities": "accessibility",
    "physical_addresses": "physical_address",
    "postal_addresses": "postal_address",
    "mail_addresses": "postal_address",
    "regular_schedules": "regular_schedule",
    "holiday_schedules": "holiday_schedule",
}
_LISTED = ("languages", "service_areas")
_UNDER_SERVICE = {
    "phone": "phones",
    "schedule": "schedules",
    "regular_schedule": "regular_schedules",
    "holiday_schedule": "holiday_schedules",
    "service_area": "service_areas",
    "language": "languages",
    "funding": "funding",
    "cost_option": "cost_options",
    "contact": "contacts",
    "eligibility": "eligibilities",
    "required_document": "required_documents",
}
_UNDER_LOCATION = {
    "address": "addresses",
    "physical_address": "physical_addresses",
    "postal_address": "postal_addresses",
    "accessibility": "accessibility",
    "phone": "phones",
    "schedule": "schedules",
    "regular_schedule": "regular_schedules",
    "holiday_schedule": "holiday_schedules",
    "contact": "contacts",
    "language": "languages",
}
_UNDER_ORGANIZATION = {
    "organization_identifier": "organization_identifiers",
    "phone": "phones",
    "contact": "contacts",
    "funding": "funding",
}
_HELD = {"contact": ("phones", "phone"), "phone": ("languages", "language")}


def decoded(content: bytes, name: str, strict: bool = False) -> str:
    """Return the text of a file in UTF-8, or (unless strict) in the Windows letters that spreadsheets write."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if strict:
            raise FeedError(f"{name} is not in UTF-8.") from None
        return content.decode("cp1252", "replace")


def rows(content: bytes, name: str) -> list[Row]:
    """Return the rows of a CSV file by their column names; raises FeedError where it is not one."""
    csv.field_size_limit(LARGEST_CELL)
    try:
        reader = csv.DictReader(io.StringIO(decoded(content, name), newline=""))
        return [_row(cells) for cells in reader]
    except csv.Error as error:
        raise FeedError(f"{name} is not CSV that can be read: {error}.") from None


def _row(cells: dict) -> Row:
    """Filled cells only, by column name; cells beyond the last named column have no meaning."""
    return {
        key.strip(): cell for key, cell in cells.items() if key and isinstance(cell, str) and cell.strip()
    }


def read_folder(folder: Path) -> list[dict]:
    """Return the services that the CSV files of a folder describe; raises FeedError without a services.csv."""
    found: Tables = defaultdict(list)
    for path in sorted(folder.glob("*.csv")):
        kind = _NAMES.get(path.stem.lower())
        if kind:
            found[kind] += rows(path.read_bytes(), path.name)
    if "service" not in found:
        raise FeedError(f"{folder} has no services.csv.")
    return joined(found)


def joined(tables: Tables) -> list[dict]:
    """Return the services of the tables, each with the rows of other tables that point to it."""
    joiner = _Joiner({name: _once(rows) for name, rows in tables.items()})
    return [joiner.service(row) for row in tables["service"]]


def _once(rows: list[Row]) -> list[Row]:
    """Each row once, by its id: some packages hold the same table under two names."""
    kept = {row.get("id") or f"row {place}": row for place, row in enumerate(rows)}
    return list(kept.values())


class _Joiner:
    """Finds the rows that point to a row."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._pointing: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def service(self, row: Row) -> dict[str, Any]:
        own = row.get("id", "")
        made: dict[str, Any] = {**row, **_listed(row)}
        for table, key in _UNDER_SERVICE.items():
            made[key] = self._parts(table, "service_id", own) or made.get(key)
        at = self._to("service_at_location", "service_id", own) or self._stands_at(row)
        made["service_at_locations"] = [self._at(place) for place in at]
        organization = self._one("organization", row.get("organization_id") or self._owner(row))
        made["organization"] = self._organization(organization) if organization else None
        made["attributes"] = [*self._attributes(own), *_keywords(row)]
        return {key: value for key, value in made.items() if value not in (None, [])}

    def _to(self, table: str, column: str, id: str | None) -> list[Row]:
        if (table, column) not in self._pointing:
            by_id: dict[str, list[Row]] = defaultdict(list)
            for row in self._tables.get(table, []):
                by_id[row.get(column, "")].append(row)
            self._pointing[table, column] = by_id
        return self._pointing[table, column].get(id, []) if id else []

    def _one(self, table: str, id: str | None) -> Row | None:
        return next(iter(self._to(table, "id", id)), None)

    def _stands_at(self, row: Row) -> list[Row]:
        """Ohana's services name their one location themselves."""
        place = row.get("location_id")
        return [{"id": f"{row.get('id')}-{place}", "location_id": place}] if place else []

    def _owner(self, row: Row) -> str | None:
        return (self._one("location", row.get("location_id")) or {}).get("organization_id")

    def _parts(self, table: str, column: str, id: str | None) -> list[dict[str, Any]]:
        return [self._part(table, row) for row in self._to(table, column, id)]

    def _part(self, table: str, row: Row) -> dict[str, Any]:
        """The row with what it holds itself: a contact its phones, a phone its languages."""
        if table not in _HELD:
            return row
        key, held = _HELD[table]
        return {**row, key: self._parts(held, f"{table}_id", row.get("id"))}

    def _at(self, row: Row) -> dict[str, Any]:
        own = row.get("id")
        made: dict[str, Any] = {**row}
        for table in ("schedule", "phone", "contact"):
            made[f"{table}s"] = self._parts(table, "service_at_location_id", own)
        location = self._one("location", row.get("location_id"))
        return {**made, "location": self._location(location)} if location else made

    def _location(self, row: Row) -> dict[str, Any]:
        made: dict[str, Any] = {**row, **_listed(row)}
        for table, key in _UNDER_LOCATION.items():
            parts = self._parts(table, "location_id", row.get("id"))
            made[key] = parts or (made.get(key) if key in _LISTED else None)
        return made

    def _organization(self, row: Row) -> dict[str, Any]:
        own = row.get("id")
        return {**row} | {
            key: self._parts(table, "organization_id", own) for table, key in _UNDER_ORGANIZATION.items()
        }

    def _attributes(self, own: str) -> list[dict[str, Any]]:
        rows = self._to("attribute", "link_id", own)
        borne = [(row, self._one("taxonomy_term", row.get("taxonomy_term_id"))) for row in rows]
        return [{**row, "taxonomy_term": term} for row, term in borne if term]


def _listed(row: Row) -> dict[str, list[dict]]:
    """Ohana's lists within a cell."""
    return {key: [{"name": name} for name in _split(row[key])] for key in _LISTED if row.get(key)}


def _keywords(row: Row) -> list[dict[str, Any]]:
    words = _split(row.get("keywords", ""))
    return [{"taxonomy_term": {"taxonomy": "keyword", "code": word, "name": word}} for word in words]


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]
