"""Rasa component: which topic or act a message is about, by a linear model."""

from __future__ import annotations

from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.model import TopicModel
from bot.nlu.provenance import code_fingerprint
from bot.nlu.reading import PARTS, READING

CHANCES, PART_CHANCES = "chances", "part_chances"
RANKING = "intent_ranking"
_RANKED = 10
_FILE = "topics.joblib"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class TopicClassifier(GraphComponent):
    """Sets the likeliest intent, the ranking, and for the context rules every chance, of the parts too."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, model: TopicModel | None = None) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Have it fitted again when the code it calls has changed."""
        return code_fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicClassifier:
        """Make a classifier that has learnt nothing yet."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """Read the model kept in the storage."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, TopicModel.from_parts(joblib.load(folder / _FILE)))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model to the examples, and keep it."""
        examples = training_data.intent_examples
        self._model = TopicModel.fit(
            [message.get(READING) for message in examples], [message.get_full_intent() for message in examples]
        )
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(self._model.to_parts(), folder / _FILE, compress=1)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify messages from a user."""
        assert self._model is not None  # Rasa trains or loads before it processes
        for message in messages:
            chances = self._model.probabilities(message.get(READING))
            message.set(CHANCES, chances)
            message.set(PART_CHANCES, [self._model.probabilities(part) for _, part in message.get(PARTS, [])])
            ranking = [ranked(name, chance) for name, chance in list(chances.items())[:_RANKED]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages


def ranked(name: str, chance: float) -> dict[str, Any]:
    """Write an intent the way Rasa's parse result has it."""
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: chance}
