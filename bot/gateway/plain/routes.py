"""The addresses of the pages without script."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.gateway.plain import conditions, drafts, general, sections, stipend
from bot.gateway.plain.visits import HOME
from bot.gateway.problems import ProblemError

DRAFT = f"{HOME}/utkast/{{conversation}}"


def routes() -> list[BaseRoute]:
    """Give a route for each page; anything else below them is a page that is not there."""
    return [
        Route(HOME, general.start, methods=["GET"]),
        Route(f"{HOME}/omrader", general.areas, methods=["GET"]),
        Route(f"{HOME}/vilkar", conditions.choose, methods=["GET"]),
        Route(f"{HOME}/vilkar", conditions.judge, methods=["POST"]),
        Route(f"{HOME}/stonad", stipend.choose, methods=["GET"]),
        Route(f"{HOME}/stonad", stipend.calculate, methods=["POST"]),
        Route(f"{HOME}/utkast", drafts.welcome, methods=["GET"]),
        Route(f"{HOME}/utkast", drafts.start, methods=["POST"]),
        Route(DRAFT, drafts.look_over, methods=["GET"]),
        Route(f"{DRAFT}/fil/{{format}}", drafts.download, methods=["GET"]),
        Route(f"{DRAFT}/slett", drafts.ask_to_erase, methods=["GET"]),
        Route(f"{DRAFT}/slett", drafts.erase, methods=["POST"]),
        Route(f"{DRAFT}/{{section}}", sections.show, methods=["GET"]),
        Route(f"{DRAFT}/{{section}}", sections.save, methods=["POST"]),
        Route(f"{HOME}/{{rest:path}}", _nowhere, methods=["GET", "POST"]),
    ]


async def _nowhere(request: Request) -> Response:
    raise ProblemError(404, "not_found")
