"""What the understanding of a message may know of the conversation around it."""

from collections.abc import Mapping
from typing import Any

from bot.calls.shelf import CallShelf
from bot.scheme.errors import SchemeError
from bot.scheme.questions import Question

SLOTS = ("form", "area", "topic", "language", "language_chosen", "offer", "call")


def context_of(slots: Mapping[str, Any], calls: CallShelf) -> dict[str, Any]:
    """Gather the context a message is read in, from the slots of its conversation."""
    context: dict[str, Any] = {name: slots.get(name) for name in SLOTS}
    context["question"] = _described(slots, calls)
    return context


def _described(slots: Mapping[str, Any], calls: CallShelf) -> dict[str, Any] | None:
    question = pending_question(slots, calls)
    if question is None:
        return None
    return {"id": question.id, "kind": question.kind, "options": [option.id for option in question.options]}


def pending_question(slots: Mapping[str, Any], calls: CallShelf) -> Question | None:
    """Find the form's question that waits for an answer, if one does."""
    if not slots.get("question") or not slots.get("call"):
        return None
    try:
        return calls.get(slots["call"]).question(slots["question"])
    except SchemeError:
        # The call's file may have lost a question since the conversation was left: nothing waits then.
        return None
