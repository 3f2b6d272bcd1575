"""A conversation's draft: read, changed, written to a file."""

from datetime import timedelta
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import access_of
from bot.gateway.bodies import read_body
from bot.gateway.changes import begin_change, cleaned_values, shown
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.files import File
from bot.gateway.language import language_of
from bot.gateway.links import Download
from bot.gateway.ports import BLANK_FORMATS, EXPORT_FORMATS
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.scheme.errors import UnknownDraftError
from bot.scheme.link import READ
from bot.store.errors import UnknownConversationError


async def read_draft(request: Request) -> Response:
    """GET /api/conversations/{conversation}/draft."""
    conversation = (await access_of(request, READ)).conversation
    view = await in_thread(gateway_of(request).services.draft_view, conversation.id, language_of(request))
    return shown(view)


async def patch_draft(request: Request) -> Response:
    """PATCH /api/conversations/{conversation}/draft."""
    change = await begin_change(request)
    body = await read_body(request, change.gateway.settings.draft_bytes)
    answers = body.mapping("answers", required=True)
    body.done()
    return await change.made(change.gateway.services.patch_draft, cleaned_values(answers, language_of(request)))


async def create_export(request: Request) -> Response:
    """POST /api/conversations/{conversation}/exports."""
    conversation = (await access_of(request, READ)).conversation
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.body_bytes)
    blank = body.boolean("blank") or False
    file_format = body.one_of("format", BLANK_FORMATS if blank else EXPORT_FORMATS, required=True) or ""
    body.done()
    language = language_of(request)
    name = await in_thread(gateway.services.export_name, conversation.id, file_format, language, blank)
    expires = gateway.clock().replace(microsecond=0) + timedelta(minutes=gateway.settings.link_minutes)
    ticket = await in_thread(gateway.links.sign, Download(conversation.id, file_format, language, expires, blank))
    answer = {"url": f"/api/exports/{ticket}", "expires": expires.isoformat(), "filename": name}
    return JSONResponse(answer, 201)


async def download_export(request: Request) -> Response:
    """GET /api/exports/{ticket}; the signature is the access."""
    gateway = gateway_of(request)
    return file_response(await in_thread(_download, gateway, request.path_params["ticket"]))


def file_response(file: File) -> Response:
    """Hand a file over to be kept under its name."""
    disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return Response(file.content, media_type=file.media_type, headers=headers)


def _download(gateway: Gateway, ticket: str) -> File:
    link = gateway.links.read(ticket, gateway.clock())
    try:
        gateway.store.conversations.get(link.conversation)
        return gateway.services.export(link.conversation, link.file_format, link.language, link.blank)
    except (UnknownConversationError, UnknownDraftError):
        raise ProblemError(410, "link_expired") from None
