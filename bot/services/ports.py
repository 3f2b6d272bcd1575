"""What the services need from the world around them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.case import Case
from bot.scheme.draft import Draft
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
    """Where cases for IMDi's contacts are kept."""

    def open(self, case: Case) -> Case:
        """Keep a case; one for the same conversation and message is kept once, and the first is given back."""

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        """Give the cases of a conversation, oldest first."""


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
