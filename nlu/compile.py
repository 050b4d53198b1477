"""Turns a trained Rasa model into the one file that serves, and proves that both agree.

    python -m nlu.compile models/nlu-....tar.gz

Compiling fails unless the compiled model ranks the topics of every training and development
message, and of thousands of mutated ones, as Rasa's own `Agent.parse_message` does, with
confidences within 1e-4. `--quick`, which `make train` uses, compares the development messages
and a part of the others; `make parity` compares all.
"""

import argparse
import asyncio
import json
import logging
import os
import random
import sys
import tarfile
import tempfile
import warnings
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from nlu.examples import DEVELOPMENT, TRAINING, read
from nlu.fingerprint import fingerprint
from nlu.head import Head
from nlu.head_file import arrays, load_head
from nlu.interpreter import CRISIS, MODEL, TOPICS, Interpreter, Ranked
from nlu.mutations import mutated

TOLERANCE = 1e-4
MUTATED = 5_000
QUICK = 20  # one training message in so many, and as many fewer mutated ones
SEED = 11
STEP = 1_000
PROCESSES = 2
INTENT_PREFIX = "/"


class Disagreement(AssertionError):
    """Rasa and the compiled model read a message differently."""


def main(arguments: list[str] | None = None) -> int:
    """Compile and check the model named on the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.compile", description=__doc__.split("\n")[0])
    parser.add_argument("model", type=Path, help="a model that `rasa train nlu` wrote")
    parser.add_argument("--out", type=Path, default=MODEL, help="where the compiled model goes")
    parser.add_argument("--quick", action="store_true", help="compare a part of the messages")
    given = parser.parse_args(arguments)
    quieten()
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / given.out.name
        compile_model(given.model, draft)
        print(f"Compiled: {draft.stat().st_size / 1e6:.1f} MB. Comparing it with Rasa ...", flush=True)
        try:
            worst = compare(given.model, Interpreter.load(draft), messages(QUICK if given.quick else 1))
        except Disagreement as problem:
            print(f"The compiled model was not kept: {problem}", file=sys.stderr)
            return 1
        given.out.write_bytes(draft.read_bytes())
    print(f"The compiled model agrees with Rasa (largest difference {worst:.1e}) and is in {given.out.name}.")
    return 0


def quieten() -> None:
    """Keep Rasa's and TensorFlow's chatter out of the way of progress and errors."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    warnings.filterwarnings("ignore", category=Warning, module=r"(?!nlu).*")
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)


def compile_model(trained: Path, compiled: Path) -> None:
    """Write the head, the vocabularies and what they were made from as one .npz file."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(trained) as packed:
            packed.extractall(folder)
        components = Path(folder) / "components"
        heads = arrays(_head(components, "TopicClassifier"), TOPICS)
        in_crisis = _head(components, "CrisisClassifier")
        if in_crisis is not None:
            heads |= arrays(in_crisis, CRISIS)
        featurizers, ngrams = _vocabularies(components)
        seen = next(components.glob("*MessageTokenizer*/seen_words.json")).read_text(encoding="utf-8")
    about = {
        "fingerprint": fingerprint(),
        "featurizers": featurizers,
        "reads_crisis": in_crisis is not None,
    }
    np.savez_compressed(
        compiled,
        **heads,
        ngrams=np.array("\n".join(ngrams)),
        seen_words=np.array(seen),
        about=np.array(json.dumps(about)),
    )


def _head(components: Path, classifier: str) -> Head | None:
    return next((load_head(file) for file in components.glob(f"*{classifier}*/head.npz")), None)


def _vocabularies(components: Path) -> tuple[list[dict[str, Any]], list[str]]:
    config = yaml.safe_load((Path(__file__).parent.parent / "config.yml").read_text())
    steps = [step for step in config["pipeline"] if step["name"] == "CountVectorsFeaturizer"]
    files = sorted(components.glob("*CountVectorsFeaturizer*/vocabularies.json"), key=_position)
    featurizers, ngrams = [], []
    for step, file in zip(steps, files, strict=True):
        columns = json.loads(file.read_text(encoding="utf-8"))["text"]
        ngrams += sorted(columns, key=columns.__getitem__)
        featurizers.append(
            {"analyzer": step["analyzer"], "max_ngram": step["max_ngram"], "size": len(columns)}
        )
    return featurizers, ngrams


def _position(file: Path) -> int:
    return int(file.parent.name.rsplit("CountVectorsFeaturizer", 1)[1])


def messages(every: int = 1) -> list[str]:
    """Return the development messages, one in `every` training message, and MUTATED / `every` mutated ones."""
    examples = (*read(TRAINING)[::every], *read(DEVELOPMENT))
    known = list(dict.fromkeys(example.text for example in examples))
    chance = random.Random(SEED)
    changed = [mutated(chance.choice(known), chance) for _ in range(MUTATED // every)]
    return [message for message in known + changed if readable(message)]


def readable(message: str) -> bool:
    """Say whether Rasa's model reads the message: one with a leading "/" is a command to Rasa, as to us."""
    return not message.startswith(INTENT_PREFIX)


