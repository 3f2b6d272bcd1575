"""Tells those who listen to a conversation that something has happened in it."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Signal:
    """A message has been stored (to be read from the store), or another event with its data.

    `answered` is the message a turn has just answered; None where that is not known.
    """

    event: str
    data: Any = None
    answered: int | None = None


class Listener:
    """One who listens; None in the queue is the end."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Signal | None] = asyncio.Queue()

    def put(self, signal: Signal | None) -> None:
        """Hand over a signal."""
        self._queue.put_nowait(signal)

    async def next(self) -> Signal | None:
        """Wait for the next signal; None when the conversation is gone or the gateway closes."""
        return await self._queue.get()


class Hub:
    """The listeners of this process, by conversation."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[Listener]] = {}

    @contextmanager
    def listen(self, conversation: str) -> Iterator[Listener]:
        """Listen for as long as the block lasts."""
        listener = Listener()
        self._listeners.setdefault(conversation, set()).add(listener)
        try:
            yield listener
        finally:
            others = self._listeners[conversation]
            others.discard(listener)
            if not others:
                del self._listeners[conversation]

    def publish(self, conversation: str, signal: Signal | None) -> None:
        """Tell everybody who listens to a conversation; None ends it."""
        for listener in self._listeners.get(conversation, ()):
            listener.put(signal)

    def listened(self) -> Sequence[str]:
        """Give the conversations somebody listens to."""
        return list(self._listeners)

    def close(self) -> None:
        """End all listening."""
        for conversation in self.listened():
            self.publish(conversation, None)
