"""Handing a question over to a human."""

import hashlib
import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.dialogue.engine import without_handing_over
from bot.gateway.access import conversation_of
from bot.gateway.asking import Question
from bot.gateway.bodies import Body, read_body
from bot.gateway.context import gateway_of
from bot.gateway.hub import Signal
from bot.gateway.inbox.news import announce_to_advisers
from bot.gateway.language import language_of
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import LONGEST_MESSAGE, clean
from bot.privacy.redaction import redact
from bot.scheme.case import CHANNELS, EMAIL_FORM, Reach

PHONE = re.compile(r"\+?\d(?:[ \u00a0-]?\d){4,16}")


async def preview(request: Request) -> Response:
    """GET /api/conversations/{conversation}/handoff: what a question would take along."""
    conversation = await conversation_of(request)
    services = gateway_of(request).services
    return JSONResponse(await in_thread(services.asking.preview, conversation, language_of(request)))


async def hand_off(request: Request) -> Response:
    """POST /api/conversations/{conversation}/handoff."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.body_bytes)
    question, reach = _question(body), _reach(body)
    if body.boolean("consent") is not True:
        body.refuse("consent", "consent_needed")
    body.done()
    gateway.count_handoff(request)
    language = language_of(request)
    kept = redact(question, say("personal_number_marker", language)).text
    asked = Question(_message_id(kept, reach), kept, reach)
    opened = await in_thread(gateway.services.asking.open, conversation, asked, language)
    if opened.told is not None:
        await in_thread(gateway.store.turns.say, conversation.id, opened.told, gateway.clock())
        await in_thread(gateway.store.turns.settle, conversation.id, without_handing_over)
        gateway.hub.publish(conversation.id, Signal("message"))
    gateway.hub.publish(conversation.id, Signal("handoff", {"case": opened.body["case"]}))
    announce_to_advisers(gateway)
    return JSONResponse(opened.body, 201)


def _question(body: Body) -> str:
    given = body.text("question", required=True)
    question = clean(given or "")
    if given is not None and not question:
        body.refuse("question", "field_empty")
    if len(question) > LONGEST_MESSAGE:
        body.refuse("question", "field_too_long", limit=LONGEST_MESSAGE)
    return question


def _reach(body: Body) -> Reach:
    part = body.part("reach")
    channel = part.one_of("channel", CHANNELS, required=body.has("reach"))
    address = clean(part.text("address") or "")
    part.close_part()
    if channel in ("email", "phone") and not address:
        part.refuse("address", "address_needed")
    elif channel == "email" and (_is_personal(address) or not EMAIL_FORM.fullmatch(address)):
        part.refuse("address", "not_an_email")
    elif channel == "phone" and (_is_personal(address) or not PHONE.fullmatch(address)):
        part.refuse("address", "not_a_phone")
    return Reach(channel or "", address if channel in ("email", "phone") else None)


def _is_personal(address: str) -> bool:
    # After a plus the country's code makes up the eleven digits.
    return bool(redact(address, "").removed) and not address.startswith("+")


def _message_id(question: str, reach: Reach) -> str:
    """Name the request by what it says, so that a second click opens no second case."""
    said = "\n".join((question, reach.channel, reach.address or ""))
    return "handoff-" + hashlib.sha256(said.encode("utf-8")).hexdigest()[:24]
