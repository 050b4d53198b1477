"""The compiled model in a process of its own: texts as JSON on standard input, figures as JSON on standard output."""

import json
import resource
import sys
import time

started = time.perf_counter()

from nlu.interpreter import Interpreter  # noqa: E402


def main() -> None:
    """Load, read the texts one by one and then together, and say how long each took."""
    interpreter = Interpreter.load()
    interpreter.parse("my baby wont sleep")
    ready = time.perf_counter() - started
    texts = json.load(sys.stdin)
    one_by_one = sorted(milliseconds(interpreter, text) for text in texts)
    began = time.perf_counter()
    interpreter.parse_all(texts)
    figures = {
        "ready_s": ready,
        "milliseconds": one_by_one,
        "together_a_second": len(texts) / (time.perf_counter() - began),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    json.dump(figures, sys.stdout)


def milliseconds(interpreter: Interpreter, text: str) -> float:
    """Return how long one message takes to read."""
    began = time.perf_counter()
    interpreter.parse(text)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
