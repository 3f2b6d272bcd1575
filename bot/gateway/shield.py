"""Stands before everything: refuses strange hosts and floods, and puts the security headers on every answer."""

from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.context import Gateway, address_of
from bot.gateway.language import language_of
from bot.gateway.plain.failing import fitting
from bot.gateway.problems import ProblemError, problem_response, too_many

COUNTED = ("/api/", "/webhooks/", "/enkel", "/innboks")
# What only advisers see: no other site may read it or show it in a frame, and no browser keeps it.
INBOX = ("/innboks", "/api/inbox")


def content_policy(embedders: Sequence[str] = (), ours: str = "'self'") -> str:
    """Give the policy of a page; besides `ours`, our own pages, only the sites named may show it in a frame."""
    ancestors = " ".join((ours, *embedders))
    return f"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}"


INBOX_POLICY = content_policy(ours="'none'")


# The headers of every answer, unless it has others.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": content_policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def is_inbox(path: str) -> bool:
    """Say whether an address belongs to the inbox."""
    return any(path == place or path.startswith(f"{place}/") for place in INBOX)


class PublicCors(CORSMiddleware):
    """Lets listed sites' scripts read what is public; the inbox is not, whatever site asks."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with the headers that let its site read the answer where it may."""
        is_shut = scope["type"] == "http" and is_inbox(scope["path"])
        await (self.app(scope, receive, send) if is_shut else super().__call__(scope, receive, send))


class Shield:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, gateway: Gateway) -> None:
        self._app = app
        self._gateway = gateway

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _put_headers(scope["path"], MutableHeaders(scope=message))
            await send(message)

        connection = HTTPConnection(scope)
        problem = self._refused(connection)
        answer = self._app if problem is None else await _told(connection, problem)
        await answer(scope, receive, send_shielded)

    def _refused(self, connection: HTTPConnection) -> ProblemError | None:
        hosts = self._gateway.settings.hosts
        if hosts and _host_name(connection.headers.get("host", "")) not in hosts:
            return ProblemError(400, "unknown_host")
        # No name of ours holds it, and PostgreSQL does not even compare with it.
        if "\0" in connection.scope["path"] or b"%00" in connection.scope["query_string"]:
            return ProblemError(404, "not_found")
        if not connection.url.path.startswith(COUNTED) or self._gateway.is_exempt(connection):
            return None
        wait = self._gateway.per_address.take(address_of(connection))
        return too_many(wait) if wait else None


def _put_headers(path: str, headers: MutableHeaders) -> None:
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if path.startswith(COUNTED):
        headers.setdefault("Cache-Control", "no-store")
    if is_inbox(path):
        headers["Cache-Control"] = "no-store"
        headers["Content-Security-Policy"] = INBOX_POLICY


async def _told(connection: HTTPConnection, problem: ProblemError) -> Response:
    return await fitting(connection, problem_response(problem, language_of(connection)))


def _host_name(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()
