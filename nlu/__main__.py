"""Reading messages from the command line.

python -m nlu parse "my little un is 2 and barely talks"
python -m nlu parse --jsonl < messages.jsonl
python -m nlu evaluate
"""

import argparse
import json
import sys

from embedding import EncoderMissing
from nlu.interpreter import Interpreter, ModelMissing


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code: 0, or 2 for bad input or a missing model."""
    parser = argparse.ArgumentParser(prog="python -m nlu", description="What a message means.")
    commands = parser.add_subparsers(dest="command", required=True)
    parse = commands.add_parser("parse", help="print the topics and details of messages as JSON")
    parse.add_argument("text", nargs="?", help="one message")
    parse.add_argument("--jsonl", action="store_true", help='read lines {"id","text"} from standard input')
    commands.add_parser("evaluate", help="judge the model on the development messages")
    given = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        interpreter = Interpreter.load()
    except (ModelMissing, EncoderMissing) as problem:
        print(problem, file=sys.stderr)
        return 2
    if given.command == "evaluate":
        from nlu.evaluate import report

        print(report(interpreter))
        return 0
    if given.jsonl:
        return parse_lines(interpreter)
    if given.text is None:
        parse.error('give a message in quotes, or --jsonl with lines {"id","text"} on standard input')
    print(json.dumps(interpreter.parse(given.text).as_dict(), ensure_ascii=False, indent=2))
    return 0


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
        understood = interpreter.parse(text)
        print(json.dumps({"id": asked.get("id"), **understood.as_dict()}, ensure_ascii=False), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
