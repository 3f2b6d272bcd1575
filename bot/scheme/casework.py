"""What may be done with a case by whom, and what becomes of it: one function an act, values in and values out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.scheme.case import (
    ANSWERED,
    APPLICANT,
    CLAIMED,
    CLOSED,
    NEW,
    SYSTEM,
    WAITING,
    WITHDRAWN,
    Case,
    CaseEvent,
)
from bot.scheme.citation import Citation
from bot.scheme.errors import CaseClosedError, CaseTakenError
from bot.scheme.letter import Letter

NOBODY = None


@dataclass(frozen=True)
class Said:
    """A message that goes into the applicant's conversation with an act; `sender` is adviser or system."""

    text: str
    language: str
    sender: str = "adviser"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Sent:
    """A text under an id that its client made, so that sending it again is noticed."""

    client_id: str
    text: str


@dataclass(frozen=True)
class Change:
    """What one act makes of a case; all of it is stored in one transaction.

    `holds` says whether the case's adviser has the conversation afterwards, so that the assistant is silent.
    """

    case: Case
    event: CaseEvent
    said: Said | None = None
    letters: tuple[Letter, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether a human has the conversation after this."""
        return _is_held(self.case)

    def moves(self, before: Case) -> bool:
        """Whether this settles who has the conversation; a note or another adviser leaves that as it is."""
        return self.said is not None or self.holds != _is_held(before)


def claim(case: Case, by: str, now: datetime) -> Change:
    """Take a case nobody has; again by the same adviser is harmless. Raises CaseTakenError, CaseClosedError."""
    _not_closed(case)
    if case.assigned_to not in (NOBODY, by):
        raise CaseTakenError(case.id, case.assigned_to)
    status = CLAIMED if case.status == NEW else case.status
    return _changed(case, CaseEvent(case.id, now, by, "claimed"), status=status, assigned_to=by)


def release(case: Case, by: str, now: datetime) -> Change:
    """Put a case back for anybody to take; raises CaseTakenError where somebody else has it, CaseClosedError."""
    _may_act(case, by)
    status = NEW if case.status == CLAIMED else case.status
    return _changed(case, CaseEvent(case.id, now, by, "released"), status=status, assigned_to=NOBODY)


def may_pass_on(case: Case, by: str, is_owner: bool) -> bool:
    """Say whether somebody may give an open case to another adviser."""
    return case.status != CLOSED and (is_owner or case.assigned_to in (NOBODY, by))


def pass_on(case: Case, by: str, to: str, now: datetime, is_owner: bool = False) -> Change:
    """Give a case to another adviser; raises CaseTakenError where a third one has it, CaseClosedError.

    An owner of the inbox may do so with anybody's case: whoever has it may be away.
    """
    _not_closed(case)
    if not may_pass_on(case, by, is_owner):
        raise CaseTakenError(case.id, case.assigned_to)
    status = CLAIMED if case.status == NEW else case.status
    return _changed(case, CaseEvent(case.id, now, by, "passed_on", data={"to": to}), status=status, assigned_to=to)


def note(case: Case, by: str, text: str, now: datetime) -> Change:
    """Add a note that only advisers see; at any time."""
    return _changed(case, CaseEvent(case.id, now, by, "note", text))


def answer(case: Case, by: str, said: Said, client_id: str, now: datetime) -> Change:
    """Answer the applicant; whoever answers a case that nobody has, has it. Raises CaseTakenError, CaseClosedError."""
    _may_act(case, by)
    event = _reply_event(case, by, "answered", said, client_id, now)
    return replace(_changed(case, event, status=ANSWERED, assigned_to=by), said=said)


def ask_for_more(case: Case, by: str, said: Said, client_id: str, now: datetime) -> Change:
    """Ask the applicant something, and wait; raises CaseTakenError, CaseClosedError."""
    _may_act(case, by)
    event = _reply_event(case, by, "asked_for_more", said, client_id, now)
    return replace(_changed(case, event, status=WAITING, assigned_to=by), said=said)


def close(case: Case, by: str, reason: str, said: Said | None, now: datetime) -> Change:
    """Close a case with a reason, and with a word to the applicant where there is one; raises as `answer` does."""
    _may_act(case, by)
    told = _told(said) if said else {}
    event = CaseEvent(case.id, now, by, "closed", said.text if said else None, {"reason": reason, **told})
    return replace(_changed(case, event, status=CLOSED, closed_reason=reason), said=said)


def flag(case: Case, by: str, flagged: bool, comment: str | None, now: datetime) -> Change:
    """Mark that the assistant should have answered this itself, or take the mark back; at any time."""
    kind = "flagged" if flagged else "unflagged"
    return _changed(case, CaseEvent(case.id, now, by, kind, comment), flagged=flagged)


def write(case: Case, text: str, client_id: str | None, now: datetime) -> Change:
    """Let the applicant write in the case: one that was answered or closed is opened again, with the same adviser."""
    reopens = case.status in (ANSWERED, CLOSED)
    event = CaseEvent(case.id, now, APPLICANT, "reopened" if reopens else "wrote", text, client_id=client_id)
    status = NEW if case.assigned_to is NOBODY else CLAIMED
    return _changed(case, event, status=status, closed_reason=None)


def rate(case: Case, helpful: bool, comment: str | None, now: datetime) -> Change:
    """Keep whether the answer helped; the last word counts."""
    event = CaseEvent(case.id, now, APPLICANT, "rated", comment, {"helpful": helpful})
    return _changed(case, event, helpful=helpful)


def withdraw(case: Case, now: datetime) -> Change:
    """Let the applicant take the question back; raises CaseClosedError where it is closed already."""
    _not_closed(case)
    event = CaseEvent(case.id, now, APPLICANT, "withdrawn")
    return _changed(case, event, status=CLOSED, closed_reason=WITHDRAWN)


def vacate(case: Case, now: datetime) -> Change:
    """Take a case, however it stands, from an adviser who is shut out: else nobody could ever act on it again."""
    status = NEW if case.status == CLAIMED else case.status
    return _changed(case, CaseEvent(case.id, now, SYSTEM, "released"), status=status, assigned_to=NOBODY)


def with_letters(change: Change, letters: Iterable[Letter]) -> Change:
    """Give a change that also queues letters."""
    return replace(change, letters=(*change.letters, *letters))


def _reply_event(case: Case, by: str, kind: str, said: Said, client_id: str, now: datetime) -> CaseEvent:
    return CaseEvent(case.id, now, by, kind, said.text, _told(said), client_id)


def _told(said: Said) -> dict[str, Any]:
    return {"language": said.language, "statements": [citation.statement for citation in said.citations]}


def _changed(case: Case, event: CaseEvent, **values: object) -> Change:
    return Change(replace(case, updated_at=event.at, **values), event)  # type: ignore[arg-type]


def _is_held(case: Case) -> bool:
    return case.status in (CLAIMED, WAITING)


def _may_act(case: Case, by: str) -> None:
    _not_closed(case)
    if case.assigned_to not in (NOBODY, by):
        raise CaseTakenError(case.id, case.assigned_to)


def _not_closed(case: Case) -> None:
    if case.status == CLOSED:
        raise CaseClosedError(case.id)
