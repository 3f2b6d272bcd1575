"""How a draft stands, and which answers to look at first."""

from collections.abc import Collection, Iterator

from bot.scheme.call import Call
from bot.scheme.conditions import Assessment, Status
from bot.scheme.draft import Draft
from bot.scheme.questions import Question
from bot.scheme.strengths import Strengths, weigh
from bot.services.forms import applies, missing_questions
from bot.services.rechecking import faults_of


def strengths_of(call: Call, draft: Draft) -> Strengths:
    """Hold a draft up against what the call weighs applications by, as far as its answers go."""
    return weigh(call, draft, {question.id for question in call.questions if applies(call, question, draft)})


def to_mend(call: Call, draft: Draft, assessment: Assessment | None, doubted: Collection[str] = ()) -> list[Question]:
    """Give the questions to look at again, the most pressing first and each once.

    First what no longer can be an answer, then what must be answered and is not, what breaks a demand, what someone
    else found odd (`doubted`, ids), what is answered «vet ikke», texts shorter than advised, and last the priorities
    that nobody has answered.
    """
    strengths = strengths_of(call, draft)
    pressing = (
        *(call.question(question) for question in faults_of(call, draft)),
        *missing_questions(call, draft),
        *_breaking(call, assessment),
        *(call.question(question) for question in doubted),
        *_unknown(call, draft),
        *(point.question for weighed in strengths.criteria for point in weighed.points if point.is_short),
        *_unanswered(call, strengths),
    )
    return list({question.id: question for question in pressing}.values())


def _breaking(call: Call, assessment: Assessment | None) -> Iterator[Question]:
    for finding in assessment.findings if assessment else ():
        condition = finding.condition
        if finding.status is Status.UNMET and condition.kind == "krav":
            yield call.question(condition.fact or condition.id)


def _unknown(call: Call, draft: Draft) -> Iterator[Question]:
    unknown = (each for each in call.questions if each.id in draft.answers and not draft.knows(each.id))
    return (each for each in unknown if applies(call, each, draft))


def _unanswered(call: Call, strengths: Strengths) -> Iterator[Question]:
    for finding in strengths.not_met:
        if finding.status is Status.UNKNOWN:
            yield call.question(finding.condition.fact or finding.condition.id)
