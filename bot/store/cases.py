"""Cases for IMDi's contacts; they outlive their conversation."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.scheme.case import Case, CaseEvent, CaseFile
from bot.scheme.case_list import CaseFilter, CaseNews, CasePage
from bot.scheme.casework import Sent
from bot.scheme.errors import UnknownCaseError
from bot.scheme.letter import Letter
from bot.store import case_events, case_lists
from bot.store.case_changes import Decide, change_case
from bot.store.case_rows import WHOLE, as_told, case_from, row_from, suggested_in
from bot.store.database import Database
from bot.store.letters import insert_letter
from bot.store.statements import transcript
from bot.store.tables import cases


class SqlCases:
    """All cases, one row each, and one for every line of their log; see services.ports.Cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, case: Case, opened: CaseEvent, letters: Sequence[Letter] = ()) -> Case:
        """Keep a case with what has been said so far; one for the same conversation and message is kept once."""
        try:
            with self._database.writing() as connection:
                return _for_message(connection, case) or _insert(connection, case, opened, letters)
        except IntegrityError:
            # On PostgreSQL another process may have kept it in the meantime.
            with self._database.reading() as connection:
                first = _for_message(connection, case)
            if first is None:
                raise
            return first

    def change(self, case_id: str, decide: Decide, now: datetime, sent: Sent | None = None) -> Case:
        """Let an act change a case, and keep all of it or nothing; see services.ports.Cases for what is raised."""
        with self._database.writing() as connection:
            return change_case(connection, case_id, decide, now, sent)

    def find(self, case_id: str) -> CaseFile:
        """Give a case with its log and its transcript, or raise UnknownCaseError."""
        query = sa.select(cases).where(cases.c.id == case_id)
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                raise UnknownCaseError(case_id)
            return CaseFile(case_from(row), case_events.events_of(connection, case_id), row["transcript"])

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        """Give the cases of a conversation, oldest first."""
        query = sa.select(*WHOLE).where(cases.c.conversation == conversation_id)
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(cases.c.created_at, cases.c.id)).mappings()
            return [case_from(row) for row in rows]

    def ids_of_adviser(self, user_id: str) -> Sequence[str]:
        """Give the cases an adviser has, answered and closed ones too."""
        query = sa.select(cases.c.id).where(cases.c.assigned_to == user_id).order_by(cases.c.created_at, cases.c.id)
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def list(self, wanted: CaseFilter, today: date) -> CasePage:
        """Give a page of cases, the oldest first; `today` decides which are counted as overdue."""
        with self._database.reading() as connection:
            return case_lists.page(connection, wanted, today)

    def counts(self, wanted: CaseFilter, today: date) -> Mapping[str, int]:
        """Count the cases of every view, and those overdue today."""
        with self._database.reading() as connection:
            return case_lists.counts(connection, wanted, today)

    def last_event(self) -> int:
        """Give the id of the newest event of any case; 0 where there is none."""
        with self._database.reading() as connection:
            return case_events.last_event(connection)

    def changed_since(self, event_id: int) -> Sequence[CaseNews]:
        """Give the cases with an event after this one, each once, in the order of their newest events."""
        with self._database.reading() as connection:
            return case_events.changed_since(connection, event_id)


def _insert(connection: Connection, case: Case, opened: CaseEvent, letters: Sequence[Letter]) -> Case:
    messages = transcript(connection, case.conversation, 0).messages
    row = row_from(replace(case, known={**case.known, **suggested_in(messages)}))
    connection.execute(sa.insert(cases).values({**row, "transcript": [as_told(message) for message in messages]}))
    for letter in letters:
        insert_letter(connection, letter, case.created_at)
    case_events.add_event(connection, opened)
    return case_from(row)


def _for_message(connection: Connection, case: Case) -> Case | None:
    query = sa.select(*WHOLE).where(cases.c.conversation == case.conversation, cases.c.message == case.message)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else case_from(row)
