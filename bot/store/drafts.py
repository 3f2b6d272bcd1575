"""Drafts, with versions that notice when two write at once."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError
from bot.store.database import Database
from bot.store.tables import conversations, drafts


class SqlDrafts:
    """All drafts, one row each; see services.ports.Drafts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, draft_id: str) -> Draft:
        """Read a draft, or raise UnknownDraftError."""
        query = sa.select(drafts).where(drafts.c.id == draft_id)
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise UnknownDraftError(draft_id)
        return Draft(**{**row, "answers": {key: _answer(value) for key, value in row["answers"].items()}})

    def save(self, draft: Draft) -> Draft:
        """Keep a draft and give it back with its new version; version 0 is one that has not been kept before.

        Raises OutdatedDraftError if another version came between, UnknownDraftError if it has been deleted.
        """
        saved = replace(draft, version=draft.version + 1)
        with self._database.writing() as connection:
            _refuse_deleted(connection, draft.id)
            if draft.version == 0:
                _insert(connection, saved)
            else:
                _update(connection, draft, saved)
        return saved


def _refuse_deleted(connection: Connection, draft_id: str) -> None:
    # The lock keeps a deletion from slipping in between; a turn still under way would bring the draft back.
    query = sa.select(conversations.c.deleted_at).where(conversations.c.id == draft_id).with_for_update(read=True)
    if connection.execute(query).scalar_one_or_none() is not None:
        raise UnknownDraftError(draft_id)


def _insert(connection: Connection, saved: Draft) -> None:
    try:
        connection.execute(sa.insert(drafts).values(_row(saved)))
    except IntegrityError:
        raise OutdatedDraftError(saved.id) from None


def _update(connection: Connection, read: Draft, saved: Draft) -> None:
    here = drafts.c.id == read.id
    statement = sa.update(drafts).where(here, drafts.c.version == read.version).values(_row(saved))
    if connection.execute(statement).rowcount == 1:
        return
    exists = connection.execute(sa.select(drafts.c.id).where(here)).one_or_none()
    raise UnknownDraftError(read.id) if exists is None else OutdatedDraftError(read.id)


def _row(draft: Draft) -> dict[str, Any]:
    answers = {
        question: {"value": answer.value, "origin": answer.origin, "at": answer.at.isoformat()}
        for question, answer in draft.answers.items()
    }
    return {
        "id": draft.id,
        "call": draft.call,
        "language": draft.language,
        "answers": answers,
        "version": draft.version,
    }


def _answer(stored: dict[str, Any]) -> Answer:
    return Answer(value=stored["value"], origin=stored["origin"], at=datetime.fromisoformat(stored["at"]))
