"""What access needs of a store."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.scheme.user import Adviser, Session, SignIn, User


class Users(Protocol):
    """Keeps the users; bot/store/users.py says what each method raises."""

    def add(self, user: User) -> User:
        """Keep a new user."""

    def get(self, user_id: str) -> User:
        """Read a user by id."""

    def by_email(self, email: str) -> User:
        """Read a user by e-mail address."""

    def by_subject(self, issuer: str, subject: str) -> User:
        """Read a user by who it is at an identity provider."""

    def all(self) -> Sequence[User]:
        """Give every user."""

    def attempt(self, email: str, now: datetime, lock: Callable[[int, datetime], datetime | None]) -> tuple[User, User]:
        """Count a password that is about to be tried; gives the user before and after."""

    def clear_attempts(self, user_id: str, password_hash: str | None = None) -> None:
        """Forget the wrong passwords after a right one."""

    def set_password(self, user_id: str, password_hash: str) -> None:
        """Give a user another password, and end the user's sessions."""

    def set_disabled(self, user_id: str, at: datetime | None) -> None:
        """Shut a user out and end the user's sessions, or let the user in again."""

    def set_language(self, user_id: str, language: str) -> None:
        """Keep a user's language."""

    def set_profile(self, user_id: str, name: str, role: str) -> None:
        """Keep what an identity provider says of a user."""

    def bind(self, email: str, issuer: str, subject: str) -> User:
        """Tie a user who was added for an identity provider to who it is there."""


class Sessions(Protocol):
    """Keeps the sessions, by the hash of their token."""

    def begin(self, session: Session, instead_of: str | None) -> None:
        """Keep a new session, and end the one the browser had before."""

    def find(self, token_hash: str) -> Adviser:
        """Find a session and whose it is."""

    def touch(self, token_hash: str, now: datetime) -> None:
        """Note that a session is in use."""

    def end(self, token_hash: str) -> None:
        """End a session."""

    def end_all(self, user_id: str) -> None:
        """End every session of a user."""

    def purge(self, used_before: datetime, begun_before: datetime) -> None:
        """Delete the sessions that were last used or begun before a moment."""


class SignIns(Protocol):
    """Keeps the sign-ins that have begun, by the hash of their state."""

    def begin(self, sign_in: SignIn) -> None:
        """Keep a sign-in that begins."""

    def take(self, state_hash: str) -> SignIn:
        """Give a sign-in and forget it."""

    def purge(self, before: datetime) -> None:
        """Delete those that began before a moment."""
