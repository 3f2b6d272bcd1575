"""Letters that wait to be sent: a queue in the database, so that none is lost with a process or a mail server.

A letter is sent at least once: whoever takes it has it for a while, and when that time is up without a word, another
takes it. Letters to one address go in the order they were queued. Once a letter is sent or given up, what it said and
to whom is erased.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from bot.scheme.case import SYSTEM, CaseEvent
from bot.scheme.letter import Letter, QueuedLetter
from bot.store.case_events import add_event
from bot.store.database import Database
from bot.store.ownership import new_owner
from bot.store.tables import cases, letters

GIVEN_UP = "letter_given_up"
LONGEST_ERROR = 200
_INSERTS = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_DONE: Mapping[str, Any] = {"next_try_at": None, "owner": None, "until": None, "data": {}}

_earlier = letters.alias("earlier")
_is_behind_another = (
    sa.select(_earlier.c.id)
    .where(
        _earlier.c.recipient == letters.c.recipient,
        _earlier.c.next_try_at.is_not(None),
        sa.tuple_(_earlier.c.created_at, _earlier.c.id) < sa.tuple_(letters.c.created_at, letters.c.id),
    )
    .exists()
)


class SqlLetters:
    """All letters, one row each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def queue(self, letter: Letter, now: datetime) -> None:
        """Queue a letter, to be sent at once; one with the same id is queued once."""
        with self._database.writing() as connection:
            insert_letter(connection, letter, now)

    def take(self, now: datetime, lease: timedelta) -> QueuedLetter | None:
        """Take the next letter that is due, for as long as the lease; None where none is due that nobody has."""
        query = (
            sa.select(letters)
            .where(
                letters.c.next_try_at <= now,
                sa.or_(letters.c.until.is_(None), letters.c.until < now),
                ~_is_behind_another,
            )
            .order_by(letters.c.created_at, letters.c.id)
            .limit(1)
            .with_for_update(of=letters, skip_locked=True)
        )
        with self._database.writing() as connection:
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                return None
            taken = {"owner": new_owner(), "until": now + lease, "attempts": row["attempts"] + 1}
            connection.execute(sa.update(letters).where(letters.c.id == row["id"]).values(taken))
        return _queued({**row, **taken})

    def sent(self, queued: QueuedLetter, now: datetime) -> None:
        """Mark a letter as sent and erase what it said, whoever has it by now: it has been sent."""
        waiting = (letters.c.id == queued.letter.id) & letters.c.next_try_at.is_not(None)
        values = {**_DONE, "recipient": _erased(queued), "sent_at": now, "error": None}
        with self._database.writing() as connection:
            connection.execute(sa.update(letters).where(waiting).values(values))

    def failed(self, queued: QueuedLetter, error: str, next_try_at: datetime) -> None:
        """Put a letter back, to be tried again at a moment; harmless where somebody else has it by now."""
        values = {"owner": None, "until": None, "next_try_at": next_try_at, "error": error[:LONGEST_ERROR]}
        with self._database.writing() as connection:
            connection.execute(sa.update(letters).where(_is_held(queued)).values(values))

    def give_up(self, queued: QueuedLetter, error: str, now: datetime) -> None:
        """Erase a letter that cannot be sent, and write that in its case's log; harmless where somebody else has it."""
        values = {**_DONE, "recipient": _erased(queued), "error": error[:LONGEST_ERROR]}
        with self._database.writing() as connection:
            held = connection.execute(sa.update(letters).where(_is_held(queued)).values(values)).rowcount == 1
            if held and _has_case(connection, queued.letter):
                add_event(connection, _event(queued.letter, error, now))


def insert_letter(connection: Connection, letter: Letter, now: datetime) -> None:
    """Queue a letter within another repository's transaction; one with the same id is queued once."""
    row = {**vars(letter), "data": dict(letter.data), "created_at": now, "next_try_at": now, "attempts": 0}
    insert = _INSERTS[connection.dialect.name](letters)
    connection.execute(insert.values(row).on_conflict_do_nothing(index_elements=["id"]))


def _queued(row: Mapping[str, Any]) -> QueuedLetter:
    letter = Letter(row["id"], row["recipient"], row["kind"], row["language"], row["case"], row["data"])
    return QueuedLetter(letter, row["created_at"], row["attempts"], row["owner"])


def _is_held(queued: QueuedLetter) -> Any:
    return (letters.c.id == queued.letter.id) & (letters.c.owner == queued.owner)


def _erased(queued: QueuedLetter) -> str:
    """Leave the domain of an address, so that an operator sees which mail server is meant."""
    return queued.letter.recipient[queued.letter.recipient.rfind("@") :]


def _has_case(connection: Connection, letter: Letter) -> bool:
    return connection.execute(sa.select(cases.c.id).where(cases.c.id == letter.case)).one_or_none() is not None


def _event(letter: Letter, error: str, now: datetime) -> CaseEvent:
    return CaseEvent(letter.case or "", now, SYSTEM, GIVEN_UP, data={"kind": letter.kind, "error": error})
