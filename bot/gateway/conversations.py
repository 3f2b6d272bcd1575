"""Opening, reading and deleting a conversation."""

from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.dialogue.engine import OPENING
from bot.gateway.access import (
    access_of,
    comes_from_our_page,
    conversation_of,
    give_cookie,
    own_conversation,
    take_cookie_back,
    token_of,
)
from bot.gateway.bodies import read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.language import DEFAULT, accepted_language
from bot.gateway.problems import not_ready, refused
from bot.gateway.refusals import Refusal
from bot.gateway.threads import in_thread
from bot.gateway.wire import messages_as_json, transcript_as_json
from bot.scheme.link import RESUME
from bot.store.conversations import new_conversation_id, new_token, token_hash
from bot.store.records import Claim, Conversation


async def open_conversation(request: Request) -> Response:
    """POST /api/conversations."""
    gateway = gateway_of(request)
    if not gateway.runner.started.is_set():
        raise not_ready()
    body = await read_body(request, gateway.settings.body_bytes, may_be_empty=True)
    call, municipality = body.text("call"), body.text("municipality")
    body.done()
    token = new_token()
    claim = await in_thread(
        begin, gateway, call, municipality, body.language, accepted_language(request), token_hash(token)
    )
    result, finished = await gateway.runner.open(claim)
    answer: dict[str, Any] = {
        "conversation": claim.conversation,
        "token": token,
        "language": result.language,
        "messages": messages_as_json(finished.messages),
    }
    response = JSONResponse(answer, 201, {"Location": f"/api/conversations/{claim.conversation}/messages"})
    if comes_from_our_page(request):
        give_cookie(response, token, gateway.settings.token_days)
    return response


def begin(
    gateway: Gateway,
    call: str | None,
    municipality: str | None,
    chosen: str | None,
    accepted: str | None,
    hashed: str | None,
    conversation_id: str | None = None,
) -> Claim:
    """Keep a new conversation and its draft, and give the claim on its opening.

    The municipality's language goes before the browser's: the law has a state body write to a municipality in the
    language the municipality has decided on.
    """
    opening = gateway.services.opening(call, municipality)
    now = gateway.clock()
    conversation = Conversation(
        id=conversation_id or new_conversation_id(),
        language=chosen or opening.language or accepted or DEFAULT,
        language_chosen=chosen is not None,
        municipality=municipality,
        call=opening.call,
        created_at=now,
        last_used_at=now,
    )
    claim = gateway.store.turns.open(conversation, hashed)
    gateway.services.begin_draft(conversation)
    known = {
        "call": opening.call,
        "municipality": municipality,
        "language_chosen": conversation.language_chosen or None,
    }
    return replace(claim, meaning={**OPENING, **{name: value for name, value in known.items() if value is not None}})


async def find_conversation(request: Request) -> Response:
    """GET /api/conversation: the one that whoever asks has the key to, for a page that may not store its id."""
    found = await in_thread(own_conversation, gateway_of(request), token_of(request) or "")
    return JSONResponse({"conversation": found})


async def read_messages(request: Request) -> Response:
    """GET /api/conversations/{conversation}/messages?after=SEQ."""
    access = await access_of(request, RESUME)
    after = request.query_params.get("after", "0")
    if not (after.isascii() and after.isdecimal() and len(after) < 10):
        raise refused(Refusal("after", "field_whole"))
    transcript = await in_thread(gateway_of(request).store.conversations.transcript, access.conversation.id, int(after))
    expires = access.expires.isoformat(timespec="seconds")
    return JSONResponse({**transcript_as_json(transcript), "expires": expires})


async def delete_conversation(request: Request) -> Response:
    """DELETE /api/conversations/{conversation}."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    await in_thread(gateway.store.conversations.delete, conversation.id, gateway.clock())
    gateway.hub.publish(conversation.id, None)
    response = Response(status_code=204)
    take_cookie_back(response)
    return response
