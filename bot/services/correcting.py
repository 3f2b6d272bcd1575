"""Which earlier answer a correction is about, where the correction does not name it."""

from bot.scheme.call import Call
from bot.scheme.checking import check_value
from bot.scheme.draft import Draft
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.facts import Facts
from bot.scheme.questions import Question

COUNTED = frozenset({"number", "years", "months"})


def number_meant(call: Call, draft: Draft, facts: Facts) -> Question | None:
    """Find the number that was answered last and that a bare number («nei, jeg mente 14») can stand in place of."""
    bare = [quantity.value for quantity in facts.quantities if quantity.unit is None]
    if len(bare) != 1:
        return None
    answered = [each for each in call.questions if each.kind in COUNTED and draft.knows(each.id)]
    latest_first = sorted(answered, key=lambda question: draft.answers[question.id].at, reverse=True)
    return next((question for question in latest_first if _fits(question, bare[0], draft)), None)


def _fits(question: Question, number: object, draft: Draft) -> bool:
    try:
        return bool(check_value(question, number) != draft.value(question.id))
    except AnswerRefusedError:
        return False
