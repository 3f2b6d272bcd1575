"""Who may see a conversation: whoever has its token or a link's, in a header or in our cookie."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.context import Gateway, gateway_of
from bot.gateway.language import remember_language
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.scheme.link import OWNER, RESUME, allows
from bot.store.errors import UnknownConversationError, WrongTokenError
from bot.store.records import Conversation

COOKIE = "__Host-tilskudd"


@dataclass(frozen=True)
class Access:
    """A conversation and who asks for it: `by` is `owner` or a link's id, `mode` what they may.

    `expires` is when the token ends; the owner's goes on from each message, a link's does not.
    """

    conversation: Conversation
    expires: datetime
    mode: str = RESUME
    by: str = OWNER


async def access_of(request: Request, needed: str) -> Access:
    """Find who asks for the conversation in the address, if they may do what a mode is needed for.

    Raises ProblemError or WrongTokenError (401) without a token that opens anything, UnknownConversationError (404)
    for a token that opens something else, ProblemError (403) where the link that gave the token allows less.
    """
    token = token_of(request)
    if not token:
        raise ProblemError(401, "no_access")
    return await access_with(request, token, needed)


async def access_with(request: Request, token: str, needed: str) -> Access:
    """Find what a token opens of the conversation in the address; raises as access_of does."""
    gateway = gateway_of(request)
    access = await in_thread(_found, gateway, request.path_params["conversation"], token, gateway.clock())
    remember_language(request, access.conversation.language)
    if not allows(access.mode, needed):
        raise ProblemError(403, "not_by_this_link")
    return access


async def conversation_of(request: Request) -> Conversation:
    """Find the conversation in the address for somebody who may do everything with it; raises as access_of does."""
    return (await access_of(request, RESUME)).conversation


def _found(gateway: Gateway, conversation_id: str, token: str, now: datetime) -> Access:
    lifetime = timedelta(days=gateway.settings.token_days)
    try:
        conversation = gateway.store.conversations.authorised(conversation_id, token, now, lifetime)
        return Access(conversation, conversation.last_used_at + lifetime)
    except WrongTokenError:
        link, conversation = gateway.store.links.authorised(conversation_id, token, now)
        return Access(conversation, link.expires, link.mode, link.id)


def own_conversation(gateway: Gateway, token: str) -> str | None:
    """Give the id of the conversation a token lets its holder go on with; None where there is none. Blocks."""
    now, lifetime = gateway.clock(), timedelta(days=gateway.settings.token_days)
    try:
        return gateway.store.conversations.opened_by(token, now, lifetime).id
    except UnknownConversationError:
        return None
    except WrongTokenError:
        return _resumed(gateway, token, now)


def _resumed(gateway: Gateway, token: str, now: datetime) -> str | None:
    try:
        link, conversation = gateway.store.links.opened_by(token, now)
    except (WrongTokenError, UnknownConversationError):
        return None
    return conversation.id if allows(link.mode, RESUME) else None


def comes_from_our_page(request: Request) -> bool:
    """Say whether a browser sent the request from a page of ours or of an allowed origin."""
    origin = request.headers.get("origin")
    if origin is None:
        # Browsers leave the origin out when a page only reads from its own server; then this header tells.
        return request.headers.get("sec-fetch-site") == "same-origin" and request.method in ("GET", "HEAD")
    return origin.lower() in _ours(request) | set(gateway_of(request).settings.allowed_origins)


def own_origin(request: Request) -> str:
    """Give the origin our page has for whoever asks; behind a proxy the browser knows it better than we do."""
    origin = request.headers.get("origin", "").lower()
    return origin if origin in _ours(request) else str(request.base_url).rstrip("/")


def give_cookie(response: Response, token: str, days: int) -> None:
    """Let a browser keep the token where no script can read it, also inside another site's frame."""
    response.headers.append("Set-Cookie", f"{COOKIE}={token}; Max-Age={days * 86_400}; {_ATTRIBUTES}")


def take_cookie_back(response: Response) -> None:
    """Let a browser forget the token."""
    response.headers.append("Set-Cookie", f"{COOKIE}=; Max-Age=0; {_ATTRIBUTES}")


_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=None; Partitioned"


def _ours(request: Request) -> set[str]:
    host = request.headers.get("host", "").lower()
    return {f"http://{host}", f"https://{host}"}


def token_of(request: Request) -> str | None:
    """Give the token a request brings along, in a header or in our cookie."""
    return _bearer(request) or _cookie(request)


def _bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _cookie(request: Request) -> str | None:
    return request.cookies.get(COOKIE) if comes_from_our_page(request) else None
