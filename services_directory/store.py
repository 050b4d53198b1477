"""The directory's SQLite file: opened, filled and read. Everything else works on what it returns."""

import json
import re
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from services_directory import reader
from services_directory.migrations import OF_A_SERVICE, migrations
from services_directory.models import Contact, KnowHow, Name, Phone, Schedule, Service
from services_directory.records import Rows

MEMORY = ":memory:"
WAIT_SECONDS = 10
WEIGHTS = (0.0, 8.0, 3.0, 5.0, 2.0, 2.0)  # bm25 of service_id (unsearched), then migrations.SEARCHED
MOST_WORDS = 24

_WORD = re.compile(r"\w+")
_HAS_ROWS = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'"


class Store:
    """One directory file. Safe to use from several threads; two processes may hold the same file."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path | str) -> "Store":
        """Open or make the file, its tables up to date; raises sqlite3.DatabaseError when it is corrupt."""
        connection = sqlite3.connect(str(path), timeout=WAIT_SECONDS, check_same_thread=False)
        try:
            db = Database(connection)
            if migrations.pending(db):
                migrations.apply(db)
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return cls(db)

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def is_sound(self) -> bool:
        """Tell whether SQLite finds the file whole."""
        return self._rows("PRAGMA quick_check")[0][0] == "ok"

    def copy_to(self, path: Path) -> None:
        """Write a copy of the file, as it is now."""
        target = sqlite3.connect(str(path))
        try:
            self._db.conn.backup(target)
        finally:
            target.close()

    def write(self) -> Any:
        """Return a context in which all that is written is kept together or not at all."""
        return self._db.atomic()

    def add(self, rows: Rows) -> None:
        """Write rows, by table. A row whose id is there already replaces it."""
        for table, some in rows.items():
            if some:
                self._db[table].insert_all(some, replace=True)

    def remove_source(self, source: str) -> None:
        """Take away every service that came from `source`, with all that belongs to it."""
        mine = "SELECT service_id FROM provenance WHERE source = ?"
        places = f"SELECT location_id FROM service_at_location WHERE service_id IN ({mine})"
        for table in ("address", "accessibility"):
            self._delete(table, f"location_id IN ({places})", source)
        self._delete("location", f"id IN ({places})", source)
        for table in (*OF_A_SERVICE, "service_text"):
            self._delete(table, f"service_id IN ({mine})", source)
        self._delete("attribute", f"link_id IN ({mine})", source)
        self._delete("service", f"id IN ({mine})", source)
        self._delete("provenance", "source = ?", source)

    def clear(self, *tables: str) -> None:
        """Empty the tables named."""
        for table in tables:
            self._delete(table, "1")

    def meta(self, key: str) -> str | None:
        """Return what was noted under `key`."""
        if not self._rows(_HAS_ROWS)[0][0]:
            return None
        found = self._rows("SELECT value FROM meta WHERE key = ?", [key])
        return found[0][0] if found else None

    def services(self) -> tuple[Service, ...]:
        """Return every service, in the order in which they were written."""
        return reader.services(self._table)

    def know_how(self) -> tuple[KnowHow, ...]:
        """Return every question with its facts, but those for editors only."""
        records = self._records("SELECT record FROM know_how WHERE NOT internal ORDER BY rowid")
        return tuple(KnowHow(**_known(KnowHow, record)) for record in records)

    def names(self) -> tuple[Name, ...]:
        """Return every name of the partnership's papers, with its aliases."""
        aliases = defaultdict(list)
        for name_id, alias in self._rows("SELECT name_id, alias FROM name_alias ORDER BY rowid"):
            aliases[name_id].append(alias)
        rows = self._rows("SELECT id, record FROM name ORDER BY id")
        return tuple(
            Name(**_known(Name, {**json.loads(record), "aliases": aliases[key]})) for key, record in rows
        )

    def contacts(self) -> dict[str, Contact]:
        """Return the crisis contacts by id."""
        records = self._records("SELECT record FROM crisis_contact ORDER BY rowid")
        return {record["id"]: _contact(record) for record in records}

    def text_matches(self, words: Iterable[str], most: int) -> dict[str, float]:
        """Return service ids whose text holds any of the words, with a score from 0 to 1, best first."""
        query = " OR ".join(f'"{word}"' for text in words for word in _WORD.findall(text)[:MOST_WORDS])
        if not query:
            return {}
        weights = ", ".join(map(str, WEIGHTS))
        sql = (
            f"SELECT service_id, bm25(service_text, {weights}) AS rank FROM service_text "
            "WHERE service_text MATCH ? ORDER BY rank LIMIT ?"
        )
        found = self._rows(sql, [query, most])
        best = min((rank for _, rank in found), default=-1.0) or -1.0
        return {service_id: rank / best for service_id, rank in found}

    def vectors(self) -> dict[str, bytes]:
        """Return every vector kept, by the hash of its text."""
        return dict(self._rows("SELECT text_hash, vector FROM meaning"))

    def _delete(self, table: str, where: str, *values: str) -> None:
        with self._lock:
            self._db.execute(f"DELETE FROM [{table}] WHERE {where}", list(values))

    def _rows(self, sql: str, values: list | None = None) -> list[tuple]:
        with self._lock:
            return self._db.execute(sql, values or []).fetchall()

    def _table(self, name: str) -> list[dict[str, Any]]:
        with self._lock:
            return list(self._db.query(f"SELECT * FROM [{name}] ORDER BY rowid"))

    def _records(self, sql: str) -> Iterator[dict[str, Any]]:
        return (json.loads(row[0]) for row in self._rows(sql))


def _known(kind: type, record: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in record.items()
        if key in names
    }


def _contact(record: dict[str, Any]) -> Contact:
    texts = [record["text_line"]] if record.get("text_line") else []
    phones = [Phone(phone["number"], phone.get("note")) for phone in record.get("phones", [])]
    phones += [Phone(line["number"], line.get("note"), "text") for line in texts]
    schedules = [
        Schedule(",".join(when["byday"]), when["opens_at"], when["closes_at"])
        for when in record.get("schedules", [])
    ]
    return Contact(**{**_known(Contact, record), "phones": tuple(phones), "schedules": tuple(schedules)})
