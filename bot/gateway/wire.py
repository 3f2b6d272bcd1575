"""Messages as the HTTP interface shows them."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.scheme.citation import Citation
from bot.store.records import Message, Transcript

CITATION_FIELDS = ("circular", "area", "section", "point", "statement", "url")


def message_as_json(message: Message) -> dict[str, Any]:
    """Write a message; a choice shows its id and title, and never what it means."""
    written: dict[str, Any] = {
        "seq": message.seq,
        "from": message.sender,
        "lang": message.language,
        "at": message.at.isoformat(timespec="milliseconds"),
        "text": message.text,
        "citations": [citation_as_json(citation) for citation in message.citations],
        "choices": [{"id": choice.id, "title": choice.title} for choice in message.choices],
    }
    if message.card is not None:
        written["card"] = message.card
    return written


def messages_as_json(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Write messages in their order."""
    return [message_as_json(message) for message in messages]


def citation_as_json(citation: Citation) -> dict[str, Any]:
    """Write a citation with every field, in the order of the interface's description."""
    known = asdict(citation)
    return {name: known[name] for name in CITATION_FIELDS}


def transcript_as_json(transcript: Transcript) -> dict[str, Any]:
    """Write messages with the question that waits."""
    pending = None if transcript.pending is None else {"question": transcript.pending}
    return {"messages": messages_as_json(transcript.messages), "pending": pending}
