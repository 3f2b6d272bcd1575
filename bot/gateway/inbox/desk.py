"""What the inbox needs of the services; everything here may block, and is called in a thread.

Texts are in the reader's language. An act gives the case as it stands afterwards. It raises UnknownCaseError, and
CaseTakenError and CaseClosedError as bot/scheme/casework.py says.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from bot.gateway.files import File
from bot.scheme.case_list import CaseFilter
from bot.scheme.errors import SchemeError
from bot.scheme.user import User
from bot.scheme.wording import Wording

Json = dict[str, Any]
EXPORT_FORMATS = ("docx", "pdf", "json")


class UnknownStatementError(SchemeError):
    """The case's call says nothing that goes by the id."""

    def __init__(self, statement: str) -> None:
        super().__init__(f"the call has no statement {statement!r} to cite")
        self.statement = statement


class ForeignReplyError(SchemeError):
    """The canned reply was last written by another adviser; only an owner may change it then."""

    def __init__(self, reply: str) -> None:
        super().__init__(f"the canned reply {reply!r} is another adviser's")


@dataclass(frozen=True)
class CaseView:
    """A case as the interface's description shows it, and whose listeners are to hear of a change."""

    case: str
    conversation: str
    status: str
    body: Json


@dataclass(frozen=True)
class Word:
    """What an adviser writes to the applicant, in the case's language unless another is told.

    `statements` are the ids of what is cited.
    """

    text: str
    language: str | None = None
    statements: tuple[str, ...] = ()


class Desk(Protocol):
    """What an adviser can see and do."""

    def cases(self, wanted: CaseFilter, only_overdue: bool, reader: User) -> Json:
        """Give `{cases, next, counts}`; `mine` is what the reader has."""

    def case(self, case_id: str, reader: User) -> CaseView:
        """Show a case."""

    def claim(self, case_id: str, reader: User) -> CaseView:
        """Take a case."""

    def release(self, case_id: str, reader: User) -> CaseView:
        """Put a case back."""

    def pass_on(self, case_id: str, reader: User, to: str) -> CaseView:
        """Give a case to another user; raises UnknownUserError also for one who is shut out."""

    def note(self, case_id: str, reader: User, text: str) -> CaseView:
        """Add a note for advisers."""

    def reply(self, case_id: str, reader: User, word: Word, client_id: str, asks: bool) -> CaseView:
        """Answer the applicant, or ask for more; raises UnknownStatementError, ReusedIdError."""

    def close(self, case_id: str, reader: User, reason: str, word: Word | None) -> CaseView:
        """Close a case; the reason `returned` gives the conversation back to the assistant."""

    def flag(self, case_id: str, reader: User, flagged: bool, comment: str | None = None) -> CaseView:
        """Mark that the assistant should have answered, or take the mark back."""

    def export(self, case_id: str, file_format: str, reader: User) -> File:
        """Write a case for the archive, in the case's language; raises UnknownCaseError."""

    def canned_replies(self, reader: User) -> Json:
        """Give `{replies}`; each says whether the reader may change it."""

    def add_reply(self, title: Wording, text: Wording, reader: User) -> Json:
        """Keep a new canned reply and show it."""

    def change_reply(self, reply_id: str, title: Wording, text: Wording, reader: User) -> Json:
        """Change a canned reply and show it; raises UnknownReplyError, ForeignReplyError."""

    def remove_reply(self, reply_id: str, reader: User) -> None:
        """Take a canned reply away; raises UnknownReplyError, ForeignReplyError."""

    def statements(self, call: str | None, words: str, language: str) -> Json:
        """Give `{statements}` of a call (the newest unless told) in which every word is found; UnknownCallError."""

    def users(self) -> Json:
        """Give `{users}`: those a case can be passed on to."""

    def places(self, language: str) -> Json:
        """Give `{counties, areas, calls}`: what a list can be limited to."""
