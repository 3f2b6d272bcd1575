"""What happens between start and stop of the gateway."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.gateway.context import Gateway
from bot.gateway.hub import Signal
from bot.gateway.inbox.news import look_for_changes
from bot.gateway.inbox.purging import keep_purging
from bot.gateway.posting import keep_posting
from bot.gateway.threads import in_thread
from bot.store.errors import DatabaseError
from bot.store.migrate import migrate

logger = logging.getLogger(__name__)
LOOK_SECONDS = 1.0


@asynccontextmanager
async def run(gateway: Gateway) -> AsyncIterator[None]:
    """Migrate, start the engine beside the requests, run what waits; take everything down in the end."""
    await in_thread(migrate, gateway.store.database)
    await in_thread(gateway.services.prepare)
    tasks = [
        asyncio.create_task(_start(gateway)),
        asyncio.create_task(gateway.runner.keep_sweeping()),
        asyncio.create_task(_look_for_others(gateway)),
        asyncio.create_task(keep_purging(gateway)),
        asyncio.create_task(look_for_changes(gateway)),
        asyncio.create_task(keep_posting(gateway.postman)),
    ]
    try:
        yield
    finally:
        gateway.hub.close()
        gateway.case_news.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await gateway.runner.close()
        await gateway.engine.stop()
        await in_thread(gateway.store.database.close)


async def _start(gateway: Gateway) -> None:
    task = asyncio.ensure_future(gateway.engine.start())
    task.add_done_callback(_report)
    await task
    gateway.runner.started.set()


def _report(task: "asyncio.Future[None]") -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        logger.critical("the engine did not start: %s", error, exc_info=error)


async def _look_for_others(gateway: Gateway) -> None:
    """Tell listeners of what other processes on the database have stored."""
    last: dict[str, int] = {}
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        listened = gateway.hub.listened()
        if not listened:
            last = {}
            continue
        try:
            numbers = await in_thread(gateway.store.conversations.last_numbers, listened)
        except DatabaseError as error:
            logger.error("looking for new messages failed: %s", type(error).__name__)
            continue
        for conversation in listened:
            if conversation not in numbers:
                gateway.hub.publish(conversation, None)
            elif numbers[conversation] != last.get(conversation):
                gateway.hub.publish(conversation, Signal("message"))
        last = dict(numbers)
