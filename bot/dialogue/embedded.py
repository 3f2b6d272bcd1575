"""Rasa in this process: its Agent in a thread with a loop of its own, the actions beside it."""

import asyncio
import logging
import threading
from collections.abc import Coroutine, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.log_utils import configure_structlog
from rasa_sdk import Action

from bot.calls.shelf import CallShelf
from bot.dialogue.awaiting import meaning_of
from bot.dialogue.context import context_of
from bot.dialogue.engine import HANDING_OVER, EngineError, Outcome, Turn
from bot.dialogue.in_process import InProcessActions
from bot.dialogue.memory import TurnTrackers, remember
from bot.dialogue.replies import parsed, replies_after_last_message

T = TypeVar("T")
PROBE = "Når er søknadsfristen?"


class Collected(OutputChannel):
    """Says nothing: the replies are read from the tracker when the turn is over."""

    @classmethod
    def name(cls) -> str:
        """Name the channel as responses may be written for it."""
        return "gateway"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Send nothing."""


class EmbeddedRasa:
    """An engine that keeps nothing between turns; `model` is a trained model's file."""

    def __init__(self, model: Path, actions: Iterable[Action], calls: CallShelf) -> None:
        self._model = model
        self._actions = InProcessActions(actions)
        self._calls = calls
        self._trackers = TurnTrackers()
        self._agent: Agent | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="rasa", daemon=True)

    async def start(self) -> None:
        """Load the model; returns when a sentence parses."""
        # Rasa logs what users write at DEBUG until its logging is set up.
        configure_structlog(logging.WARNING)
        self._thread.start()
        await self._in_thread(self._load())
        await self._in_thread(self._parse(PROBE))

    async def take(self, turn: Turn) -> Outcome:
        """Take one turn; any failure inside Rasa or an action is an EngineError."""
        return await self._in_thread(self._take(turn))

    async def ready(self) -> bool:
        """Parse a sentence, and say whether it was understood as anything."""
        return self._agent is not None and await self._in_thread(self._parse(PROBE))

    async def stop(self) -> None:
        """End the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._thread.join, 5)

    async def _in_thread(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    async def _load(self) -> None:
        self._agent = Agent.load(self._model, tracker_store=self._trackers, action_endpoint=self._actions)

    async def _parse(self, text: str) -> bool:
        assert self._agent is not None
        return bool((await self._agent.parse_message(text))["intent"]["name"])

    async def _take(self, turn: Turn) -> Outcome:
        self._trackers.begin(turn)
        try:
            await self._handle(turn)
            if turn.conversation in self._actions.failures:
                raise self._actions.failures.pop(turn.conversation)
        # Rasa and the libraries below it raise what they like; the gateway keeps the message either way.
        except Exception as error:
            self._trackers.end(turn.conversation)
            logging.getLogger(__name__).error("turn failed: %s", type(error).__name__, exc_info=True)
            raise EngineError(turn.conversation) from error
        tracker = self._trackers.end(turn.conversation)
        assert tracker is not None
        return _outcome(tracker)

    async def _handle(self, turn: Turn) -> None:
        assert self._agent is not None
        tracker = await self._trackers.retrieve(turn.conversation)
        assert tracker is not None
        message = UserMessage(
            text=turn.text,
            output_channel=Collected(),
            sender_id=turn.conversation,
            parse_data=parsed(turn.meaning, turn.text) if turn.meaning else None,
            message_id=turn.message,
            metadata={
                "message": turn.message,
                "context": context_of(tracker.current_slot_values(), self._calls),
            },
        )
        handing = turn.state.get("slots", {}).get(HANDING_OVER)
        if handing and not turn.meaning:
            message.parse_data = await self._answer_to(handing, message)
        await self._agent.handle_message(message)

    async def _answer_to(self, handing: Mapping[str, Any], message: UserMessage) -> dict[str, Any]:
        assert self._agent is not None
        assert self._agent.processor is not None
        read: dict[str, Any] = await self._agent.processor.parse_message(message)
        decision = read["understanding"]["facts"].get("decision")
        meaning = meaning_of(handing, message.text, read["intent"]["name"], decision)
        if meaning is None:
            return read
        # What the assistant can answer itself it says as well.
        asked = {name: read["understanding"][name] for name in ("topics", "parts", "facts")}
        answer = parsed(meaning, message.text)
        return {**answer, "understanding": {**answer["understanding"], **asked}}


def _outcome(tracker: DialogueStateTracker) -> Outcome:
    language = tracker.get_slot("language")
    pending = tracker.get_slot("question") if tracker.active_loop_name else None
    replies = replies_after_last_message(tracker.events, language)
    return Outcome(replies=replies, pending=pending, language=language, state=remember(tracker))
