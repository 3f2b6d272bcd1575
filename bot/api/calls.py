"""A call as JSON."""

from dataclasses import asdict
from datetime import date

from bot.api.shapes import Json, citation_json, optional, said
from bot.scheme.call import Call, FocusArea
from bot.scheme.conditions import Condition
from bot.scheme.questions import Question


def call_line(call: Call, today: date, language: str) -> Json:
    """Write a call as it stands in the list of calls."""
    return {
        "id": call.id,
        "title": call.title.in_language(language),
        "deadline": call.deadline.isoformat(),
        "open": call.is_open(today),
    }


def call_json(call: Call, today: date, language: str) -> Json:
    """Write a whole call."""
    return {
        **call_line(call, today, language),
        "areas": [_area(area, language) for area in call.areas],
        "conditions": [_condition(call, condition, language) for condition in call.conditions],
        "sections": [{"id": each.id, "title": each.title.in_language(language)} for each in call.sections],
        "questions": [_question(question, language) for question in call.questions],
        "dates": [
            {
                "id": each.id,
                "date": each.day.isoformat(),
                "text": each.text.in_language(language),
                "citation": citation_json(each.citation),
            }
            for each in call.dates
        ],
        "contacts": [optional(asdict(contact)) for contact in call.contacts],
    }


def statement_json(statement_id: str, call: Call, language: str) -> Json:
    """Write what a citation's `statement` names."""
    return {"id": statement_id, "text": call.cited(statement_id).text.in_language(language)}


def _area(area: FocusArea, language: str) -> Json:
    return optional(
        {
            "number": area.number,
            "title": area.title.in_language(language),
            "gist": area.gist.in_language(language),
            "target_group": said(area.target_group, language),
            "stipend": area.stipend.rule,
            "longest_months": area.stipend.longest_months,
            "refers_to": area.refers_to,
        }
    )


def _condition(call: Call, condition: Condition, language: str) -> Json:
    asked_by = {question.id: question for question in call.questions}.get(condition.fact or condition.id)
    written: Json = {
        "id": condition.id,
        "kind": condition.kind,
        "areas": list(condition.areas),
        "question": asked_by.text.in_language(language) if asked_by else None,
        "text": condition.text.in_language(language),
        "citation": citation_json(condition.citation),
    }
    last_step = said(condition.last_step, language)
    return written | optional(
        {"applies_when": condition.applies_when, "asked_by": condition.fact, "last_step": last_step}
    )


def _question(question: Question, language: str) -> Json:
    return optional(
        {
            "id": question.id,
            "kind": question.kind,
            "areas": list(question.areas),
            "text": question.text.in_language(language),
            "label": question.label.in_language(language),
            "help": said(question.help, language),
            "example": said(question.example, language),
            "who": said(question.who, language),
            "required": question.required,
            "forms": list(question.forms),
            "section": question.section or None,
            "role": question.role or None,
            "met_by": question.met_by,
            "depends_on": question.depends_on.question if question.depends_on else None,
            "minimum": question.minimum,
            "maximum": question.maximum,
            "options": [{"id": option.id, "title": option.title.in_language(language)} for option in question.options]
            or None,
        }
    )
