"""Looks at a draft's answers once more: what a question took then it may not take now."""

from bot.scheme.call import Call
from bot.scheme.checking import check_value
from bot.scheme.draft import Draft
from bot.scheme.errors import AnswerRefusedError


def faults_of(call: Call, draft: Draft) -> dict[str, AnswerRefusedError]:
    """Give the answers that their questions cannot take, with the reason; «vet ikke» is none of them."""
    faults: dict[str, AnswerRefusedError] = {}
    for question in call.questions:
        if draft.knows(question.id):
            try:
                check_value(question, draft.value(question.id))
            except AnswerRefusedError as refusal:
                faults[question.id] = refusal
    return faults
