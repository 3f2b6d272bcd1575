"""Which question somebody means who names it in a sentence: «tittelen ble feil», «jeg vil endre e-posten»."""

import re
from collections.abc import Iterable

from bot.scheme.questions import Question

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _STEM = 4, 6
_ENOUGH = 0.5
_CHANGE = re.compile(
    r"\b(?:endr\w*|rett\w*|feil|galt?|gale|bytte?|byte?|unnskyld|beklager|orsak|sorry|change|wrong|correct|"
    r"stem\w+ (?:ikke|ikkje|itj))\b",
    re.IGNORECASE,
)
_MOST_WORDS = 14
_SET = r"\w*,? (?:skal|skulle|bør|må|er|blir|var|ble|vart|should|is)\b"


def question_named(questions: Iterable[Question], message: str, language: str) -> Question | None:
    """Find the one question whose label the message names best; None where none is, or where two are named as well."""
    said = _words(message)
    ranked = sorted(((_share(question, said, language), question) for question in questions), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    is_tied = len(ranked) > 1 and ranked[1][0] == ranked[0][0]
    return None if is_tied else ranked[0][1]


def wants_change(message: str) -> bool:
    """Say whether a short message speaks of something to be changed."""
    return len(message.split()) <= _MOST_WORDS and bool(_CHANGE.search(message))


def line_set_anew(questions: Iterable[Question], message: str, language: str) -> Question | None:
    """Find the one question whose label begins a sentence that says what it is: «lønn skal være 600 000».

    None where two are, and in a long message.
    """
    if len(message.split()) > _MOST_WORDS:
        return None
    said = message.casefold()
    named = [
        question
        for question in questions
        if any(re.search(rf"(?:^|, |\. ){re.escape(label)}{_SET}", said) for label in _labels(question, language))
    ]
    return named[0] if len(named) == 1 else None


def _labels(question: Question, language: str) -> set[str]:
    return {question.label.in_language(language).casefold(), question.label.nb.casefold()}


def _share(question: Question, said: frozenset[str], language: str) -> float:
    """Give how much of a question's label is named, in the language that names most of it."""
    labels = {question.label.in_language(language), question.label.nb}
    return max((_covered(_words(label), said) for label in labels), default=0.0)


def _covered(label: frozenset[str], said: frozenset[str]) -> float:
    named = {word for word in label if any(word[:_STEM] in each or each[:_STEM] in word for each in said)}
    return len(named) / len(label) if label else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST)
