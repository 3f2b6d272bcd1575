"""Takes turns: one at a time in a conversation, each answered once, none lost."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import anyio

from bot.dialogue.engine import Engine, EngineError, Outcome, Reply, Turn
from bot.gateway.apologies import Apologies
from bot.gateway.hub import Hub, Signal
from bot.gateway.threads import in_thread
from bot.settings import Settings
from bot.store.errors import DatabaseError, LostTurnError
from bot.store.opening import Store
from bot.store.records import Claim, Finished, NewReply, TurnResult

logger = logging.getLogger(__name__)
# A message that has ended the process or the turn this often is not handed to the engine again.
MOST_ATTEMPTS = 3


class TurnRunner:
    """Hands claimed messages to the engine and stores what comes back; `started` is set once the engine is there."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        engine: Engine,
        hub: Hub,
        apologies: Apologies,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._store = store
        self._engine = engine
        self._hub = hub
        self._apologies = apologies
        self._clock = clock
        self._at_once = asyncio.Semaphore(settings.turns_at_once)
        self._tasks: set[asyncio.Task[None]] = set()
        self.started = asyncio.Event()

    def begin(self, claim: Claim) -> None:
        """Take a claimed turn, and those that wait behind it, in the background."""
        task = asyncio.create_task(self._run(claim))
        self._tasks.add(task)
        task.add_done_callback(self._forget)

    async def open(self, claim: Claim) -> tuple[TurnResult, Finished]:
        """Take a conversation's opening at once; LostTurnError if it has been deleted meanwhile."""
        result = await self._result(claim)
        finished = await in_thread(self._store.turns.finish, claim, result, self._clock())
        if finished.next is not None:
            self.begin(finished.next)
        return result, finished

    async def sweep(self) -> None:
        """Begin every turn that waits and that nobody holds; for those a crash or another process left behind."""
        for conversation in await in_thread(self._store.turns.waiting):
            claim = await in_thread(self._store.turns.claim, conversation, self._clock())
            if claim is not None:
                self.begin(claim)

    async def keep_sweeping(self) -> None:
        """Sweep now and then, for as long as the gateway runs; a database that is away is asked again later."""
        await self.started.wait()
        while True:
            try:
                await self.sweep()
            except DatabaseError as error:
                logger.error("sweep failed: %s", type(error).__name__)
            await asyncio.sleep(self._settings.sweep_seconds)

    async def close(self) -> None:
        """Stop the turns under way; their messages wait for the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, first: Claim) -> None:
        claim: Claim | None = first
        try:
            await self.started.wait()
            while claim is not None:
                async with self._at_once:
                    claim = await self._take(claim)
        finally:
            if claim is not None:
                with anyio.CancelScope(shield=True):
                    await in_thread(self._store.turns.release, claim)

    async def _take(self, claim: Claim) -> Claim | None:
        self._hub.publish(claim.conversation, Signal("typing", {"on": True}))
        try:
            result = await self._result(claim)
            finished = await in_thread(self._store.turns.finish, claim, result, self._clock())
        except LostTurnError as error:
            logger.info("%s", error)
            return None
        finally:
            self._hub.publish(claim.conversation, Signal("typing", {"on": False}))
        self._tell(claim, finished)
        return finished.next

    async def _result(self, claim: Claim) -> TurnResult:
        outcome = await self._outcome(claim) if claim.attempts <= MOST_ATTEMPTS else None
        if outcome is None or not outcome.replies:
            logger.error("no answer in conversation %s, message %s", claim.conversation, claim.message)
            apology = await in_thread(self._apologies.reply, claim.call, claim.language)
            return TurnResult([apology], claim.pending, claim.language, claim.state)
        replies = [_new(reply) for reply in outcome.replies]
        return TurnResult(replies, outcome.pending, outcome.language, outcome.state)

    async def _outcome(self, claim: Claim) -> Outcome | None:
        turn = Turn(claim.conversation, claim.message, claim.text, claim.language, claim.meaning, claim.state)
        try:
            return await asyncio.wait_for(self._engine.take(turn), self._settings.turn_seconds)
        except (EngineError, asyncio.TimeoutError) as error:
            logger.error("the engine failed in conversation %s: %s", claim.conversation, type(error).__name__)
            return None

    def _tell(self, claim: Claim, finished: Finished) -> None:
        self._hub.publish(claim.conversation, Signal("message", answered=claim.seq))
        if finished.draft_version != claim.draft_version:
            self._hub.publish(claim.conversation, Signal("draft", {"version": finished.draft_version}))
        if finished.case is not None:
            self._hub.publish(claim.conversation, Signal("handoff", {"case": finished.case}))

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            # The name only: the text of an error may hold what a user wrote.
            logger.error("a turn was given up for now: %s", type(error).__name__)


def _new(reply: Reply) -> NewReply:
    card: Mapping[str, Any] | None = None
    if reply.card is not None:
        card = {"kind": reply.card.kind, "data": dict(reply.card.data)}
    choices = [(choice.title, choice.meaning) for choice in reply.choices]
    return NewReply(reply.text, reply.language, tuple(reply.citations), choices, card)
