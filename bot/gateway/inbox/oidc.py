"""Signing in to the inbox at an identity provider: there and back again."""

import logging
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.access.errors import NotAdmittedError, ProviderDownError, RefusedSignInError
from bot.gateway.access import own_origin
from bot.gateway.context import gateway_of
from bot.gateway.inbox.guard import give_cookie, token_of
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.privacy.redaction import redact
from bot.scheme.errors import SchemeError, UnknownSignInError
from bot.scheme.user import User

if TYPE_CHECKING:
    # It is imported where a provider is set up, and costs every other start too much.
    from bot.access.oidc import OpenId

logger = logging.getLogger(__name__)
PAGE = "/innboks"
# What stays in the browser that began, so that nobody can finish a sign-in in somebody else's.
BROWSER_COOKIE = "__Host-innboks-inn"
BROWSER_SECONDS = 600
_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax"
# Why a sign-in came to nothing, as the page is told (`?feil=`).
CANCELLED = "cancelled"
FAILURES: dict[type[SchemeError], str] = {
    UnknownSignInError: "expired",
    RefusedSignInError: "refused",
    NotAdmittedError: "not_admitted",
    ProviderDownError: "provider_down",
}


async def leave(request: Request) -> Response:
    """GET /innboks/logg-inn/{provider}: on to the identity provider."""
    provider = _provider_of(request)
    gateway = gateway_of(request)
    gateway.count_sign_in(request)
    name = provider.provider.name
    begun, state, browser = await in_thread(gateway.access.sign_ins.begin, name, gateway.clock())
    try:
        address = await provider.address(begun, state, _back_to(request, name))
    except ProviderDownError as error:
        return _failed(error)
    response = RedirectResponse(address, 302)
    response.headers.append("Set-Cookie", f"{BROWSER_COOKIE}={browser}; Max-Age={BROWSER_SECONDS}; {_ATTRIBUTES}")
    return response


async def come_back(request: Request) -> Response:
    """GET /innboks/logg-inn/{provider}/svar: back with an answer, and into the inbox."""
    provider = _provider_of(request)
    gateway = gateway_of(request)
    gateway.count_sign_in(request)
    try:
        user = await _answered(request, provider)
    except tuple(FAILURES) as error:
        return _failed(error)
    if user is None:
        return _to_page(CANCELLED)
    _, token = await in_thread(gateway.access.sessions.begin, user, gateway.clock(), token_of(request))
    logger.info("user %s signed in at %s", user.id, provider.provider.name)
    response = _to_page()
    give_cookie(response, token)
    return response


async def _answered(request: Request, provider: "OpenId") -> User | None:
    """Find who the answer is about; None where the person gave up at the provider."""
    gateway, name = gateway_of(request), provider.provider.name
    state, browser = request.query_params.get("state", ""), request.cookies.get(BROWSER_COOKIE, "")
    begun = await in_thread(gateway.access.sign_ins.finish, name, state, browser, gateway.clock())
    if "error" in request.query_params:
        return None
    claims = await provider.claims(begun, request.query_params, _back_to(request, name), gateway.clock())
    return await in_thread(gateway.access.admission.admitted, provider.provider, claims, gateway.clock())


def _provider_of(request: Request) -> "OpenId":
    providers = gateway_of(request).access.providers
    if request.path_params["provider"] not in providers:
        raise ProblemError(404, "not_found")
    return providers[request.path_params["provider"]]


def _back_to(request: Request, provider: str) -> str:
    origin = gateway_of(request).settings.public_url or own_origin(request)
    return f"{origin}{PAGE}/logg-inn/{provider}/svar"


def _failed(error: SchemeError) -> Response:
    # A subject may be a personal number where a provider is set up so.
    logger.warning("%s", redact(str(error), "[…]").text)
    return _to_page(FAILURES[type(error)])


def _to_page(failure: str | None = None) -> Response:
    response = RedirectResponse(f"{PAGE}?feil={failure}" if failure else PAGE, 303)
    response.headers.append("Set-Cookie", f"{BROWSER_COOKIE}=; Max-Age=0; {_ATTRIBUTES}")
    return response