def read_by_rasa(trained: Path, texts: Iterable[str]) -> list[dict[str, Any]]:
    """Return what Rasa's own agent makes of each text."""
    from rasa.core.agent import Agent

    agent = Agent.load(str(trained))

    async def parsed() -> list[dict[str, Any]]:
        return [await agent.parse_message(text) for text in texts]

    return asyncio.run(parsed())


def compare(trained: Path, interpreter: Interpreter, texts: Iterable[str]) -> float:
    """Return the largest difference of confidence over `texts`; raises Disagreement beyond the bound.

    Two processes share the work; each reads a part of the texts with Rasa and with the compiled model.
    """
    from rasa.core.agent import Agent

    listed = list(texts)
    parts = [listed[start : start + STEP] for start in range(0, len(listed), STEP)]
    worst = 0.0
    with ProcessPoolExecutor(
        PROCESSES, get_context("fork"), _share, (Agent.load(str(trained)), interpreter)
    ) as pool:
        for number, apart in enumerate(pool.map(_compare_part, parts), start=1):
            worst = max(worst, apart)
            print(f"  {min(number * STEP, len(listed))} messages agree", flush=True)
    return worst


_shared: list[Any] = []  # what a process of `compare` reads with


def _share(agent: Any, interpreter: Interpreter) -> None:
    _shared[:] = [agent, interpreter]


def _compare_part(texts: list[str]) -> float:
    agent, interpreter = _shared

    async def worst() -> float:
        return max([difference(text, await agent.parse_message(text), interpreter) for text in texts])

    return asyncio.run(worst())


def difference(text: str, theirs: dict[str, Any], interpreter: Interpreter) -> float:
    """Return the largest difference of confidence for one message that Rasa read as `theirs`."""
    ours = interpreter.parse(text)
    if not theirs.get("intent_ranking"):
        return 0.0
    topics = _apart(theirs["intent_ranking"], ours.topics)
    crisis = _apart(theirs.get("crisis") or [], ours.crisis)
    verdicts = (bool(theirs["in_scope"]), bool(theirs.get("is_crisis"))) == (ours.in_scope, ours.is_crisis)
    if max(topics, crisis) > TOLERANCE or not verdicts:
        raise Disagreement(f"{text!r}: Rasa {theirs['intent_ranking'][:2]}, compiled {ours.topics[:2]}")
    return max(topics, crisis)


def _apart(theirs: list[dict[str, Any]], ours: tuple[Ranked, ...]) -> float:
    """The largest difference between both, in confidence or in how far the order is off."""
    rasa = {ranked["name"]: ranked["confidence"] for ranked in theirs}
    if rasa.keys() != {ranked.topic for ranked in ours}:
        return 1.0
    order = [rasa[ranked.topic] for ranked in ours]
    apart = (abs(rasa[ranked.topic] - ranked.confidence) for ranked in ours)
    out_of_order = (lower - higher for higher, lower in zip(order, order[1:], strict=False))
    return max((*apart, *out_of_order), default=0.0)


if __name__ == "__main__":
    sys.exit(main())
