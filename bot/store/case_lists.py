"""Lists of cases and their counts: what is wanted, as conditions on the rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.scheme.case import ANSWERED, CLAIMED, CLOSED, NEW, OPEN_STATUSES, WAITING
from bot.scheme.case_list import OVERDUE, CaseFilter, CasePage, Cursor, folded
from bot.store.case_rows import SHORT, case_from
from bot.store.tables import cases

ESCAPE = "\\"
_BY_STATUS = {"new": NEW, "waiting": WAITING, "answered": ANSWERED, "closed": CLOSED}


def page(connection: Connection, wanted: CaseFilter, today: date) -> CasePage:
    """Give a page of cases with the counts; one more is read, to know whether any follow."""
    query = (
        sa.select(*SHORT)
        .where(*_within(wanted), *_in_view(wanted), *_after(wanted.after))
        .order_by(cases.c.created_at, cases.c.id)
        .limit(wanted.limit + 1)
    )
    found = [case_from(row) for row in connection.execute(query).mappings()]
    shown = found[: wanted.limit]
    following = Cursor(shown[-1].created_at, shown[-1].id) if len(found) > len(shown) else None
    return CasePage(shown, counts(connection, wanted, today), following)


def counts(connection: Connection, wanted: CaseFilter, today: date) -> Mapping[str, int]:
    """Count every view, and what is overdue, in one pass over the cases of the filter."""
    mine = cases.c.assigned_to == wanted.adviser
    late = sa.and_(cases.c.status.in_(OPEN_STATUSES), cases.c.due < today)
    query = (
        sa.select(
            cases.c.status,
            sa.func.count().label("all"),
            sa.func.count().filter(mine).label("mine"),
            sa.func.count().filter(late).label("late"),
        )
        .where(*_within(replace(wanted, overdue_on=None)))
        .group_by(cases.c.status)
    )
    rows = {row["status"]: row for row in connection.execute(query).mappings()}
    by_view = {view: _number(rows, status, "all") for view, status in _BY_STATUS.items()}
    return {
        **by_view,
        "mine": _number(rows, CLAIMED, "mine"),
        "all": sum(row["all"] for row in rows.values()),
        OVERDUE: sum(row["late"] for row in rows.values()),
    }


def _number(rows: Mapping[str, Mapping[str, Any]], status: str, column: str) -> int:
    return rows[status][column] if status in rows else 0


def _in_view(wanted: CaseFilter) -> Sequence[Any]:
    if wanted.view == "all":
        return ()
    if wanted.view == "mine":
        return (cases.c.assigned_to == wanted.adviser, cases.c.status == CLAIMED)
    return (cases.c.status == _BY_STATUS[wanted.view],)


def _within(wanted: CaseFilter) -> Iterator[Any]:
    for name in ("area", "county", "municipality", "body", "flagged"):
        value = getattr(wanted, name)
        if value is not None:
            yield cases.c[name] == value
    if wanted.overdue_on is not None:
        yield sa.and_(cases.c.status.in_(OPEN_STATUSES), cases.c.due < wanted.overdue_on)
    for word in folded(wanted.words or "").split():
        yield cases.c.searched.like(f"%{_escaped(word)}%", escape=ESCAPE)


def _escaped(word: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        word = word.replace(sign, ESCAPE + sign)
    return word


def _after(cursor: Cursor | None) -> Sequence[Any]:
    if cursor is None:
        return ()
    later = cases.c.created_at > cursor.created_at
    same = sa.and_(cases.c.created_at == cursor.created_at, cases.c.id > cursor.id)
    return (sa.or_(later, same),)
