"""The log of the cases: rows are added and read, and nothing here changes or removes one."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.scheme.case import CaseEvent
from bot.scheme.case_list import CaseNews
from bot.scheme.casework import Sent
from bot.scheme.errors import ReusedIdError
from bot.store.case_rows import event_from
from bot.store.tables import case_events, cases

# Any number does, as long as all processes of the project use the same one for the log and nothing else.
ADVISORY_LOCK = 7_215_030_213


def add_event(connection: Connection, event: CaseEvent) -> None:
    """Add a line to the log, as the last thing of a transaction.

    PostgreSQL gives a number before the transaction is committed: whoever reads on from the newest number must not
    miss one that is committed later. So numbers are given to one transaction at a time, until its end.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ADVISORY_LOCK)))
    row = {name: value for name, value in vars(event).items() if name != "id"}
    connection.execute(sa.insert(case_events).values({**row, "data": dict(event.data)}))


def was_sent(connection: Connection, case_id: str, sent: Sent) -> bool:
    """Say whether a text is in a case's log under its id; ReusedIdError if another text is. The case is locked."""
    query = sa.select(case_events.c.text).where(
        case_events.c.case == case_id, case_events.c.client_id == sent.client_id
    )
    earlier = connection.execute(query).one_or_none()
    if earlier is not None and earlier.text != sent.text:
        raise ReusedIdError(case_id, sent.client_id)
    return earlier is not None


def events_of(connection: Connection, case_id: str) -> Sequence[CaseEvent]:
    """Give a case's log, oldest first."""
    query = sa.select(case_events).where(case_events.c.case == case_id).order_by(case_events.c.id)
    return [event_from(row) for row in connection.execute(query).mappings()]


def last_event(connection: Connection) -> int:
    """Give the id of the newest line; 0 where there is none."""
    return connection.execute(sa.select(sa.func.max(case_events.c.id))).scalar_one() or 0


def changed_since(connection: Connection, event_id: int) -> Sequence[CaseNews]:
    """Give the cases with lines after this one, each once, in the order of its newest."""
    newest = sa.func.max(case_events.c.id).label("event")
    query = (
        sa.select(newest, case_events.c.case, cases.c.status)
        .join(cases, cases.c.id == case_events.c.case)
        .where(case_events.c.id > event_id)
        .group_by(case_events.c.case, cases.c.status)
        .order_by(newest)
    )
    return [CaseNews(row.event, row.case, row.status) for row in connection.execute(query)]
