"""Sentence vectors of what the directory holds, kept in its file as float16, worked out once a text."""

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

from embedding import DIMENSIONS, Encoder, EncoderMissing
from services_directory.store import Store

Load = Callable[[], Encoder | None]


def load_encoder() -> Encoder | None:
    """Return the sentence encoder, or None where it has not been made on this machine."""
    try:
        return Encoder()
    except (EncoderMissing, ImportError):
        return None


class Meanings:
    """How near texts are in meaning. Without an encoder every answer is None: callers fall back on words."""

    def __init__(self, load: Load = load_encoder) -> None:
        self._load = load
        self._encoder: Encoder | None = None
        self._loaded = False

    def keep(self, store: Store, texts: Sequence[str]) -> None:
        """Work out the vectors of `texts` that the store lacks, and write them there."""
        known = store.vectors()
        missing = [text for text in dict.fromkeys(texts) if _key(text) not in known]
        encoder = self._ready() if missing else None
        if encoder:
            vectors = encoder.encode_all(missing).astype(np.float16)
            pairs = zip(missing, vectors, strict=True)
            store.add(
                {"meaning": [{"text_hash": _key(text), "vector": row.tobytes()} for text, row in pairs]}
            )

    def matrix(self, store: Store, texts: Sequence[str]) -> np.ndarray | None:
        """Return the vectors of `texts`, shape (len(texts), 384); None unless the store keeps every one."""
        known = store.vectors()
        found = [known.get(_key(text)) for text in texts]
        if not found or None in found:
            return None
        rows = np.frombuffer(b"".join(found), dtype=np.float16)
        return rows.reshape(len(texts), DIMENSIONS).astype(np.float32)

    def of(self, text: str) -> np.ndarray | None:
        """Return the unit vector of one text, shape (384,), or None without an encoder."""
        encoder = self._ready()
        return encoder.encode(text) if encoder else None

    def _ready(self) -> Encoder | None:
        if not self._loaded:
            self._encoder, self._loaded = self._load(), True
        return self._encoder


def _key(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
