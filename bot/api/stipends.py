"""A stipend calculation as JSON."""

from typing import Any

from bot.api.shapes import Json, amount_json, citation_json, optional
from bot.dialogue.stipend_wording import StipendWording
from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.stipend_values import AnyBaseAmount, ParticipantGroup, StipendLine, StipendResult
from bot.services.stipends import StipendAnswer


def groups_from_json(participants: list[Json]) -> list[ParticipantGroup]:
    """Read the groups of a request, whose shape has been checked."""
    return [ParticipantGroup(**group) for group in participants]


def stipend_json(call: Call, answer: StipendAnswer, wording: StipendWording, language: str) -> Json:
    """Write a calculation, or that the circular gives no rule."""
    citation = citation_json(wording.citation(call, answer))
    if answer.result is None:
        return {"rule": answer.rule, "text": wording.told(answer, language).headline, "citation": citation}
    result = answer.result
    return {
        "rule": result.rule,
        "base_amount": _base_amount(result.base_amount, wording, language),
        "lines": [_line(line, wording, language) for line in result.lines],
        "stipend_total": amount_json(result.stipend_total),
        "grant_max": amount_json(result.grant_max),
        "own_share": amount_json(result.own_share),
        "assumptions": [wording.assumption(each, language) for each in result.assumptions],
        "citation": citation,
        **_range(result),
    }


def _range(result: StipendResult) -> Json:
    if result.range is None:
        return {}
    least, most = result.range.stipend_min, result.range.stipend_max
    return {"range": {"stipend_min": amount_json(least), "stipend_max": amount_json(most)}}


def _base_amount(amount: AnyBaseAmount, wording: StipendWording, language: str) -> Json:
    valid_from: Any = amount.valid_from.isoformat() if isinstance(amount, BaseAmount) else None
    return optional(
        {
            "value": amount_json(amount.value),
            "valid_from": valid_from,
            "source": wording.source(amount, language),
        }
    )


def _line(line: StipendLine, wording: StipendWording, language: str) -> Json:
    return {
        "count": line.count,
        "age_group": line.age_group,
        "months": line.months,
        "stipend": amount_json(line.stipend),
        "grant": amount_json(line.grant),
        "own": amount_json(line.own),
        "steps": [wording.step(step, language) for step in line.steps],
    }
