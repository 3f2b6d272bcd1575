"""The people who answer cases, and how they are known to us."""

from dataclasses import dataclass, field
from datetime import datetime

# An adviser works with cases; an owner also sees what all of them add up to, and edits what all of them use.
ADVISER, OWNER = ROLES = ("adviser", "owner")
USER_LANGUAGES = ("nb", "nn")


@dataclass(frozen=True)
class User:
    """Somebody who may sign in to the inbox, with a password or at an identity provider.

    `issuer` is the provider's address, and `subject` who the user is there, None until the first time. Wrong passwords
    in a row are counted in `failed_attempts`.
    """

    id: str
    email: str
    name: str
    role: str
    language: str
    created_at: datetime
    password_hash: str | None = field(default=None, repr=False)
    issuer: str | None = None
    subject: str | None = None
    failed_attempts: int = 0
    locked_until: datetime | None = None
    disabled_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether the user may sign in at all."""
        return self.disabled_at is None

    def is_locked(self, now: datetime) -> bool:
        """Say whether no password is tried at the moment."""
        return self.locked_until is not None and now < self.locked_until


@dataclass(frozen=True)
class Session:
    """One browser that is signed in; of its token only the hash is kept. `csrf` must come along with what it writes."""

    token_hash: str = field(repr=False)
    user: str
    csrf: str = field(repr=False)
    created_at: datetime
    last_used_at: datetime


@dataclass(frozen=True)
class Adviser:
    """Who asks in the inbox: a user with a session that holds."""

    user: User
    session: Session

    @property
    def id(self) -> str:
        """The user's id, as a case's log names it."""
        return self.user.id

    @property
    def is_owner(self) -> bool:
        """Whether more than cases is open to this user."""
        return self.user.role == OWNER


@dataclass(frozen=True)
class SignIn:
    """A sign-in that has begun at an identity provider; it can be finished once, by the browser that began it."""

    state_hash: str = field(repr=False)
    provider: str
    browser_hash: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    created_at: datetime
