"""Trains the Rasa model, compiles it, proves parity and judges it: all of `make train`."""

import os
import sys
import time
from pathlib import Path

from nlu import compile as compiling
from nlu.evaluate import report
from nlu.examples import training
from nlu.interpreter import MODEL, Interpreter

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "models"


def main() -> int:
    """Train, compile, compare and evaluate; returns the exit code."""
    started = time.monotonic()
    say(f"Training on {len(training())} messages. This takes a few minutes on two cores ...")
    trained = train(MODELS)
    say(f"Trained in {time.monotonic() - started:.0f} s: {trained.relative_to(ROOT)}")
    code = compiling.main([str(trained)])
    if code == 0:
        say(report(Interpreter.load(MODEL)))
        say(f"Done in {time.monotonic() - started:.0f} s.")
    return code


def train(out: Path) -> Path:
    """Run `rasa train nlu` on config.yml and nlu/topics/; returns the model's file."""
    compiling.quieten()
    from rasa.model_training import train_nlu

    os.chdir(ROOT)
    name = train_nlu(config="config.yml", nlu_data="nlu/topics", output=str(out), fixed_model_name="signpost")
    if name is None:
        raise SystemExit("Rasa trained no model; its message is above.")
    return Path(name)


def say(line: str) -> None:
    """Print at once, so that progress is seen."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
