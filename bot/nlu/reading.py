"""Rasa component: reads Norwegian – folds, takes words apart, finds lemmas – and parts two questions."""

from __future__ import annotations

import json
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.provenance import code_fingerprint
from bot.nlu.two_questions import opening_of, questions_in, statement_and_question, without_greeting, without_redacted
from bot.nlu.vocabulary import Vocabulary

READING, PARTS, ASIDE, OPENING = "reading", "part_readings", "aside", "opening"
_FILE = "vocabulary.json"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=True)
class NorwegianReader(GraphComponent):
    """Sets on a message its reading (without greeting), the readings of its parts where it asks twice, of its first
    sentence where it has several, and the aside.

    The aside is what a message tells, the one question it asks beside that, and the question's reading.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource, vocabulary: Vocabulary | None = None) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._vocabulary = vocabulary

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
    ) -> NorwegianReader:
        """Make a reader that has learnt nothing yet."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NorwegianReader:
        """Read the vocabulary kept with the model."""
        with model_storage.read_from(resource) as folder:
            data = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, Vocabulary.from_json(data))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the vocabulary of the examples, and keep it with the model."""
        self._vocabulary = Vocabulary.learn(message.get(TEXT) for message in training_data.intent_examples)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _FILE).write_text(json.dumps(self._vocabulary.to_json(), ensure_ascii=False), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Read the examples."""
        for message in training_data.training_examples:
            if message.get(TEXT):
                message.set(READING, self._read(message.get(TEXT)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Read messages from a user."""
        for message in messages:
            text = without_greeting(without_redacted(message.get(TEXT) or ""))
            message.set(READING, self._read(text))
            if opening := opening_of(text):
                message.set(OPENING, self._read(opening))
            questions = questions_in(text)
            if len(questions) > 1:
                message.set(PARTS, [(question, self._read(question)) for question in questions])
            elif both := statement_and_question(text):
                told, question = both
                message.set(ASIDE, (told, question, self._read(question)))
        return messages

    def _read(self, text: str) -> Any:
        assert self._vocabulary is not None  # Rasa trains or loads before it processes
        return self._vocabulary.read(text)
