"""A user's message: cleaned, redacted, stored, and answered at once or later."""

import asyncio
import re
from contextlib import suppress
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import conversation_of
from bot.gateway.bodies import Body, read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.hub import Listener, Signal
from bot.gateway.inbox.news import announce_to_advisers
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.gateway.wire import transcript_as_json
from bot.privacy.cleaning import LONGEST_MESSAGE, clean_message
from bot.privacy.redaction import redact
from bot.store.records import Conversation, Meanwhile, NewMessage, NewReply, Posted, Transcript

WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,6})", re.IGNORECASE)


async def post_message(request: Request) -> Response:
    """POST /api/conversations/{conversation}/messages."""
    conversation = await conversation_of(request)
    gateway = gateway_of(request)
    gateway.count(request, conversation.id)
    body = await read_body(request, gateway.settings.body_bytes)
    message = _message(body, conversation)
    # Whether an adviser has the conversation is decided when it is stored: one may take it at this very moment.
    message = with_meanwhile(gateway, conversation.id, message, message.language or conversation.language)
    wait = min(_wanted_wait(request), gateway.settings.longest_wait_seconds)
    with gateway.hub.listen(conversation.id) as listener:
        posted = await post(gateway, conversation.id, message)
        answer = await answer_within(gateway, conversation.id, posted, listener, wait) if wait else None
    if answer is None:
        return JSONResponse({"seq": posted.seq}, 202)
    applied = {"Preference-Applied": f"wait={wait}"}
    return JSONResponse({"seq": posted.seq, **transcript_as_json(answer)}, 200, applied)


async def post(gateway: Gateway, conversation_id: str, message: NewMessage) -> Posted:
    """Store a message, tell the listeners, and begin its turn unless one is under way."""
    posted = await in_thread(gateway.store.turns.post, conversation_id, message, gateway.clock())
    if not posted.repeated:
        # What no turn is to answer is answered by being kept.
        gateway.hub.publish(conversation_id, Signal("message", answered=posted.seq if posted.to_human else 0))
    if posted.to_human:
        announce_to_advisers(gateway)
    if posted.claim is not None:
        gateway.runner.begin(posted.claim)
    return posted


async def answer_within(
    gateway: Gateway, conversation_id: str, posted: Posted, listener: Listener, seconds: float
) -> Transcript | None:
    """Wait for a message's answer; None when the time is up or the conversation has gone."""
    if posted.repeated:
        answer = await in_thread(gateway.store.turns.answer_to, conversation_id, posted.seq)
        if answer is not None:
            return answer
    with suppress(asyncio.TimeoutError):
        return await asyncio.wait_for(_answer(gateway, conversation_id, posted.seq, listener), seconds)
    return None


async def _answer(gateway: Gateway, conversation_id: str, seq: int, listener: Listener) -> Transcript | None:
    while True:
        signal = await listener.next()
        if signal is None:
            return None
        # A turn of ours says which message it answered; another process's only that there is something new.
        if signal.event != "message" or (signal.answered is not None and signal.answered < seq):
            continue
        answer = await in_thread(gateway.store.turns.answer_to, conversation_id, seq)
        if answer is not None:
            return answer


def with_meanwhile(gateway: Gateway, conversation_id: str, message: NewMessage, language: str) -> NewMessage:
    """Say what becomes of a message if an adviser has the conversation, and what the assistant says beside it."""
    help_me = (say("help_meanwhile", language), {"intent": "human", "meanwhile": True})
    held = Meanwhile(
        writes=gateway.services.asking.writing(conversation_id, message.text, message.client_msg_id),
        offer=NewReply(say("help_offered", language), language, choices=[help_me]),
        helping=NewReply(say("helping", language), language),
    )
    return replace(message, meanwhile=held)


def new_message(client_msg_id: str, text: str, language: str, chosen: str | None = None) -> NewMessage:
    """Make a message of a cleaned text, without what must not be kept, and with a notice where that was needed."""
    redacted = redact(text, say("personal_number_marker", language))
    notices = [
        NewReply(say(f"removed_{kind}", language), language, sender="system") for kind in sorted(redacted.removed)
    ]
    return NewMessage(client_msg_id, redacted.text, language=chosen, notices=notices)


def _message(body: Body, conversation: Conversation) -> NewMessage:
    client_msg_id = body.identifier("client_msg_id")
    text, choice = body.text("text"), body.text("choice")
    cleaned = clean_message(text or "")
    if (text is None) == (choice is None):
        body.refuse("text", "text_or_choice")
    elif text is not None and not cleaned:
        body.refuse("text", "field_empty")
    elif len(cleaned) > LONGEST_MESSAGE:
        body.refuse("text", "field_too_long", limit=LONGEST_MESSAGE)
    body.done()
    if choice is not None:
        return NewMessage(client_msg_id, choice=choice, language=body.language)
    return new_message(client_msg_id, cleaned, body.language or conversation.language, body.language)


def _wanted_wait(request: Request) -> int:
    found = WAIT.search(request.headers.get("prefer", ""))
    return int(found.group(1)) if found else 0
