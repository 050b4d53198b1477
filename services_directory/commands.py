"""What each command does. Results go to standard output, progress and complaints to standard error."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from services_directory import asking, opened, quality
from services_directory.directory import Directory
from services_directory.feed_store import FeedStore
from services_directory.importing import Report, take_in
from services_directory.meanings import Meanings
from services_directory.oruk import FeedError, open_feed, writer
from services_directory.oruk.checking import Problem, problems_of
from services_directory.oruk.feed import Item

FORMATS = ("json", "ndjson", "csv")
STANDARD = "-"
SHOWN = 50


def import_(args: Namespace) -> int:
    """Bring a feed in; 2 where none of its records can be used."""
    opened.refuse_city_name(args.source, args.db)
    if not args.source.strip():
        raise FeedError("The --source must have a name.")
    feed = open_feed(args.where, _say)
    with closing(opened.store(args.db, make=True)) as store:
        report = take_in(store, feed, args.source, Meanings(), _say)
    for rejected in report.rejected[:SHOWN]:
        _say(f"put aside: {rejected}")
    if len(report.rejected) > SHOWN:
        _say(f"... and {len(report.rejected) - SHOWN} more; they are in the table rejected")
    _show(args, _told(report), _report_lines(report))
    if not report.usable:
        _say("No record of the feed could be used. What was in the directory stays as it was.")
    return 0 if report.usable else 2


def export(args: Namespace) -> int:
    """Write every service as v3."""
    with closing(opened.store(args.db)) as store:
        documents = _documents(store)
    if args.format == "csv":
        _write_tables(args.out, writer.as_tables(documents))
    else:
        text = writer.as_json(documents) if args.format == "json" else writer.as_lines(documents)
        _write(args.out, text)
    if args.out != STANDARD:
        _show(
            args,
            {"services": len(documents), "out": args.out},
            [f"{len(documents)} services written to {args.out}"],
        )
    return 0


def validate(args: Namespace) -> int:
    """List what is wrong; 1 where anything breaks a rule."""
    items, typed = _to_validate(args)
    found = [problem for item in items for problem in problems_of(item, typed)]
    errors = [problem for problem in found if not problem.is_warning]
    bad = len({problem.record for problem in errors})
    told = {
        "records": len(items),
        "records_with_problems": bad,
        "problems": [_problem(each) for each in found],
    }
    lines = [f"{'warning: ' if each.is_warning else ''}{each}" for each in found[:SHOWN]]
    lines += [f"... and {len(found) - SHOWN} more (--json lists all)"] if len(found) > SHOWN else []
    _show(args, told, [*lines, f"{len(items)} records, {bad} with problems"])
    return 1 if errors else 0


def search(args: Namespace) -> int:
    """Find services; 1 where nothing fits."""
    if args.jsonl:
        with opened.directory(args.db) as directory:
            return _search_lines(directory, sys.stdin)
    age = asking.months(args.age) if args.age else None
    need, limit = asking.need(args.text, args.near, age, args.free, args.day), asking.limit(args.limit)
    if not (need.text or need.place or need.age_months is not None or need.free or need.day):
        raise asking.BadQuestion('Say what you are looking for: search "baby group"')
    with opened.directory(args.db) as directory:
        found = directory.search(need, limit=limit)
    _show(args, {"results": [asking.result(each) for each in found]}, _result_lines(found))
    return 0 if found else 1


def stale(args: Namespace) -> int:
    """List entries to check; 1 where there are any."""
    if args.days < 0:
        raise asking.BadQuestion("--days must be 0 or more.")
    with closing(opened.store(args.db)) as store:
        found = quality.stale(store.services(), date.today(), args.days)
    entries = [_stale_entry(each) for each in found]
    lines = [f"{each['name']} ({each['original_id']}): {', '.join(each['reasons'])}" for each in entries]
    _show(args, {"stale": entries}, [*lines, f"{len(found)} entries to check"])
    return 1 if found else 0


def stats(args: Namespace) -> int:
    """Count entries."""
    with closing(opened.store(args.db)) as store:
        services, rejected = store.services(), store.rejected()
    told: dict[str, Any] = {"services": len(services), **quality.counts(services, date.today())}
    told["put_aside"] = len(rejected)
    lines = [f"{len(services)} services, {len(rejected)} records put aside"]
    for name, counted in told.items():
        if isinstance(counted, dict):
            lines += ["", name, *(f"  {count:5}  {value}" for value, count in counted.items())]
    _show(args, told, lines)
    return 0


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _show(args: Namespace, data: Any, lines: Iterable[str]) -> None:
    print(json.dumps(data, ensure_ascii=False) if args.json else "\n".join(lines))


def _told(report: Report) -> dict[str, Any]:
    repairs: dict[str, dict[str, int]] = {}
    for (what, field), count in sorted(report.repairs.items()):
        repairs.setdefault(what, {})[field] = count
    numbers = ("source", "read", "added", "changed", "unchanged", "retired")
    rejected = [
        {"position": each.position, "original_id": each.original_id, "reason": each.reason}
        for each in report.rejected
    ]
    told = {name: getattr(report, name) for name in numbers}
    return {**told, "whole_feed": report.whole, "rejected": rejected, "repairs": repairs}


def _report_lines(report: Report) -> Iterator[str]:
    yield (
        f"{report.read} records read: {report.added} added, {report.changed} changed, "
        f"{report.unchanged} unchanged, {report.retired} retired, {len(report.rejected)} put aside"
    )
    if not report.whole:
        yield "This is one page of a longer feed, so nothing was retired."
    for what, fields in _told(report)["repairs"].items():
        yield f"{what}: {', '.join(f'{field} {count}' for field, count in fields.items())}"


def _documents(store: FeedStore) -> list[dict[str, Any]]:
    held = dict(store.documents())
    return [writer.document(service, held.get(service.id)) for service in store.services()]


def _write(out: str, text: str) -> None:
    if out == STANDARD:
        sys.stdout.write(text)
    else:
        Path(out).write_text(text, encoding="utf-8", newline="\n")


def _write_tables(out: str, tables: dict[str, str]) -> None:
    if out == STANDARD or out.lower().endswith(".csv"):
        _write(out, tables.get("services.csv", ""))
        return
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        _write(str(folder / name), text)


def _to_validate(args: Namespace) -> tuple[tuple[Item, ...], bool]:
    if args.where:
        feed = open_feed(args.where, _say)
        return feed.items, feed.typed
    with closing(opened.store(args.db)) as store:
        return tuple(Item(place, each) for place, each in enumerate(_documents(store), 1)), True


def _problem(problem: Problem) -> dict[str, Any]:
    told = {"record": problem.record, "field": problem.field, "reason": problem.reason}
    return {**told, "warning": problem.is_warning}


def _search_lines(directory: Directory, lines: Iterable[str]) -> int:
    """Answer each line of JSON with a line; 2 at the end where any could not be read."""
    code = 0
    for line in lines:
        if line.strip():
            answer = _answer(directory, line)
            code = 2 if "error" in answer else code
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return code


def _answer(directory: Directory, line: str) -> dict[str, Any]:
    own = None
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            raise asking.BadQuestion('a line must be an object with "id" and "text"')
        own = asked.get("id")
        told = (asked.get(key) for key in ("text", "near", "age_months", "free", "day"))
        need, limit = asking.need(*told), asking.limit(asked.get("limit", asking.LIMIT))
    except asking.BadQuestion as error:
        return {"id": own, "results": [], "error": str(error)}
    except (ValueError, RecursionError):
        return {"id": own, "results": [], "error": "the line is not JSON that can be read"}
    found = directory.search(need, limit=limit) if need.text else []
    return {"id": own, "results": [asking.result(each) for each in found]}


def _result_lines(found: Iterable[Any]) -> list[str]:
    lines = []
    for each in found:
        service = each.service
        reach = [service.phone, service.url, each.location.address if each.location else None]
        lines += [
            service.name,
            f"  {asking.reasons(each)}",
            *(f"  {part}" for part in reach if part),
        ]
    return lines or ["Nothing fits."]


def _stale_entry(entry: quality.Stale) -> dict[str, Any]:
    service = entry.service
    told = {"id": service.id, "original_id": service.original_id, "name": service.name}
    return {**told, "last_checked": service.provenance.last_checked, "reasons": list(entry.reasons)}
