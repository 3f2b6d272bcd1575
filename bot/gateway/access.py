"""Who may see a conversation: whoever has its token, in a header or in our cookie."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.context import gateway_of
from bot.gateway.language import remember_language
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.store.records import Conversation

COOKIE = "__Host-tilskudd"


async def conversation_of(request: Request) -> Conversation:
    """Find the conversation in the address, if the request may see it.

    Raises ProblemError or WrongTokenError (401) without a token that opens anything, UnknownConversationError (404)
    for a token that opens something else.
    """
    gateway = gateway_of(request)
    token = _bearer(request) or _cookie(request)
    if not token:
        raise ProblemError(401, "no_access")
    lifetime = timedelta(days=gateway.settings.token_days)
    conversation_id = request.path_params["conversation"]
    conversation = await in_thread(
        gateway.store.conversations.authorised, conversation_id, token, gateway.clock(), lifetime
    )
    remember_language(request, conversation.language)
    return conversation


def comes_from_our_page(request: Request) -> bool:
    """Say whether a browser sent the request from a page of ours or of an allowed origin."""
    origin = request.headers.get("origin")
    if origin is None:
        # Browsers leave the origin out when a page only reads from its own server; then this header tells.
        return request.headers.get("sec-fetch-site") == "same-origin" and request.method in ("GET", "HEAD")
    host = request.headers.get("host", "").lower()
    ours = {f"http://{host}", f"https://{host}"}
    return origin.lower() in ours | set(gateway_of(request).settings.allowed_origins)


def give_cookie(response: Response, token: str, days: int) -> None:
    """Let a browser keep the token where no script can read it, also inside another site's frame."""
    response.headers.append("Set-Cookie", f"{COOKIE}={token}; Max-Age={days * 86_400}; {_ATTRIBUTES}")


def take_cookie_back(response: Response) -> None:
    """Let a browser forget the token."""
    response.headers.append("Set-Cookie", f"{COOKIE}=; Max-Age=0; {_ATTRIBUTES}")


_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=None; Partitioned"


def _bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _cookie(request: Request) -> str | None:
    return request.cookies.get(COOKIE) if comes_from_our_page(request) else None
