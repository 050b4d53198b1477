"""Inbox, memories and tallies in one SQLite file."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import sqlite_utils
from sqlite_utils.migrations import Migrations

from bot.memory import Memory, expires

SEEN_FOR = timedelta(days=2)
IN_MEMORY = ":memory:"

migrations = Migrations("bot")


@migrations()
def first_tables(database: sqlite_utils.Database) -> None:
    """Create inbox, memory and tally."""
    database["inbox"].create(
        {"source": str, "update_id": int, "content": str, "received": str, "done": str},
        pk=("source", "update_id"),
    )
    database["memory"].create({"chat": str, "content": str, "expires": str}, pk="chat")
    database["memory"].create_index(["expires"])
    database["tally"].create(
        {"week": str, "topic": str, "status": str, "turns": int}, pk=("week", "topic", "status")
    )


class Store:
    """What the bot keeps. One process writes; `path` may be ":memory:" for a run that leaves nothing."""

    def __init__(self, path: Path | str) -> None:
        """Open or create the file, and bring its tables up to date."""
        if str(path) != IN_MEMORY:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite_utils.Database(
            path if str(path) != IN_MEMORY else None, memory=str(path) == IN_MEMORY
        )
        self._database.execute("PRAGMA secure_delete = ON")
        # With a write-ahead log this survives a crash of the process; a power cut may cost the last turn's memory.
        self._database.execute("PRAGMA synchronous = NORMAL")
        if str(path) != IN_MEMORY:
            self._database.enable_wal()
        migrations.apply(self._database)
        with self._database.atomic():
            self._database.execute(
                "delete from memory where expires < ?", [_stamp(datetime.now(timezone.utc))]
            )

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def remember(self, chat: str, memory: Memory, now: datetime) -> None:
        """Keep a chat's memory until it expires, and drop those that have."""
        row = [chat, json.dumps(memory.as_dict()), _stamp(expires(now))]
        with self._database.atomic():
            self._database.execute("delete from memory where expires < ?", [_stamp(now)])
            self._database.execute(
                "insert or replace into memory (chat, content, expires) values (?, ?, ?)", row
            )

    def recall(self, chat: str, now: datetime) -> Memory:
        """Return a chat's memory, an empty one when there is none or it has expired."""
        rows = self._database.execute(
            "select content from memory where chat = ? and expires >= ?", [chat, _stamp(now)]
        )
        return next((Memory.from_dict(json.loads(content)) for (content,) in rows), Memory())

    def forget(self, chat: str) -> None:
        """Delete all that is remembered of a chat."""
        with self._database.atomic():
            self._database["memory"].delete_where("chat = ?", [chat])

    def tally(self, topic: str, status: str, now: datetime) -> None:
        """Count one turn by week, topic and status: no chat, no words."""
        year, week, _ = now.isocalendar()
        with self._database.atomic():
            self._database.execute(
                "insert into tally (week, topic, status, turns) values (?, ?, ?, 1) "
                "on conflict (week, topic, status) do update set turns = turns + 1",
                [f"{year}-W{week:02d}", topic, status],
            )

    def tallies(self) -> list[dict]:
        """Return all counts, as rows of week, topic, status and turns."""
        return list(self._database["tally"].rows_where(order_by="week, topic, status"))

    def receive(self, source: str, update_id: int, content: str) -> bool:
        """Store an update before it is acknowledged; False when this very update was seen before."""
        now = datetime.now(timezone.utc)
        with self._database.atomic():
            self._database["inbox"].delete_where("done < ?", [_stamp(now - SEEN_FOR)])
            before = self._database["inbox"].count
            row = {"source": source, "update_id": update_id, "content": content, "received": _stamp(now)}
            self._database["inbox"].insert({**row, "done": None}, ignore=True)
            return self._database["inbox"].count > before

    def waiting(self, source: str) -> list[str]:
        """Return the content of updates that were stored and not handled, in order."""
        rows = self._database["inbox"].rows_where(
            "source = ? and done is null", [source], order_by="update_id"
        )
        return [row["content"] for row in rows]

    def done(self, source: str, update_id: int) -> None:
        """Mark an update as handled; its content is deleted, its id is kept to know it again."""
        with self._database.atomic():
            self._database.execute(
                "update inbox set done = ?, content = '' where source = ? and update_id = ?",
                [_stamp(datetime.now(timezone.utc)), source, update_id],
            )


def _stamp(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds")
