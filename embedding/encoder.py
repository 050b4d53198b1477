"""all-MiniLM-L6-v2 as an int8 ONNX graph, run by onnxruntime on one thread."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "encoder"
GRAPH = "minilm-int8.onnx"
VOCABULARY = "tokenizer.json"
DIMENSIONS = 384
MAX_TOKENS = 128
REMEMBERED = 4


class EncoderMissing(FileNotFoundError):
    """The converted encoder is not on disk."""


class Encoder:
    """Turns texts into unit vectors of 384 float32 numbers.

    The last few texts are remembered, so that one message that is classified and then
    searched for is encoded once.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        """Load the graph and the tokenizer; raises EncoderMissing when `folder` lacks them."""
        import onnxruntime
        from tokenizers import Tokenizer

        if not (folder / GRAPH).is_file() or not (folder / VOCABULARY).is_file():
            raise EncoderMissing(f"No sentence encoder in {folder}. Run `make setup`, which converts it.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / VOCABULARY))
        # Of a long story the end is kept: that is where the need most often stands.
        self._tokenizer.enable_truncation(MAX_TOKENS, direction="left")
        self._tokenizer.no_padding()
        self._remembered: OrderedDict[str, np.ndarray] = OrderedDict()

    def encode(self, text: str) -> np.ndarray:
        """Return the unit vector of one text, shape (384,). Any text will do, the empty one too."""
        vector = self._remembered.get(text)
        if vector is None:
            vector = self.encode_all([text])[0]
            self._remembered[text] = vector
            if len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
        return vector

    def encode_all(self, texts: Sequence[str]) -> np.ndarray:
        """Return unit vectors, shape (len(texts), 384), each as if its text were encoded alone.

        int8 activations are scaled over a whole batch, so texts of different lengths, or in
        other company, would come out slightly different: each is run by itself.
        """
        rows = [self._run(self._tokenizer.encode(text).ids) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, DIMENSIONS), np.float32)

    def _run(self, ids: list[int]) -> np.ndarray:
        tokens = np.array([ids], dtype=np.int32)
        feed = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        return self._session.run(None, feed)[0][0]
