"""The page of the inbox; what it shows, it asks for once somebody is signed in."""

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.packing import SERVED, answer_with

PAGE = SERVED / "innboks.html"


async def inbox_page(request: Request) -> Response:
    """GET /innboks."""
    return answer_with(request, PAGE)
