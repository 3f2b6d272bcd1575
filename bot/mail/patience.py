"""How long a letter is tried that the mail server does not take."""

from datetime import datetime, timedelta

from bot.scheme.letter import QueuedLetter

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 60))
LONGEST = timedelta(hours=72)


def next_try(queued: QueuedLetter, now: datetime) -> datetime:
    """Say when a letter that has failed is tried again."""
    return now + WAITS[min(queued.attempts, len(WAITS)) - 1]


def is_hopeless(queued: QueuedLetter, now: datetime) -> bool:
    """Say whether a letter that has failed has been tried for long enough."""
    return next_try(queued, now) > queued.created_at + LONGEST
