"""Tunes the sentence encoder on the training messages: `make tune`. The only place that needs PyTorch.

The encoder learns together with two scaled cosine classifiers, one over the topics and one over the crisis
categories, with label smoothing. A third of the messages get typos and a sixth some chatter before or after them, so
that these come out near. About an hour on two quiet cores. What is tuned is quantised as `embedding.convert` does it
and replaces the tuned graph in embedding/encoder/; then run `make train`.
"""

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from embedding import convert
from embedding.encoder import FOLDER, MAX_TOKENS, TUNED, VOCABULARY
from embedding.minilm import MiniLM
from nlu.crisis import NO_CRISIS
from nlu.examples import ROOM, crisis_development, crisis_training, development, training
from nlu.mutations import typos
from nlu.text import sentence

SEED = 11
EPOCHS = 2
RATE, HEAD_RATE = 1e-4, 2e-3
WARM_UP, LEAST_RATE = 0.06, 0.02
SCALE = 20.0
SMOOTHING = 0.1
DECAY = 0.01
LONGEST = 72  # tokens, the last ones; most messages have fewer
TOKENS_A_BATCH = 1536
SORTED_TOGETHER = 2048
MISSPELT, TYPO_SHARE = 0.3, 0.15
CHATTER = ROOM / "chatter.txt"
AMONG_CHATTER, MOST_BEFORE, CHATTER_AFTER = 0.16, 3, 0.3
CRISIS_TIMES = 2  # crisis messages and their look-alikes are few: an epoch reads them twice
CRISIS_WORTH = 0.5  # beside what topics count
NO_TOPIC = -100  # what cross_entropy passes over
LONGEST_STEP = 1.0
SHOWN_EVERY = 50


def main() -> int:
    """Tune, quantise and put in place; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.tune", description=__doc__.split("\n")[0])
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--out", type=Path, default=FOLDER, help="the folder of the quantised encoder")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    source = convert.weights_folder()
    convert.check(source / "model.safetensors")
    with tempfile.TemporaryDirectory() as folder:
        tuned = Path(folder) / "tuned.safetensors"
        tune(MiniLM(source / "model.safetensors"), source / VOCABULARY, given.epochs).save(tuned)
        convert.write(tuned, given.out / TUNED)
    digest = hashlib.sha256((given.out / TUNED).read_bytes()).hexdigest()
    print(f"{given.out / TUNED} has sha256 {digest}. Now run `make train`.")
    return 0


@dataclass(frozen=True)
class Lessons:
    """Messages, each with the number of its topic (NO_TOPIC for a crisis message) and of its crisis category."""

    texts: list[str]
    topics: Tensor
    crises: Tensor


def tune(model: MiniLM, vocabulary: Path, epochs: int) -> MiniLM:
    """Return `model` after `epochs` over the training messages."""
    chance = random.Random(SEED)
    tokenizer = Tokenizer.from_file(str(vocabulary))
    tokenizer.no_padding()
    lessons = _lessons()
    before = _encoded(model, tokenizer, lessons.texts)
    topic_head, crisis_head = _middles(before, lessons.topics), _middles(before, lessons.crises)
    optimiser = torch.optim.AdamW(_groups(model, [topic_head, crisis_head]), lr=RATE)
    steps = epochs * sum(1 for _ in _batches(tokenizer, lessons.texts, random.Random(SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(LEAST_RATE, 1 - step / steps)
    )
    started, step = time.monotonic(), 0
    model.train()
    for _ in range(epochs):
        for chosen, ids, mask in _batches(tokenizer, lessons.texts, chance):
            vectors = model(ids, mask)
            loss = _loss(vectors, topic_head, lessons.topics[chosen])
            loss = loss + CRISIS_WORTH * _loss(vectors, crisis_head, lessons.crises[chosen])
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), LONGEST_STEP)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            step += 1
            if step % SHOWN_EVERY == 0:
                passed = time.monotonic() - started
                print(f"step {step} of {steps}, {passed:.0f} s, loss {loss.item():.3f}", flush=True)
    return model


def _loss(vectors: Tensor, head: Tensor, labels: Tensor) -> Tensor:
    """How far the scaled cosines to a classifier's rows are from the labels; 0 where no message of the batch has one."""
    if (labels == NO_TOPIC).all():
        return vectors.new_zeros(())
    similar = SCALE * vectors @ functional.normalize(head, dim=-1).T
    return functional.cross_entropy(similar, labels, ignore_index=NO_TOPIC, label_smoothing=SMOOTHING)


