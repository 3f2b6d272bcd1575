"""The draft of an application: answers keyed by question id, pinned to one call."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

CALCULATION = "calculation"
ORIGINS = ("chat", "form", "mentioned", "register", "import", CALCULATION)
IN_PROGRESS, READY = "draft", "ready"
STATES = (READY, IN_PROGRESS)


@dataclass(frozen=True)
class Answer:
    """What was answered, how it came in and when; the value None is «vet ikke»."""

    value: Any
    origin: str
    at: datetime


@dataclass(frozen=True)
class DraftStatus:
    """How far the draft has come: in progress or ready for approval; `by` is the name a person typed."""

    state: str = IN_PROGRESS
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Draft:
    """All a conversation has gathered for one application."""

    id: str
    call: str
    language: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    version: int = 0
    status: DraftStatus = DraftStatus()

    @property
    def area(self) -> int | None:
        """The focus area chosen so far, if any."""
        answer = self.answers.get("area")
        return None if answer is None else answer.value

    def value(self, question_id: str) -> Any:
        """Give an answer's value; None where nothing is known."""
        answer = self.answers.get(question_id)
        return None if answer is None else answer.value

    def knows(self, question_id: str) -> bool:
        """Say whether the question has been answered with something other than «vet ikke»."""
        return self.value(question_id) is not None

    def answered(self, question_id: str, answer: Answer) -> "Draft":
        """Give the draft with one more answer, or another one in its place."""
        return self.with_answers({**self.answers, question_id: answer})

    def without(self, question_id: str) -> "Draft":
        """Give the draft with an answer taken out."""
        return self.with_answers({key: value for key, value in self.answers.items() if key != question_id})

    def with_answers(self, answers: Mapping[str, Answer]) -> "Draft":
        """Give the draft with other answers; where a value changes it is no longer ready for approval."""
        same = _values(answers) == _values(self.answers)
        return replace(self, answers=answers, status=self.status if same else DraftStatus())


def _values(answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {question_id: answer.value for question_id, answer in answers.items()}
