"""The shipped config.yml on public intent sets, beside published figures. Runs in the training environment.

.venv-nlu/bin/python -m nlu benchmark [banking77_10 banking77 clinc150] [--seeds 3] [--default]

The sets are read from ../shared/data/nlu; one that is absent is named and left out. Only train splits are
trained on; what is chosen (the scope threshold) is chosen on validation splits.
"""

import csv
import json
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from embedding import encoder
from nlu import measures
from nlu.compile import compile_model, read_by_rasa
from nlu.fingerprint import CONFIG
from nlu.interpreter import Interpreter, Ranked, Understanding
from nlu.mutations import typos
from nlu.train import ALL_VECTORS, train

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data" / "nlu"
RASA_DEFAULT = Path(__file__).parent / "rasa_default.yml"
FALLBACK = "nlu_fallback"
FEW = 10

Rows = list[tuple[str, str]]  # (label, message)


@dataclass(frozen=True)
class Split:
    """What one run trains on and is judged by; `outside` are messages of no label, for validation and test."""

    train: Rows
    test: Rows
    validation: Rows = field(default_factory=list)
    outside_validation: list[str] = field(default_factory=list)
    outside_test: list[str] = field(default_factory=list)


def main(names: list[str], seeds: int, default: bool = False) -> int:
    """Run the named sets, all unless named, and print the table; returns 2 for a name that is not known.

    `default`: judge Rasa's default pipeline in place of ours.
    """
    unknown = set(names) - set(SETS)
    if unknown:
        print(f"No such set: {', '.join(sorted(unknown))}. There are {', '.join(SETS)}.", file=sys.stderr)
        return 2
    encoder().remembered = ALL_VECTORS
    for name in names or SETS:
        try:
            splits = [SETS[name](seed) for seed in range(1, seeds + 1)]
        except FileNotFoundError as missing:
            print(f"{name}: left out, {missing.filename} is not there.", flush=True)
            continue
        figures = [judge(split, seed, default) for seed, split in enumerate(splits, start=1)]
        for measure in figures[0]:
            values = [figure[measure] for figure in figures]
            print(
                f"{name:14} {measure:32} {mean(values):.4f}  ({', '.join(f'{v:.4f}' for v in values)})",
                flush=True,
            )
    return 0


def judge(split: Split, seed: int, default: bool = False) -> dict[str, float]:
    """Train config.yml (or Rasa's default) on a split, and return the figures on its test messages."""
    with tempfile.TemporaryDirectory() as folder:
        interpreter = (trained_default if default else trained)(split.train, Path(folder), seed)
        chance = random.Random(seed)
        clean = _accuracy(interpreter, split.test)
        misspelt = _accuracy(interpreter, [(label, typos(text, chance)) for label, text in split.test])
        figures = {"accuracy": clean, "accuracy, typos in 20% of words": misspelt}
        return figures | (_scope(interpreter, split) if split.outside_test else {})


def trained(rows: Rows, folder: Path, seed: int) -> Interpreter:
    """Return the compiled model of config.yml, without what only Signpost's own messages need, for `rows`."""
    config = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))
    for step in config["pipeline"]:
        if "TopicClassifier" in step["name"]:
            step["random_state"] = seed
    compile_model(_train(config, rows, folder), folder / "model.npz")
    return Interpreter.load(folder / "model.npz")


@dataclass(frozen=True)
class InsideRasa:
    """A trained model that Rasa reads with, with the face of an Interpreter."""

    model: Path

    def parse_all(self, texts: Sequence[str]) -> list[Understanding]:
        """Return what Rasa makes of each text; the score for scope is the confidence of the first intent."""
        return [_understood(read) for read in read_by_rasa(self.model, texts)]


def _understood(read: dict[str, Any]) -> Understanding:
    ranking = [each for each in read["intent_ranking"] if each["name"] != FALLBACK]
    topics = tuple(Ranked(each["name"], each["confidence"]) for each in ranking)
    return Understanding(topics, in_scope=True, entities={}, scope_score=topics[0].confidence)


