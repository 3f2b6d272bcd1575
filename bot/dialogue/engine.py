"""The port between the gateway and whatever holds the conversation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.scheme.citation import Citation

# The slot for a question on its way to a human; gone after one turn unless the turn sets it again.
HANDING_OVER = "handing_over"
OFFER_OF_A_HUMAN = ("offer", "human")


@dataclass(frozen=True)
class Choice:
    """A button: its title, and what choosing it means to the engine."""

    title: str
    meaning: Mapping[str, Any]


@dataclass(frozen=True)
class Card:
    """What a page may show as a table or a form; the text says the same."""

    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Reply:
    """One message from the assistant."""

    text: str
    language: str
    citations: Sequence[Citation] = ()
    choices: Sequence[Choice] = ()
    card: Card | None = None


@dataclass(frozen=True)
class Turn:
    """One message from the user, or the meaning of a choice; `state` is what the last turn gave back.

    `text` has been redacted and cleaned. `message` is unique in the conversation and follows every side effect, so
    that a turn taken twice does nothing twice. A conversation begins with the meaning OPENING.
    """

    conversation: str
    message: str
    text: str
    language: str
    meaning: Mapping[str, Any] | None = None
    state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What a turn gave: the replies, the question that waits (its id), the language, and the state to keep."""

    replies: Sequence[Reply]
    pending: str | None
    language: str
    state: Mapping[str, Any]


OPENING: Mapping[str, Any] = {"intent": "open"}


def without_handing_over(state: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a state in which nothing waits to be handed over: it has been, outside the conversation."""
    slots = state.get("slots", {}).items()
    kept = {name: value for name, value in slots if name != HANDING_OVER and (name, value) != OFFER_OF_A_HUMAN}
    return {**state, "slots": kept}


class EngineError(Exception):
    """The engine could not take the turn; the message is kept and may be tried again."""

    def __init__(self, conversation: str) -> None:
        super().__init__(f"the engine failed in conversation {conversation}")


class Engine(Protocol):
    """Something that can take a turn."""

    async def start(self) -> None:
        """Load what is needed; returns when a sentence parses."""

    async def take(self, turn: Turn) -> Outcome:
        """Take one turn, or raise EngineError. An empty list of replies is a failure, not an answer."""

    async def ready(self) -> bool:
        """Parse a sentence, and say whether that worked."""

    async def stop(self) -> None:
        """Let go of threads and memory."""
