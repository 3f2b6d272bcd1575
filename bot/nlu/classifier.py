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

from bot.nlu.act_words import ActWords
from bot.nlu.model import TopicModel
from bot.nlu.provenance import code_fingerprint
from bot.nlu.reading import ASIDE, OPENING, PARTS, READING

CHANCES, PART_CHANCES, STRANGE_TO = "chances", "part_chances", "strange_to"
ASIDE_CHANCES, OPENING_CHANCES = "aside_chances", "opening_chances"
RANKING = "intent_ranking"
_RANKED = 10
_FILE = "topics.joblib"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class TopicClassifier(GraphComponent):
    """Sets the likeliest intent, the ranking, and for the context rules every chance, of the parts too."""

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        model: TopicModel | None = None,
        act_words: ActWords | None = None,
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        self._act_words = act_words

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
            parts = joblib.load(folder / _FILE)
        model, act_words = TopicModel.from_parts(parts["model"]), ActWords.from_parts(parts["act_words"])
        return cls(model_storage, resource, model, act_words)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model to the examples, and keep it."""
        readings = [message.get(READING) for message in training_data.intent_examples]
        names = [message.get_full_intent() for message in training_data.intent_examples]
        self._model, self._act_words = TopicModel.fit(readings, names), ActWords.learn(readings, names)
        parts = {"model": self._model.to_parts(), "act_words": self._act_words.to_parts()}
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(parts, folder / _FILE, compress=1)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify messages from a user."""
        assert self._model is not None  # Rasa trains or loads before it processes
        assert self._act_words is not None
        for message in messages:
            chances = self._model.probabilities(message.get(READING))
            message.set(CHANCES, chances)
            message.set(STRANGE_TO, self._act_words.strange_to(message.get(READING)))
            message.set(PART_CHANCES, [self._model.probabilities(part) for _, part in message.get(PARTS, [])])
            if opening := message.get(OPENING):
                message.set(OPENING_CHANCES, self._model.probabilities(opening))
            if aside := message.get(ASIDE):
                message.set(ASIDE_CHANCES, self._model.probabilities(aside[-1]))
            ranking = [ranked(name, chance) for name, chance in list(chances.items())[:_RANKED]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages


def ranked(name: str, chance: float) -> dict[str, Any]:
    """Write an intent the way Rasa's parse result has it."""
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: chance}
