"""A conversation's draft: read, changed, written to a file."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import conversation_of
from bot.gateway.bodies import read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.hub import Signal
from bot.gateway.language import language_of
from bot.gateway.links import Download
from bot.gateway.ports import EXPORT_FORMATS, DraftView, File
from bot.gateway.problems import ProblemError
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import clean
from bot.privacy.redaction import redact
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError
from bot.store.errors import UnknownConversationError

# Without If-Match the last one wins: a version that comes between is read and the change made again.
RETRIES = 5


async def read_draft(request: Request) -> Response:
    """GET /api/conversations/{conversation}/draft."""
    conversation = await conversation_of(request)
    view = await in_thread(gateway_of(request).services.draft_view, conversation.id, language_of(request))
    return _shown(view)


async def patch_draft(request: Request) -> Response:
    """PATCH /api/conversations/{conversation}/draft."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.draft_bytes)
    answers = body.mapping("answers", required=True)
    body.done()
    language = language_of(request)
    cleaned = _cleaned(answers, say("personal_number_marker", language))
    version = _expected_version(request, conversation.id)
    view = await in_thread(_patch, gateway, conversation.id, cleaned, language, version)
    gateway.hub.publish(conversation.id, Signal("draft", {"version": view.version}))
    return _shown(view)


async def create_export(request: Request) -> Response:
    """POST /api/conversations/{conversation}/exports."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.body_bytes)
    file_format = body.one_of("format", EXPORT_FORMATS, required=True) or ""
    body.done()
    language = language_of(request)
    name = await in_thread(gateway.services.export_name, conversation.id, file_format, language)
    expires = gateway.clock().replace(microsecond=0) + timedelta(minutes=gateway.settings.link_minutes)
    ticket = await in_thread(gateway.links.sign, Download(conversation.id, file_format, language, expires))
    answer = {"url": f"/api/exports/{ticket}", "expires": expires.isoformat(), "filename": name}
    return JSONResponse(answer, 201)


async def download_export(request: Request) -> Response:
    """GET /api/exports/{ticket}; the signature is the access."""
    gateway = gateway_of(request)
    file = await in_thread(_download, gateway, request.path_params["ticket"])
    disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return Response(file.content, media_type=file.media_type, headers=headers)


def _download(gateway: Gateway, ticket: str) -> File:
    link = gateway.links.read(ticket, gateway.clock())
    try:
        gateway.store.conversations.get(link.conversation)
        return gateway.services.export(link.conversation, link.file_format, link.language)
    except (UnknownConversationError, UnknownDraftError):
        raise ProblemError(410, "link_expired") from None


def _patch(gateway: Gateway, draft_id: str, answers: dict[str, Any], language: str, version: int | None) -> DraftView:
    for _ in range(RETRIES - 1):
        try:
            return gateway.services.patch_draft(draft_id, answers, language, version)
        except OutdatedDraftError:
            if version is not None:
                raise
    return gateway.services.patch_draft(draft_id, answers, language, version)


def _expected_version(request: Request, draft_id: str) -> int | None:
    given = request.headers.get("if-match", "*").strip()
    if given == "*":
        return None
    digits = given.removeprefix("W/").strip('"')
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 10):
        raise OutdatedDraftError(draft_id)
    return int(digits)


def _cleaned(value: Any, marker: str) -> Any:
    match value:
        case str():
            return redact(clean(value), marker).text
        case list():
            return [_cleaned(each, marker) for each in value]
        case dict():
            return {clean(key): _cleaned(each, marker) for key, each in value.items()}
    return value


def _shown(view: DraftView) -> Response:
    return JSONResponse(view.body, headers={"ETag": f'"{view.version}"'})
