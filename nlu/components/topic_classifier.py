"""The linear topic classifier over Rasa's sparse and our dense sentence features."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.fitting import fit
from nlu.head import Head, softmax
from nlu.head_file import load_head, save_head
from nlu.taxonomy import OUT_OF_SCOPE

HEAD_FILE = "head.npz"
IN_SCOPE = "in_scope"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Ranks the topics of a message and says whether it is in scope."""

    @classmethod
    def required_components(cls) -> list[type]:
        """N-gram counts and sentence vectors come first."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`: how little to regularise; `kept_in_scope`: share of known messages that stay in scope."""
        return {"C": 10.0, "max_iter": 50, "kept_in_scope": 0.98, "random_state": 7}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicClassifier":
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
    ) -> "TopicClassifier":
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

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the head on every example that has a text and an intent, and store it."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        if examples:
            features = [_features(example) for example in examples]
            self._head = fit(features, [example.get(INTENT) for example in examples], self._config)
            with self._model_storage.write_to(self._resource) as folder:
                save_head(self._head, folder / HEAD_FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `intent`, `intent_ranking` (every topic) and `in_scope` on each message."""
        for message in messages:
            if self._head is not None:
                self._classify(message, self._head)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Classify the training examples too, for components that come after."""
        self.process(training_data.training_examples)
        return training_data

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Every setting has a default; Rasa hands over numbers."""

    @staticmethod
    def _classify(message: Message, head: Head) -> None:
        columns, counts, vector = _features(message)
        logits = head.logits(columns, counts, vector)
        confidences = softmax(logits)
        order = np.argsort(-confidences, kind="stable")
        ranking = [{"name": str(head.topics[i]), "confidence": float(confidences[i])} for i in order]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        in_scope = bool(len(columns)) and head.in_scope(logits, vector, OUT_OF_SCOPE)
        message.set(IN_SCOPE, in_scope, add_to_output=True)


def _features(message: Message) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    sparse = message.get_sparse_features(attribute=TEXT)[1]
    dense = message.get_dense_features(attribute=TEXT)[1]
    vector = dense.features[0]
    if sparse is None:
        return np.zeros(0, np.int64), np.zeros(0, np.float32), vector
    row = sparse.features.tocsr()
    return row.indices, row.data.astype(np.float32), vector
