"""The store as one thing that can be handed around."""

from dataclasses import dataclass
from datetime import timedelta

from bot.store.canned import SqlCannedReplies
from bot.store.cases import SqlCases
from bot.store.conversations import SqlConversations
from bot.store.database import Database, open_database
from bot.store.drafts import SqlDrafts
from bot.store.letters import SqlLetters
from bot.store.links import SqlLinks
from bot.store.secrets import SqlSecrets
from bot.store.sessions import SqlSessions, SqlSignIns
from bot.store.turns import SqlTurns
from bot.store.users import SqlUsers


@dataclass(frozen=True)
class Store:
    """The repositories of one database; the tables are there once `migrate` has run."""

    database: Database
    conversations: SqlConversations
    turns: SqlTurns
    drafts: SqlDrafts
    cases: SqlCases
    canned_replies: SqlCannedReplies
    letters: SqlLetters
    links: SqlLinks
    secrets: SqlSecrets
    users: SqlUsers
    sessions: SqlSessions
    sign_ins: SqlSignIns


def open_store(address: str, lease: timedelta) -> Store:
    """Open the store at a database's address; `lease` is how long a turn may stay claimed."""
    database = open_database(address)
    return Store(
        database=database,
        conversations=SqlConversations(database),
        turns=SqlTurns(database, lease),
        drafts=SqlDrafts(database),
        cases=SqlCases(database),
        canned_replies=SqlCannedReplies(database),
        letters=SqlLetters(database),
        links=SqlLinks(database),
        secrets=SqlSecrets(database),
        users=SqlUsers(database),
        sessions=SqlSessions(database),
        sign_ins=SqlSignIns(database),
    )
