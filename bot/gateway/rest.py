"""The webhook that tools for Rasa speak to: on loopback only, and only where the operator wants it."""

import hashlib
import secrets
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.bodies import read_body
from bot.gateway.context import Gateway, address_of, gateway_of
from bot.gateway.conversations import begin
from bot.gateway.language import accepted_language, remember_language
from bot.gateway.messages import answer_within, new_message, post, with_meanwhile
from bot.gateway.problems import ProblemError, not_ready
from bot.gateway.threads import in_thread
from bot.gateway.wire import citation_as_json
from bot.privacy.cleaning import LONGEST_MESSAGE, clean_message
from bot.settings import is_loopback
from bot.store.errors import ExistingConversationError, UnknownChoiceError, UnknownConversationError
from bot.store.records import Conversation, Message, NewMessage, Posted

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


async def webhook(request: Request) -> Response:
    """POST /webhooks/rest/webhook."""
    gateway = gateway_of(request)
    is_local = is_loopback(address_of(request)) and not any(name in request.headers for name in FORWARDED)
    if not gateway.settings.rest_channel or not is_local:
        raise ProblemError(404, "not_found")
    body = await read_body(request, gateway.settings.body_bytes)
    sender = body.text("sender", required=True) or ""
    text = clean_message(body.text("message", required=True) or "")
    if body.has("message") and not text:
        body.refuse("message", "field_empty")
    if len(text) > LONGEST_MESSAGE:
        body.refuse("message", "field_too_long", limit=LONGEST_MESSAGE)
    body.done()
    conversation = await _conversation(gateway, sender, accepted_language(request))
    remember_language(request, conversation.language)
    gateway.count(request, conversation.id)
    return JSONResponse([_uttered(sender, message) for message in await _answered(gateway, conversation, text)])


async def _conversation(gateway: Gateway, sender: str, accepted: str | None) -> Conversation:
    # The sender chooses its id; a conversation of the page cannot be reached by it, nor has this one a token.
    conversation_id = "rest-" + hashlib.sha256(sender.encode("utf-8")).hexdigest()[:40]
    try:
        return await in_thread(gateway.store.conversations.get, conversation_id)
    except UnknownConversationError:
        if not gateway.runner.started.is_set():
            raise not_ready() from None
    try:
        claim = await in_thread(begin, gateway, None, None, None, accepted, None, conversation_id)
    except ExistingConversationError:
        # Two first messages at once: this one waits behind the opening the other one began.
        pass
    else:
        await gateway.runner.open(claim)
    return await in_thread(gateway.store.conversations.get, conversation_id)


async def _answered(gateway: Gateway, conversation: Conversation, text: str) -> list[Message]:
    with gateway.hub.listen(conversation.id) as listener:
        posted = await _post(gateway, conversation, text)
        seconds = gateway.settings.longest_wait_seconds
        answer = await answer_within(gateway, conversation.id, posted, listener, seconds)
    return [] if answer is None else [message for message in answer.messages if message.sender != "user"]


async def _post(gateway: Gateway, conversation: Conversation, text: str) -> Posted:
    async def sent(message: NewMessage) -> Posted:
        addressed = with_meanwhile(gateway, conversation.id, message, conversation.language)
        return await post(gateway, conversation.id, addressed)

    client_msg_id = secrets.token_hex(12)
    # A button's payload is the id of a choice; anything else is a text, even if it looks like one.
    if text[:1].isdecimal() and "." in text:
        try:
            return await sent(NewMessage(client_msg_id, choice=text))
        except UnknownChoiceError:
            pass
    return await sent(new_message(client_msg_id, text, conversation.language))


def _uttered(sender: str, message: Message) -> dict[str, Any]:
    uttered: dict[str, Any] = {"recipient_id": sender, "text": message.text}
    if message.choices:
        uttered["buttons"] = [{"title": choice.title, "payload": choice.id} for choice in message.choices]
    custom: dict[str, Any] = {}
    if message.citations:
        custom["citations"] = [citation_as_json(citation) for citation in message.citations]
    if message.card is not None:
        custom["card"] = message.card
    return {**uttered, "custom": custom} if custom else uttered
