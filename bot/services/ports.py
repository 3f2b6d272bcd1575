"""What the services need from the world around them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.canned import CannedReply
from bot.scheme.case import Case, CaseEvent, CaseFile
from bot.scheme.case_list import CaseFilter, CaseNews, CasePage
from bot.scheme.casework import Change, Sent
from bot.scheme.draft import Draft
from bot.scheme.letter import Letter
from bot.scheme.link import OWNER, Link
from bot.scheme.municipality import Municipality
from bot.scheme.version import Version


class Calls(Protocol):
    """The calls that are at hand."""

    def all(self) -> Sequence[Call]:
        """Give every call, the newest last."""

    def get(self, call_id: str) -> Call:
        """Find a call, or raise UnknownCallError."""


class Drafts(Protocol):
    """Where drafts are kept; the draft has the id of its conversation."""

    def get(self, draft_id: str) -> Draft:
        """Read a draft, or raise UnknownDraftError."""

    def save(self, draft: Draft, by: str = OWNER) -> Draft:
        """Keep a draft and give it back with its new version; OutdatedDraftError if another version came between.

        Where an answer has changed a version is kept with it, under the name of whoever changed it.
        """

    def versions(self, draft: Draft, most: int | None = None) -> Sequence[Version]:
        """Give the versions up to a draft as it was read, newest first, and no more than `most` of them."""


class Links(Protocol):
    """Where links to conversations are kept."""

    def keep(self, link: Link, secret: str) -> None:
        """Keep a new link with its secret, of which no more than a hash may be stored."""


class Cases(Protocol):
    """Where cases for IMDi's contacts are kept, with their logs, which are only ever added to."""

    def open(self, case: Case, opened: CaseEvent, letters: Sequence[Letter] = ()) -> Case:
        """Keep a case with what has been said so far; one for the same conversation and message is kept once.

        The first is given back then, and the event and the letters are those of the first alone.
        """

    def change(self, case_id: str, decide: Callable[[Case], Change], now: datetime, sent: Sent | None = None) -> Case:
        """Let an act change a case, and keep all of it or, where `decide` raises, nothing.

        What was sent before under the same id changes nothing, and the case is given as it stands. Raises
        UnknownCaseError, ReusedIdError, and what `decide` raises.
        """

    def find(self, case_id: str) -> CaseFile:
        """Give a case with its log and its transcript, or raise UnknownCaseError."""

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        """Give the cases of a conversation, oldest first."""

    def ids_of_adviser(self, user_id: str) -> Sequence[str]:
        """Give the cases an adviser has, answered and closed ones too."""

    def list(self, wanted: CaseFilter, today: date) -> CasePage:
        """Give a page of cases, the oldest first; `today` decides which are counted as overdue."""

    def counts(self, wanted: CaseFilter, today: date) -> Mapping[str, int]:
        """Count the cases of every view, and those overdue today; the filter's own view and day do not narrow it."""

    def last_event(self) -> int:
        """Give the id of the newest event of any case; 0 where there is none."""

    def changed_since(self, event_id: int) -> Sequence[CaseNews]:
        """Give the cases with an event after this one, each once with its newest, in the order of the events."""


class Postbox(Protocol):
    """Writes letters; keeping them is the store's work, and sending them somebody else's.

    `mark` tells letters of the same kind in the same case apart: the same one gives a letter with the same id.
    """

    @property
    def is_open(self) -> bool:
        """Whether letters are sent at all."""

    def news_for(self, case: Case, kind: str, *, mark: str = "") -> tuple[Letter, ...]:
        """Write to those who answer the case; none where nobody is to be told."""

    def letter_for(self, case: Case, kind: str, text: str | None = None, *, mark: str = "") -> tuple[Letter, ...]:
        """Write to the applicant, with a text of the adviser's; none where the answer is not wanted by e-mail."""


class CannedReplies(Protocol):
    """Where canned replies are kept."""

    def all(self) -> Sequence[CannedReply]:
        """Give every canned reply, in the order of their bokmål titles."""

    def add(self, reply: CannedReply) -> None:
        """Keep a new reply."""

    def replace(self, reply: CannedReply) -> None:
        """Keep a reply in the place of the one with its id, or raise UnknownReplyError."""

    def remove(self, reply_id: str, by: str, now: datetime) -> None:
        """Take a reply away, or raise UnknownReplyError."""

    def seed(self, replies: Sequence[CannedReply]) -> None:
        """Keep those replies that have never been kept before: one that was taken away stays away."""


class Register(Protocol):
    """Municipalities and bydeler, in the numbering of a year."""

    def municipality(self, number: str, on: date) -> Municipality:
        """Find a municipality by its number in either numbering, or raise UnknownMunicipalityError."""

    def named(self, name: str, on: date) -> Sequence[Municipality]:
        """Give the municipalities (or bydeler) with a name in any of its languages; two for Herøy and Våler."""


class BaseAmounts(Protocol):
    """The base amounts (G) by date."""

    def all(self) -> Sequence[BaseAmount]:
        """Give every base amount, oldest first."""


class Descriptions(Protocol):
    """What descriptions of projects are about."""

    def likely(self, description: str) -> Mapping[str, float]:
        """Give how likely a description is to be about each theme, or to break each condition."""

    def telling(self, description: str, name: str) -> str:
        """Give the words of a description that speak most for a theme or a condition."""


class Clock(Protocol):
    """The time now."""

    def now(self) -> datetime:
        """Give the moment, with its time zone."""
