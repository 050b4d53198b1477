"""The records of a feed, wherever it lies and however it is wrapped: JSON, NDJSON or CSV; file, folder or address."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services_directory.oruk import fetch, outpost, tables
from services_directory.oruk.errors import FeedError

Say = Callable[[str], None]

MOST_BYTES = 300_000_000
LISTS = ("contents", "content", "services", "items", "data")
LINES = (".ndjson", ".jsonl")


@dataclass(frozen=True)
class Item:
    """One record where it stood in the feed, counted from 1; `trouble` says why it could not be read."""

    position: int
    record: Any
    trouble: str | None = None


@dataclass(frozen=True)
class Feed:
    """The records of a feed. One that is not complete (a single page) says nothing of what it leaves out.

    Where it is not `typed` (CSV), every value is text.
    """

    items: tuple[Item, ...]
    complete: bool = True
    address: str | None = None
    typed: bool = True


def open_feed(where: str, say: Say = lambda _: None) -> Feed:
    """Return the feed at a path or an http(s) address; `say` hears of progress. Raises FeedError."""
    if fetch.is_address(where):
        return _from_address(where, say)
    path = Path(where).expanduser()
    try:
        if path.is_dir():
            return Feed(_numbered(tables.read_folder(path)), typed=False)
        if not path.exists():
            raise FeedError(f"{where} does not exist.")
        if path.stat().st_size > MOST_BYTES:
            raise FeedError(f"{where} is larger than {MOST_BYTES // 1_000_000} MB.")
        return parse(path.read_bytes(), path.name)
    except OSError as error:
        raise FeedError(f"{where} cannot be read: {error.strerror or error}.") from None


def parse(content: bytes, name: str) -> Feed:
    """Return the feed that the bytes of one file hold; `name` is for its ending and for messages."""
    if not content.strip():
        raise FeedError(f"{name} is empty.")
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return _from_json(tables.decoded(content, name, strict=True), name)
    if name.lower().endswith((".json", *LINES)) or b"," not in content.splitlines()[0]:
        raise FeedError(f"{name} is neither JSON nor CSV with a line of column names.")
    return Feed(_numbered(_from_csv(content, name)), typed=False)


def _from_address(address: str, say: Say) -> Feed:
    first = fetch.get(address)
    feed = parse(first, address)
    pages = _pages(first)
    items = [item.record for item in feed.items]
    for number in range(2, pages + 1):
        say(f"page {number} of {pages}")
        more = parse(fetch.get(fetch.page_of(address, number)), f"page {number} of {address}")
        items += [item.record for item in more.items]
    return Feed(_numbered(items) if pages > 1 else feed.items, True, address, feed.typed)


def _pages(content: bytes) -> int:
    """How many pages there are beside and including this first one."""
    try:
        envelope = json.loads(content)
    except ValueError:
        return 1
    if not isinstance(envelope, dict):
        return 1
    found = envelope.get("total_pages", envelope.get("totalPages"))
    count = found if isinstance(found, int) else 1
    if count > fetch.MOST_PAGES:
        raise FeedError(f"The feed says that it has {count} pages; {fetch.MOST_PAGES} are the most we fetch.")
    return count


def _from_json(text: str, name: str) -> Feed:
    if name.lower().endswith(LINES) or _is_lines(text):
        return Feed(
            tuple(_line(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())
        )
    try:
        return _unwrapped(json.loads(text), name)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FeedError(f"{name} is not JSON that can be read: {error.msg} ({where}).") from None
    except (RecursionError, ValueError):
        raise FeedError(f"{name} is not JSON that can be read.") from None


def _is_lines(text: str) -> bool:
    """NDJSON has a whole object on its first line and more below."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest.strip()) and isinstance(json.loads(first), dict)
    except (RecursionError, ValueError):
        return False


def _line(number: int, line: str) -> Item:
    try:
        return Item(number, json.loads(line))
    except (RecursionError, ValueError) as error:
        return Item(number, line, f"the line is not JSON that can be read ({error})")


def _unwrapped(found: Any, name: str) -> Feed:
    if isinstance(found, list):
        return Feed(_numbered(_services(found)))
    if not isinstance(found, dict):
        raise FeedError(f"{name} holds no list of services.")
    key = next((key for key in LISTS if isinstance(found.get(key), list)), None)
    if key is None or (key == "services" and "id" in found):
        return Feed(_numbered(_services([found])))
    return Feed(_numbered(_services(found[key])), _is_whole(found, len(found[key])))


def _is_whole(envelope: dict, held: int) -> bool:
    pages = envelope.get("total_pages", envelope.get("totalPages", 1))
    total = envelope.get("total_items", envelope.get("totalElements", held))
    return not (isinstance(pages, int) and pages > 1) and not (isinstance(total, int) and total > held)


def _services(found: Iterable[Any]) -> list[Any]:
    """Services as such, out of organisations that list theirs, and out of services at locations."""
    out: list[Any] = []
    at_places: dict[str, dict] = {}
    for record in found:
        if isinstance(record, dict) and isinstance(record.get("services"), list) and "status" not in record:
            own = {key: value for key, value in record.items() if key != "services"}
            out += [_with(service, organization=own) for service in record["services"]]
        elif isinstance(record, dict) and isinstance(record.get("service"), dict):
            _gather(record, at_places, out)
        else:
            out.append(record)
    return out


def _with(service: Any, **more: Any) -> Any:
    return {**more, **service} if isinstance(service, dict) else service


def _gather(record: dict, at_places: dict[str, dict], out: list[Any]) -> None:
    """Put a service at a location beside the other places of the same service."""
    place = {key: value for key, value in record.items() if key != "service"}
    service = at_places.get(str(record["service"].get("id")))
    if service is None:
        service = {**record["service"], "service_at_locations": []}
        at_places[str(service.get("id"))] = service
        out.append(service)
    service["service_at_locations"].append(place)


def _from_csv(content: bytes, name: str) -> list[dict]:
    rows = tables.rows(content, name)
    return outpost.services(rows) if outpost.is_outpost(rows) else tables.joined({"service": rows})


def _numbered(records: Iterable[Any]) -> tuple[Item, ...]:
    return tuple(Item(position, record) for position, record in enumerate(records, 1))
