"""The widget in other sites: its loader, its frame, and the page that tells municipal IT how to put it there."""

import base64
import re
from collections.abc import Sequence
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.access import own_origin
from bot.gateway.context import gateway_of
from bot.gateway.documents import document
from bot.gateway.packing import SERVED, answer_with, packed
from bot.gateway.shield import content_policy
from bot.gateway.threads import in_thread
from bot.settings import Settings

LOADER = SERVED / "widget.js"
FRAME = SERVED / "frame.html"
_NUMBER = re.compile(r"\d{4}", re.ASCII)


async def loader(request: Request) -> Response:
    """GET /widget.js: the one file that other sites load; with `crossorigin`, only those on the list may."""
    response = answer_with(request, LOADER)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Vary"] = "Accept-Encoding, Origin"
    return response


async def frame(request: Request) -> Response:
    """GET /frame?municipality=…: the chat, which only the municipality's own sites may show."""
    embedders = gateway_of(request).settings.embedders(_asked_for(request))
    response = answer_with(request, FRAME)
    response.headers["Content-Security-Policy"] = content_policy(embedders)
    return response


async def instructions(request: Request) -> Response:
    """GET /embed: the snippet for a municipality, and what to do with it."""
    gateway = gateway_of(request)
    municipalities = await in_thread(gateway.services.municipalities)
    asked = _asked_for(request)
    number = asked if asked in municipalities else ""
    return document(
        request,
        "embed",
        f"&municipality={number}" if number else "",
        municipalities=municipalities,
        number=number,
        sites=gateway.settings.embedders(number),
        address=own_origin(request),
        integrity=integrity(LOADER),
        size=len(packed(LOADER).compressed),
    )


def integrity(path: Path) -> str:
    """Give a file's subresource integrity: the digest of what is sent, before compression."""
    return f"sha384-{base64.b64encode(packed(path).digest).decode()}"


def callers(settings: Settings) -> Sequence[str]:
    """Give the origins whose scripts may read our answers; a pattern with an asterisk may only show the frame."""
    sites = [site for listed in settings.embed.values() for site in listed if "*" not in site]
    return tuple(dict.fromkeys((*settings.allowed_origins, *sites)))


def _asked_for(request: Request) -> str:
    found = _NUMBER.match(request.query_params.get("municipality", ""))
    return found[0] if found else ""
