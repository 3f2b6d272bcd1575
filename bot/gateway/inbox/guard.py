"""Who asks in the inbox; every handler there begins by asking this."""

import hmac

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.context import gateway_of
from bot.gateway.language import remember_language
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.scheme.errors import NoSessionError
from bot.scheme.user import Adviser

COOKIE = "__Host-innboks"
CSRF_HEADER = "X-CSRF-Token"
_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax"


async def adviser_of(request: Request, write: bool = False, is_use: bool = True) -> Adviser:
    """Find who asks; the rest of the request is in that user's language.

    Raises ProblemError: 401 where nobody is signed in, and 403 for a `write` that does not come from a page of ours
    with the session's CSRF token. With `is_use` false – for what the page asks by itself – the session ages on.
    """
    gateway = gateway_of(request)
    try:
        adviser = await in_thread(gateway.access.sessions.find, token_of(request), gateway.clock(), is_use)
    except NoSessionError:
        raise not_signed_in() from None
    remember_language(request, adviser.user.language)
    if write:
        require_our_page(request)
        given = request.headers.get(CSRF_HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, adviser.session.csrf.encode()):
            raise ProblemError(403, "wrong_csrf")
    return adviser


async def owner_of(request: Request, write: bool = False) -> Adviser:
    """Find who asks, as adviser_of does, if it is an owner; raises ProblemError (403) for other advisers."""
    adviser = await adviser_of(request, write)
    if not adviser.is_owner:
        raise ProblemError(403, "owners_only")
    return adviser


def not_signed_in() -> ProblemError:
    """Make the problem of somebody who is not signed in, or not any more."""
    return refused_sign_in("not_signed_in")


def refused_sign_in(key: str, **values: int) -> ProblemError:
    """Make a problem of signing in."""
    return ProblemError(401, key, values, headers={"WWW-Authenticate": f'Cookie cookie-name="{COOKIE}"'})


def require_our_page(request: Request) -> None:
    """Refuse a write that no page of ours sent; other sites that may use the public interface may not do this."""
    host = request.headers.get("host", "").lower()
    ours = {f"http://{host}", f"https://{host}", gateway_of(request).settings.public_url}
    if request.headers.get("origin", "").lower() not in ours - {""}:
        raise ProblemError(403, "foreign_page")


def token_of(request: Request) -> str:
    """Give the session's token that a browser brings along; empty where it has none."""
    return request.cookies.get(COOKIE, "")


def give_cookie(response: Response, token: str) -> None:
    """Let a browser keep a session's token until it is closed, where no script can read it."""
    response.headers.append("Set-Cookie", f"{COOKIE}={token}; {_ATTRIBUTES}")


def take_cookie_back(response: Response) -> None:
    """Let a browser forget the session's token."""
    response.headers.append("Set-Cookie", f"{COOKIE}=; Max-Age=0; {_ATTRIBUTES}")
