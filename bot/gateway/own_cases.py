"""What an applicant can do with questions that were handed over: follow them, write, rate, take back."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import conversation_of
from bot.gateway.bodies import IDENTIFIER, Body, read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.inbox.news import announce_to_advisers
from bot.gateway.language import language_of
from bot.gateway.messages import new_message, post, with_meanwhile
from bot.gateway.problems import ProblemError
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import LONGEST_MESSAGE, clean_message
from bot.privacy.redaction import redact
from bot.scheme.errors import UnknownCaseError
from bot.store.records import Conversation

LONGEST_COMMENT = 500


async def list_cases(request: Request) -> Response:
    """GET /api/conversations/{conversation}/cases."""
    conversation = await conversation_of(request)
    return JSONResponse(await in_thread(gateway_of(request).services.asking.cases, conversation))


async def write(request: Request) -> Response:
    """POST /api/conversations/{conversation}/cases/{case}/messages; opens the case again if need be."""
    conversation, gateway, body = await _asked(request)
    client_id = body.identifier("client_msg_id")
    text = _text(body, "text", LONGEST_MESSAGE, required=True)
    body.done()
    case_id = _case_of(request)
    language = language_of(request)
    message = replace(new_message(client_id, text, language), case=case_id)
    posted = await post(gateway, conversation.id, with_meanwhile(gateway, conversation.id, message, language))
    return JSONResponse({"seq": posted.seq}, 202)


async def rate(request: Request) -> Response:
    """POST /api/conversations/{conversation}/cases/{case}/rating."""
    conversation, gateway, body = await _asked(request)
    helpful = body.boolean("helpful")
    if helpful is None:
        body.refuse("helpful", "field_missing")
    comment = _text(body, "comment", LONGEST_COMMENT)
    body.done()
    kept = redact(comment, say("personal_number_marker", language_of(request))).text
    rated = gateway.services.asking.rate
    await in_thread(rated, conversation.id, _case_of(request), bool(helpful), kept or None)
    announce_to_advisers(gateway)
    return Response(status_code=204)


async def withdraw(request: Request) -> Response:
    """POST /api/conversations/{conversation}/cases/{case}/withdrawal."""
    conversation, gateway, body = await _asked(request)
    body.done()
    await in_thread(gateway.services.asking.withdraw, conversation.id, _case_of(request))
    announce_to_advisers(gateway)
    return Response(status_code=204)


async def choose_who_answers(request: Request) -> Response:
    """PUT /api/conversations/{conversation}/with: the adviser who has a case, or the assistant meanwhile."""
    conversation, gateway, body = await _asked(request)
    wanted = body.one_of("with", ("assistant", "adviser"), required=True)
    body.done()
    if not await in_thread(gateway.store.turns.hold, conversation.id, wanted == "adviser"):
        raise ProblemError(409, "no_adviser")
    return JSONResponse({"with": wanted})


async def _asked(request: Request) -> tuple[Conversation, Gateway, Body]:
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    return conversation, gateway, await read_body(request, gateway.settings.body_bytes, may_be_empty=True)


def _case_of(request: Request) -> str:
    case_id: str = request.path_params["case"]
    # PostgreSQL does not even compare with what no id can hold.
    if not IDENTIFIER.fullmatch(case_id):
        raise UnknownCaseError("?")
    return case_id


def _text(body: Body, name: str, limit: int, required: bool = False) -> str:
    given = body.text(name, required=required)
    text = clean_message(given or "")
    if given is not None and required and not text:
        body.refuse(name, "field_empty")
    if len(text) > limit:
        body.refuse(name, "field_too_long", limit=limit)
    return text
