"""Cases for IMDi's contacts; they outlive their conversation."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.scheme.case import Case, Reach
from bot.store.database import Database
from bot.store.tables import cases


class SqlCases:
    """All cases, one row each; see services.ports.Cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, case: Case) -> Case:
        """Keep a case; one for the same conversation and message is kept once, and the first is given back."""
        try:
            with self._database.writing() as connection:
                first = _for_message(connection, case)
                if first is None:
                    connection.execute(sa.insert(cases).values(_row(case)))
                return first or case
        except IntegrityError:
            # On PostgreSQL another process may have kept it in the meantime.
            with self._database.reading() as connection:
                first = _for_message(connection, case)
            if first is None:
                raise
            return first

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        """Give the cases of a conversation, oldest first."""
        query = sa.select(cases).where(cases.c.conversation == conversation_id).order_by(cases.c.created_at, cases.c.id)
        with self._database.reading() as connection:
            return [_case(row) for row in connection.execute(query).mappings()]


def _for_message(connection: Connection, case: Case) -> Case | None:
    query = sa.select(cases).where(cases.c.conversation == case.conversation, cases.c.message == case.message)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else _case(row)


def _row(case: Case) -> dict[str, Any]:
    row = {name: value for name, value in vars(case).items() if name != "reach"}
    return {**row, "channel": case.reach.channel, "address": case.reach.address, "known": dict(case.known)}


def _case(row: Mapping[str, Any]) -> Case:
    rest = {name: value for name, value in row.items() if name not in ("channel", "address")}
    return Case(reach=Reach(row["channel"], row["address"]), **rest)
