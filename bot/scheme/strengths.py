"""How a draft stands against the assessment criteria and the priorities: as advice, never as a score."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from bot.scheme.assessment import answers_from_facts, assess
from bot.scheme.call import Call
from bot.scheme.conditions import Finding, Status
from bot.scheme.criteria import Bearing, Criterion
from bot.scheme.draft import Draft
from bot.scheme.questions import Question

ADVISED_KINDS = ("prioritet", "råd")
WORD = re.compile(r"\w+(?:[-–'’./]\w+)*")


@dataclass(frozen=True)
class Point:
    """One answer held up against a criterion; `words` counts a text, and is None for every other answer.

    `answered` is false for «vet ikke»; a no, an empty list or a zero is an answer that does not speak for anything.
    """

    question: Question
    bearing: Bearing
    answered: bool
    speaks: bool
    words: int | None = None

    @property
    def is_short(self) -> bool:
        """Whether a text is shorter than we advise."""
        return self.speaks and self.bearing.words is not None and (self.words or 0) < self.bearing.words

    @property
    def could_be_stronger(self) -> bool:
        """Whether there is something to add."""
        return not self.speaks or self.is_short


@dataclass(frozen=True)
class Weighed:
    """A criterion with the answers that bear on it in this draft, in the call's order."""

    criterion: Criterion
    points: tuple[Point, ...]

    @property
    def speaking(self) -> tuple[Point, ...]:
        """What in the draft speaks for it."""
        return tuple(point for point in self.points if point.speaks)

    @property
    def to_strengthen(self) -> tuple[Point, ...]:
        """What would strengthen it."""
        return tuple(point for point in self.points if point.could_be_stronger)


@dataclass(frozen=True)
class Strengths:
    """The criteria, and the priorities and advice that hold for the area; nothing here refuses anybody."""

    criteria: tuple[Weighed, ...] = ()
    priorities: tuple[Finding, ...] = ()

    @property
    def met(self) -> tuple[Finding, ...]:
        """The priorities and the advice that the answers meet."""
        return tuple(each for each in self.priorities if each.status is Status.MET)

    @property
    def not_met(self) -> tuple[Finding, ...]:
        """Those that are not met or not known; the two are told apart by their status."""
        return tuple(each for each in self.priorities if each.status in (Status.UNMET, Status.UNKNOWN))


def weigh(call: Call, draft: Draft, asked: Collection[str]) -> Strengths:
    """Hold a draft up against the call's criteria and priorities; `asked` are the ids of its questions that apply.

    An area with a circular of its own is not weighed: the criteria of this one do not hold for it.
    """
    if draft.area is not None and call.area(draft.area).refers_to is not None:
        return Strengths()
    criteria = tuple(Weighed(each, tuple(_points(call, draft, each, asked))) for each in call.criteria)
    return Strengths(criteria, tuple(_priorities(call, draft)))


def count_words(text: str) -> int:
    """Count the words of a text; a dash or a bullet is none."""
    return len(WORD.findall(text))


def _points(call: Call, draft: Draft, criterion: Criterion, asked: Collection[str]) -> Iterator[Point]:
    for bearing in criterion.bearings:
        if bearing.question in asked:
            yield _point(call.question(bearing.question), bearing, draft.value(bearing.question))


def _point(question: Question, bearing: Bearing, value: Any) -> Point:
    said = [each for each in (value if isinstance(value, list) else [value]) if each not in bearing.silent]
    words = count_words(value) if question.kind == "text" and isinstance(value, str) else None
    return Point(question, bearing, value is not None, any(said), words)


def _priorities(call: Call, draft: Draft) -> Iterator[Finding]:
    if draft.area is None:
        return
    values = {question: answer.value for question, answer in draft.answers.items()}
    for finding in assess(call, draft.area, answers_from_facts(call, draft.area, values)).findings:
        if finding.condition.kind in ADVISED_KINDS:
            yield finding
