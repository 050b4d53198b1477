"""all-MiniLM-L6-v2 as an int8 ONNX graph, run by onnxruntime on one thread."""

import json
import re
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "encoder"
GRAPH = "minilm-int8.onnx"  # as published: how near two texts are in meaning
TUNED = "minilm-tuned-int8.onnx"  # tuned on our topics: what a message is about
VOCABULARY = "tokenizer.json"
DIMENSIONS = 384
MAX_TOKENS = 128
REMEMBERED = 4
THREADS = 2
WORTH_THREADS = 8
WORD = re.compile("[a-z]{2,}")


class EncoderMissing(FileNotFoundError):
    """The converted encoder is not on disk."""


class Encoder:
    """Turns texts into unit vectors of 384 float32 numbers.

    The last few texts are remembered, so that one message that is classified and then
    searched for is encoded once.
    """

    def __init__(self, folder: Path = FOLDER, graph: str = GRAPH, remembered: int = REMEMBERED) -> None:
        """Load the graph and the tokenizer; raises EncoderMissing when `folder` lacks them.

        `remembered`: of how many texts the vectors are kept.
        """
        import onnxruntime
        from tokenizers import Tokenizer

        _needs(folder / graph, folder / VOCABULARY)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / graph), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / VOCABULARY))
        # Of a long story the end is kept: that is where the need most often stands.
        self._tokenizer.enable_truncation(MAX_TOKENS, direction="left")
        self._tokenizer.no_padding()
        self.remembered = remembered
        self._vectors: OrderedDict[str, np.ndarray] = OrderedDict()

    def encode(self, text: str) -> np.ndarray:
        """Return the unit vector of one text, shape (384,). Any text will do, the empty one too."""
        vector = self._vectors.get(text)
        if vector is None:
            vector = self._run(self._tokenizer.encode(text).ids)
            self._vectors[text] = vector
            while len(self._vectors) > self.remembered:
                self._vectors.popitem(last=False)
        return vector

    def encode_all(self, texts: Sequence[str]) -> np.ndarray:
        """Return unit vectors, shape (len(texts), 384), each as if its text were encoded alone.

        int8 activations are scaled over a whole batch, so texts of different lengths, or in
        other company, would come out slightly different: each is run by itself.
        """
        if len(texts) < WORTH_THREADS:
            rows = [self.encode(text) for text in texts]
        else:
            with ThreadPoolExecutor(THREADS) as pool:
                rows = list(pool.map(self.encode, texts))
        return np.stack(rows) if rows else np.zeros((0, DIMENSIONS), np.float32)

    def _run(self, ids: list[int]) -> np.ndarray:
        tokens = np.array([ids], dtype=np.int32)
        feed = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        return self._session.run(None, feed)[0][0]


def _needs(*files: Path) -> None:
    if not all(file.is_file() for file in files):
        folder = files[0].parent
        raise EncoderMissing(
            f"No sentence encoder in {folder}. It is part of the repository: check it out again."
        )


@lru_cache(maxsize=1)
def common_words(folder: Path = FOLDER) -> dict[str, int]:
    """Return the whole English words of the encoder's vocabulary with their rank, the most used lowest.

    Raises EncoderMissing when `folder` lacks the vocabulary.
    """
    _needs(folder / VOCABULARY)
    vocabulary = json.loads((folder / VOCABULARY).read_text(encoding="utf-8"))["model"]["vocab"]
    return {word: rank for word, rank in vocabulary.items() if WORD.fullmatch(word)}


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """Return the tuned encoder, one for all in this process that read messages; raises EncoderMissing without it."""
    return Encoder(graph=TUNED)
