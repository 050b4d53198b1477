"""Splits a message into words as `nlu.text` reads them."""

from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu import text as reading


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MessageTokenizer(Tokenizer):
    """Clean, lower-case words with abbreviations written out."""

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
        """Make the tokenizer from its config."""
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the words of the message's `attribute`, placed one after another."""
        start, tokens = 0, []
        for word in reading.words(message.get(attribute)):
            tokens.append(Token(word, start))
            start += len(word) + 1
        return tokens
