"""Adds the need's details to a message: ages, weeks pregnant, postcodes, areas, days, languages."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.entities import extract
from nlu.text import clean


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NeedExtractor(GraphComponent, EntityExtractorMixin):
    """The same rules that serve, as a Rasa entity extractor."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "NeedExtractor":
        """Make the extractor; there is nothing to set."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Append the entities of each message's text to those it has."""
        for message in messages:
            found = [
                {"entity": e.kind, "value": e.value, "start": e.start, "end": e.end, "confidence": 1.0}
                for e in extract(clean(message.get(TEXT) or ""))
            ]
            known = message.get(ENTITIES, [])
            message.set(ENTITIES, known + self.add_extractor_name(found), add_to_output=True)
        return messages
