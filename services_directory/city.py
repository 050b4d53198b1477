"""A city's data folder, put into the directory file whenever the two differ."""

import hashlib
import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from services_directory import records
from services_directory.store import MEMORY, Store

DATA = Path(__file__).parent / "data"
DEFAULT_CITY = "nottingham"
FILES = ("services.json", "know_how.json", "contacts.json", "names.json")
BUILD = "2"  # raise it when the same data is to be stored differently
MARK = "city"

Finish = Callable[[Store], None]


class CityDataError(ValueError):
    """A city's folder lacks something or holds what cannot be read; the message says which and where."""


def folder(city: str | None = None) -> Path:
    """Return the data folder of `city`, of SIGNPOST_CITY or of Nottingham, else raise CityDataError."""
    name = city or os.environ.get("SIGNPOST_CITY") or DEFAULT_CITY
    known = sorted(path.name for path in DATA.iterdir() if path.is_dir())
    if name not in known:
        raise CityDataError(
            f"There is no data for the city {name!r}. Set SIGNPOST_CITY to one of: {', '.join(known)}."
        )
    return DATA / name


def fingerprint(data: Path) -> str:
    """Return what changes whenever the data or the way it is stored change."""
    digest = hashlib.sha256(f"{BUILD} {data.name}".encode())
    for name in FILES:
        digest.update(_bytes(data / name))
    return digest.hexdigest()


def open_store(path: Path | str, data: Path, finish: Finish) -> Store:
    """Return the store at `path` with the data of the folder in it, building the file anew where it must be.

    `finish` adds what is worked out from the data. The new file takes the old one's place in one
    step, so that nobody ever reads half of it. Services of other sources stay.
    """
    if str(path) == MEMORY:
        return _filled(MEMORY, data, finish)
    path = Path(path)
    if not _is_current(path, fingerprint(data)):
        _rebuild(path, data, finish)
    return Store.open(path)


def _is_current(path: Path, mark: str) -> bool:
    if not path.is_file():
        return False
    store = None
    try:
        store = Store.open(path)
        return store.meta(MARK) == mark and store.is_sound()
    except sqlite3.DatabaseError:
        return False
    finally:
        if store:
            store.close()


def _rebuild(path: Path, data: Path, finish: Finish) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        _carry_over(path, draft)
        _filled(draft, data, finish).close()
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _carry_over(path: Path, draft: Path) -> None:
    """Start the draft from the old file where that is sound: it may hold other sources and costly vectors."""
    if not path.is_file():
        return
    store = None
    try:
        store = Store.open(path)
        if store.is_sound():
            store.copy_to(draft)
    except sqlite3.DatabaseError:
        draft.unlink(missing_ok=True)
    finally:
        if store:
            store.close()


def _filled(path: Path | str, data: Path, finish: Finish) -> Store:
    store = Store.open(path)
    try:
        _fill(store, data, finish)
    except BaseException:
        store.close()
        raise
    return store


def _fill(store: Store, data: Path, finish: Finish) -> None:
    with store.write():
        store.remove_source(data.name)
        store.clear("know_how", "name", "name_alias", "crisis_contact")
        store.add(_all_rows(_entries(data / "services.json", "services"), data))
        store.add({"know_how": [_know_how(entry) for entry in _entries(data / "know_how.json", "know_how")]})
        store.add(
            {"crisis_contact": [_keyed(entry) for entry in _entries(data / "contacts.json", "contacts")]}
        )
        store.add(_names(_entries(data / "names.json", "names")))
        finish(store)
        store.add({"meta": [{"key": MARK, "value": fingerprint(data)}]})


def _all_rows(entries: list[dict], data: Path) -> records.Rows:
    """The rows of every entry together: one write a table is many times as fast."""
    together: records.Rows = defaultdict(list)
    for entry in entries:
        try:
            made = records.rows(entry, data.name)
        except KeyError as missing:
            where = f"{data / 'services.json'}: the entry {entry.get('id')!r}"
            raise CityDataError(f"{where} has no {missing}.") from None
        for table, rows in made.items():
            together[table].extend(rows)
    return together


def _entries(path: Path, key: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(_bytes(path))
    except ValueError as error:
        raise CityDataError(f"{path} is not JSON that can be read: {error}") from None
    return found if isinstance(found, list) else found[key]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise CityDataError(f"{path} is missing. A city has {', '.join(FILES)}.") from None


def _know_how(entry: dict) -> dict:
    internal = int(bool(entry.get("internal")))
    return {
        "id": entry["id"],
        "topic": entry["topic"],
        "question": entry["question"],
        "internal": internal,
    } | {"record": json.dumps(entry, ensure_ascii=False)}


def _keyed(entry: dict) -> dict:
    return {"id": entry["id"], "name": entry["name"], "record": json.dumps(entry, ensure_ascii=False)}


def _names(entries: list[dict]) -> records.Rows:
    numbered = list(enumerate(entries, start=1))
    return {
        "name": [
            {
                "id": number,
                "name": entry["name"],
                "status": entry["status"],
                "record": json.dumps(entry, ensure_ascii=False),
            }
            for number, entry in numbered
        ],
        "name_alias": [
            {"name_id": number, "alias": alias}
            for number, entry in numbered
            for alias in entry.get("aliases", [])
        ],
    }
