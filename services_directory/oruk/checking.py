"""What in a record is not as Open Referral UK v3 has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from services_directory.oruk import v1
from services_directory.oruk.cleaning import as_written
from services_directory.oruk.feed import Item
from services_directory.oruk.reading import is_uuid, original_id
from services_directory.oruk.shape import ENUMS, KINDS, SERVICE, Kind

Record = dict[str, Any]

FEWEST_DIGITS = 3
GREATEST = {"latitude": 90, "longitude": 180}
_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_EXTENSION = frozenset({"ext", "x", "extension"})
_SAID = {
    "uri": "is not a web address (http:// or https://)",
    "email": "is not an e-mail address",
    "date": "is not a date written as YYYY-MM-DD",
    "datetime": "is not a date and time with a zone (2026-01-31T09:00:00Z)",
    "time": "is not a time (09:00)",
    **{name: f"is not one of: {', '.join(known)}" for name, known in ENUMS.items()},
}
_MARKS = (
    ("service_at_location", ("location",)),
    ("organization", ("organization_identifiers", "parent_organization_id", "website")),
    ("taxonomy", ("taxonomy_terms", "version")),
    ("taxonomy_term", ("term_uri", "parent_id", "taxonomy")),
)


@dataclass(frozen=True)
class Problem:
    """One thing wrong: in which record, in which field of it, and what. A warning breaks no rule."""

    record: str
    field: str
    reason: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.record}: {self.field}: {self.reason}"


def problems_of(item: Item, typed: bool = True) -> list[Problem]:
    """Return what is wrong with a record of a feed; where it is not `typed`, numbers may be text."""
    named = f"record {item.position}"
    if item.trouble or not isinstance(item.record, dict):
        return [Problem(named, "record", item.trouble or "is not an object")]
    named += f" (id {original_id(item.record) or 'missing'})"
    kind = _kind_of(item.record)
    record = _as_sent(item.record) if kind is SERVICE else item.record
    return [Problem(named, *found) for found in _Checker(typed).found(kind, record)]


def _kind_of(record: Record) -> Kind:
    """What a record is; whatever has a status is a service."""
    marked = (
        name for name, marks in _MARKS if "status" not in record and any(mark in record for mark in marks)
    )
    return KINDS[next(marked, "service")]


def _as_sent(record: Record) -> Record:
    """The record in v3's words, without the attributes that v1's other fields would become: they have no ids."""
    own = {key: value for key, value in record.items() if key in SERVICE.fields}
    own |= {
        key: value for key, value in record.items() if key in SERVICE.many and not isinstance(value, list)
    }
    return {**v1.to_v3(record), "attributes": record.get("attributes"), **own}


class _Checker:
    def __init__(self, typed: bool) -> None:
        self._typed = typed

    def found(self, kind: Kind, record: Record, path: str = "") -> Iterator[tuple]:
        for name in kind.required:
            if record.get(name) is None:
                yield f"{path}{name}", "is missing"
        for name, type_ in kind.fields.items():
            if name in record and record[name] is None and name not in kind.required:
                yield f"{path}{name}", "is null; leave it out"
            elif record.get(name) is not None:
                yield from self._field(record[name], type_, name, f"{path}{name}")
        if kind.name == "phone":
            yield from _phone(record.get("number"), f"{path}number")
        for key, part in kind.one.items():
            yield from self._parts(KINDS[part], [record.get(key)], f"{path}{key}")
        for key, part in kind.many.items():
            yield from self._list(KINDS[part], record.get(key), f"{path}{key}")

    def _list(self, kind: Kind, parts: Any, path: str) -> Iterator[tuple]:
        if parts is not None and not isinstance(parts, list):
            yield path, "is not a list"
        else:
            yield from self._parts(kind, parts or [], path, numbered=True)

    def _parts(self, kind: Kind, parts: list, path: str, numbered: bool = False) -> Iterator[tuple]:
        for place, part in enumerate(parts):
            here = f"{path}[{place}]" if numbered else path
            if isinstance(part, dict):
                yield from self.found(kind, part, f"{here}.")
            elif part is not None or numbered:
                yield here, "is not an object"

    def _field(self, value: Any, type_: str, name: str, path: str) -> Iterator[tuple]:
        if value == "":
            yield path, "is blank; leave it out"
        elif type_ == "number":
            yield from self._number(value, name, path)
        elif not isinstance(value, str):
            yield path, f"{_short(value)} is not text"
        elif type_ == "uuid":
            if not is_uuid(value):
                yield path, f"{_short(value)} is not a UUID"
        elif type_ in _SAID and as_written(value, type_) != value:
            yield path, f"{_short(value)} {_SAID[type_]}"

    def _number(self, value: Any, name: str, path: str) -> Iterator[tuple]:
        number = _as_number(value) if not self._typed else value
        if not isinstance(number, (int, float)) or isinstance(number, bool):
            yield path, f"{_short(value)} is not a number"
        elif abs(number) > GREATEST.get(name, abs(number)):
            yield path, f"{_short(value)} is not on Earth", True


def _as_number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _phone(number: Any, path: str) -> Iterator[tuple]:
    if not isinstance(number, str) or not number.strip():
        return
    letters = {word.lower() for word in _LETTERS.findall(number)} - _EXTENSION
    if letters or sum(map(str.isdigit, number)) < FEWEST_DIGITS:
        yield path, f"{_short(number)} is not a telephone number"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
