"""The command line: check one entitlement, or list them all."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from . import BadFacts, Result, UnknownEntitlement, catalogue, check, words
from .facts import kinds

OK, BAD_INPUT = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code: 0 done, 2 input that cannot be read."""
    options = _parser().parse_args(arguments)
    if options.command == "list":
        return _show([_entry(entry) for entry in catalogue().values()])
    try:
        return _show(_answer(check(options.id, _facts(options.json), _day(options.on))))
    except (BadFacts, UnknownEntitlement) as problem:
        print(f"entitlements: {problem}", file=sys.stderr)
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="entitlements", description="Who may get what, and why.")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("check", help="check one entitlement against what is known of a person")
    one.add_argument("id", help="an id of the list")
    one.add_argument("--json", default="{}", metavar="FACTS", help='facts, such as {"weeks_pregnant": 11}')
    one.add_argument("--on", metavar="DAY", help="the day to check for, such as 2026-11-22; today by default")
    commands.add_parser("list", help="every entitlement with its topics and the facts that it asks for")
    return parser


def _facts(text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as problem:
        raise BadFacts("--json", f"is not JSON: {problem}") from None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise BadFacts("--on", "must be a date such as 2026-11-22") from None


def _answer(result: Result) -> dict[str, Any]:
    entry = catalogue()[result.id]
    return {
        "id": result.id,
        "name": entry.name,
        "outcome": result.outcome.value,
        "meaning": words.outcome(result.outcome.value),
        "amount": result.amount,
        "amount_pence": result.amount_pence,
        "period": result.period,
        "reasons": [words.reason(code) for code in result.reasons],
        "details": [words.detail(part) for part in result.details],
        "missing": [{"fact": name, "means": kinds()[name]["means"]} for name in result.missing],
        "next_step": words.next_step(result.next_step),
        "link": entry.link,
        "phone": entry.phone,
        "rule_date": result.rule_date.isoformat() if result.rule_date else None,
        "source_url": result.source_url,
        "source_date": result.source_date,
        "confidence": result.confidence,
    }


def _entry(entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name": entry.name,
        "topics": entry.topics,
        "asks": entry.questions,
        "also_uses": entry.optional,
        "link": entry.link,
        "phone": entry.phone,
    }


def _show(answer: Any) -> int:
    print(json.dumps(answer, ensure_ascii=False, indent=2))
    return OK


if __name__ == "__main__":
    sys.exit(main())
