"""The conversation around a message, as far as it bears on what the message means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NUMBER_KINDS = frozenset({"number", "years", "months", "amount"})
FREE_TEXT_KINDS = frozenset({"line", "text"})


@dataclass(frozen=True)
class Situation:
    """What is known of the conversation; `known` is False in rasa shell and rasa test, where nothing is ruled out.

    `question_kind` is the kind of the form's question that waits, and None where none does.
    """

    known: bool = False
    form: str | None = None
    question: str | None = None
    question_kind: str | None = None
    area: int | None = None
    topic: str | None = None
    offer: str | None = None
    call: str | None = None
    language: str | None = None
    language_chosen: bool = False

    @classmethod
    def from_metadata(cls, metadata: Mapping[str, Any] | None) -> "Situation":
        """Read the context the engine sends with a message."""
        context = (metadata or {}).get("context")
        if context is None:
            return cls()
        question = context.get("question") or {}
        area = context.get("area")
        return cls(
            known=True,
            form=context.get("form"),
            question=question.get("id"),
            question_kind=question.get("kind"),
            area=None if area is None else int(area),
            topic=context.get("topic"),
            offer=context.get("offer"),
            call=context.get("call"),
            language=context.get("language"),
            language_chosen=bool(context.get("language_chosen")),
        )
