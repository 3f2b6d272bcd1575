"""Catches what nothing else has: it is answered inside the shield, and logged without a user's words."""

import logging
import traceback

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.plain.failing import Handler

logger = logging.getLogger(__name__)


class Crashes:
    """A layer of the application; `handler` writes the answer, unless one has begun already."""

    def __init__(self, app: ASGIApp, handler: Handler) -> None:
        self._app = app
        self._handler = handler

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer it here where that fails."""
        has_begun = False

        async def send_noting(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        # Here ends every error that nobody expected; further out it would be answered without the headers.
        except Exception as error:
            if scope["type"] != "http" or has_begun:
                raise
            _log(error)
            await (await self._handler(Request(scope), error))(scope, receive, send)


def _log(error: Exception) -> None:
    # Its kind and its place only: the text of an error may hold what a user wrote.
    place = "".join(traceback.format_tb(error.__traceback__))
    logger.error("a request failed: %s\n%s", type(error).__name__, place)
