"""Reads the answers of a draft that was exported as JSON (docs/draft-schema.json)."""

from collections.abc import Mapping
from typing import Any

from bot.api.drafts import UNKNOWN
from bot.api.shapes import Json
from bot.scheme.call import Call
from bot.scheme.errors import AnswerRefusedError, ForeignCallError

Refusals = dict[str, AnswerRefusedError]


def answers_from(call: Call, exported: Json) -> tuple[dict[str, Any], Refusals]:
    """Give the values by question in the call's order, and what cannot be read as an answer of the call.

    Raises ForeignCallError for a draft of another call. The value None is «vet ikke».
    """
    if exported["call"] != call.id:
        raise ForeignCallError(exported["call"])
    answers: Mapping[str, Any] = exported["answers"]
    order = {question.id: place for place, question in enumerate(call.questions)}
    refusals = {each: AnswerRefusedError(each, "unknown_question") for each in answers if each not in order}
    known = sorted(answers.keys() - refusals.keys(), key=order.__getitem__)
    refusals |= {each: AnswerRefusedError(each, "no_answer") for each in known if not _is_answer(answers[each])}
    return {each: _value(answers[each]["value"]) for each in known if each not in refusals}, refusals


def _value(value: Any) -> Any:
    return None if value == UNKNOWN else value


def _is_answer(exported: Any) -> bool:
    return isinstance(exported, dict) and "value" in exported
