"""Keeps heads in compressed numpy files. Weights are rounded to 16 bits when they are fitted."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import numpy as np

from nlu.head import Head, ScopeRule


def arrays(head: Head, name: str = "") -> dict[str, np.ndarray]:
    """Return the head as named arrays, weights as float16; `name` goes before each array's own."""
    stored = {
        "labels": head.labels,
        "weights": head.weights.astype(np.float16),
        "bias": head.bias,
        "idf": head.idf,
        "settings": np.array([head.share, head.temperature], np.float64),
        "known": head.known,
        "scope": np.array(list(asdict(head.scope).values()), np.float64),
    }
    return {name + key: array for key, array in stored.items()}


def from_arrays(stored: Mapping[str, np.ndarray], name: str = "") -> Head:
    """Return the head that `arrays` wrote under the same `name`."""
    share, temperature = stored[name + "settings"]
    return Head(
        labels=stored[name + "labels"],
        weights=stored[name + "weights"].astype(np.float32),
        bias=stored[name + "bias"],
        idf=stored[name + "idf"],
        share=float(share),
        temperature=float(temperature),
        known=stored[name + "known"],
        scope=ScopeRule(*(float(number) for number in stored[name + "scope"])),
    )


def save_head(head: Head, path: Path) -> None:
    """Write the head to `path`."""
    np.savez_compressed(path, **arrays(head))


def load_head(path: Path) -> Head:
    """Read a head; raises FileNotFoundError or ValueError where there is none."""
    with np.load(path, allow_pickle=False) as stored:
        return from_arrays(stored)
