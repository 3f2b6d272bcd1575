"""What one turn hands to the next: slots and the active form, and nothing that grows.

Rasa's own stores keep every event and read all of them at every turn. Here the history of a conversation is the
gateway's; the three hundredth turn starts from as little as the third.
"""

from collections.abc import Mapping
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.engine import HANDING_OVER, Turn


def remember(tracker: DialogueStateTracker) -> dict[str, Any]:
    """Take what the next turn needs out of a tracker, as plain JSON values."""
    slots = {name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value}
    return {"slots": slots, "loop": tracker.active_loop_name}


def recall(conversation: str, state: Mapping[str, Any], domain: Domain) -> DialogueStateTracker:
    """Build the tracker that `remember` described; slots the domain has no more are left out."""
    known = {slot.name for slot in domain.slots}
    slots = [SlotSet(name, value) for name, value in state.get("slots", {}).items() if name in known]
    loop = state.get("loop")
    in_form = [ActionExecuted(loop), ActiveLoop(loop)] if loop in domain.form_names else []
    events: list[Event] = [
        ActionExecuted(ACTION_SESSION_START_NAME),
        SessionStarted(),
        ActionExecuted(ACTION_LISTEN_NAME),
        *in_form,
        *slots,
    ]
    if in_form:
        events.append(ActionExecuted(ACTION_LISTEN_NAME))
    return DialogueStateTracker.from_events(conversation, events, slots=domain.slots)


def _opening_slots(meaning: Mapping[str, Any]) -> dict[str, Any]:
    """Take from an opening what the conversation is to begin with."""
    return {name: meaning[name] for name in ("call", "language_chosen") if name in meaning}


class TurnTrackers(TrackerStore):
    """Holds the trackers of the turns under way, each for one turn."""

    def __init__(self) -> None:
        super().__init__(None)
        self._trackers: dict[str, DialogueStateTracker] = {}

    def begin(self, turn: Turn) -> None:
        """Bring a conversation in for a turn; its language is what the gateway says, until the turn changes it."""
        kept = {name: value for name, value in turn.state.get("slots", {}).items() if name != HANDING_OVER}
        known = {"language": turn.language, **_opening_slots(turn.meaning or {}), **kept}
        state = {**turn.state, "slots": known}
        self._trackers[turn.conversation] = recall(turn.conversation, state, self.domain)

    def end(self, conversation: str) -> DialogueStateTracker | None:
        """Let a conversation go, and give its tracker as the turn left it."""
        return self._trackers.pop(conversation, None)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Hold a tracker until the turn ends."""
        self._trackers[tracker.sender_id] = tracker

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Give the tracker of a turn under way."""
        return self._trackers.get(sender_id)
