"""Ranks the topics of a message and says whether it is in scope."""

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, METADATA_EXAMPLE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.crisis_classifier import CRISIS_INTENT
from nlu.components.fitting import fit
from nlu.components.linear import LinearClassifier, features_of
from nlu.head import Features, Head
from nlu.taxonomy import OUT_OF_SCOPE

IN_SCOPE = "in_scope"
SCOPE_SCORE = "scope_score"
ALSO = "also"
OF_TWO = (0.6, 0.4)  # of a message with two needs, the first counts a little more


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(LinearClassifier):
    """One label a topic; an example whose metadata name a second topic (`also`) counts for both."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`: how little to regularise; `examples_for_share`: how n-grams weigh beside the sentence vector;
        `temperature`: above 1 makes less sure; `threshold`: in scope from this score on."""
        return {
            "C": 10.0,
            "max_iter": 40,
            "examples_for_share": 115,
            "temperature": 1.0,
            "threshold": -4.0,
            "random_state": 7,
        }

    def fitted(self, training_data: TrainingData) -> Head | None:
        """Return the head over every example that has a text and a topic."""
        rows = [
            row
            for example in training_data.intent_examples
            if example.get(TEXT) and example.get(INTENT) != CRISIS_INTENT
            for row in _rows(example)
        ]
        return fit(*map(list, zip(*rows, strict=True)), self._config) if rows else None

    def classify(self, message: Message, features: Features, head: Head) -> None:
        """Set `intent`, `intent_ranking` (every topic), `in_scope` and `scope_score`."""
        logits = head.logits(features)
        confidences = head.confidences(logits)
        order = np.argsort(-confidences, kind="stable")
        ranking = [{"name": str(head.labels[i]), "confidence": float(confidences[i])} for i in order]
        score = head.scope_score(logits, features.vector, OUT_OF_SCOPE)
        in_scope = bool(len(features.columns)) and score >= head.scope.threshold
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        message.set(IN_SCOPE, in_scope, add_to_output=True)
        message.set(SCOPE_SCORE, max(score, -1e9), add_to_output=True)


def _rows(example: Message) -> list[tuple[Features, str, float]]:
    features, topic = features_of(example), example.get(INTENT)
    second = ((example.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}).get(ALSO)
    if second is None:
        return [(features, topic, 1.0)]
    return [(features, label, weight) for label, weight in zip((topic, second), OF_TWO, strict=True)]
