"""What the store keeps of conversations, as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.scheme.case import Case
from bot.scheme.casework import Change
from bot.scheme.citation import Citation


@dataclass(frozen=True)
class Conversation:
    """One conversation, without its messages; `held_by` is the case whose adviser has it, if one does."""

    id: str
    language: str
    language_chosen: bool
    municipality: str | None
    call: str
    created_at: datetime
    last_used_at: datetime
    pending: str | None = None
    last_seq: int = 0
    held_by: str | None = None


@dataclass(frozen=True)
class StoredChoice:
    """A button: an id that tells the client nothing, its title, and the meaning that never leaves the server."""

    id: str
    title: str
    meaning: Mapping[str, Any]


@dataclass(frozen=True)
class Message:
    """One message; `sender` is user, bot, adviser or system, `card` has a kind and data."""

    seq: int
    sender: str
    language: str
    at: datetime
    text: str
    citations: Sequence[Citation] = ()
    choices: Sequence[StoredChoice] = ()
    card: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class NewReply:
    """A message that has no number yet; choices are pairs of title and meaning."""

    text: str
    language: str
    citations: Sequence[Citation] = ()
    choices: Sequence[tuple[str, Mapping[str, Any]]] = ()
    card: Mapping[str, Any] | None = None
    sender: str = "bot"


@dataclass(frozen=True)
class Meanwhile:
    """What becomes of a message while an adviser has the conversation.

    `writes` puts a text into the case. `offer` is said after the first such text, and `helping` when the applicant
    would rather have the assistant's help meanwhile, which is what a choice means that has `meanwhile` in its meaning.
    """

    writes: Callable[[Case], Change]
    offer: NewReply
    helping: NewReply


@dataclass(frozen=True)
class NewMessage:
    """What a user sent, cleaned and redacted: a text or a choice's id; `notices` follow it at once.

    `case` is the one it is written in, where it was; such a message is for a human whoever has the conversation.
    """

    client_msg_id: str
    text: str = ""
    choice: str | None = None
    language: str | None = None
    notices: Sequence[NewReply] = ()
    meanwhile: Meanwhile | None = None
    case: str | None = None


@dataclass(frozen=True)
class Claim:
    """A turn that is ours to take until `until`: the message, and all the engine needs of the conversation.

    `seq` is 0 for the opening. `attempts` counts this one; `draft_version` is the draft's before the turn.
    """

    conversation: str
    owner: str
    seq: int
    text: str
    meaning: Mapping[str, Any] | None
    language: str
    call: str
    pending: str | None
    state: Mapping[str, Any]
    attempts: int = 1
    draft_version: int = 0

    @property
    def message(self) -> str:
        """The id that side effects carry."""
        return f"m{self.seq}"


@dataclass(frozen=True)
class Posted:
    """A user's message as it was stored; `repeated` if it had been before; `claim` if a turn can begin at once.

    `to_human` where it is for an adviser, and no turn of the assistant's.
    """

    seq: int
    repeated: bool
    claim: Claim | None
    to_human: bool = False


@dataclass(frozen=True)
class TurnResult:
    """What a turn leaves behind."""

    replies: Sequence[NewReply]
    pending: str | None
    language: str
    state: Mapping[str, Any]


@dataclass(frozen=True)
class Finished:
    """A turn that was stored; `case` is the one it opened, `next` the claim on the next message that waits."""

    messages: Sequence[Message] = ()
    draft_version: int = 0
    case: str | None = None
    next: Claim | None = None


@dataclass(frozen=True)
class Transcript:
    """Some of a conversation's messages, in order, and the question that waits by now."""

    messages: Sequence[Message]
    pending: str | None
