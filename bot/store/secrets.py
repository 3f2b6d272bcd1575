"""Secrets the installation makes for itself."""

import secrets as random

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.database import Database
from bot.store.tables import secrets


class SqlSecrets:
    """Named secrets; each is made once and shared by all processes on the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str:
        """Give a secret, made at the first time of asking."""
        try:
            with self._database.writing() as connection:
                value = _read(connection, name)
                if value is None:
                    value = random.token_urlsafe(48)
                    connection.execute(sa.insert(secrets).values(name=name, value=value))
                return value
        except IntegrityError:
            # Two processes started at once on PostgreSQL: the other one's secret counts.
            with self._database.reading() as connection:
                value = _read(connection, name)
            if value is None:
                raise
            return value


def _read(connection: Connection, name: str) -> str | None:
    value: str | None = connection.execute(
        sa.select(secrets.c.value).where(secrets.c.name == name)
    ).scalar_one_or_none()
    return value
