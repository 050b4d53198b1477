"""Reading messages from the command line.

python -m nlu parse "my little un is 2 and barely talks"
python -m nlu parse --jsonl < messages.jsonl
python -m nlu evaluate [--keep]
python -m nlu benchmark [SET ...] [--seeds 3] [--default]
"""

import argparse
import json
import sys
from typing import Any

from embedding import EncoderMissing
from nlu.entities import details
from nlu.interpreter import Interpreter, ModelMissing
from nlu.languages import written_in
from nlu.text import clean


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code: 0, or 2 for bad input or a missing model."""
    parser = argparse.ArgumentParser(prog="python -m nlu", description="What a message means.")
    commands = parser.add_subparsers(dest="command", required=True)
    parse = commands.add_parser("parse", help="print the topics and details of messages as JSON")
    parse.add_argument("text", nargs="?", help="one message")
    parse.add_argument("--jsonl", action="store_true", help='read lines {"id","text"} from standard input')
    evaluate = commands.add_parser("evaluate", help="judge the model on the development messages")
    evaluate.add_argument("--keep", action="store_true", help="keep the figures for the next comparison")
    benchmark = commands.add_parser("benchmark", help="run config.yml on public sets (training environment)")
    benchmark.add_argument("sets", nargs="*", help="the sets to run, all of them unless named")
    benchmark.add_argument("--seeds", type=int, default=3, help="how many draws or orders (3)")
    benchmark.add_argument("--default", action="store_true", help="judge Rasa's default pipeline instead")
    given = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="backslashreplace")
    if given.command == "benchmark":
        return run_benchmark(given.sets, given.seeds, given.default)
    try:
        interpreter = Interpreter.load()
    except (ModelMissing, EncoderMissing) as problem:
        print(problem, file=sys.stderr)
        return 2
    if given.command == "evaluate":
        return judge(interpreter, given.keep)
    if given.jsonl:
        return parse_lines(interpreter)
    if given.text is None:
        parse.error('give a message in quotes, or --jsonl with lines {"id","text"} on standard input')
    print(json.dumps(understood(interpreter, given.text), ensure_ascii=False, indent=2))
    return 0


def understood(interpreter: Interpreter, text: str) -> dict[str, Any]:
    """Return what a message means, what else it says, and its language, as plain data."""
    plain = clean(text)
    also = {"details": details(plain), "written_in": written_in(plain)}
    return interpreter.parse(text).as_dict() | also


def judge(interpreter: Interpreter, keep: bool) -> int:
    """Print how well the model reads, and what really dropped since the kept figures: then the code is 1."""
    from nlu import evaluate

    report = evaluate.evaluate(interpreter)
    print(evaluate.in_words(report))
    dropped = evaluate.dropped_since_kept(report)
    for drop in dropped:
        print(f"A real drop: {drop}", file=sys.stderr)
    if keep:
        evaluate.keep(report)
    return int(bool(dropped) and not keep)


def run_benchmark(sets: list[str], seeds: int, default: bool) -> int:
    """Run the public sets, or say what is missing: the training environment, or the data."""
    try:
        from nlu import benchmark

        return benchmark.main(sets, seeds, default)
    except ModuleNotFoundError as missing:
        print(f"{missing}. The benchmark needs Rasa: run it with .venv-nlu/bin/python.", file=sys.stderr)
        return 2


def parse_lines(interpreter: Interpreter) -> int:
    """Read JSON lines, write JSON lines in the same order; a bad line is named and the rest go on."""
    code = 0
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text = str.strip(asked["text"])
        except (ValueError, KeyError, TypeError, RecursionError):
            print(f'line {number}: not a line of {{"id","text"}}: {line[:60].strip()}', file=sys.stderr)
            code = 2
            continue
        line = {"id": asked.get("id"), **understood(interpreter, text)}
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
