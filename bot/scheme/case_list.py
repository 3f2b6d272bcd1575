"""Lists of cases: which are wanted, a page of them, and how many there are of each kind."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone

from bot.scheme.case import Case
from bot.scheme.errors import BadCursorError

VIEWS = ("new", "mine", "waiting", "answered", "closed", "all")
OVERDUE = "overdue"
PAGE = 50


@dataclass(frozen=True)
class Cursor:
    """The last case of a page: the next page begins after it, however many cases have come since."""

    created_at: datetime
    id: str

    def __str__(self) -> str:
        return f"{self.created_at.isoformat()}~{self.id}"

    @classmethod
    def read(cls, text: str) -> "Cursor":
        """Read what `str` gave; BadCursorError if it is anything else."""
        moment, parted, case_id = text.partition("~")
        try:
            created_at = datetime.fromisoformat(moment)
            if not parted or created_at.tzinfo is None:
                raise BadCursorError
            return cls(created_at.astimezone(timezone.utc), case_id)
        # A moment near the first or the last year may lie beyond it in UTC.
        except (ValueError, OverflowError):
            raise BadCursorError from None


@dataclass(frozen=True)
class CaseFilter:
    """Which cases are wanted: None asks for nothing.

    `view` is one of VIEWS; `mine` is what `adviser`, a user's id, has to act on. Of `words` every one must be found.
    `overdue_on` asks for cases whose day had passed on that date.
    """

    view: str = "all"
    adviser: str | None = None
    area: int | None = None
    county: str | None = None
    municipality: str | None = None
    body: str | None = None
    flagged: bool | None = None
    overdue_on: date | None = None
    words: str | None = None
    after: Cursor | None = None
    limit: int = PAGE


@dataclass(frozen=True)
class CasePage:
    """Some cases, the oldest first, and how many there are in every view and overdue under the same filter.

    The cases come without `known`, which is long. `next` is None on the last page.
    """

    cases: Sequence[Case]
    counts: Mapping[str, int]
    next: Cursor | None


@dataclass(frozen=True)
class CaseNews:
    """That something has happened to a case: the event's id, the case's, and where the case stands now."""

    event: int
    case: str
    status: str


def folded(text: str) -> str:
    """Give a text as it is searched: without regard to case, and to how its letters are composed and spaced."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def searched_text(*parts: str | None) -> str:
    """Join what a case is to be found by: its reference, the question, names; parts that are not there are left out."""
    return folded("\n".join(part for part in parts if part))
