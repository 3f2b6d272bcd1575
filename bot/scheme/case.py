"""A case (henvendelse): a question that a human must answer, and what has been done about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

CHANNELS = ("chat", "email", "phone")
EMAIL_FORM = re.compile(r"[^\s@<>,;:\"]{1,64}@[^\s@<>,;:\"]{1,180}\.[^\s@<>,;:\".]{2,24}")
# new: nobody has it; claimed: an adviser has; waiting: for the municipality; answered; closed.
NEW, CLAIMED, WAITING, ANSWERED, CLOSED = STATUSES = ("new", "claimed", "waiting", "answered", "closed")
# Those that somebody at IMDi must do something about.
OPEN_STATUSES = (NEW, CLAIMED)
WITHDRAWN = "withdrawn"
CLOSED_REASONS = ("answered", "by_phone", "duplicate", "outside_scheme", "no_reply", "returned", "other")
# Who acts, where it is no adviser.
APPLICANT, SYSTEM = "applicant", "system"


@dataclass(frozen=True)
class Reach:
    """How the applicant wants the answer."""

    channel: str
    address: str | None = None


@dataclass(frozen=True)
class Case:
    """The question, where it stands, and everything that was known when it was asked.

    `assigned_to` is a user's id. `body` is whose contacts answer it (`imdi` or another that the call names), `due` the
    day the applicant was told to expect the answer, None where no response time is set. `county` has two digits.
    `known` is the applicant's side as plain data; `searched` is the folded text that a search looks in.
    """

    id: str
    conversation: str
    message: str
    question: str
    reach: Reach
    language: str
    created_at: datetime
    call: str
    known: Mapping[str, Any]
    area: int | None = None
    municipality: str | None = None
    county: str | None = None
    body: str = "imdi"
    due: date | None = None
    status: str = NEW
    assigned_to: str | None = None
    updated_at: datetime | None = None
    closed_reason: str | None = None
    flagged: bool = False
    helpful: bool | None = None
    searched: str = ""

    @property
    def reference(self) -> str:
        """The short name that people say on the phone."""
        return self.id[:8].upper()

    def is_overdue(self, today: date) -> bool:
        """Say whether the day that was promised has passed while somebody at IMDi should still act."""
        return self.due is not None and self.due < today and self.status in OPEN_STATUSES


@dataclass(frozen=True)
class CaseEvent:
    """One line of a case's log, which is only ever added to.

    `by` is a user's id, `applicant` or `system`. `client_id` makes sending the same thing twice harmless.
    `id` is 0 until the store has given it one.
    """

    case: str
    at: datetime
    by: str
    kind: str
    text: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    client_id: str | None = None
    id: int = 0


@dataclass(frozen=True)
class CaseFile:
    """A case with its log and what had been said in the conversation when it was opened, as api.md's messages."""

    case: Case
    events: Sequence[CaseEvent]
    transcript: Sequence[Mapping[str, Any]]
