"""Users: made and changed by an operator, signed in by their password."""

import re
import secrets
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from bot.access.errors import BadAccountError, LockedError, WrongPasswordError
from bot.access.lockout import StrangeAddresses, locked_until
from bot.access.passwords import Passwords, require_strength
from bot.access.ports import Users
from bot.scheme.errors import UnknownUserError
from bot.scheme.user import User

ADDRESS = re.compile(r"[^\s@<>,;:\"\x00-\x20]{1,64}@[^\s@<>,;:\"\x00-\x20]{1,180}\.[^\s@<>,;:\".\x00-\x20]{2,24}")
LONGEST_NAME = 200


class Accounts:
    """All that is done with users, save letting them in from an identity provider."""

    def __init__(self, users: Users, passwords: Passwords) -> None:
        self._users = users
        self._passwords = passwords
        self._strange = StrangeAddresses()

    def signed_in(self, email: str, password: str, now: datetime) -> User:
        """Give the user with an address and a password; raises WrongPasswordError, LockedError."""
        address = address_of(email)
        user, locked, locked_after = self._attempted(address, now)
        if locked is not None:
            raise LockedError(locked)
        password_hash = user.password_hash if user is not None and user.is_active else None
        if self._passwords.is_right(password_hash, password) and user is not None and password_hash is not None:
            outdated = self._passwords.is_outdated(password_hash)
            self._users.clear_attempts(user.id, self._passwords.hash(password) if outdated else None)
            return user
        raise WrongPasswordError if locked_after is None else LockedError(locked_after)

    def _attempted(self, address: str, now: datetime) -> tuple[User | None, datetime | None, datetime | None]:
        """Count the attempt: who it is for, until when it was locked before, and until when it is if this is wrong."""
        try:
            if not ADDRESS.fullmatch(address):
                raise UnknownUserError(address)
            before, after = self._users.attempt(address, now, locked_until)
        except UnknownUserError:
            return (None, *self._strange.attempt(address, now))
        return before, before.locked_until if before.is_locked(now) else None, after.locked_until

    def add(self, email: str, name: str, role: str, language: str, password: str, now: datetime) -> User:
        """Make a user with a password; raises BadAccountError, WeakPasswordError, ExistingUserError."""
        address, called = _checked(email, name)
        require_strength(password, address, called)
        user = User(new_user_id(), address, called, role, language, now, self._passwords.hash(password))
        return self._users.add(user)

    def add_at_provider(
        self, email: str, name: str, role: str, language: str, issuer: str, subject: str | None, now: datetime
    ) -> User:
        """Make a user who signs in at an identity provider; raises BadAccountError, ExistingUserError.

        Without a subject the first who comes with the address, as the provider vouches for it, is this user.
        """
        address, called = _checked(email, name)
        user = User(new_user_id(), address, called, role, language, now, issuer=issuer, subject=subject)
        return self._users.add(user)

    def set_password(self, email: str, password: str) -> User:
        """Give a user another password and end the user's sessions; raises UnknownUserError, WeakPasswordError.

        Raises BadAccountError for a user of an identity provider: a password would outlive being shut out there.
        """
        user = self.found(email)
        if user.issuer is not None:
            raise BadAccountError(f"{user.email} signs in at {user.issuer} and has no password here.")
        require_strength(password, user.email, user.name)
        self._users.set_password(user.id, self._passwords.hash(password))
        return user

    def disable(self, email: str, now: datetime) -> User:
        """Shut a user out at once; raises UnknownUserError."""
        user = self.found(email)
        self._users.set_disabled(user.id, now)
        return user

    def enable(self, email: str) -> User:
        """Let a user in again, with nothing locked; raises UnknownUserError."""
        user = self.found(email)
        self._users.set_disabled(user.id, None)
        self._users.clear_attempts(user.id)
        return user

    def found(self, email: str) -> User:
        """Find a user by e-mail address; raises UnknownUserError."""
        address = address_of(email)
        if not ADDRESS.fullmatch(address):
            raise UnknownUserError(address)
        return self._users.by_email(address)

    def all(self) -> Sequence[User]:
        """Give every user."""
        return self._users.all()


def address_of(email: str) -> str:
    """Give an e-mail address as it is kept: in small letters."""
    return unicodedata.normalize("NFC", email.strip()).lower()[:254]


def new_user_id() -> str:
    """Make a user's id."""
    return secrets.token_hex(8)


def _checked(email: str, name: str) -> tuple[str, str]:
    address, called = address_of(email), " ".join(unicodedata.normalize("NFC", name).split())
    if not ADDRESS.fullmatch(address):
        raise BadAccountError(f"{email!r} is no e-mail address.")
    if not called or len(called) > LONGEST_NAME or not called.isprintable():
        raise BadAccountError(f"The name must have 1 to {LONGEST_NAME} characters.")
    return address, called
