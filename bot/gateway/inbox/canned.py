"""Canned replies: every adviser uses them and adds to them; an owner may change them all."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.bodies import read_body
from bot.gateway.context import gateway_of
from bot.gateway.inbox.guard import adviser_of
from bot.gateway.inbox.shapes import LONGEST_TITLE, wording_of
from bot.gateway.threads import in_thread
from bot.scheme.wording import Wording


async def list_replies(request: Request) -> Response:
    """GET /api/inbox/replies."""
    adviser = await adviser_of(request)
    return JSONResponse(await in_thread(gateway_of(request).services.desk.canned_replies, adviser.user))


async def add_reply(request: Request) -> Response:
    """POST /api/inbox/replies."""
    adviser = await adviser_of(request, write=True)
    title, text = await _reply(request)
    return JSONResponse(await in_thread(gateway_of(request).services.desk.add_reply, title, text, adviser.user), 201)


async def change_reply(request: Request) -> Response:
    """PUT /api/inbox/replies/{reply}."""
    adviser = await adviser_of(request, write=True)
    title, text = await _reply(request)
    desk = gateway_of(request).services.desk
    return JSONResponse(await in_thread(desk.change_reply, request.path_params["reply"], title, text, adviser.user))


async def remove_reply(request: Request) -> Response:
    """DELETE /api/inbox/replies/{reply}."""
    adviser = await adviser_of(request, write=True)
    await in_thread(gateway_of(request).services.desk.remove_reply, request.path_params["reply"], adviser.user)
    return Response(status_code=204)


async def _reply(request: Request) -> tuple[Wording, Wording]:
    body = await read_body(request, gateway_of(request).settings.body_bytes)
    title, text = wording_of(body, "title", LONGEST_TITLE), wording_of(body, "text")
    body.done()
    return title, text
