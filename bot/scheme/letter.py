"""A letter by e-mail: to whom, of what kind, and what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

# To the applicant: that the question has arrived, the answer, a question back, that the case is closed.
RECEIVED, ANSWER, QUESTION_BACK, CLOSED_LETTER = "received", "answer", "question_back", "closed"
# To IMDi's contacts: that there is a new case, or that the applicant has written in one.
NEW_CASE, APPLICANT_WROTE = "new_case", "applicant_wrote"
LETTER_KINDS = (RECEIVED, ANSWER, QUESTION_BACK, CLOSED_LETTER, NEW_CASE, APPLICANT_WROTE)


@dataclass(frozen=True)
class Letter:
    """A letter to be queued; the same id is queued once. `data` fills the template of its kind."""

    id: str
    recipient: str
    kind: str
    language: str
    case: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class QueuedLetter:
    """A letter that one process has taken to send it.

    `attempts` counts this one; `owner` is who has taken it, so that a late failure undoes nobody else's work.
    """

    letter: Letter
    created_at: datetime
    attempts: int
    owner: str
