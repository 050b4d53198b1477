"""Trains the Rasa model, compiles it, compares both and judges it: all of `make train`."""

import os
import sys
import time
from pathlib import Path

from embedding import encoder
from nlu import compile as compiling
from nlu import evaluate, reliability
from nlu.examples import TRAINING, read
from nlu.fingerprint import CONFIG
from nlu.interpreter import MODEL, Interpreter

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "models"
ALL_VECTORS = 100_000


def main() -> int:
    """Train, compile, compare and evaluate; returns the exit code."""
    started = time.monotonic()
    # Each message is read by Rasa in training, by Rasa again and by the compiled model in the comparison.
    encoder().remembered = ALL_VECTORS
    say(f"Training on {len(read(TRAINING))} messages. This takes a few minutes on two cores ...")
    trained = train(MODELS)
    say(f"Trained in {time.monotonic() - started:.0f} s: {trained.relative_to(ROOT)}")
    code = compiling.main([str(trained), "--quick"])
    if code == 0:
        code = judge()
        say(f"Done in {time.monotonic() - started:.0f} s.")
    return code


def train(out: Path, config: Path = CONFIG, data: Path = TRAINING) -> Path:
    """Run `rasa train nlu` on a config and a file or folder of examples, ours unless said; returns the model's file."""
    compiling.quieten()
    from rasa.model_training import train_nlu

    forget_for_later()
    os.chdir(ROOT)
    name = train_nlu(config=str(config), nlu_data=str(data), output=str(out), fixed_model_name="signpost")
    if name is None:
        raise SystemExit("Rasa trained no model; its message is above.")
    return Path(name)


def forget_for_later() -> None:
    """Have Rasa keep nothing for the next training.

    It would write down a hash of every feature of every message, to see next time what it need not train again. That
    takes longer than the training; a change of messages changes every step anyway. `rasa train nlu` itself still does it.
    """
    from rasa.engine.training.hooks import TrainingHook

    TrainingHook.on_before_node = lambda *_, **__: {}
    TrainingHook.on_after_node = lambda *_, **__: None


def judge() -> int:
    """Evaluate the compiled model, draw its reliability, and keep the figures unless they really dropped."""
    report = evaluate.evaluate(Interpreter.load(MODEL))
    say(evaluate.in_words(report))
    reliability.draw(report["calibration"]["bins"])
    dropped = evaluate.dropped_since_kept(report)
    for drop in dropped:
        say(f"A real drop: {drop}. The figures were not kept; `python -m nlu evaluate --keep` keeps them.")
    if not dropped:
        evaluate.keep(report)
    return int(bool(dropped))


def say(line: str) -> None:
    """Print at once, so that progress is seen."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
