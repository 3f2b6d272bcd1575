"""The Rasa components around the model, trained and loaded the way Rasa does it."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.classifier import TopicClassifier
from bot.nlu.context import ContextReader
from bot.nlu.facts import FactFinder
from bot.nlu.reading import NorwegianReader
from tests.nlu.test_model import EXAMPLES

CONTEXT = ExecutionContext(GraphSchema({}))


@pytest.fixture(scope="module")
def components(tmp_path_factory):
    storage = LocalModelStorage(tmp_path_factory.mktemp("model"))
    data = TrainingData([Message.build(text=example.text, intent=example.name) for example in EXAMPLES])
    for component in (NorwegianReader, TopicClassifier):
        trained = component.create({}, storage, Resource(component.__name__), CONTEXT)
        trained.train(data)
        if component is NorwegianReader:
            trained.process_training_data(data)
    loaded = [
        component.load({}, storage, Resource(component.__name__), CONTEXT)
        for component in (NorwegianReader, TopicClassifier)
    ]
    facts = FactFinder.create({"today": "2023-01-16"}, storage, Resource("facts"), CONTEXT)
    return [*loaded, facts, ContextReader.create({}, storage, Resource("context"), CONTEXT)]


def parsed(components, text, context=None):
    message = Message({"text": text, "metadata": {"context": context} if context else {}})
    for component in components:
        component.process([message])
    return message.as_dict(only_output_properties=True)


def test_a_topic_reaches_the_dialogue_as_an_intent_an_entity_and_an_understanding(components):
    result = parsed(components, "Når er søknadsfristen?")

    assert result["intent"]["name"] == "ask"
    assert [(entity["entity"], entity["value"]) for entity in result["entities"]] == [("topic", "deadline")]
    assert result["understanding"]["topics"][0] == "deadline"


def test_an_answer_in_a_form_has_the_facts_with_it(components):
    context = {"form": "application", "question": {"id": "participants", "kind": "number", "options": []}}

    result = parsed(components, "12 deltakere", context)

    assert result["intent"]["name"] == "answer"
    assert result["understanding"]["facts"]["quantities"][0]["value"] == "12"


@pytest.mark.parametrize("text", ["", "🙂", "   ", "x" * 5000])
def test_any_text_can_be_read(components, text):
    assert parsed(components, text)["understanding"]["kind"] in {"clear", "close", "unclear", "none"}
