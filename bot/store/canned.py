"""Canned replies; one that is taken away leaves an empty row behind, so that seeding does not bring it back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from bot.scheme.canned import CannedReply
from bot.scheme.errors import UnknownReplyError
from bot.scheme.wording import Wording
from bot.store.database import Database
from bot.store.tables import canned_replies

_INSERTS = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_KEPT = canned_replies.c.deleted_at.is_(None)


class SqlCannedReplies:
    """All canned replies, one row each; see services.ports.CannedReplies."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[CannedReply]:
        """Give every canned reply, in the order of their bokmål titles."""
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(canned_replies).where(_KEPT)).mappings()
            return sorted((_reply(row) for row in rows), key=lambda reply: (reply.title.nb.casefold(), reply.id))

    def add(self, reply: CannedReply) -> None:
        """Keep a new reply."""
        with self._database.writing() as connection:
            connection.execute(sa.insert(canned_replies).values(_row(reply)))

    def replace(self, reply: CannedReply) -> None:
        """Keep a reply in the place of the one with its id, or raise UnknownReplyError."""
        self._update(reply.id, _row(reply))

    def remove(self, reply_id: str, by: str, now: datetime) -> None:
        """Take a reply away, or raise UnknownReplyError."""
        emptied = {"title": {}, "text": {}, "updated_at": now, "updated_by": by, "deleted_at": now}
        self._update(reply_id, emptied)

    def seed(self, replies: Sequence[CannedReply]) -> None:
        """Keep those replies that have never been kept before."""
        if not replies:
            return
        with self._database.writing() as connection:
            insert = _INSERTS[connection.dialect.name](canned_replies)
            rows = [_row(reply) for reply in replies]
            connection.execute(insert.on_conflict_do_nothing(index_elements=["id"]), rows)

    def _update(self, reply_id: str, values: Mapping[str, Any]) -> None:
        query = sa.update(canned_replies).where(canned_replies.c.id == reply_id, _KEPT)
        with self._database.writing() as connection:
            if connection.execute(query.values(values)).rowcount != 1:
                raise UnknownReplyError(reply_id)


def _row(reply: CannedReply) -> dict[str, Any]:
    return {**vars(reply), "title": _written(reply.title), "text": _written(reply.text)}


def _written(wording: Wording) -> dict[str, str]:
    return {language: text for language, text in asdict(wording).items() if text is not None}


def _reply(row: Mapping[str, Any]) -> CannedReply:
    rest = {name: row[name] for name in ("id", "updated_at", "updated_by")}
    return CannedReply(title=Wording(**row["title"]), text=Wording(**row["text"]), **rest)
