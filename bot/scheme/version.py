"""Versions of a draft: what was changed, kept as what stood there before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.scheme.draft import Answer
from bot.scheme.errors import UnknownVersionError

Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Version:
    """One change of a draft: the draft's number after it, when and by whom (`owner`, or a link's id).

    `before` holds the changed answers alone, as they were; None where nothing stood.
    """

    number: int
    at: datetime
    by: str
    before: Mapping[str, Answer | None]


@dataclass(frozen=True)
class AnswerChange:
    """An answer before and after a change; None where nothing stood."""

    question: str
    before: Answer | None
    after: Answer | None


def replaced(before: Answers, after: Answers) -> dict[str, Answer | None]:
    """Give the answers that another value has replaced, as they were; the order is the questions' own."""
    questions = [*before, *(question for question in after if question not in before)]
    return {each: before.get(each) for each in questions if _differ(before.get(each), after.get(each))}


def told(versions: Iterable[Version], answers: Answers) -> Iterator[tuple[Version, tuple[AnswerChange, ...]]]:
    """Give each version with its changes; the versions newest first, the answers as the newest one left them."""
    for version in versions:
        changes = [AnswerChange(each, before, answers.get(each)) for each, before in version.before.items()]
        yield version, tuple(changes)
        answers = _undone(version, answers)


def answers_at(number: int, versions: Iterable[Version], answers: Answers) -> Answers:
    """Give the answers as a version left them, from the versions newest first; raises UnknownVersionError."""
    for version in versions:
        if version.number == number:
            return answers
        answers = _undone(version, answers)
    raise UnknownVersionError(number)


def _undone(version: Version, answers: Answers) -> Answers:
    earlier = {**answers, **version.before}
    return {question: answer for question, answer in earlier.items() if answer is not None}


def _differ(one: Answer | None, other: Answer | None) -> bool:
    if one is None or other is None:
        return one is not other
    return bool(one.value != other.value)
