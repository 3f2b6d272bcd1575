"""One visit to a page without script: the language it is in, its links, and the page that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.gateway.context import Gateway, gateway_of
from bot.gateway.language import language_of, remember_language
from bot.gateway.packing import served
from bot.gateway.ports import Json
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.scheme.wording import LANGUAGES
from bot.wording import day, kroner

HOME = "/enkel"
LANGUAGE = "sprak"
FOLDER = Path(__file__).parents[1] / "templates/plain"
# Without a referrer a browser calls the origin of a form «null», and we could not tell our own forms from others'.
HEADERS = {"Referrer-Policy": "same-origin", "Cache-Control": "no-store"}


@dataclass(frozen=True)
class Visit:
    """A request for a page, and the language the page is in."""

    request: HTTPConnection
    gateway: Gateway
    language: str

    def say(self, key: str, **values: Any) -> str:
        """Give a sentence of the page's."""
        return say(key, self.language, **values)

    def link(self, path: str, **query: Any) -> str:
        """Give the address of another page, in the same language."""
        return f"{HOME}{path}?{urlencode({**query, LANGUAGE: self.language})}"

    def languages(self) -> Mapping[str, str]:
        """Give the address of this page in each language."""
        query = dict(self.request.query_params)
        path = self.request.url.path
        return {each: f"{path}?{urlencode({**query, LANGUAGE: each})}" for each in LANGUAGES}

    def call(self, call_id: str | None = None) -> Json:
        """Give a call, the newest one unless another is named; blocks."""
        services = self.gateway.services
        return services.call_as_json(call_id or services.calls(self.language)[-1]["id"], self.language)

    async def show(self, template: str, status: int = 200, **values: Any) -> Response:
        """Show a page made from a template."""
        call = values.get("call") or await in_thread(self.call)
        html = await in_thread(_rendered, self, template, {**values, "call": call})
        return HTMLResponse(html, status, HEADERS)

    def go(self, path: str, **query: Any) -> Response:
        """Send the browser on after a form, so that loading again sends nothing twice."""
        return RedirectResponse(self.link(path, **query), 303, HEADERS)


def visit_of(request: HTTPConnection) -> Visit:
    """Find the language of a visit: the address's, else what is known by now, else the browser's."""
    remember_language(request, request.query_params.get(LANGUAGE))
    return Visit(request, gateway_of(request), language_of(request))


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def _rendered(visit: Visit, template: str, values: Mapping[str, Any]) -> str:
    language = visit.language
    words = {
        "say": visit.say,
        "link": visit.link,
        "kroner": partial(_kroner, language),
        "day": partial(_day, language),
        "telephone": _telephone,
        "served": served,
    }
    return _templates().get_template(f"{template}.html").render(visit=visit, language=language, **words, **values)


def _kroner(language: str, amount: str | int | None) -> str:
    return say("plain_unknown_amount", language) if amount is None else kroner(Decimal(amount), language)


def _day(language: str, iso: str) -> str:
    return day(date.fromisoformat(iso), language)


def _telephone(number: str) -> str:
    return "tel:+47" + "".join(filter(str.isdecimal, number))
