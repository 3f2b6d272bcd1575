"""Canned replies: advisers use them, and the owner of the scheme writes them."""

import secrets
from collections.abc import Mapping, Sequence

from bot.scheme.canned import CannedReply
from bot.scheme.case import SYSTEM
from bot.scheme.wording import Wording
from bot.services.ports import CannedReplies, Clock


class Canned:
    """The replies there are; `by` is a user's id."""

    def __init__(self, replies: CannedReplies, clock: Clock) -> None:
        self._replies = replies
        self._clock = clock

    def all(self) -> Sequence[CannedReply]:
        """Give every reply, in the order of their titles."""
        return self._replies.all()

    def add(self, title: Wording, text: Wording, by: str) -> CannedReply:
        """Write a new reply."""
        reply = self._reply(secrets.token_hex(8), title, text, by)
        self._replies.add(reply)
        return reply

    def replace(self, reply_id: str, title: Wording, text: Wording, by: str) -> CannedReply:
        """Write a reply anew, or raise UnknownReplyError."""
        reply = self._reply(reply_id, title, text, by)
        self._replies.replace(reply)
        return reply

    def remove(self, reply_id: str, by: str) -> None:
        """Take a reply away, or raise UnknownReplyError."""
        self._replies.remove(reply_id, by, self._clock.now())

    def seed(self, bundled: Mapping[str, tuple[Wording, Wording]]) -> None:
        """Keep the replies that come with the program, each once: what has been changed or taken away stays so."""
        self._replies.seed([self._reply(key, title, text, SYSTEM) for key, (title, text) in bundled.items()])

    def _reply(self, reply_id: str, title: Wording, text: Wording, by: str) -> CannedReply:
        return CannedReply(reply_id, title, text, self._clock.now(), by)
