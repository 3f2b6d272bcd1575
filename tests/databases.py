"""A fresh database for a test: a SQLite file, and a PostgreSQL database where a server answers."""

import os
import secrets
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

SERVER = os.environ.get("TEST_POSTGRESQL", "postgresql+psycopg2://postgres@127.0.0.1:5432")


@pytest.fixture(scope="session")
def postgresql_address() -> Iterator[str]:
    name = f"tilskudd_test_{secrets.token_hex(6)}"
    server = sa.create_engine(f"{SERVER}/postgres", future=True, isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
    except OperationalError:
        pytest.skip(f"no PostgreSQL answers at {SERVER}")
    yield f"{SERVER}/{name}"
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('tmp_path')}/store.db"
    fresh: str = request.getfixturevalue("postgresql_address")
    engine = sa.create_engine(fresh, future=True)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return fresh


def every_value(address: str) -> str:
    """Give everything every table of a database holds, as one text."""
    engine = sa.create_engine(address, future=True)
    found = sa.MetaData()
    with engine.connect() as connection:
        found.reflect(connection)
        rows = [tuple(row) for table in found.sorted_tables for row in connection.execute(sa.select(table))]
    engine.dispose()
    return repr(rows)
