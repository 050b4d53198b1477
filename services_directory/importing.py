"""Taking a feed into the directory: all of what can be used, or nothing where the feed is broken."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from services_directory.feed_rows import rows
from services_directory.feed_store import FeedStore
from services_directory.meanings import Meanings
from services_directory.oruk import Entry, Feed, FeedError, Item, Unusable, original_id, read
from services_directory.oruk.reading import as_text
from services_directory.records import Rows, identifier
from services_directory.search import meaning

Say = Callable[[str], None]

READER = "1"  # raise it when the same records are to be stored differently
EVERY = 500


@dataclass(frozen=True)
class Rejected:
    """A record that was put aside: where it stood, its id and name as far as it has them, and why."""

    position: int
    original_id: str
    reason: str
    record: Any = field(repr=False, default=None)

    def __str__(self) -> str:
        return f"record {self.position} (id {self.original_id or 'missing'}): {self.reason}"


@dataclass(frozen=True)
class Report:
    """What an import did. `repairs` counts what was mended, by what and field; `read` counts records."""

    source: str
    read: int
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    retired: int = 0
    whole: bool = True
    rejected: tuple[Rejected, ...] = ()
    repairs: Counter = field(default_factory=Counter)

    @property
    def usable(self) -> int:
        """How many records became services."""
        return self.added + self.changed + self.unchanged


def take_in(
    store: FeedStore, feed: Feed, source: str, meanings: Meanings, say: Say = lambda _: None
) -> Report:
    """Bring the store up to date with the feed and return what that did; raises FeedError for an empty feed.

    Services that are no longer in the feed become defunct, unless the feed is only one page of many, or
    nothing in it can be used. What is put aside stays as it was in the directory.
    """
    if not feed.items:
        raise FeedError("The feed holds no services. Nothing was changed.")
    entries, rejected, repairs = _read_all(feed.items, source, say)
    known = store.marks(source)
    news = {id: entry for id, entry in entries.items() if known.get(id) != _mark(entry)}
    gone = _gone(feed, source, known, entries)
    with store.write():
        _write(store, list(news.values()), source, feed.address, say)
        store.retire(gone)
        store.put_aside(source, [_row(source, item) for item in rejected])
        if news:
            _learn(store, meanings, say)
    changed = len(news.keys() & known.keys())
    return Report(
        source,
        len(feed.items),
        len(news) - changed,
        changed,
        len(entries) - len(news),
        len(gone),
        feed.complete,
        tuple(rejected),
        repairs,
    )


def _read_all(
    items: tuple[Item, ...], source: str, say: Say
) -> tuple[dict[str, Entry], list[Rejected], Counter]:
    entries: dict[str, Entry] = {}
    rejected: list[Rejected] = []
    repairs: Counter = Counter()
    for item in items:
        try:
            entry = _read(item, source, entries)
        except Unusable as why:
            rejected.append(Rejected(item.position, original_id(item.record), str(why), item.record))
        else:
            entries[entry.id] = entry
            repairs.update(entry.repairs)
        if item.position % EVERY == 0:
            say(f"{item.position} of {len(items)} records read")
    return entries, rejected, repairs


def _read(item: Item, source: str, entries: dict[str, Entry]) -> Entry:
    if item.trouble:
        raise Unusable(item.trouble)
    entry = read(item.record, source)
    before = entries.get(entry.id)
    if before and as_text(before.record) != as_text(entry.record):
        raise Unusable(f"another record has the same id: {before.v3['name']!r}")
    if before:
        raise Unusable("the same record stands in the feed twice")
    return entry


def _mark(entry: Entry) -> str:
    return hashlib.sha256(f"{READER} {as_text(entry.record)}".encode()).hexdigest()


def _gone(feed: Feed, source: str, known: dict[str, str], entries: dict[str, Entry]) -> list[str]:
    """The services that the feed no longer names; a record that is there but broken is not gone."""
    if not (feed.complete and entries):
        return []
    named = {identifier(source, original_id(item.record)) for item in feed.items}
    return [id for id, mark in known.items() if mark and id not in named]


def _write(store: FeedStore, entries: list[Entry], source: str, address: str | None, say: Say) -> None:
    store.take_away(entry.id for entry in entries)
    together: Rows = defaultdict(list)
    for entry in entries:
        for table, some in rows(entry, source, address).items():
            together[table].extend(some)
        together["feed_entry"].append(
            {"service_id": entry.id, "source": source, "mark": _mark(entry), "v3": as_text(entry.v3)}
        )
    say(f"writing {len(entries)} services")
    store.add(together)


def _learn(store: FeedStore, meanings: Meanings, say: Say) -> None:
    """Work out what the new services mean, so that they are found by meaning too."""
    say("working out what the services mean")
    meanings.keep(store, [meaning(service) for service in store.services()])


def _row(source: str, item: Rejected) -> dict[str, Any]:
    return {
        "source": source,
        "position": item.position,
        "original_id": item.original_id,
        "reason": item.reason,
        "record": as_text(item.record),
    }
