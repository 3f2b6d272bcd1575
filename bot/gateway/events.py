"""The stream of what happens in a conversation (SSE)."""

import json
from collections.abc import AsyncIterator
from typing import Any

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.access import conversation_of
from bot.gateway.context import gateway_of
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.gateway.wire import message_as_json
from bot.store.errors import UnknownConversationError, WrongTokenError

PING_SECONDS = 15


async def stream_events(request: Request) -> Response:
    """GET /api/conversations/{conversation}/events; begins after Last-Event-ID, else with what comes next."""
    conversation = await conversation_of(request)
    last = request.headers.get("last-event-id", "")
    known = int(last) if last.isascii() and last.isdecimal() and len(last) < 10 else conversation.last_seq
    return EventSourceResponse(
        _events(request, conversation.id, known), ping=PING_SECONDS, headers={"Cache-Control": "no-store"}
    )


async def _events(request: Request, conversation_id: str, known: int) -> AsyncIterator[ServerSentEvent]:
    gateway = gateway_of(request)
    with gateway.hub.listen(conversation_id) as listener:
        is_stale = True
        while True:
            if is_stale:
                transcript = await in_thread(gateway.store.conversations.transcript, conversation_id, known)
                for message in transcript.messages:
                    known = message.seq
                    yield sent_event("message", message_as_json(message), known)
            signal = await listener.next()
            # Another process may have revoked the link, and its time may be up.
            if signal is None or not await _is_still_allowed(request):
                return
            is_stale = signal.event == "message"
            if not is_stale:
                yield sent_event(signal.event, signal.data)


async def _is_still_allowed(request: Request) -> bool:
    try:
        await conversation_of(request)
    except (ProblemError, WrongTokenError, UnknownConversationError):
        return False
    return True


def sent_event(name: str, data: Any, seq: int | None = None) -> ServerSentEvent:
    """Write an event; what it can be taken up again after is its id."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return ServerSentEvent(written, event=name, id=None if seq is None else str(seq), sep="\n")
