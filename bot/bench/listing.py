"""How long an adviser waits for the list of cases: ten thousand of them, of a realistic size, on each database."""

import itertools
import os
import secrets
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import yaml
from sqlalchemy.exc import OperationalError

from bot.scheme.case import STATUSES, Case, Reach
from bot.scheme.case_list import VIEWS, CaseFilter, searched_text
from bot.store.case_rows import row_from
from bot.store.cases import SqlCases
from bot.store.database import Database, open_database
from bot.store.migrate import migrate
from bot.store.tables import cases

CASES = 10_000
AT_ONCE = 500
ROUNDS = 5
# What is known of a project, and what has been said: about ten thousand letters each.
KNOWN_LETTERS, SAID_MESSAGES = 10_000, 20
SERVER = os.environ.get("BENCH_POSTGRESQL", "postgresql+psycopg2://postgres@127.0.0.1:5432")
FIRST_DAY = datetime(2025, 1, 1, 8, tzinfo=timezone.utc)
TODAY = date(2025, 6, 2)
ADVISERS = tuple(f"adviser-{number}" for number in range(20))
_SAID = yaml.safe_load(Path(__file__).with_name("said.yml").read_text(encoding="utf-8"))
_QUESTIONS: Sequence[str] = _SAID["mixed"]


def print_list_times() -> None:
    """Fill each database that is there, and print what opening the list with its counts took."""
    for name, database in databases():
        fill(database)
        taken = times(SqlCases(database))
        p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=100)[94]
        print(f"list of {CASES} cases, {name:<10}  p50 {p50:5.1f} ms   p95 {p95:5.1f} ms")


def times(kept: SqlCases) -> list[float]:
    """Give the milliseconds of every view, filters, later pages and searches, several times over."""
    taken = []
    for _ in range(ROUNDS):
        for wanted in _wanted(kept):
            started = time.perf_counter()
            found = kept.list(wanted, TODAY)
            taken.append((time.perf_counter() - started) * 1000)
            assert found.cases, f"a list of nothing measures nothing: {wanted}"
    return taken


def _wanted(kept: SqlCases) -> Iterator[CaseFilter]:
    whole = CaseFilter(adviser=ADVISERS[0])
    yield from (replace(whole, view=view) for view in VIEWS)
    yield replace(whole, area=2)
    yield replace(whole, county="18", view="new")
    yield replace(whole, overdue_on=TODAY)
    yield replace(whole, words="kommune 77")
    yield replace(whole, words=f"{_QUESTIONS[0].split()[0]} KOMMUNE", view="new")
    middle = kept.list(replace(whole, limit=CASES // 2), TODAY)
    yield replace(whole, after=middle.next)


def fill(database: Database) -> None:
    """Make the tables and put the cases in."""
    migrate(database)
    known = {"answers": {f"question_{n}": {"value": "x" * 490, "origin": "chat"} for n in range(KNOWN_LETTERS // 550)}}
    said = [_message(seq) for seq in range(1, SAID_MESSAGES + 1)]
    rows = ({**row_from(_case(number, known)), "transcript": said} for number in range(CASES))
    while chunk := list(itertools.islice(rows, AT_ONCE)):
        with database.writing() as connection:
            connection.execute(sa.insert(cases), chunk)
    with database.writing() as connection:
        connection.execute(sa.text("ANALYZE"))


def _message(seq: int) -> dict[str, Any]:
    text = " ".join(_QUESTIONS)[:300].ljust(400, ".")
    return {"seq": seq, "from": "bot", "lang": "nb", "at": FIRST_DAY.isoformat(), "text": text, "citations": []}


def _case(number: int, known: Mapping[str, Any]) -> Case:
    case_id = secrets.token_hex(16)
    question = f"{_QUESTIONS[number % len(_QUESTIONS)]} ".ljust(400, "?")
    status = STATUSES[number % len(STATUSES)]
    opened = FIRST_DAY + timedelta(minutes=20 * number)
    return Case(
        id=case_id,
        conversation=secrets.token_hex(12),
        message="m3",
        question=question,
        reach=Reach("email", f"post{number}@kommune.no"),
        language=("nb", "nn")[number % 2],
        created_at=opened,
        call="2023",
        known=known,
        area=1 + number % 7,
        municipality=f"{1800 + number % 90}",
        county=("18", "03", "11", "46", "55")[number % 5],
        due=opened.date() + timedelta(days=5),
        status=status,
        assigned_to=None if status == "new" else ADVISERS[number // len(STATUSES) % len(ADVISERS)],
        searched=searched_text(case_id[:8], question, f"Kommune {number % 90}", f"Kari Nordmann {number}"),
    )


def databases() -> Iterator[tuple[str, Database]]:
    """Give an empty database of each kind: SQLite's, and PostgreSQL's where a server answers; they are gone after."""
    with tempfile.TemporaryDirectory() as folder, _opened(f"sqlite:///{folder}/bench.db") as database:
        yield "SQLite", database
    server = sa.create_engine(f"{SERVER}/postgres", future=True, isolation_level="AUTOCOMMIT")
    name = f"tilskudd_bench_{secrets.token_hex(6)}"
    try:
        with server.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
    except OperationalError:
        return
    try:
        with _opened(f"{SERVER}/{name}") as database:
            yield "PostgreSQL", database
    finally:
        with server.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        server.dispose()


@contextmanager
def _opened(address: str) -> Iterator[Database]:
    database = open_database(address)
    try:
        yield database
    finally:
        database.close()
