"""Tunes the sentence encoder on the training messages: `make tune`. The only place that needs PyTorch.

The encoder and a scaled cosine classifier over the topics learn together, with label smoothing; a third of the
messages get typos, so that misspelt ones come out near. About half an hour on two quiet cores. What is tuned is
quantised as `embedding.convert` does it and replaces the tuned graph in embedding/encoder/; then run `make train`.
"""

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from embedding import convert
from embedding.encoder import FOLDER, MAX_TOKENS, TUNED, VOCABULARY
from embedding.minilm import MiniLM
from nlu.examples import development, training
from nlu.mutations import typos
from nlu.text import sentence

SEED = 11
EPOCHS = 3
RATE, HEAD_RATE = 1e-4, 2e-3
WARM_UP, LEAST_RATE = 0.06, 0.02
SCALE = 20.0
SMOOTHING = 0.1
DECAY = 0.01
LONGEST = 72  # tokens, the last ones; most messages have fewer
TOKENS_A_BATCH = 1536
SORTED_TOGETHER = 2048
MISSPELT, TYPO_SHARE = 0.3, 0.15
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


def tune(model: MiniLM, vocabulary: Path, epochs: int) -> MiniLM:
    """Return `model` after `epochs` over the training messages."""
    chance = random.Random(SEED)
    tokenizer = Tokenizer.from_file(str(vocabulary))
    tokenizer.no_padding()
    topics, labels, texts = _learnt_from()
    head = nn.Parameter(_means(model, tokenizer, texts, labels, len(topics)))
    optimiser = torch.optim.AdamW(_groups(model, head), lr=RATE)
    steps = epochs * sum(1 for _ in _batches(tokenizer, texts, random.Random(SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(LEAST_RATE, 1 - step / steps)
    )
    started, step = time.monotonic(), 0
    model.train()
    for _ in range(epochs):
        for chosen, ids, mask in _batches(tokenizer, texts, chance):
            similar = model(ids, mask) @ functional.normalize(head, dim=-1).T
            loss = functional.cross_entropy(SCALE * similar, labels[chosen], label_smoothing=SMOOTHING)
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


def _learnt_from() -> tuple[list[str], Tensor, list[str]]:
    """The topics, each message's topic as a number, and the messages; none that judges the model."""
    judging = {example.text.lower() for example in development()}
    chosen = [example for example in training() if example.text.lower() not in judging]
    topics = sorted({example.label for example in chosen})
    labels = torch.tensor([topics.index(example.label) for example in chosen])
    return topics, labels, [example.text for example in chosen]


def _groups(model: MiniLM, head: nn.Parameter) -> list[dict]:
    learning = [parameter for parameter in model.parameters() if parameter.requires_grad]
    return [
        {"params": [p for p in learning if p.ndim > 1], "weight_decay": DECAY},
        {"params": [p for p in learning if p.ndim < 2], "weight_decay": 0.0},
        {"params": [head], "lr": HEAD_RATE, "weight_decay": 0.0},
    ]


def _batches(
    tokenizer: Tokenizer, texts: list[str], chance: random.Random
) -> Iterator[tuple[list[int], Tensor, Tensor]]:
    """Yield (which messages, ids, mask), messages of like length together, in an order drawn by chance."""
    tokenizer.enable_truncation(LONGEST, direction="left")
    read = [sentence(typos(t, chance, TYPO_SHARE) if chance.random() < MISSPELT else t) for t in texts]
    rows = [encoded.ids for encoded in tokenizer.encode_batch(read)]
    order = chance.sample(range(len(rows)), len(rows))
    batches: list[list[int]] = []
    for start in range(0, len(order), SORTED_TOGETHER):
        batches += _filled(sorted(order[start : start + SORTED_TOGETHER], key=lambda i: len(rows[i])), rows)
    chance.shuffle(batches)
    for chosen in batches:
        yield chosen, *_padded([rows[i] for i in chosen])


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
def _means(model: MiniLM, tokenizer: Tokenizer, texts: list[str], labels: Tensor, topics: int) -> Tensor:
    """Unit vectors in the middle of each topic's messages, to begin from: (topics, WIDTH)."""
    model.eval()
    tokenizer.enable_truncation(MAX_TOKENS, direction="left")
    rows = [encoded.ids for encoded in tokenizer.encode_batch([sentence(text) for text in texts])]
    sums = torch.zeros(topics, model.positions.shape[1])
    for chosen in _filled(sorted(range(len(rows)), key=lambda i: len(rows[i])), rows):
        sums.index_add_(0, labels[chosen], model(*_padded([rows[i] for i in chosen])))
    return functional.normalize(sums, dim=-1)


if __name__ == "__main__":
    sys.exit(main())
