"""A draft's versions as JSON."""

from typing import Any

from bot.api.drafts import UNKNOWN
from bot.api.shapes import Json
from bot.scheme.draft import Answer
from bot.scheme.version import AnswerChange, Version


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
