"""The directory's file as feeds see it: what came from where, what left a feed, and what was put aside."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from services_directory.migrations import OF_A_SERVICE
from services_directory.models import DEFUNCT
from services_directory.records import Rows
from services_directory.store import Store

migrations = Migrations("services_directory.feeds")

_AMONG = "IN (SELECT value FROM json_each(?))"


@migrations()
def feed_tables(db: Database) -> None:
    """Make the tables of what feeds hold: each service as v3 with a mark of its content, and what was put aside."""
    db["feed_entry"].create({"service_id": str, "source": str, "mark": str, "v3": str}, pk="service_id")
    db["feed_entry"].create_index(["source"])
    columns = {"source": str, "position": int, "original_id": str, "reason": str, "record": str}
    db["rejected"].create(columns, pk=("source", "position"))


class FeedStore(Store):
    """A directory file that feeds are imported into and exported from."""

    @classmethod
    def open(cls, path: Path | str) -> "FeedStore":
        """Open or make the file; raises sqlite3.DatabaseError when it is not one of ours or corrupt."""
        store = super().open(path)
        try:
            if migrations.pending(store._db):
                migrations.apply(store._db)
        except BaseException:
            store.close()
            raise
        return store

    def add(self, rows: Rows) -> None:
        """Write rows, by table, each with the columns that its table has."""
        super().add({table: self._fitted(table, some) for table, some in rows.items()})

    def marks(self, source: str) -> dict[str, str]:
        """Return the mark of every service of the source, by service id; "" for one that left the feed."""
        return dict(self._rows("SELECT service_id, mark FROM feed_entry WHERE source = ?", [source]))

    def documents(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Return the v3 form of every service that came from a feed, by service id."""
        return ((id, json.loads(v3)) for id, v3 in self._rows("SELECT service_id, v3 FROM feed_entry"))

    def sources(self) -> dict[str, int]:
        """Return how many services came from each source."""
        return dict(self._rows("SELECT source, count(*) FROM provenance GROUP BY source ORDER BY source"))

    def take_away(self, service_ids: Iterable[str]) -> None:
        """Take away services with all that belongs to them."""
        these = json.dumps(list(service_ids))
        places = f"SELECT location_id FROM service_at_location WHERE service_id {_AMONG}"
        for table in ("address", "accessibility"):
            self._delete(table, f"location_id IN ({places})", these)
        self._delete("location", f"id IN ({places})", these)
        for table in (*OF_A_SERVICE, "service_text", "provenance", "feed_entry"):
            self._delete(table, f"service_id {_AMONG}", these)
        self._delete("attribute", f"link_id {_AMONG}", these)
        self._delete("service", f"id {_AMONG}", these)

    def retire(self, service_ids: Sequence[str]) -> None:
        """Mark services that left their feed as defunct."""
        these = json.dumps(list(service_ids))
        for table, key, column in (("service", "id", "status"), ("provenance", "service_id", "state")):
            self._run(f"UPDATE [{table}] SET {column} = ? WHERE {key} {_AMONG}", DEFUNCT, these)
        self._run(f"UPDATE feed_entry SET mark = '' WHERE service_id {_AMONG}", these)

    def put_aside(self, source: str, rejected: list[dict[str, Any]]) -> None:
        """Keep what of the source could not be used, in place of what was kept before."""
        self._delete("rejected", "source = ?", source)
        self.add({"rejected": rejected})

    def rejected(self) -> list[dict[str, Any]]:
        """Return everything that was put aside, by source and position."""
        return self._table("rejected")

    def _fitted(self, table: str, some: list[dict[str, Any]]) -> list[dict[str, Any]]:
        columns = self._db[table].columns_dict
        return [{column: row.get(column) for column in columns} for row in some]

    def _run(self, sql: str, *values: str) -> None:
        with self._lock:
            self._db.execute(sql, list(values))