def _lessons() -> Lessons:
    """The training messages that judge nothing; ordinary ones are no crisis, and crisis ones have no topic."""
    judging = {example.text.lower() for example in (*development(), *crisis_development())}
    ordinary = [example for example in training() if example.text.lower() not in judging]
    crises = [example for example in crisis_training() if example.text.lower() not in judging] * CRISIS_TIMES
    return Lessons(
        [example.text for example in (*ordinary, *crises)],
        _numbered([example.label for example in ordinary] + [None] * len(crises)),
        _numbered([NO_CRISIS] * len(ordinary) + [example.label for example in crises]),
    )


def _numbered(labels: list[str | None]) -> Tensor:
    names = sorted({label for label in labels if label})
    return torch.tensor([names.index(label) if label else NO_TOPIC for label in labels])


def _groups(model: MiniLM, heads: list[nn.Parameter]) -> list[dict]:
    learning = [parameter for parameter in model.parameters() if parameter.requires_grad]
    return [
        {"params": [p for p in learning if p.ndim > 1], "weight_decay": DECAY},
        {"params": [p for p in learning if p.ndim < 2], "weight_decay": 0.0},
        {"params": heads, "lr": HEAD_RATE, "weight_decay": 0.0},
    ]


def _batches(
    tokenizer: Tokenizer, texts: list[str], chance: random.Random
) -> Iterator[tuple[list[int], Tensor, Tensor]]:
    """Yield (which messages, ids, mask), messages of like length together, in an order drawn by chance."""
    tokenizer.enable_truncation(LONGEST, direction="left")
    chatter = CHATTER.read_text(encoding="utf-8").splitlines()
    read = [sentence(_as_sent(text, chatter, chance)) for text in texts]
    rows = [encoded.ids for encoded in tokenizer.encode_batch(read)]
    order = chance.sample(range(len(rows)), len(rows))
    batches: list[list[int]] = []
    for start in range(0, len(order), SORTED_TOGETHER):
        batches += _filled(sorted(order[start : start + SORTED_TOGETHER], key=lambda i: len(rows[i])), rows)
    chance.shuffle(batches)
    for chosen in batches:
        yield chosen, *_padded([rows[i] for i in chosen])


def _as_sent(text: str, chatter: list[str], chance: random.Random) -> str:
    """Return `text` as a hurried writer might send it: some with typos, some among chatter."""
    if chance.random() < AMONG_CHATTER:
        before = chance.sample(chatter, chance.randint(1, MOST_BEFORE))
        after = chance.sample(chatter, 1) if chance.random() < CHATTER_AFTER else []
        text = ". ".join([*before, text, *after])
    return typos(text, chance, TYPO_SHARE) if chance.random() < MISSPELT else text


def _filled(order: list[int], rows: list[list[int]]) -> list[list[int]]:
    batches: list[list[int]] = [[]]
    for i in order:
        if len(rows[i]) * (len(batches[-1]) + 1) > TOKENS_A_BATCH:
            batches.append([])
        batches[-1].append(i)
    return batches


def _padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    sequences = [torch.tensor(row) for row in rows]
    ids = nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones_like(each) for each in sequences], batch_first=True)
    return ids, mask


@torch.no_grad()
def _encoded(model: MiniLM, tokenizer: Tokenizer, texts: list[str]) -> Tensor:
    """Unit vectors of the messages as they are, before any tuning: (messages, WIDTH)."""
    model.eval()
    tokenizer.enable_truncation(MAX_TOKENS, direction="left")
    rows = [encoded.ids for encoded in tokenizer.encode_batch([sentence(text) for text in texts])]
    vectors = torch.zeros(len(texts), model.positions.shape[1])
    for chosen in _filled(sorted(range(len(rows)), key=lambda i: len(rows[i])), rows):
        vectors[chosen] = model(*_padded([rows[i] for i in chosen]))
    return vectors


def _middles(vectors: Tensor, labels: Tensor) -> nn.Parameter:
    """Unit vectors in the middle of each label's messages, for its classifier to begin from: (labels, WIDTH)."""
    labelled = labels != NO_TOPIC
    sums = torch.zeros(int(labels.max()) + 1, vectors.shape[1])
    return nn.Parameter(functional.normalize(sums.index_add(0, labels[labelled], vectors[labelled]), dim=-1))


if __name__ == "__main__":
    sys.exit(main())
