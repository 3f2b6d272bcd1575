"""The first page, and the areas side by side."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.plain.visits import visit_of
from bot.gateway.threads import in_thread


async def start(request: Request) -> Response:
    """GET /enkel."""
    visit = visit_of(request)
    call = await in_thread(visit.call)
    left = (date.fromisoformat(call["deadline"]) - visit.gateway.clock().date()).days
    return await visit.show("start", call=call, days_left=left)


async def areas(request: Request) -> Response:
    """GET /enkel/omrader."""
    return await visit_of(request).show("areas")
