"""Brings a database to the newest shape, in this process and under a lock."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from bot.store.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number does, as long as all processes of the project use the same one.
ADVISORY_LOCK = 7_215_030_212


def migrate(database: Database) -> None:
    """Run the migrations that are missing; processes that start together wait for each other."""
    with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ADVISORY_LOCK)))
        command.upgrade(_config(connection), "head")


def is_current(database: Database) -> bool:
    """Say whether the database has the newest shape."""
    newest = ScriptDirectory.from_config(_config(None)).get_current_head()
    with database.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
