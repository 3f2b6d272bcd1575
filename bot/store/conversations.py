"""Conversations and their messages, as far as no turn is involved."""

import hashlib
import hmac
import secrets
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.database import Database
from bot.store.errors import UnknownConversationError, WrongTokenError
from bot.store.records import Conversation, Transcript
from bot.store.rows import conversation_from
from bot.store.statements import transcript
from bot.store.tables import conversations, draft_versions, drafts, messages


def token_hash(token: str) -> str:
    """Give what is kept of a token; it is long and random, so a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


class SqlConversations:
    """All conversations, one row each; a deleted one leaves an empty row behind, so that its token is known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def authorised(self, conversation_id: str, token: str, now: datetime, lifetime: timedelta) -> Conversation:
        """Find the conversation, if a token opens it.

        Raises WrongTokenError for a token that opens nothing (any more), UnknownConversationError for one that opens
        another conversation or a deleted one.
        """
        conversation = self.opened_by(token, now, lifetime)
        if not hmac.compare_digest(conversation.id.encode(), conversation_id.encode("utf-8", "replace")):
            raise UnknownConversationError(conversation_id)
        return conversation

    def opened_by(self, token: str, now: datetime, lifetime: timedelta) -> Conversation:
        """Find the conversation a token opens; raises WrongTokenError, UnknownConversationError for a deleted one."""
        query = sa.select(conversations).where(conversations.c.token_hash == token_hash(token))
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise WrongTokenError
        if row["deleted_at"] is not None:
            raise UnknownConversationError(row["id"])
        if row["last_used_at"] + lifetime < now:
            raise WrongTokenError
        return conversation_from(row)

    def get(self, conversation_id: str) -> Conversation:
        """Read a conversation that has not been deleted, or raise UnknownConversationError."""
        query = sa.select(conversations).where(
            conversations.c.id == conversation_id, conversations.c.deleted_at.is_(None)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise UnknownConversationError(conversation_id)
        return conversation_from(row)

    def transcript(self, conversation_id: str, after: int) -> Transcript:
        """Give the messages with a number above `after`; none for an unknown conversation."""
        with self._database.reading() as connection:
            return transcript(connection, conversation_id, after)

    def last_numbers(self, conversation_ids: Collection[str]) -> Mapping[str, int]:
        """Give each conversation's last number; those deleted or unknown are left out."""
        query = sa.select(conversations.c.id, conversations.c.last_seq).where(
            conversations.c.id.in_(conversation_ids), conversations.c.deleted_at.is_(None)
        )
        with self._database.reading() as connection:
            return {row.id: row.last_seq for row in connection.execute(query)}

    def kept(self, conversation_ids: Collection[str]) -> Mapping[str, Conversation]:
        """Give conversations by their ids; those deleted or unknown are left out."""
        query = sa.select(conversations).where(
            conversations.c.id.in_(conversation_ids), conversations.c.deleted_at.is_(None)
        )
        with self._database.reading() as connection:
            return {row["id"]: conversation_from(row) for row in connection.execute(query).mappings()}

    def delete(self, conversation_id: str, now: datetime) -> None:
        """Erase texts, draft, versions and state; tokens and links stay known, cases stay with the adviser."""
        emptied: dict[str, Any] = {
            "state": {},
            "pending": None,
            "municipality": None,
            "turn_owner": None,
            "turn_until": None,
            "held_by": None,
        }
        with self._database.writing() as connection:
            connection.execute(
                sa.update(conversations).where(conversations.c.id == conversation_id).values(deleted_at=now, **emptied)
            )
            connection.execute(sa.delete(messages).where(messages.c.conversation == conversation_id))
            connection.execute(sa.delete(drafts).where(drafts.c.id == conversation_id))
            connection.execute(sa.delete(draft_versions).where(draft_versions.c.draft == conversation_id))
        self._database.forget_erased()


def new_token() -> str:
    """Make a token nobody can guess."""
    return secrets.token_urlsafe(32)


def new_conversation_id() -> str:
    """Make an id for a conversation; it is no secret."""
    return secrets.token_hex(12)
