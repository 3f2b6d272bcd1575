"""From rows to values and back, shared by the repositories of conversations and turns."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from bot.scheme.citation import Citation
from bot.store.records import Conversation, Message, NewReply, StoredChoice

CONVERSATION_FIELDS = tuple(field.name for field in fields(Conversation))


def conversation_from(row: Mapping[str, Any]) -> Conversation:
    """Read a conversation from its row."""
    return Conversation(**{name: row[name] for name in CONVERSATION_FIELDS})


def message_from(row: Mapping[str, Any]) -> Message:
    """Read a message from its row."""
    return Message(
        seq=row["seq"],
        sender=row["sender"],
        language=row["language"],
        at=row["at"],
        text=row["text"],
        citations=tuple(Citation(**citation) for citation in row["citations"]),
        choices=tuple(StoredChoice(**choice) for choice in row["choices"]),
        card=row["card"],
    )


def reply_row(reply: NewReply, conversation: str, seq: int, at: datetime) -> dict[str, Any]:
    """Write a reply as the row it becomes; its choices get their ids here."""
    return {
        "conversation": conversation,
        "seq": seq,
        "sender": reply.sender,
        "language": reply.language,
        "at": at,
        "text": reply.text,
        "citations": [asdict(citation) for citation in reply.citations],
        "choices": [_choice(seq, title, meaning) for title, meaning in reply.choices],
        "card": reply.card,
        "client_msg_id": None,
        "choice": None,
        "meaning": None,
        "handled": True,
        "attempts": 0,
        "answered_by": None,
    }


def _choice(seq: int, title: str, meaning: Mapping[str, Any]) -> dict[str, Any]:
    # The message's number in front finds the choice again without a table of its own.
    return {"id": f"{seq}.{secrets.token_urlsafe(9)}", "title": title, "meaning": dict(meaning)}
