"""Deletes sessions and sign-ins whose time is up, now and then."""

import asyncio
import logging

from bot.gateway.context import Gateway
from bot.gateway.threads import in_thread
from bot.store.errors import DatabaseError

logger = logging.getLogger(__name__)
PURGE_SECONDS = 600


async def keep_purging(gateway: Gateway) -> None:
    """Purge for as long as the gateway runs; a database that is away is asked again later."""
    while True:
        try:
            await in_thread(gateway.access.purge, gateway.clock())
        except DatabaseError as error:
            logger.error("purging sessions failed: %s", type(error).__name__)
        await asyncio.sleep(PURGE_SECONDS)
