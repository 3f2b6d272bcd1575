"""The users of the inbox."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.scheme.errors import ExistingUserError, UnknownUserError
from bot.scheme.user import User
from bot.store.database import Database
from bot.store.tables import sessions, users

USER_FIELDS = tuple(field.name for field in fields(User))


class SqlUsers:
    """All users, one row each; none is ever deleted, because the cases' logs name them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, user: User) -> User:
        """Keep a new user; raises ExistingUserError."""
        try:
            with self._database.writing() as connection:
                connection.execute(sa.insert(users).values(vars(user)))
        except IntegrityError:
            raise ExistingUserError(user.email) from None
        return user

    def get(self, user_id: str) -> User:
        """Read a user by id; raises UnknownUserError."""
        return self._one(users.c.id == user_id, user_id)

    def by_email(self, email: str) -> User:
        """Read a user by e-mail address, in small letters; raises UnknownUserError."""
        return self._one(users.c.email == email, email)

    def by_subject(self, issuer: str, subject: str) -> User:
        """Read a user by who it is at an identity provider; raises UnknownUserError."""
        return self._one((users.c.issuer == issuer) & (users.c.subject == subject), f"a subject of {issuer}")

    def all(self) -> Sequence[User]:
        """Give every user, by e-mail address."""
        with self._database.reading() as connection:
            return [user_from(row) for row in connection.execute(sa.select(users).order_by(users.c.email)).mappings()]

    def active(self) -> Sequence[User]:
        """Give those who may sign in, by name."""
        query = sa.select(users).where(users.c.disabled_at.is_(None)).order_by(users.c.name, users.c.id)
        with self._database.reading() as connection:
            return [user_from(row) for row in connection.execute(query).mappings()]

    def attempt(self, email: str, now: datetime, lock: Callable[[int, datetime], datetime | None]) -> tuple[User, User]:
        """Count a password that is about to be tried, as wrong until it has turned out to be right.

        Gives the user before and after. Where the user was locked before, nothing is counted and nothing may be tried.
        That the count comes first keeps many at once from being tried as one. Raises UnknownUserError.
        """
        with self._database.writing() as connection:
            before = _locked_row(connection, users.c.email == email, email)
            if before.is_locked(now):
                return before, before
            failed = before.failed_attempts + 1
            _update(connection, before.id, {"failed_attempts": failed, "locked_until": lock(failed, now)})
            return before, _locked_row(connection, users.c.id == before.id, email)

    def clear_attempts(self, user_id: str, password_hash: str | None = None) -> None:
        """Forget the wrong passwords after a right one; a password that was hashed anew is kept so."""
        values: dict[str, Any] = {"failed_attempts": 0, "locked_until": None}
        if password_hash is not None:
            values["password_hash"] = password_hash
        with self._database.writing() as connection:
            _update(connection, user_id, values)

    def set_password(self, user_id: str, password_hash: str) -> None:
        """Give a user another password; whoever is signed in with the old one is so no more."""
        values = {"password_hash": password_hash, "failed_attempts": 0, "locked_until": None}
        with self._database.writing() as connection:
            _update(connection, user_id, values)
            _end_sessions(connection, user_id)

    def set_disabled(self, user_id: str, at: datetime | None) -> None:
        """Shut a user out, everywhere and at once, or let the user in again (None)."""
        with self._database.writing() as connection:
            _update(connection, user_id, {"disabled_at": at})
            _end_sessions(connection, user_id)

    def set_language(self, user_id: str, language: str) -> None:
        """Keep which language a user reads the inbox in."""
        with self._database.writing() as connection:
            _update(connection, user_id, {"language": language})

    def set_profile(self, user_id: str, name: str, role: str) -> None:
        """Keep what an identity provider says of a user."""
        with self._database.writing() as connection:
            _update(connection, user_id, {"name": name, "role": role})

    def bind(self, email: str, issuer: str, subject: str) -> User:
        """Tie a user who was added for an identity provider to who it is there, once.

        Raises UnknownUserError where no such user waits for it, ExistingUserError where the subject is somebody else.
        """
        waits = (users.c.email == email) & (users.c.issuer == issuer) & users.c.subject.is_(None)
        try:
            with self._database.writing() as connection:
                user = _locked_row(connection, waits, email)
                _update(connection, user.id, {"subject": subject})
        except IntegrityError:
            raise ExistingUserError(email) from None
        return self.get(user.id)

    def _one(self, condition: Any, told: str) -> User:
        with self._database.reading() as connection:
            row = connection.execute(sa.select(users).where(condition)).mappings().one_or_none()
        if row is None:
            raise UnknownUserError(told)
        return user_from(row)


def user_from(row: Mapping[str, Any]) -> User:
    """Read a user from its row."""
    return User(**{name: row[name] for name in USER_FIELDS})


def _locked_row(connection: Connection, condition: Any, told: str) -> User:
    row = connection.execute(sa.select(users).where(condition).with_for_update()).mappings().one_or_none()
    if row is None:
        raise UnknownUserError(told)
    return user_from(row)


def _update(connection: Connection, user_id: str, values: Mapping[str, Any]) -> None:
    connection.execute(sa.update(users).where(users.c.id == user_id).values(values))


def _end_sessions(connection: Connection, user_id: str) -> None:
    connection.execute(sa.delete(sessions).where(sessions.c.user == user_id))
