"""Errors as pages, for whoever came to a page."""

import json
from collections.abc import Awaitable, Callable

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from bot.gateway.plain.visits import HOME, visit_of

Handler = Callable[[Request, Exception], Awaitable[Response]]


def as_page_too(handler: Handler) -> Handler:
    """Let a handler of errors answer with a page where the request was for one."""

    async def answer(request: Request, error: Exception) -> Response:
        if is_for_page(request):
            visit_of(request)
        return await fitting(request, await handler(request, error))

    return answer


async def fitting(connection: HTTPConnection, problem: Response) -> Response:
    """Give a problem as it is, or as a page where the request was for one."""
    if not is_for_page(connection):
        return problem
    told = json.loads(bytes(problem.body))
    page = await visit_of(connection).show("problem", told["status"], problem=told)
    for name in ("retry-after", "allow"):
        if name in problem.headers:
            page.headers[name] = problem.headers[name]
    return page


def is_for_page(connection: HTTPConnection) -> bool:
    """Say whether a request is for a page without script."""
    path: str = connection.scope["path"]
    return path == HOME or path.startswith(f"{HOME}/")
