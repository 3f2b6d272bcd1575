"""What the gateway needs to hand an applicant's question over and to follow it; everything here may block."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.scheme.case import Case, Reach
from bot.scheme.casework import Change
from bot.store.records import Conversation, NewReply

Json = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """A question that is to go to a human; the same `message` of a conversation opens one case only."""

    message: str
    text: str
    reach: Reach


@dataclass(frozen=True)
class Opened:
    """A case, as the interface shows it when it is opened; `told` is what the conversation says of it, once."""

    body: Json
    told: NewReply | None


class Asking(Protocol):
    """What an applicant can do with questions for a human. Acts on a case raise UnknownCaseError."""

    def preview(self, conversation: Conversation, language: str) -> Json:
        """Give `{sends, channels, expected, contacts}`: what a question would take along, and how it is answered."""

    def open(self, conversation: Conversation, question: Question, language: str) -> Opened:
        """Open a case with everything known."""

    def cases(self, conversation: Conversation) -> Json:
        """Give `{cases, with}`; `with` says who answers what is written next."""

    def writing(self, conversation_id: str, text: str, client_id: str) -> Callable[[Case], Change]:
        """Give the act that puts a text of the applicant's into a case."""

    def rate(self, conversation_id: str, case_id: str, helpful: bool, comment: str | None) -> None:
        """Keep whether an answer helped."""

    def withdraw(self, conversation_id: str, case_id: str) -> None:
        """Take a question back; raises CaseClosedError."""
