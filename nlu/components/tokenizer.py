"""Splits a message into words as `nlu.text` reads them, spelling mended."""

import json
from collections import Counter
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from embedding import common_words
from nlu import text as reading
from nlu.spelling import Speller

SENTENCE = "sentence"
SEEN_FILE = "seen_words.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=True)
class MessageTokenizer(Tokenizer):
    """Clean, lower-case words with abbreviations written out; learns which words there are.

    The whole sentence, read the same way, is left on the message for the sentence encoder.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's own defaults for a tokenizer: intents stay whole."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "MessageTokenizer":
        """Make a tokenizer that knows no words yet and mends none."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "MessageTokenizer":
        """Make the tokenizer with the words that training saw."""
        tokenizer = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            seen = json.loads((folder / SEEN_FILE).read_text(encoding="utf-8"))
        tokenizer._mended = Speller(seen, common_words()).mended
        return tokenizer

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Keep the config and where to store the words."""
        super().__init__(config)
        self._model_storage = model_storage
        self._resource = resource
        self._mended = reading.as_written

    def train(self, training_data: TrainingData) -> Resource:
        """Count the words of the examples and store the counts. What is known needs no mending."""
        texts = (example.get(TEXT) or "" for example in training_data.training_examples)
        seen = Counter(word for text in texts for word in reading.words(text))
        with self._model_storage.write_to(self._resource) as folder:
            (folder / SEEN_FILE).write_text(json.dumps(seen, ensure_ascii=False), encoding="utf-8")
        return self._resource

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the words of the message's `attribute`, placed one after another."""
        text = message.get(attribute)
        if attribute == TEXT:
            message.set(SENTENCE, reading.sentence(text, self._mended))
        start, tokens = 0, []
        for word in reading.words(text, self._mended):
            tokens.append(Token(word, start))
            start += len(word) + 1
        return tokens
