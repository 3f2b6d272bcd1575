"""Answers that follow from other answers: a project of two years goes over several years."""

from datetime import datetime

from bot.scheme.call import Call
from bot.scheme.draft import Answer, Draft

ORIGIN = "mentioned"


def with_implied(call: Call, draft: Draft, question_id: str, now: datetime) -> Draft:
    """Give the draft with a yes to every question that the answer to this one implies.

    What somebody has answered in so many words is left as it is.
    """
    for question in call.questions:
        implied = question.implied_by
        said = draft.answers.get(question.id)
        if implied is None or implied.question != question_id or (said and said.origin != ORIGIN):
            continue
        if draft.value(question_id) in implied.answers:
            draft = draft.answered(question.id, Answer(True, ORIGIN, now))
        elif said:
            draft = draft.without(question.id)
    return draft
