"""The directory on the command line.

Exit codes: 0 all is well; 1 nothing was found (search) or there are problems (validate, stale);
2 what was given cannot be used or read, and nothing was changed.
"""

import argparse
import os
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

from services_directory import commands
from services_directory.asking import LIMIT, BadQuestion
from services_directory.city import CityDataError
from services_directory.opened import NoDirectory
from services_directory.oruk import FeedError
from services_directory.quality import DAYS_UNTIL_STALE

PROGRAM = "python -m services_directory"
OK, FOUND_NOTHING, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    args = parser().parse_args(arguments)
    try:
        code = args.run(args)
        sys.stdout.flush()
        return code
    except (BadQuestion, FeedError, NoDirectory, CityDataError) as error:
        return _complain(str(error))
    except sqlite3.Error as error:
        return _complain(f"The directory file cannot be used: {error}.")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        return _complain(f"{error.filename or 'A file'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        return INTERRUPTED


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return UNUSABLE


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(
        PROGRAM, description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--db", type=Path, metavar="FILE", help="another directory file than the city's")
    shared.add_argument("--json", action="store_true", help="write JSON, for programs")
    kinds = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_import, _export, _validate, _search, _stale, _stats):
        add(kinds, shared)
    return top


def _command(kinds, shared, name: str, run, words: str) -> argparse.ArgumentParser:
    made = kinds.add_parser(name, parents=[shared], help=words, description=words)
    made.set_defaults(run=run)
    return made


def _import(kinds, shared) -> None:
    words = "Bring a feed in: Open Referral UK v1 or v3 (JSON, NDJSON), HSDS tables (a folder of CSV) or Outpost's CSV."
    made = _command(kinds, shared, "import", commands.import_, words)
    made.add_argument("where", metavar="PATH_OR_URL", help="a file, a folder or an http(s) address")
    made.add_argument(
        "--source", required=True, metavar="NAME", help="what to call the feed; keep it the same"
    )


def _export(kinds, shared) -> None:
    words = "Write every service in the shape of Open Referral UK v3."
    made = _command(kinds, shared, "export", commands.export, words)
    made.add_argument("--format", choices=commands.FORMATS, default="json", help="default: json")
    where = "a file, a folder for csv (one file a table; NAME.csv: services alone), or - for standard output"
    made.add_argument("out", metavar="OUT", help=where)


def _validate(kinds, shared) -> None:
    words = "Say what is not as Open Referral UK v3 has it, in a feed or in the directory itself."
    made = _command(kinds, shared, "validate", commands.validate, words)
    made.add_argument("where", metavar="PATH_OR_URL", nargs="?", help="a feed; without it, the directory")


def _search(kinds, shared) -> None:
    made = _command(kinds, shared, "search", commands.search, "Find services.")
    made.add_argument("text", nargs="?", default="", help="what is looked for, in anyone's words")
    made.add_argument("--near", metavar="PLACE", help="a postcode, an area, a ward, or LAT,LON")
    made.add_argument("--age", metavar="AGE", help="of the child: 18m, 2y")
    made.add_argument("--free", action="store_true", help="leave out what is known to cost")
    made.add_argument("--day", metavar="DAY", help="MO TU WE TH FR SA SU")
    made.add_argument("--limit", type=int, default=LIMIT, metavar="N", help=f"default: {LIMIT}")
    lines = 'read lines {"id","text"} with optional near, age_months, free, day, limit; write a line for each'
    made.add_argument("--jsonl", action="store_true", help=lines)


def _stale(kinds, shared) -> None:
    words = "List entries that were not checked for long, or that we are not sure of."
    made = _command(kinds, shared, "stale", commands.stale, words)
    days = f"not checked for more than N days (default: {DAYS_UNTIL_STALE})"
    made.add_argument("--days", type=int, default=DAYS_UNTIL_STALE, metavar="N", help=days)


def _stats(kinds, shared) -> None:
    words = "Count entries by status, source, coverage, confidence, age of the last check and topic."
    _command(kinds, shared, "stats", commands.stats, words)
