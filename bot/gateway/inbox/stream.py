"""The stream of what happens to the cases (SSE)."""

from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.context import gateway_of
from bot.gateway.events import PING_SECONDS, sent_event
from bot.gateway.inbox.guard import adviser_of
from bot.gateway.inbox.news import CASES
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread


async def stream_cases(request: Request) -> Response:
    """GET /api/inbox/events; begins after Last-Event-ID, else with what comes next."""
    await adviser_of(request, is_use=False)
    last = request.headers.get("last-event-id", "")
    if last.isascii() and last.isdecimal() and len(last) < 10:
        known = int(last)
    else:
        known = await in_thread(gateway_of(request).store.cases.last_event)
    return EventSourceResponse(_events(request, known), ping=PING_SECONDS, headers={"Cache-Control": "no-store"})


async def _events(request: Request, known: int) -> AsyncIterator[ServerSentEvent]:
    gateway = gateway_of(request)
    with gateway.case_news.listen(CASES) as listener:
        while True:
            for news in await in_thread(gateway.store.cases.changed_since, known):
                known = news.event
                yield sent_event("case", {"case": news.case, "status": news.status}, known)
            # Whoever has been signed out or shut out meanwhile hears no more.
            if await listener.next() is None or not await _is_still_signed_in(request):
                return


async def _is_still_signed_in(request: Request) -> bool:
    try:
        await adviser_of(request, is_use=False)
    except ProblemError:
        return False
    return True
