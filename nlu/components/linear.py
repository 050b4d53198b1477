"""What our two classifiers share: features out of a message, a head that is fitted, kept and loaded."""

from abc import abstractmethod
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.head import Features, Head
from nlu.head_file import load_head, save_head

HEAD_FILE = "head.npz"


class LinearClassifier(IntentClassifier, GraphComponent):
    """A linear head over Rasa's sparse and our dense sentence features. Says nothing until it is trained."""

    @classmethod
    def required_components(cls) -> list[type]:
        """N-gram counts and sentence vectors come first."""
        return [Featurizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LinearClassifier":
        """Make an untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LinearClassifier":
        """Make the classifier with its trained head; untrained where the model holds none."""
        component = cls(config, model_storage, resource)
        try:
            with model_storage.read_from(resource) as folder:
                component._head = load_head(folder / HEAD_FILE)
        except ValueError:
            pass
        return component

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Keep the config and where to store the head."""
        self._config = {**self.get_default_config(), **config}
        self._model_storage = model_storage
        self._resource = resource
        self._head: Head | None = None

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Every setting has a default; Rasa hands over numbers."""

    @abstractmethod
    def fitted(self, training_data: TrainingData) -> Head | None:
        """Return a head for the examples, None where there are none to learn from."""

    @abstractmethod
    def classify(self, message: Message, features: Features, head: Head) -> None:
        """Set on `message` what the head says of it."""

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the head on the examples, and store it."""
        self._head = self.fitted(training_data)
        if self._head is not None:
            with self._model_storage.write_to(self._resource) as folder:
                save_head(self._head, folder / HEAD_FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify each message."""
        if self._head is not None:
            for message in messages:
                self.classify(message, features_of(message), self._head)
        return messages


def features_of(message: Message) -> Features:
    """Return the n-gram counts and the sentence vector that the featurizers gave a message.

    They are read one by one: Message.get_sparse_features would put the words' own features together as well.
    """
    columns, counts, width = [np.zeros(0, np.int64)], [np.zeros(0, np.float32)], 0
    vector = None
    for each in message.features:
        if each.attribute == TEXT and each.type == FEATURE_TYPE_SENTENCE:
            if each.is_sparse():
                row = each.features.tocsr()
                columns.append(row.indices + width)
                counts.append(row.data.astype(np.float32))
                width += row.shape[1]
            else:
                vector = each.features[0]
    return Features(np.concatenate(columns), np.concatenate(counts), vector)
