"""Links to a conversation: made, listed, revoked and opened. Signed links to files are in links.py."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import comes_from_our_page, conversation_of, give_cookie, own_origin
from bot.gateway.bodies import IDENTIFIER, read_body
from bot.gateway.context import gateway_of
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.scheme.link import MODES, RESUME, Link
from bot.store.conversations import new_token
from bot.store.errors import ExpiredLinkError, UnknownLinkError

# The secret stands in the fragment: no browser sends that to a server, so it ends up in no log.
PLACE = "/#/l/"


async def create_link(request: Request) -> Response:
    """POST /api/conversations/{conversation}/links."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.body_bytes)
    mode = body.one_of("mode", MODES, required=True) or ""
    body.done()
    link, secret = await in_thread(gateway.sharing.share, conversation.id, mode)
    return JSONResponse({**_shown(link), "url": f"{own_origin(request)}{PLACE}{secret}"}, 201)


async def list_links(request: Request) -> Response:
    """GET /api/conversations/{conversation}/links."""
    conversation = await conversation_of(request)
    found = await in_thread(gateway_of(request).store.links.of_conversation, conversation.id)
    return JSONResponse({"links": [{**_shown(each), "created": each.created_at.isoformat()} for each in found]})


async def revoke_link(request: Request) -> Response:
    """DELETE /api/conversations/{conversation}/links/{link}."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    link = request.path_params["link"]
    # PostgreSQL does not even compare with what no id can hold.
    if not IDENTIFIER.fullmatch(link):
        raise ProblemError(404, "not_found")
    await in_thread(gateway.store.links.revoke, conversation.id, link)
    # Whoever listens must ask for the stream again, and is let in only with a token that still holds.
    gateway.hub.publish(conversation.id, None)
    return Response(status_code=204)


async def open_link(request: Request) -> Response:
    """POST /api/links."""
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes)
    secret = body.text("secret", required=True) or ""
    body.done()
    token = new_token()
    try:
        link, conversation = await in_thread(gateway.store.links.open, secret, token, gateway.clock())
    except UnknownLinkError:
        raise ProblemError(401, "wrong_link") from None
    except ExpiredLinkError:
        raise ProblemError(410, "link_gone") from None
    answer = {
        "conversation": conversation.id,
        "token": token,
        "mode": link.mode,
        "language": conversation.language,
    }
    response = JSONResponse(answer, 201)
    # A browser has room for one: a colleague's own conversation must not give way to a draft that is only looked at.
    if link.mode == RESUME and comes_from_our_page(request):
        give_cookie(response, token, gateway.settings.token_days)
    return response


def _shown(link: Link) -> dict[str, Any]:
    return {"link": link.id, "mode": link.mode, "expires": link.expires.isoformat()}
