"""Keeps a Head in one compressed numpy file. Weights are rounded to 16 bits when they are fitted."""

from dataclasses import asdict
from pathlib import Path

import numpy as np

from nlu.head import Head, ScopeRule


def arrays(head: Head) -> dict[str, np.ndarray]:
    """Return the head as named arrays, weights as float16."""
    return {
        "topics": head.topics,
        "weights": head.weights.astype(np.float16),
        "bias": head.bias,
        "idf": head.idf,
        "known": head.known,
        "scope": np.array(list(asdict(head.scope).values()), np.float64),
    }


def from_arrays(stored) -> Head:
    """Return the head that `arrays` wrote; `stored` is any mapping of names to arrays."""
    return Head(
        topics=stored["topics"],
        weights=stored["weights"].astype(np.float32),
        bias=stored["bias"],
        idf=stored["idf"],
        known=stored["known"].astype(np.float32),
        scope=ScopeRule(*(float(number) for number in stored["scope"])),
    )


def save_head(head: Head, path: Path) -> None:
    """Write the head to `path`."""
    np.savez_compressed(path, **arrays(head))


def load_head(path: Path) -> Head:
    """Read a head; raises FileNotFoundError or ValueError where there is none."""
    with np.load(path, allow_pickle=False) as stored:
        return from_arrays(stored)
