"""The store as one thing that can be handed around."""

from dataclasses import dataclass
from datetime import timedelta

from bot.store.cases import SqlCases
from bot.store.conversations import SqlConversations
from bot.store.database import Database, open_database
from bot.store.drafts import SqlDrafts
from bot.store.links import SqlLinks
from bot.store.secrets import SqlSecrets
from bot.store.turns import SqlTurns


@dataclass(frozen=True)
class Store:
    """The repositories of one database; the tables are there once `migrate` has run."""

    database: Database
    conversations: SqlConversations
    turns: SqlTurns
    drafts: SqlDrafts
    cases: SqlCases
    links: SqlLinks
    secrets: SqlSecrets


def open_store(address: str, lease: timedelta) -> Store:
    """Open the store at a database's address; `lease` is how long a turn may stay claimed."""
    database = open_database(address)
    return Store(
        database=database,
        conversations=SqlConversations(database),
        turns=SqlTurns(database, lease),
        drafts=SqlDrafts(database),
        cases=SqlCases(database),
        links=SqlLinks(database),
        secrets=SqlSecrets(database),
    )
