"""Stands before everything: refuses strange hosts and floods, and puts the security headers on every answer."""

from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.context import Gateway, address_of
from bot.gateway.language import language_of
from bot.gateway.problems import ProblemError, problem_response, too_many

COUNTED = ("/api/", "/webhooks/")


def security_headers(frame_ancestors: Sequence[str]) -> Mapping[str, str]:
    """Give the headers of every answer; only the origins named may show the page in a frame."""
    ancestors = " ".join(("'self'", *frame_ancestors))
    return {
        "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        f"frame-ancestors {ancestors}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


class Shield:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, gateway: Gateway) -> None:
        self._app = app
        self._gateway = gateway
        self._headers = security_headers(gateway.settings.allowed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._put_headers(scope["path"], MutableHeaders(scope=message))
            await send(message)

        connection = HTTPConnection(scope)
        problem = self._refused(connection)
        answer = self._app if problem is None else problem_response(problem, language_of(connection))
        await answer(scope, receive, send_shielded)

    def _refused(self, connection: HTTPConnection) -> ProblemError | None:
        hosts = self._gateway.settings.hosts
        if hosts and _host_name(connection.headers.get("host", "")) not in hosts:
            return ProblemError(400, "unknown_host")
        if not connection.url.path.startswith(COUNTED) or self._gateway.is_exempt(connection):
            return None
        wait = self._gateway.per_address.take(address_of(connection))
        return too_many(wait) if wait else None

    def _put_headers(self, path: str, headers: MutableHeaders) -> None:
        for name, value in self._headers.items():
            headers.setdefault(name, value)
        if path.startswith(COUNTED):
            headers.setdefault("Cache-Control", "no-store")


def _host_name(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()
