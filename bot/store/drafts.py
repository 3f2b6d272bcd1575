"""Drafts, with versions that notice when two write at once, and that tell what each change replaced."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.scheme.draft import Answer, Draft, DraftStatus
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError
from bot.scheme.link import OWNER
from bot.scheme.version import Version, replaced
from bot.store.database import Database
from bot.store.tables import conversations, draft_versions, drafts


def utc_now() -> datetime:
    """Give the moment."""
    return datetime.now(timezone.utc)


class SqlDrafts:
    """All drafts, one row each; see services.ports.Drafts."""

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._now = now

    def get(self, draft_id: str) -> Draft:
        """Read a draft, or raise UnknownDraftError."""
        query = sa.select(drafts).where(drafts.c.id == draft_id)
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise UnknownDraftError(draft_id)
        return Draft(**{**row, "answers": _answers(row["answers"]), "status": _status(row["status"])})

    def versions(self, draft: Draft, most: int | None = None) -> Sequence[Version]:
        """Give the changes up to the draft as it was read, newest first, and no more than `most` of them."""
        here = (draft_versions.c.draft == draft.id) & (draft_versions.c.number <= draft.version)
        query = sa.select(draft_versions).where(here).order_by(draft_versions.c.number.desc()).limit(most)
        with self._database.reading() as connection:
            return [_version(row) for row in connection.execute(query).mappings()]

    def save(self, draft: Draft, by: str = OWNER) -> Draft:
        """Keep a draft and give it back with its new version; version 0 is one that has not been kept before.

        What it changes is kept as a version. Raises OutdatedDraftError if another version came between,
        UnknownDraftError if it has been deleted.
        """
        saved = replace(draft, version=draft.version + 1)
        with self._database.writing() as connection:
            _refuse_deleted(connection, draft.id)
            before = _answers_of(connection, draft.id)
            if draft.version == 0:
                _insert(connection, saved)
            else:
                _update(connection, draft, saved)
            _remember(connection, saved, replaced(before, draft.answers), by, self._now())
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


def _answers_of(connection: Connection, draft_id: str) -> Mapping[str, Answer]:
    stored = connection.execute(sa.select(drafts.c.answers).where(drafts.c.id == draft_id)).scalar_one_or_none()
    return _answers(stored or {})


def _remember(
    connection: Connection, saved: Draft, before: Mapping[str, Answer | None], by: str, now: datetime
) -> None:
    if before:
        stored = {question: None if answer is None else _stored(answer) for question, answer in before.items()}
        row = {"draft": saved.id, "number": saved.version, "at": now, "by": by, "before": stored}
        connection.execute(sa.insert(draft_versions).values(row))


def _row(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "call": draft.call,
        "language": draft.language,
        "answers": {question: _stored(answer) for question, answer in draft.answers.items()},
        "version": draft.version,
        "status": None if draft.status == DraftStatus() else _stored_status(draft.status),
    }


def _stored(answer: Answer) -> dict[str, Any]:
    return {"value": answer.value, "origin": answer.origin, "at": answer.at.isoformat()}


def _answers(stored: Mapping[str, Any]) -> dict[str, Answer]:
    return {question: _answer(value) for question, value in stored.items()}


def _answer(stored: Mapping[str, Any]) -> Answer:
    return Answer(value=stored["value"], origin=stored["origin"], at=datetime.fromisoformat(stored["at"]))


def _stored_status(status: DraftStatus) -> dict[str, Any]:
    return {"state": status.state, "by": status.by, "at": status.at.isoformat() if status.at else None}


def _status(stored: Mapping[str, Any] | None) -> DraftStatus:
    if stored is None:
        return DraftStatus()
    return DraftStatus(stored["state"], stored["by"], stored["at"] and datetime.fromisoformat(stored["at"]))


def _version(row: Mapping[str, Any]) -> Version:
    before = {question: None if value is None else _answer(value) for question, value in row["before"].items()}
    return Version(row["number"], row["at"], row["by"], before)
