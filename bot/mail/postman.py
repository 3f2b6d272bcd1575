"""Sends the letters that are due, one at a time; several postmen may share one queue."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any, Protocol, TypeVar

from bot.mail.errors import HopelessLetterError, PostponedLetterError
from bot.mail.patience import is_hopeless, next_try
from bot.mail.ports import LinkBack, Queue
from bot.mail.writing import Sender, write
from bot.scheme.letter import Letter, QueuedLetter

logger = logging.getLogger(__name__)
T = TypeVar("T")
CONVERSATION = "conversation"
LOOK_SECONDS = 2.0
# Longer than the mail server may take for a message (sending.py): a letter is not taken while it is being sent.
LEASE = timedelta(minutes=5)
CLOSE_SECONDS = 5.0


class Server(Protocol):
    """A mail server; sending.MailServer is one."""

    async def take(self, message: EmailMessage, sender: str, recipient: str) -> None:
        """Send a message; raises RefusedLetterError, PostponedLetterError."""


class Postman:
    """Takes letters from the queue to the mail server; made in a running event loop or before it."""

    def __init__(
        self, queue: Queue, server: Server, sender: Sender, link_back: LinkBack, now: Callable[[], datetime]
    ) -> None:
        self._queue = queue
        self._server = server
        self._sender = sender
        self._link_back = link_back
        self._now = now
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Have the queue looked at now, because a letter has just been put there; from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._woken.set)

    async def pause(self) -> None:
        """Wait until somebody wakes the postman, or for a while: another process may have queued a letter."""
        self._loop = asyncio.get_running_loop()
        try:
            await asyncio.wait_for(self._woken.wait(), LOOK_SECONDS)
        except asyncio.TimeoutError:
            return
        finally:
            self._woken.clear()

    async def deliver(self) -> int:
        """Send every letter that is due and say how many were taken; what the queue raises is raised on.

        A letter under way is brought to its end when this is cancelled, so that none is sent twice for a restart.
        """
        taken = 0
        while await _to_its_end(self._deliver_next()):
            taken += 1
        return taken

    async def _deliver_next(self) -> bool:
        queued = await asyncio.to_thread(self._queue.take, self._now(), LEASE)
        if queued is None:
            return False
        try:
            await self._send(queued)
        except HopelessLetterError as error:
            await self._give_up(queued, error)
        except PostponedLetterError as error:
            await self._put_back(queued, error)
        else:
            await asyncio.to_thread(self._queue.sent, queued, self._now())
        return True

    async def _send(self, queued: QueuedLetter) -> None:
        letter = await asyncio.to_thread(self._with_link, queued.letter)
        message = write(letter, queued.created_at, self._sender)
        recipient = message["To"].addresses[0].addr_spec
        await self._server.take(message, self._sender.address, recipient)

    def _with_link(self, letter: Letter) -> Letter:
        """Give a letter about a conversation a way back into it; each try makes a link of its own."""
        known = {name: value for name, value in letter.data.items() if name != CONVERSATION}
        link = self._link_back(letter.data[CONVERSATION]) if CONVERSATION in letter.data else None
        return replace(letter, data={**known, **({"link": link} if link else {})})

    async def _put_back(self, queued: QueuedLetter, error: PostponedLetterError) -> None:
        now = self._now()
        if is_hopeless(queued, now):
            return await self._give_up(queued, error)
        logger.warning("letter %s, try %d: %s", queued.letter.id, queued.attempts, error)
        await asyncio.to_thread(self._queue.failed, queued, str(error), next_try(queued, now))

    async def _give_up(self, queued: QueuedLetter, error: HopelessLetterError | PostponedLetterError) -> None:
        logger.error("letter %s is given up: %s", queued.letter.id, error)
        await asyncio.to_thread(self._queue.give_up, queued, str(error), self._now())


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=CLOSE_SECONDS)
        task.cancel()
        raise
