"""Who is signed in to the inbox, and who is about to be."""

from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.scheme.errors import NoSessionError, UnknownSignInError
from bot.scheme.user import Adviser, Session, SignIn
from bot.store.database import Database
from bot.store.tables import sessions, sign_ins, users
from bot.store.users import USER_FIELDS, user_from

SESSION_FIELDS = tuple(field.name for field in fields(Session))
SIGN_IN_FIELDS = tuple(field.name for field in fields(SignIn))


class SqlSessions:
    """All sessions, one row each, known by the hash of their token."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session: Session, instead_of: str | None) -> None:
        """Keep a new session, and end the one the browser had before (its token's hash)."""
        with self._database.writing() as connection:
            if instead_of is not None:
                connection.execute(sa.delete(sessions).where(sessions.c.token_hash == instead_of))
            connection.execute(sa.insert(sessions).values(vars(session)))

    def find(self, token_hash: str) -> Adviser:
        """Find a session and whose it is; raises NoSessionError, also for a user who is shut out."""
        query = sa.select(users, *(sessions.c[name].label(f"session_{name}") for name in SESSION_FIELDS)).where(
            sessions.c.token_hash == token_hash, sessions.c.user == users.c.id, users.c.disabled_at.is_(None)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NoSessionError
        session = Session(**{name: row[f"session_{name}"] for name in SESSION_FIELDS})
        return Adviser(user_from({name: row[name] for name in USER_FIELDS}), session)

    def touch(self, token_hash: str, now: datetime) -> None:
        """Note that a session is in use."""
        here = (sessions.c.token_hash == token_hash) & (sessions.c.last_used_at < now)
        with self._database.writing() as connection:
            connection.execute(sa.update(sessions).where(here).values(last_used_at=now))

    def end(self, token_hash: str) -> None:
        """End a session; one that is not there is ended already."""
        self._delete(sessions.c.token_hash == token_hash)

    def end_all(self, user_id: str) -> None:
        """End every session of a user."""
        self._delete(sessions.c.user == user_id)

    def purge(self, used_before: datetime, begun_before: datetime) -> None:
        """Delete the sessions that were last used or begun before a moment."""
        self._delete((sessions.c.last_used_at < used_before) | (sessions.c.created_at < begun_before))

    def _delete(self, condition: Any) -> None:
        with self._database.writing() as connection:
            connection.execute(sa.delete(sessions).where(condition))


class SqlSignIns:
    """The sign-ins at identity providers that have begun, known by the hash of their state."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, sign_in: SignIn) -> None:
        """Keep a sign-in that begins."""
        with self._database.writing() as connection:
            connection.execute(sa.insert(sign_ins).values(vars(sign_in)))

    def take(self, state_hash: str) -> SignIn:
        """Give a sign-in and forget it, so that it is finished once; raises UnknownSignInError."""
        here = sign_ins.c.state_hash == state_hash
        with self._database.writing() as connection:
            row = connection.execute(sa.select(sign_ins).where(here).with_for_update()).mappings().one_or_none()
            if row is None:
                raise UnknownSignInError
            connection.execute(sa.delete(sign_ins).where(here))
        return SignIn(**{name: row[name] for name in SIGN_IN_FIELDS})

    def purge(self, before: datetime) -> None:
        """Delete those that began before a moment and were never finished."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(sign_ins).where(sign_ins.c.created_at < before))
