"""Sharing a conversation: links that can be kept, with a secret nobody can guess."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.scheme.link import Link
from bot.services.ports import Links

SECRET_BYTES = 32


class Sharing:
    """Makes links; `lifetime` is how long each holds."""

    def __init__(self, links: Links, lifetime: timedelta, now: Callable[[], datetime]) -> None:
        self._links = links
        self._lifetime = lifetime
        self._now = now

    def share(self, conversation_id: str, mode: str) -> tuple[Link, str]:
        """Make a link to a conversation, and give it with its secret, which is told this once."""
        now = self._now().replace(microsecond=0)
        link = Link(secrets.token_hex(8), conversation_id, mode, now, now + self._lifetime)
        secret = secrets.token_urlsafe(SECRET_BYTES)
        self._links.keep(link, secret)
        return link, secret
