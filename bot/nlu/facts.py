"""The graph component that gives Rasa the facts of a message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.calls.shelf import bundled_calls
from bot.nlu.areas import area_names
from bot.nlu.finding import Surroundings, find_facts
from bot.nlu.reading import ASIDE
from bot.scheme.call import Call
from bot.scheme.facts import facts_to_json

FACTS, ASIDE_FACTS = "facts", "aside_facts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FactFinder(GraphComponent):
    """Sets `facts` on each message that has a text, in the light of the context in its metadata; learns nothing."""

    def __init__(self, today: date | None) -> None:
        self._today = today

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`today`, an ISO date, stands in for the clock."""
        return {"today": None}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactFinder:
        """Build the component; nothing is stored with the model."""
        return cls(date.fromisoformat(config["today"]) if config["today"] else None)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the facts of every message."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                context = (message.get(METADATA) or {}).get("context") or {}
                surroundings = surroundings_of(context, self._today or date.today())
                message.set(FACTS, facts_to_json(find_facts(text, surroundings)), add_to_output=True)
                if aside := message.get(ASIDE):
                    message.set(ASIDE_FACTS, find_facts(aside[0], surroundings))
        return messages


def surroundings_of(context: Mapping[str, Any], today: date) -> Surroundings:
    """Tell what a message is read in the light of; where no call is named it is the newest."""
    call = _call(context.get("call"))
    question = context.get("question") or {}
    return Surroundings(
        today=today,
        year=call.year if call else today.year,
        area_names=area_names(call) if call else (),
        asked=question.get("kind"),
    )


def _call(call_id: str | None) -> Call | None:
    """Give the call by its id, the newest where none is named, and None where there is no call at all."""
    calls = bundled_calls().all()
    named = [call for call in calls if call.id == call_id]
    return named[0] if named else calls[-1] if calls else None
