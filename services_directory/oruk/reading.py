"""From one record of a feed, in whichever version, to a clean Open Referral UK v3 service with lasting ids."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from services_directory.oruk import v1
from services_directory.oruk.cleaning import UNREADABLE, Repairs, clean, plain
from services_directory.oruk.errors import Unusable
from services_directory.oruk.shape import KINDS, SERVICE, Kind
from services_directory.records import identifier

Record = dict[str, Any]

DEFAULTS = {
    "service": {"status": "active"},
    "location": {"location_type": "physical"},
    "address": {"address_type": "physical"},
}
UNKNOWN_STATUS = "status that the standard does not have read as active"
LONGEST_ID = 200
_NOT_A_SERVICE = (
    ("an organisation", {"organization_identifiers", "parent_organization_id", "legal_status", "services"}),
    ("a term of a taxonomy", {"term_uri", "vocabulary", "parent_id"}),
    ("a location", {"location_type", "addresses", "physical_addresses"}),
)


@dataclass(frozen=True)
class Entry:
    """A service as read: its id in the feed, v3 with our ids, the record as it came, and what was mended."""

    id: str
    original_id: str
    v3: Record
    record: Record
    repairs: Repairs = field(default_factory=Counter)


def original_id(record: Any) -> str:
    """Return the id that a record bears in its feed, or "" where it has none that can be used."""
    found = record.get("id") if isinstance(record, dict) else None
    return plain(str(found))[:LONGEST_ID] if isinstance(found, (str, int)) else ""


def read(record: Any, source: str) -> Entry:
    """Return the service that the record of `source` describes; raises Unusable where there is none in it."""
    if not isinstance(record, dict):
        raise Unusable(f"it is not an object but {type(record).__name__}")
    own = original_id(record)
    repairs: Repairs = Counter()
    shaped = _Shaper(source, repairs).made(SERVICE, v1.to_v3(record), own)
    _check(record, own, shaped)
    service_id = identifier(source, own)
    made = {**shaped, "id": service_id}
    organization = made.get("organization")
    if organization:
        made["organization_id"] = organization["id"]
    return Entry(service_id, own, made, record, repairs)


def _check(record: Record, own: str, shaped: Record) -> None:
    if "status" not in record:
        for kind, marks in _NOT_A_SERVICE:
            if marks & record.keys():
                raise Unusable(f"it is {kind}, not a service")
    if not shaped.get("name"):
        raise Unusable("it has no name")
    if not own:
        raise Unusable("it has no id, so that it could not be recognised the next time")


class _Shaper:
    """Keeps what the standard knows of a record, each field cleaned, each object with an id that lasts."""

    def __init__(self, source: str, repairs: Repairs) -> None:
        self._source = source
        self._repairs = repairs

    def made(self, kind: Kind, record: Record, path: str) -> Record:
        made = {name: self._value(kind, record, name) for name in kind.fields}
        made |= DEFAULTS.get(kind.name, {}) | {key: value for key, value in made.items() if value is not None}
        made["id"] = self._id(kind, made.get("id"), path)
        for key, part in kind.one.items():
            if isinstance(record.get(key), dict) and record[key]:
                made[key] = self._one(KINDS[part], record[key], f"{path}/{key}")
        for key, part in kind.many.items():
            made[key] = self._many(KINDS[part], record.get(key), f"{path}/{key}")
        return {key: value for key, value in made.items() if value not in (None, [], {})}

    def _value(self, kind: Kind, record: Record, name: str) -> Any:
        type_ = kind.fields[name]
        value = clean(record.get(name), type_, name, self._repairs)
        if value is None and type_ == "status" and plain(str(record.get(name) or "")):
            self._repairs[UNKNOWN_STATUS, name] += 1
        if value is not None and type_ == "uuid" and name != "id":
            return self._uuid(name.removesuffix("_id"), value)
        return value

    def _one(self, kind: Kind, record: Record, path: str) -> Record | None:
        made = self.made(kind, record, path)
        return made if _says_something(made, kind) else None

    def _many(self, kind: Kind, parts: Any, path: str) -> list[Record]:
        parts = parts if isinstance(parts, list) else [parts] if parts else []
        made = [self._part(kind, part, f"{path}/{place}") for place, part in enumerate(parts)]
        return [part for part in made if part]

    def _part(self, kind: Kind, part: Any, path: str) -> Record | None:
        if not isinstance(part, dict):
            self._repairs[UNREADABLE, kind.name] += part not in (None, "")
            return None
        return self._one(kind, part, path)

    def _id(self, kind: Kind, found: Any, path: str) -> str:
        return self._uuid(kind.name, found) if found else identifier(self._source, kind.name, path)

    def _uuid(self, kind: str, found: str) -> str:
        """The feed's own UUID, or the one that always stands for its id."""
        return found.lower() if is_uuid(found) else identifier(self._source, kind, found)


def is_uuid(text: Any) -> bool:
    """Tell whether the text is a UUID as the standard writes it."""
    try:
        return isinstance(text, str) and str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _says_something(made: Record, kind: Kind) -> bool:
    """An object with nothing but its id and what we put there ourselves is no use to anyone."""
    told = made.keys() - {"id"} - DEFAULTS.get(kind.name, {}).keys()
    return bool(told) or kind.name == "language"


def as_text(record: Any) -> str:
    """Return a record as JSON text, the same for the same record; safe for any file and any database."""
    return json.dumps(record, sort_keys=True)
