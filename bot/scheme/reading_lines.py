"""Several lines of the budget in one message: «lønn 600 000, reiser 50 000, egenandel 200 000»."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.scheme.amounts import ProjectYears
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.facts import Facts
from bot.scheme.questions import Question
from bot.scheme.reading_amounts import NOTHING, OF_WHICH, read_amount

_WORD = re.compile(r"[^\W\d_]+")
# A shorter word of a label («andre», «kjøp») is said of other things as well.
_SHORTEST = 6
_FEWEST_LINES = 2


@dataclass(frozen=True)
class _Line:
    """A part of a message: what stands after the name of a line, from where that ends."""

    question: Question
    start: int
    end: int


def read_lines(questions: Iterable[Question], text: str, facts: Facts, years: ProjectYears) -> dict[str, Any]:
    """Give the amount of each line that is named before it, by question id; empty where fewer than two are.

    A line whose amount is not clear is left out, and so is everything where a sum is said to contain another.
    """
    folded = text.casefold()
    if OF_WHICH.search(folded):
        return {}
    lines = list(_lines(list(questions), folded))
    told = [(line.question.id, value) for line in lines if (value := _value(line, folded, facts, years)) is not None]
    times = Counter(name for name, _ in told)
    values = {name: value for name, value in told if times[name] == 1}
    return values if len(values) >= _FEWEST_LINES else {}


def _value(line: _Line, folded: str, facts: Facts, years: ProjectYears) -> Any:
    part = folded[line.start : line.end]
    quantities = tuple(
        replace(each, start=each.start - line.start, end=each.end - line.start)
        for each in facts.quantities
        if line.start <= each.start < line.end
    )
    if not quantities:
        return 0 if NOTHING.search(part) else None
    try:
        return read_amount(line.question, part, Facts(quantities=quantities), years)
    except AnswerRefusedError:
        return None


def _lines(questions: Sequence[Question], folded: str) -> Iterator[_Line]:
    found = sorted(_named(questions, folded), key=lambda each: (each[0], -each[1]))
    apart = [each for place, each in enumerate(found) if all(each[0] >= before[1] for before in found[:place])]
    for place, (_, end, question) in enumerate(apart):
        following = apart[place + 1][0] if place + 1 < len(apart) else len(folded)
        yield _Line(question, end, following)


def _named(questions: Sequence[Question], folded: str) -> Iterator[tuple[int, int, Question]]:
    names = {question.id: _names(question) for question in questions}
    times = Counter(name for each in names.values() for name in each)
    for question in questions:
        for name in names[question.id]:
            if times[name] == 1:
                yield from (
                    (hit.start(), hit.end(), question) for hit in re.finditer(rf"\b{re.escape(name)}\w*", folded)
                )


def _names(question: Question) -> set[str]:
    labels = {each.casefold() for each in (question.label.nb, question.label.nn, question.label.en) if each}
    return labels | {word for label in labels for word in _WORD.findall(label) if len(word) >= _SHORTEST}
