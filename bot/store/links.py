"""Links to conversations and the tokens they have given; of secrets and tokens only the hash is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.scheme.link import Link
from bot.store.conversations import token_hash
from bot.store.database import Database
from bot.store.errors import ExpiredLinkError, UnknownConversationError, UnknownLinkError, WrongTokenError
from bot.store.records import Conversation
from bot.store.rows import conversation_from
from bot.store.tables import conversations, link_tokens, links

LINK_FIELDS = tuple(field.name for field in fields(Link))


class SqlLinks:
    """All links, one row each; a deleted conversation's stay, so that they can say that it is gone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, link: Link, secret: str) -> None:
        """Keep a new link, known by the hash of its secret."""
        with self._database.writing() as connection:
            connection.execute(sa.insert(links).values({**vars(link), "secret_hash": token_hash(secret)}))

    def of_conversation(self, conversation_id: str) -> Sequence[Link]:
        """Give a conversation's links, oldest first."""
        query = sa.select(links).where(links.c.conversation == conversation_id)
        with self._database.reading() as connection:
            return [_link(row) for row in connection.execute(query.order_by(links.c.created_at, links.c.id)).mappings()]

    def revoke(self, conversation_id: str, link_id: str) -> None:
        """Forget a link and the tokens it has given; raises UnknownLinkError where the conversation has no such one."""
        here = (links.c.id == link_id) & (links.c.conversation == conversation_id)
        with self._database.writing() as connection:
            if connection.execute(sa.select(links.c.id).where(here).with_for_update()).one_or_none() is None:
                raise UnknownLinkError
            connection.execute(sa.delete(link_tokens).where(link_tokens.c.link == link_id))
            connection.execute(sa.delete(links).where(here))

    def open(self, secret: str, token: str, now: datetime) -> tuple[Link, Conversation]:
        """Let a token open what the link with the secret opens.

        Raises UnknownLinkError, and ExpiredLinkError for one whose time is up or whose conversation is deleted.
        """
        query = _with_conversation(links.c.secret_hash == token_hash(secret)).with_for_update(of=links)
        with self._database.writing() as connection:
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                raise UnknownLinkError
            if row["expires"] <= now or row["deleted_at"] is not None:
                raise ExpiredLinkError(row["link_id"])
            connection.execute(sa.insert(link_tokens).values(token_hash=token_hash(token), link=row["link_id"]))
        return _shared(row)

    def authorised(self, conversation_id: str, token: str, now: datetime) -> tuple[Link, Conversation]:
        """Find the link that gave a token, and the conversation it opens.

        Raises WrongTokenError for a token that opens nothing (any more), UnknownConversationError for one that opens
        another conversation or a deleted one.
        """
        link, conversation = self.opened_by(token, now)
        if conversation.id != conversation_id:
            raise UnknownConversationError(conversation_id)
        return link, conversation

    def opened_by(self, token: str, now: datetime) -> tuple[Link, Conversation]:
        """Find the link that gave a token; raises WrongTokenError, UnknownConversationError for a deleted one."""
        gave = sa.select(link_tokens.c.link).where(link_tokens.c.token_hash == token_hash(token))
        with self._database.reading() as connection:
            query = _with_conversation(links.c.id == gave.scalar_subquery())
            row = connection.execute(query).mappings().one_or_none()
        if row is None or row["expires"] <= now:
            raise WrongTokenError
        if row["deleted_at"] is not None:
            raise UnknownConversationError(row["id"])
        return _shared(row)


def _with_conversation(condition: Any) -> Any:
    ours = [links.c.id.label("link_id"), links.c.created_at.label("link_created_at"), links.c.mode, links.c.expires]
    return sa.select(conversations, *ours).where(condition, links.c.conversation == conversations.c.id)


def _shared(row: Mapping[str, Any]) -> tuple[Link, Conversation]:
    link = Link(row["link_id"], row["id"], row["mode"], row["link_created_at"], row["expires"])
    return link, conversation_from(row)


def _link(row: Mapping[str, Any]) -> Link:
    return Link(**{name: row[name] for name in LINK_FIELDS})
