"""What a draft has been through and how far it has come: versions, status, and answers brought along in a file."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import access_of
from bot.gateway.bodies import Body, read_body
from bot.gateway.changes import begin_change, cleaned_values
from bot.gateway.context import gateway_of
from bot.gateway.language import language_of
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import clean
from bot.scheme.draft import READY, STATES, DraftStatus
from bot.scheme.link import EDIT

LONGEST_NAME = 100
EXPORTED_FORMAT, EXPORTED_VERSION = "tilskuddsutkast", 1
# What an export tells besides the answers follows from them, and is worked out again.
WORKED_OUT = (
    "submitted",
    "exported",
    "circular",
    "area",
    "draft_version",
    "places",
    "status",
    "missing",
    "verdict",
    "findings",
    "open",
    "stipend",
)


async def list_versions(request: Request) -> Response:
    """GET /api/conversations/{conversation}/draft/versions."""
    access = await access_of(request, EDIT)
    return JSONResponse(await in_thread(gateway_of(request).services.draft_versions, access.conversation.id))


async def restore_version(request: Request) -> Response:
    """POST /api/conversations/{conversation}/draft/versions/{version}/restore."""
    change = await begin_change(request)
    number = request.path_params["version"]
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise ProblemError(404, "not_found")
    body = await read_body(request, change.gateway.settings.body_bytes, may_be_empty=True)
    body.done()
    return await change.made(change.gateway.services.restore_version, int(number))


async def put_status(request: Request) -> Response:
    """PUT /api/conversations/{conversation}/draft/status."""
    change = await begin_change(request)
    body = await read_body(request, change.gateway.settings.body_bytes)
    state = body.one_of("status", STATES, required=True) or ""
    name = _name(body, language_of(request), required=state == READY)
    body.done()
    return await change.made(change.gateway.services.set_status, DraftStatus(state, name))


async def import_draft(request: Request) -> Response:
    """POST /api/conversations/{conversation}/draft/import."""
    change = await begin_change(request)
    body = await read_body(request, change.gateway.settings.draft_bytes)
    body.one_of("format", (EXPORTED_FORMAT,), required=True)
    version = body.whole("version", required=True)
    if version is not None and version != EXPORTED_VERSION:
        body.refuse("version", "field_one_of", known=EXPORTED_VERSION)
    exported = {"call": body.text("call", required=True), "answers": body.mapping("answers", required=True)}
    for name in WORKED_OUT:
        body.has(name)
    body.done()
    return await change.made(change.gateway.services.import_draft, cleaned_values(exported, language_of(request)))


def _name(body: Body, language: str, required: bool) -> str | None:
    given = body.text("by", required)
    # Put on one line first: a line end must not part a number that is put together again.
    name = cleaned_values(" ".join(clean(given or "").split()), language)
    if given is not None and not name:
        body.refuse("by", "field_empty")
    if len(name) > LONGEST_NAME:
        body.refuse("by", "field_too_long", limit=LONGEST_NAME)
    return name or None
