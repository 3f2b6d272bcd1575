"""Pages to read, written as templates in bokmål and nynorsk: for municipal IT, on accessibility, on privacy.

What only the operator knows is filled in from settings; the blanks are listed here by the end of their variable's name.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.gateway.context import gateway_of
from bot.gateway.language import language_of, remember_language
from bot.gateway.packing import served
from bot.gateway.texts import say
from bot.settings import Settings

BLANKS = (
    "operator_name",
    "operator_number",
    "operator_email",
    "operator_phone",
    "privacy_officer",
    "hosting",
    "legal_basis",
    "retention",
    "assessed_on",
    "assessed_by",
    "assessment",
)
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates" / "documents"),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals["served"] = served


async def accessibility_statement(request: Request) -> Response:
    """GET /tilgjengelighet."""
    return document(request, "tilgjengelighet")


async def privacy_statement(request: Request) -> Response:
    """GET /personvern."""
    return document(request, "personvern")


def document(request: Request, name: str, query: str = "", **values: Any) -> Response:
    """Render a page in the language its address asks for, else in the browser's; English readers get bokmål.

    `query` is what the address of the page in the other language has after the language.
    """
    remember_language(request, request.query_params.get("language"))
    language = "nn" if language_of(request) == "nn" else "nb"
    settings = gateway_of(request).settings
    page = _TEMPLATES.get_template(f"{name}.{language}.html").render(
        language=language,
        query=query,
        blanks=filled(settings, language),
        token_days=settings.token_days,
        **values,
    )
    return HTMLResponse(page, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


def filled(settings: Settings, language: str) -> Mapping[str, str]:
    """Give what the operator has filled in, and a mark where nothing is."""
    mark = say("blank", language)
    return {name: settings.extra.get(name) or mark for name in BLANKS}
