"""Rasa component: reads a message in its conversation, and sets the intent the dialogue acts on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message as RasaMessage

from bot.calls.shelf import bundled_calls
from bot.nlu import interpreting
from bot.nlu.classifier import ASIDE_CHANCES, CHANCES, OPENING_CHANCES, PART_CHANCES, RANKING, STRANGE_TO, ranked
from bot.nlu.facts import ASIDE_FACTS
from bot.nlu.interpreting import Aside, Heard, Understanding, interpret
from bot.nlu.language import is_norwegian
from bot.nlu.reading import ASIDE, PARTS, READING
from bot.nlu.situation import Situation
from bot.nlu.text import fold
from bot.nlu.understanding import ANSWER
from bot.nlu.vocabulary import Reading
from bot.scheme.facts import Facts, facts_from_json

FACTS, UNDERSTANDING = "facts", "understanding"
METADATA = "metadata"
_FEWEST_WORDS_THAT_TELL = 6


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class ContextReader(GraphComponent):
    """Sets `understanding`, the final intent, and the first topic as an entity."""

    def __init__(self, themes: Mapping[str, Mapping[int, str]]) -> None:
        self._themes = themes

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ContextReader:
        """Read which theme each number stands for, in each call that comes with the program."""
        calls = bundled_calls().all()
        return cls({call.id: {area.number: area.theme for area in call.areas} for call in calls})

    def process(self, messages: list[RasaMessage]) -> list[RasaMessage]:
        """Interpret messages from a user."""
        for message in messages:
            situation = Situation.from_metadata(message.get(METADATA))
            understanding = interpret(_message(message), situation, self._themes_of(situation.call))
            _write(understanding, situation, message)
        return messages

    def _themes_of(self, call: str | None) -> Mapping[int, str]:
        """Give the themes of the conversation's call, or of the newest where it is not known."""
        newest = next(reversed(list(self._themes.values())), {})
        return self._themes.get(call or "", newest)


def _message(message: RasaMessage) -> interpreting.Message:
    reading: Reading = message.get(READING)
    chances, strange_to = message.get(CHANCES), message.get(STRANGE_TO)
    whole = Heard(message.get(TEXT), reading.folded, chances, reading.known_words, strange_to)
    parts = [
        Heard(text, part.folded, chances, part.known_words)
        for (text, part), chances in zip(message.get(PARTS, []), message.get(PART_CHANCES, []), strict=True)
    ]
    facts = message.get(FACTS)
    opening = message.get(OPENING_CHANCES, {})
    return interpreting.Message(whole, parts, facts_from_json(facts) if facts else Facts(), _aside(message), opening)


def _aside(message: RasaMessage) -> Aside | None:
    if not message.get(ASIDE):
        return None
    told, question, reading = message.get(ASIDE)
    heard = Heard(question, reading.folded, message.get(ASIDE_CHANCES), reading.known_words)
    return Aside(fold(told), message.get(ASIDE_FACTS), heard)


def _write(understanding: Understanding, situation: Situation, message: RasaMessage) -> None:
    verdict = understanding.verdict
    message.set(UNDERSTANDING, understanding.to_json(), add_to_output=True)
    message.set(INTENT, ranked(verdict.intent, understanding.confidence), add_to_output=True)
    message.set(RANKING, [ranked(name, chance) for name, chance in understanding.candidates], add_to_output=True)
    found = {"topic": next(iter(verdict.topics), None), "language": _language(understanding, situation, message)}
    end = len(message.get(TEXT))
    entities = [{"entity": name, "value": value, "start": 0, "end": end} for name, value in found.items() if value]
    message.set(ENTITIES, [*message.get(ENTITIES, []), *entities], add_to_output=True)


def _language(understanding: Understanding, situation: Situation, message: RasaMessage) -> str | None:
    """Give the language to answer in from now on; None where the user has chosen one or the message does not tell.

    Norwegian in an English conversation is answered in bokmål until it shows which of the two it is. An answer in a few
    words to a form's question is a name or a figure, and tells nothing.
    """
    folded = message.get(READING).folded
    is_short_answer = understanding.verdict.intent == ANSWER and len(folded.split()) < _FEWEST_WORDS_THAT_TELL
    if situation.language_chosen or is_short_answer:
        return None
    leaves_english = situation.language == "en" and is_norwegian(folded)
    return understanding.language or ("nb" if leaves_english else None)
