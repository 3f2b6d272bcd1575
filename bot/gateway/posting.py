"""Letters are sent beside the requests, where a mail server is set."""

import asyncio
import logging
from typing import Protocol

logger = logging.getLogger(__name__)


class Postman(Protocol):
    """Sends what is queued; bot/mail/postman.py is one."""

    def wake(self) -> None:
        """Have the queue looked at now; from any thread."""

    async def deliver(self) -> int:
        """Send every letter that is due."""

    async def pause(self) -> None:
        """Wait until it is time to look again."""


class NoPostman:
    """Sends nothing: no mail server is set."""

    def wake(self) -> None:
        """Do nothing."""

    async def deliver(self) -> int:
        """Send nothing."""
        return 0

    async def pause(self) -> None:
        """Wait for ever."""
        await asyncio.Event().wait()


async def keep_posting(postman: Postman) -> None:
    """Send letters for as long as the gateway runs; whatever went wrong with one is tried again later."""
    while True:
        (outcome,) = await asyncio.gather(postman.deliver(), return_exceptions=True)
        if isinstance(outcome, Exception):
            # The name only: the text of an error may hold what a letter says.
            logger.error("sending letters failed: %s", type(outcome).__name__)
        await postman.pause()
