"""Tells everybody who must know of it that something has happened to a case."""

import asyncio
import logging

from bot.gateway.context import Gateway
from bot.gateway.hub import Signal
from bot.gateway.threads import in_thread
from bot.store.errors import DatabaseError

logger = logging.getLogger(__name__)
# All who have the inbox open listen to this one key of the gateway's `case_news`.
CASES = "cases"
CHANGED = Signal("case")
LOOK_SECONDS = 1.0


def announce(gateway: Gateway, conversation: str, case_id: str, status: str) -> None:
    """Tell the applicant's open pages, the open inboxes and whoever sends letters."""
    gateway.hub.publish(conversation, Signal("message"))
    gateway.hub.publish(conversation, Signal("handoff", {"case": case_id, "status": status}))
    announce_to_advisers(gateway)


def announce_to_advisers(gateway: Gateway) -> None:
    """Tell the open inboxes that some case has changed, and whoever sends letters that there may be one."""
    gateway.case_news.publish(CASES, CHANGED)
    gateway.postman.wake()


async def look_for_changes(gateway: Gateway) -> None:
    """Tell the open inboxes of what other processes on the database have done to cases."""
    last = -1
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if not gateway.case_news.listened():
            continue
        try:
            newest = await in_thread(gateway.store.cases.last_event)
        except DatabaseError as error:
            logger.error("looking for changed cases failed: %s", type(error).__name__)
            continue
        if newest != last:
            gateway.case_news.publish(CASES, CHANGED)
        last = newest
