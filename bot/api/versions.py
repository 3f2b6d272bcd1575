"""A draft's versions as JSON."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.api.drafts import UNKNOWN
from bot.api.places import KINDS
from bot.api.shapes import Json
from bot.scheme.call import Call
from bot.scheme.draft import Answer
from bot.scheme.version import AnswerChange, Version


def places_in(changes: Iterable[AnswerChange], call: Call, name: Callable[[str], str]) -> dict[str, str]:
    """Name every municipality in some changes, by its number."""
    asked = {question.id for question in call.questions if question.kind in KINDS}
    answers = [each for change in changes if change.question in asked for each in (change.before, change.after)]
    values = [answer.value for answer in answers if answer is not None and answer.value]
    numbers = [number for value in values for number in ([value] if isinstance(value, str) else value)]
    return {number: name(number) for number in numbers}


def version_json(version: Version, changes: tuple[AnswerChange, ...]) -> Json:
    """Write a version; null is no answer, and "unknown" is «vet ikke»."""
    return {
        "version": version.number,
        "at": version.at.isoformat(timespec="milliseconds"),
        "by": version.by,
        "changes": [
            {"question": each.question, "before": _value(each.before), "after": _value(each.after)} for each in changes
        ],
    }


def _value(answer: Answer | None) -> Any:
    if answer is None:
        return None
    return UNKNOWN if answer.value is None else answer.value
