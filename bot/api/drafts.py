"""A draft as JSON."""

from collections.abc import Mapping

from bot.api.shapes import Json, finding_json
from bot.dialogue.phrases import Phrases
from bot.scheme.budget import budget_of
from bot.scheme.call import Call
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import AnswerRefusedError
from bot.services.drafting import Drafting

UNKNOWN = "unknown"


def draft_json(
    drafting: Drafting, draft: Draft, refusals: Mapping[str, AnswerRefusedError], phrases: Phrases, language: str
) -> Json:
    """Write a draft; an answer that was refused just now stands with the reason, as it was sent or stored."""
    call = drafting.call_of(draft)
    assessment = drafting.assessment(draft)
    answers = {question: _answer(answer) for question, answer in draft.answers.items()}
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
    }


def _answer(answer: Answer) -> Json:
    unknown = answer.value is None
    return {
        "value": UNKNOWN if unknown else answer.value,
        "origin": answer.origin,
        "at": answer.at.isoformat(),
        "level": "missing" if unknown else "ok",
    }


def _refused(stored: Json | None, refusal: AnswerRefusedError, phrases: Phrases, language: str) -> Json:
    message = phrases.text(f"refused_{refusal.code}", language, **refusal.values)
    kept = stored or {"value": None, "origin": None, "at": None}
    return {**kept, "level": "error", "message": message}


def _totals(call: Call, draft: Draft) -> Json:
    budget = budget_of(call, draft)
    return {
        "costs": budget.costs,
        "own": budget.own,
        "other": budget.other,
        "applied": budget.applied,
        "unfinanced": budget.unfinanced,
    }
