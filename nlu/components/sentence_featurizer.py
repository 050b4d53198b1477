"""Gives a message its sentence vector, as a dense feature."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from embedding import encoder
from nlu.components.tokenizer import SENTENCE


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """MiniLM sentence vectors, from the same int8 encoder that serves."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Words come first, so that an empty message is known as such."""
        return [Tokenizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceFeaturizer":
        """Make the featurizer with its encoder loaded."""
        return cls(execution_context.node_name, config)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to set."""

    def __init__(self, name: str, config: dict[str, Any]) -> None:
        """Load the encoder; raises EncoderMissing before `make setup` has converted it."""
        super().__init__(name, config)
        self._encoder = encoder()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add one sentence vector, shape (1, 384), to each message."""
        read = [message for message in messages if message.get(TEXT) is not None]
        vectors = self._encoder.encode_all([message.get(SENTENCE, "") for message in read])
        for message, vector in zip(read, vectors, strict=True):
            self.add_features_to_message(None, vector[np.newaxis, :], TEXT, message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add sentence vectors to every training example."""
        self.process(training_data.training_examples)
        return training_data
