"""One database, SQLite or PostgreSQL, behind the same two kinds of transaction."""

import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.pool import QueuePool

POOL_SIZE = 8
OVERFLOW = 32
BUSY_MILLISECONDS = 10_000


class Database:
    """Gives connections in a transaction that is committed at the end, or rolled back on an error."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        # SQLite has one writer: threads that wait for a lock lose less time than threads that poll the file.
        self._one_writer = threading.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that only reads."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that may write; on SQLite it holds the write lock from its first moment."""
        with self._one_writer, self.engine.connect() as bare:
            connection = bare.execution_options(writes=True)
            with connection.begin():
                yield connection

    def forget_erased(self) -> None:
        """Let nothing that was erased stand on in SQLite's log of writes; harmless where somebody reads just now."""
        if self.engine.dialect.name != "sqlite":
            return
        with self._one_writer, closing(self.engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def open_database(address: str) -> Database:
    """Open a database by its SQLAlchemy address; a SQLite file's folder is made where it is missing."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return Database(_sqlite(url))
    # Parameters are texts of users: they must not stand in an error's message.
    return Database(
        sa.create_engine(
            url,
            future=True,
            pool_size=POOL_SIZE,
            max_overflow=OVERFLOW,
            pool_pre_ping=True,
            hide_parameters=True,
            json_serializer=_as_json,
        )
    )


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = sa.create_engine(
        url,
        future=True,
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=OVERFLOW,
        hide_parameters=True,
        json_serializer=_as_json,
        connect_args={"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000},
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Set up a connection.

    WAL with synchronous=FULL: a message is promised (202) once it is stored, so it must survive the power as well as
    the process; NORMAL would lose the last commits with the power.
    """
    # Python's driver would otherwise begin transactions by itself, and not before reading.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    _switch_to_wal(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _switch_to_wal(connection: Any) -> None:
    # The first switch needs a new file for itself, and SQLite does not wait: those that start together take turns.
    give_up = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > give_up:
                raise
        time.sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later cannot wait for another writer; it must say so at once.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
