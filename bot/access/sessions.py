"""Sessions: begun at sign-in, ended by leaving, by idleness or by age."""

import hashlib
import secrets
from datetime import datetime, timedelta

from bot.access import ports
from bot.scheme.errors import NoSessionError
from bot.scheme.user import Adviser, Session, User

TOKEN_BYTES = 32
# Use is noted no oftener than this: reading must not write every time.
NOTED_EVERY = timedelta(minutes=1)


class Sessions:
    """Lets browsers stay signed in: `idle` without a request, and no longer than `longest` in all."""

    def __init__(self, sessions: ports.Sessions, idle: timedelta, longest: timedelta) -> None:
        self._sessions = sessions
        self._idle = idle
        self._longest = longest

    @property
    def surely_lasts(self) -> timedelta:
        """Give how long a session lasts without a request at the least: its last use may be noted a little early."""
        return self._idle - min(NOTED_EVERY, self._idle / 2)

    def begin(self, user: User, now: datetime, old_token: str | None = None) -> tuple[Adviser, str]:
        """Begin a session and give its token, which is told this once; the one of the browser's old token ends."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        session = Session(token_hash(token), user.id, secrets.token_urlsafe(TOKEN_BYTES), now, now)
        self._sessions.begin(session, token_hash(old_token) if old_token else None)
        return Adviser(user, session), token

    def find(self, token: str, now: datetime, is_use: bool = True) -> Adviser:
        """Find who has a token; raises NoSessionError. What the page does by itself is no use that keeps it alive."""
        adviser = self._sessions.find(token_hash(token))
        session = adviser.session
        if now >= session.created_at + self._longest or now >= session.last_used_at + self._idle:
            raise NoSessionError
        if is_use and now >= session.last_used_at + min(NOTED_EVERY, self._idle / 2):
            self._sessions.touch(session.token_hash, now)
        return adviser

    def end(self, adviser: Adviser) -> None:
        """Sign out here."""
        self._sessions.end(adviser.session.token_hash)

    def end_all(self, user: User) -> None:
        """Sign out everywhere."""
        self._sessions.end_all(user.id)

    def purge(self, now: datetime) -> None:
        """Delete the sessions whose time is up."""
        self._sessions.purge(now - self._idle, now - self._longest)


def token_hash(token: str) -> str:
    """Give what is kept of a token; it is long and random, so a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
