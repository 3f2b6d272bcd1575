"""A draft as JSON."""

from collections.abc import Iterable, Mapping

from bot.api.shapes import Json, citation_json, finding_json, status_json
from bot.dialogue.phrases import Phrases
from bot.export.papers import DraftPapers
from bot.export.values import answer_shown
from bot.scheme.budget import Budget, budget_of, yearly_budgets
from bot.scheme.call import Call
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.review import WARNING, Remark
from bot.services.drafting import Drafting
from bot.wording.remarks import remark_values

UNKNOWN = "unknown"


def answers_shown(papers: DraftPapers) -> dict[str, str]:
    """Write each answer as a person reads it, by question; left out where the value reads so as it is."""
    answered = [question for question in papers.call.questions if question.id in papers.draft.answers]
    texts = {question.id: answer_shown(papers, question) for question in answered}
    return {each: text for each, text in texts.items() if text != papers.draft.value(each)}


def draft_json(
    drafting: Drafting,
    draft: Draft,
    texts: Mapping[str, str],
    remarks: Iterable[Remark],
    refusals: Mapping[str, AnswerRefusedError],
    phrases: Phrases,
    language: str,
) -> Json:
    """Write a draft; an answer that was refused just now stands with the reason, and with what stood before.

    `texts` are the answers as a person reads them, where the values do not read so themselves.
    An answer there is something to warn of stands with the warnings, and where in the circular they come from.
    """
    call = drafting.call_of(draft)
    assessment = drafting.assessment(draft)
    answers = {question: _answer(answer, texts.get(question)) for question, answer in draft.answers.items()}
    for remark in remarks:
        if remark.level == WARNING and remark.question in answers:
            answers[remark.question] = _warned(answers[remark.question], remark, phrases, language)
    for question, refusal in refusals.items():
        answers[question] = _refused(answers.get(question), refusal, phrases, language)
    return {
        "call": draft.call,
        "area": draft.area,
        "language": draft.language,
        "answers": answers,
        "missing": [question.id for question in drafting.missing(draft)],
        "findings": [finding_json(each, language) for each in assessment.findings] if assessment else [],
        "totals": _totals(call, draft),
        "status": status_json(draft.status),
    }


def _answer(answer: Answer, text: str | None) -> Json:
    unknown = answer.value is None
    shown = {} if text is None else {"shown": text}
    return shown | {
        "value": UNKNOWN if unknown else answer.value,
        "origin": answer.origin,
        "at": answer.at.isoformat(),
        "level": "missing" if unknown else "ok",
    }


def _warned(answer: Json, remark: Remark, phrases: Phrases, language: str) -> Json:
    message = phrases.text(f"remark_{remark.code}", language, **remark_values(remark.values, language))
    messages = [*filter(None, [answer.get("message")]), message]
    citations = [*answer.get("citations", []), *filter(None, [citation_json(remark.citation)])]
    return {**answer, "level": WARNING, "message": " ".join(messages)} | ({"citations": citations} if citations else {})


def _refused(stored: Json | None, refusal: AnswerRefusedError, phrases: Phrases, language: str) -> Json:
    message = phrases.text(f"refused_{refusal.code}", language, **refusal.values)
    kept = stored or {"value": None, "origin": None, "at": None}
    return {**kept, "level": "error", "message": message}


def _totals(call: Call, draft: Draft) -> Json:
    years = {str(year): _sums(budget) for year, budget in yearly_budgets(call, draft).items()}
    return _sums(budget_of(call, draft)) | ({"years": years} if years else {})


def _sums(budget: Budget) -> Json:
    return {
        "costs": budget.costs,
        "own": budget.own,
        "other": budget.other,
        "applied": budget.applied,
        "unfinanced": budget.unfinanced,
    }