def trained_default(rows: Rows, folder: Path, seed: int) -> InsideRasa:
    """Return Rasa's default pipeline, trained on `rows`."""
    config = yaml.safe_load(RASA_DEFAULT.read_text(encoding="utf-8"))
    for step in config["pipeline"]:
        if step["name"] == "DIETClassifier":
            step["random_seed"] = seed
    return InsideRasa(_train(config, rows, folder))


def _train(config: dict[str, Any], rows: Rows, folder: Path) -> Path:
    (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    (folder / "nlu.yml").write_text(_as_rasa(rows), encoding="utf-8")
    return train(folder, folder / "config.yml", folder / "nlu.yml")


def _as_rasa(rows: Rows) -> str:
    messages = defaultdict(list)
    for label, text in rows:
        messages[label].append("- " + " ".join(text.replace("[", "(").replace("]", ")").split()))
    blocks = [{"intent": label, "examples": "\n".join(lines) + "\n"} for label, lines in messages.items()]
    return yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True, width=10_000)


def _accuracy(interpreter: Interpreter | InsideRasa, rows: Rows) -> float:
    read = interpreter.parse_all([text for _, text in rows])
    return mean(each.topics[0].topic == label for each, (label, _) in zip(read, rows, strict=True))


def _scope(interpreter: Interpreter | InsideRasa, split: Split) -> dict[str, float]:
    def scored(rows: Rows) -> tuple[list[float], list[bool]]:
        read = interpreter.parse_all([text for _, text in rows])
        right = [each.topics[0].topic == label for each, (label, _) in zip(read, rows, strict=True)]
        return [each.scope_score for each in read], right

    def outside(texts: list[str]) -> list[float]:
        return [each.scope_score for each in interpreter.parse_all(texts)]

    threshold = measures.operating_point(*scored(split.validation), outside(split.outside_validation))
    scores, right = scored(split.test)
    out = outside(split.outside_test)
    return {
        "out of scope, AUROC": measures.auroc(scores, out),
        "in scope and right, chosen point": mean(
            s >= threshold and r for s, r in zip(scores, right, strict=True)
        ),
        "out of scope caught, same point": mean(score < threshold for score in out),
    }


def banking77(seed: int) -> Split:
    """All training messages of BANKING77 (Casanueva et al. 2020)."""
    return Split(_in_order(_banking("train"), seed), _banking("test"))


def banking77_10(seed: int) -> Split:
    """Ten training messages an intent, drawn by seed."""
    return Split(few(_banking("train"), seed), _banking("test"))


def clinc150(seed: int) -> Split:
    """CLINC150 (Larson et al. 2019): 150 intents, and messages that belong to none."""
    stored = json.loads((DATA / "clinc_full.json").read_text(encoding="utf-8"))
    rows = {name: [(label, text) for text, label in pairs] for name, pairs in stored.items()}
    texts = {name: [text for text, _ in pairs] for name, pairs in stored.items()}
    return Split(
        _in_order(rows["train"], seed), rows["test"], rows["val"], texts["oos_val"], texts["oos_test"]
    )


def few(rows: Iterable[tuple[str, str]], seed: int) -> Rows:
    """Return FEW rows of each label, drawn by `seed`."""
    chance = random.Random(seed)
    of = defaultdict(list)
    for label, text in rows:
        of[label].append(text)
    return [(label, text) for label in sorted(of) for text in chance.sample(of[label], FEW)]


def _banking(split: str) -> Rows:
    with (DATA / f"b77_{split}.csv").open(newline="", encoding="utf-8") as rows:
        return [(row["category"], row["text"]) for row in csv.DictReader(rows)]


def _in_order(rows: Rows, seed: int) -> Rows:
    return random.Random(seed).sample(rows, len(rows))


SETS: dict[str, Callable[[int], Split]] = {
    "banking77_10": banking77_10,
    "banking77": banking77,
    "clinc150": clinc150,
}
