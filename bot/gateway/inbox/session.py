"""Signing in to the inbox with a password, and out again."""

import asyncio
import logging
import math
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.access.errors import LockedError, WrongPasswordError
from bot.gateway.bodies import read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.inbox.guard import (
    adviser_of,
    give_cookie,
    refused_sign_in,
    require_our_page,
    take_cookie_back,
    token_of,
)
from bot.gateway.threads import in_thread
from bot.scheme.user import USER_LANGUAGES, Adviser, User

logger = logging.getLogger(__name__)


async def sign_in(request: Request) -> Response:
    """POST /api/inbox/session."""
    require_our_page(request)
    gateway = gateway_of(request)
    gateway.count_sign_in(request)
    body = await read_body(request, gateway.settings.body_bytes)
    email, password = body.text("email", required=True) or "", body.text("password", required=True) or ""
    body.done()
    user = await _signed_in(gateway, email, password)
    adviser, token = await in_thread(gateway.access.sessions.begin, user, gateway.clock(), token_of(request))
    logger.info("user %s signed in", user.id)
    response = JSONResponse(_shown(gateway, adviser))
    give_cookie(response, token)
    return response


async def show(request: Request) -> Response:
    """GET /api/inbox/session."""
    return JSONResponse(_shown(gateway_of(request), await adviser_of(request)))


async def change(request: Request) -> Response:
    """PUT /api/inbox/session."""
    adviser = await adviser_of(request, write=True)
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes)
    language = body.one_of("language", USER_LANGUAGES, required=True) or ""
    body.done()
    await in_thread(gateway.access.users.set_language, adviser.id, language)
    return JSONResponse(_shown(gateway_of(request), await adviser_of(request)))


async def sign_out(request: Request) -> Response:
    """DELETE /api/inbox/session: here."""
    adviser = await adviser_of(request, write=True)
    await in_thread(gateway_of(request).access.sessions.end, adviser)
    return _signed_out()


async def sign_out_everywhere(request: Request) -> Response:
    """DELETE /api/inbox/sessions: in every browser."""
    adviser = await adviser_of(request, write=True)
    await in_thread(gateway_of(request).access.sessions.end_all, adviser.user)
    return _signed_out()


async def list_providers(request: Request) -> Response:
    """GET /api/inbox/providers: where else one can sign in."""
    providers = [each.provider for each in gateway_of(request).access.providers.values()]
    return JSONResponse({"providers": [{"id": each.name, "title": each.title} for each in providers]})


async def _signed_in(gateway: Gateway, email: str, password: str) -> User:
    """Try a password; a failure takes as long whoever it was for, so that no time tells who has an account."""
    slowest = asyncio.create_task(asyncio.sleep(gateway.access.failure_seconds))
    try:
        # A hash takes 64 MiB: however many sign in at once, only a few are compared at a time.
        async with gateway.access.at_once:
            return await in_thread(gateway.access.accounts.signed_in, email, password, gateway.clock())
    except LockedError as error:
        minutes = math.ceil((error.until - gateway.clock()).total_seconds() / 60)
        problem = refused_sign_in("sign_in_locked", minutes=max(1, minutes))
    except WrongPasswordError:
        problem = refused_sign_in("wrong_sign_in")
    await slowest
    logger.info("a sign-in failed: %s", problem.key)
    raise problem


def _signed_out() -> Response:
    response = Response(status_code=204)
    take_cookie_back(response)
    return response


def _shown(gateway: Gateway, adviser: Adviser) -> dict[str, Any]:
    user = adviser.user
    shown = {"id": user.id, "name": user.name, "email": user.email, "role": user.role, "language": user.language}
    idle = int(gateway.access.sessions.surely_lasts.total_seconds())
    return {"user": shown, "csrf": adviser.session.csrf, "idle_seconds": idle}
