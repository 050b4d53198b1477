"""The second reading for a crisis, beside the bot's fixed rules."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.fitting import fit
from nlu.components.linear import LinearClassifier, features_of
from nlu.crisis import NO_CRISIS, confidences, reached
from nlu.head import Features, Head

CRISIS_INTENT = "crisis"
CRISIS, IS_CRISIS = "crisis", "is_crisis"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CrisisClassifier(LinearClassifier):
    """One label a crisis category, and one for everything else: look-alikes and all ordinary messages.

    Crisis examples have the intents `crisis/<category>` and `crisis/none`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """As for topics; `crisis_weight` and `lookalike_weight`: what an example counts beside
        an ordinary one; `threshold`: a crisis from this probability on."""
        return {
            "C": 10.0,
            "max_iter": 40,
            "examples_for_share": 115,
            "temperature": 1.0,
            "threshold": 0.5,
            "crisis_weight": 3.0,
            "lookalike_weight": 2.0,
            "random_state": 7,
        }

    def fitted(self, training_data: TrainingData) -> Head | None:
        """Return the head; None where no example is a crisis."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        labels = [_label(example) for example in examples]
        if not any(labels):
            return None
        weights = [self._weight(label) for label in labels]
        features = [features_of(example) for example in examples]
        return fit(features, [label or NO_CRISIS for label in labels], weights, self._config)

    def classify(self, message: Message, features: Features, head: Head) -> None:
        """Set `crisis`, each category with its confidence, likeliest first, and `is_crisis`."""
        found = confidences(head, features)
        message.set(CRISIS, found, add_to_output=True)
        message.set(IS_CRISIS, reached(found, head.scope.threshold), add_to_output=True)

    def _weight(self, label: str) -> float:
        if not label:
            return 1.0
        return self._config["lookalike_weight" if label == NO_CRISIS else "crisis_weight"]


def _label(example: Message) -> str:
    """The category or NO_CRISIS of a crisis example, nothing for an ordinary one."""
    if example.get(INTENT) != CRISIS_INTENT:
        return ""
    return example.get(INTENT_RESPONSE_KEY).split("/", 1)[1]
