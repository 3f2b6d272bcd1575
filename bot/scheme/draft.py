"""The draft of an application: answers keyed by question id, pinned to one call."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

ORIGINS = ("chat", "form", "mentioned", "register", "import")


@dataclass(frozen=True)
class Answer:
    """What was answered, how it came in and when; the value None is «vet ikke»."""

    value: Any
    origin: str
    at: datetime


@dataclass(frozen=True)
class Draft:
    """All a conversation has gathered for one application."""

    id: str
    call: str
    language: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    version: int = 0

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
        return replace(self, answers={**self.answers, question_id: answer})

    def without(self, question_id: str) -> "Draft":
        """Give the draft with an answer taken out."""
        kept = {key: value for key, value in self.answers.items() if key != question_id}
        return replace(self, answers=kept)
