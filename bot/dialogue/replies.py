"""From what Rasa uttered to the replies of a turn, and from a choice's meaning to what Rasa would have parsed."""

from collections.abc import Iterable, Mapping
from typing import Any

from rasa.shared.core.events import BotUttered, Event, UserUttered

from bot.dialogue.engine import Card, Choice, Reply
from bot.scheme.citation import Citation
from bot.scheme.facts import Facts, facts_to_json


def replies_after_last_message(events: Iterable[Event], language: str) -> list[Reply]:
    """Give the replies uttered since the user's last message."""
    since: list[BotUttered] = []
    for event in events:
        if isinstance(event, UserUttered):
            since = []
        elif isinstance(event, BotUttered):
            since.append(event)
    return [_reply(event, language) for event in since if event.text]


def _reply(event: BotUttered, language: str) -> Reply:
    extra: Mapping[str, Any] = event.data.get("custom") or {}
    card = extra.get("card")
    return Reply(
        text=event.text,
        language=extra.get("language", language),
        citations=[Citation(**citation) for citation in extra.get("citations", ())],
        choices=[Choice(**choice) for choice in extra.get("choices", ())],
        card=Card(**card) if card else None,
    )


def parsed(meaning: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Give what Rasa is to take a choice for: its intent, its topic, and a value it stands for."""
    topics = [meaning["topic"]] if "topic" in meaning else []
    understanding = {
        "kind": "clear",
        "topics": topics,
        "parts": [text for _ in topics],
        "candidates": [],
        "language": None,
        "facts": facts_to_json(Facts()),
        "meaning": dict(meaning),
    }
    return {
        "text": text,
        "intent": {"name": meaning["intent"], "confidence": 1.0},
        "entities": [{"entity": "topic", "value": topic} for topic in topics],
        "understanding": understanding,
    }
