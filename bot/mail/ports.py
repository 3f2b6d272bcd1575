"""What the mail needs of the world around it, handed in at composition."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.scheme.case import Case
from bot.scheme.letter import QueuedLetter

# Makes a link into a conversation and gives its address; None where the conversation is gone. It may block.
LinkBack = Callable[[str], str | None]
# Gives what a letter may say of a case, in a language: `area`, `municipality`, as far as they are known.
Describe = Callable[[Case, str], Mapping[str, str]]


class Queue(Protocol):
    """Where letters wait; every method may block."""

    def take(self, now: datetime, lease: timedelta) -> QueuedLetter | None:
        """Take the next letter that is due, for as long as the lease; None where none is due that nobody has."""

    def sent(self, queued: QueuedLetter, now: datetime) -> None:
        """Mark a letter as sent."""

    def failed(self, queued: QueuedLetter, error: str, next_try_at: datetime) -> None:
        """Put a letter back, to be tried again at a moment."""

    def give_up(self, queued: QueuedLetter, error: str, now: datetime) -> None:
        """Give a letter up for good, and let its case's log tell."""
