"""What the gateway needs of the services; everything here may block, and is called in a thread.

Every text in an answer is in the language that was asked for. Methods raise the scheme's errors; where a text must be
put together with care, they raise RefusedError with the text ready.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.gateway.asking import Asking
from bot.gateway.files import File
from bot.gateway.inbox.desk import Desk
from bot.scheme.draft import DraftStatus
from bot.scheme.errors import SchemeError
from bot.scheme.link import OWNER
from bot.store.records import Conversation

Json = dict[str, Any]
EXPORT_FORMATS = ("docx", "pdf", "md", "json", "ics")
BLANK_FORMATS = ("docx", "pdf", "md")


class RefusedError(SchemeError):
    """A value was understood and refused; `message` is written for the user, in the user's language."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field} was refused")
        self.field = field
        self.message = message


class UnreadyDraftError(SchemeError):
    """A draft cannot be called ready: `messages` tells, by question and in the user's language, what is wrong."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__(f"{len(messages)} answers of the draft are wrong")
        self.messages = messages


@dataclass(frozen=True)
class Opening:
    """What a new conversation begins with: its call, and the municipality's own language if it has decided on one."""

    call: str
    language: str | None = None


@dataclass(frozen=True)
class DraftView:
    """A draft as api.md shows it, and its version."""

    version: int
    body: Json


class Services(Protocol):
    """What the assistant can do without a conversation, and with one's draft."""

    @property
    def asking(self) -> Asking:
        """What an applicant can do with questions for a human."""

    @property
    def desk(self) -> Desk:
        """What an adviser can do with them."""

    def prepare(self) -> None:
        """Put into a store that has just been migrated what a new one begins with; again is harmless."""

    def opening(self, call: str | None, municipality: str | None) -> Opening:
        """Check what a conversation is to begin with; raises UnknownCallError, UnknownMunicipalityError."""

    def municipalities(self) -> Mapping[str, str]:
        """Give the name of every municipality there is today by its number, in the order of the alphabet."""

    def begin_draft(self, conversation: Conversation) -> None:
        """Make the conversation's draft, with the municipality if it is known."""

    def calls(self, language: str) -> Sequence[Json]:
        """Give `{id, title, deadline, open}` for each call."""

    def call_as_json(self, call: str, language: str) -> Json:
        """Give everything about a call that api.md lists; raises UnknownCallError."""

    def statement(self, call: str, statement: str, language: str) -> Json:
        """Give `{id, text}` of what a citation names; raises UnknownCallError, UnknownItemError."""

    def assess(self, call: str, area: int, answers: Mapping[str, bool | None], language: str) -> Json:
        """Judge the answers.

        Raises UnknownCallError, UnknownAreaError, UnknownConditionError and ForeignConditionError.
        """

    def stipend(self, body: Json, language: str) -> Json:
        """Calculate a stipend from api.md's body, whose shape has been checked.

        `on` is a date and `base_amount` a Decimal where they are given; numbers and words are as they were sent.
        Raises StipendInputError, NoBaseAmountError, UnknownCallError, UnknownAreaError.
        """

    def recommend(self, call: str, text: str, language: str) -> Json:
        """Recommend focus areas for a description; raises UnknownCallError."""

    def draft_view(self, draft_id: str, language: str) -> DraftView:
        """Show a draft; raises UnknownDraftError."""

    def patch_draft(
        self, draft_id: str, answers: Json, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Put answers into a draft, each judged on its own, and show it; None is «whatever the version».

        Raises UnknownItemError for a question the call does not have, and OutdatedDraftError.
        """

    def import_draft(
        self, draft_id: str, exported: Json, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Put an exported draft's answers (`{call, answers}`) into a draft and show it with what was refused.

        Raises ForeignCallError where it belongs to another call, and OutdatedDraftError.
        """

    def set_status(
        self, draft_id: str, wanted: DraftStatus, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Call a draft ready for approval, or take it back, and show it.

        Raises UnreadyDraftError while an answer has an error, and OutdatedDraftError.
        """

    def draft_versions(self, draft_id: str) -> Json:
        """Give `{versions}` as the description shows them, newest first; raises UnknownDraftError."""

    def restore_version(
        self, draft_id: str, number: int, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Bring an earlier version back as a new one; raises UnknownVersionError and OutdatedDraftError."""

    def export_name(self, draft_id: str, file_format: str, language: str, blank: bool = False) -> str:
        """Name the file an export gives; raises UnknownDraftError."""

    def export(self, draft_id: str, file_format: str, language: str, blank: bool = False) -> File:
        """Write a draft, or its questions without answers, as a file; raises UnknownDraftError."""
