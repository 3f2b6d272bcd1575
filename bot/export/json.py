"""Writes a draft as JSON that can be read in again.

| field                                | is                                                                            |
|--------------------------------------|-------------------------------------------------------------------------------|
| `format`, `version`                  | `"tilskuddsutkast"` and 1                                                     |
| `submitted`                          | always false: the application is filed in IMDi's portal                       |
| `exported`                           | the day of the export, ISO                                                    |
| `call`, `circular`, `area`           | the call's id and circular; the focus area's number or null                   |
| `language`                           | `nb`, `nn` or `en`                                                            |
| `draft_version`                      | the draft's version when it was exported                                      |
| `answers`                            | `{question id: {value, origin, at}}`; the value null is «vet ikke»            |
| `places`                             | `{municipality number: name}` for the numbers in the answers                  |
| `status`                             | `{status, by?, at?}`: `draft` or `ready`; not read in again                   |
| `missing`                            | ids of the questions that must be answered and are not                        |
| `verdict`                            | `eligible`, `not_eligible`, `needs_more`, `refer`, or null without an area    |
| `findings`, `open`                   | `[{condition, kind, status}]`; ids of what must be clarified                  |
| `stipend`                            | null, or `{rule, base_amount, stipend_total, grant_max, own_share, lines}`    |

The same stands as a JSON Schema in docs/draft-schema.json. Values of answers have the form `PATCH …/draft` takes;
calculated amounts are strings with two decimals, or null.
"""

import json
from decimal import Decimal
from typing import Any

from bot.export.papers import DraftPapers, StipendSentences
from bot.scheme.conditions import Assessment
from bot.scheme.draft import Answer, DraftStatus

FORMAT = "tilskuddsutkast"
VERSION = 1


def to_json(papers: DraftPapers) -> bytes:
    """Write the draft, as UTF-8; half a character, which UTF-8 cannot hold, is written as an escape."""
    return json.dumps(_draft(papers), ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def _draft(papers: DraftPapers) -> dict[str, Any]:
    draft = papers.draft
    return {
        "format": FORMAT,
        "version": VERSION,
        "submitted": False,
        "exported": papers.day.isoformat(),
        "call": papers.call.id,
        "circular": papers.call.circular,
        "area": draft.area,
        "language": papers.language,
        "draft_version": draft.version,
        "answers": {question_id: _answer(answer) for question_id, answer in draft.answers.items()},
        "places": dict(papers.places),
        "status": _status(draft.status),
        "missing": [question.id for question in papers.missing],
        **_assessment(papers.assessment),
        "stipend": None if papers.stipend is None else _stipend(papers.stipend),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {"value": answer.value, "origin": answer.origin, "at": answer.at.isoformat()}


def _status(status: DraftStatus) -> dict[str, Any]:
    told = {"status": status.state, "by": status.by, "at": status.at and status.at.isoformat()}
    return {name: value for name, value in told.items() if value is not None}


def _assessment(assessment: Assessment | None) -> dict[str, Any]:
    if assessment is None:
        return {"verdict": None, "findings": [], "open": []}
    findings = [
        {"condition": each.condition.id, "kind": each.condition.kind, "status": each.status.value}
        for each in assessment.findings
    ]
    return {"verdict": assessment.verdict.value, "findings": findings, "open": list(assessment.open)}


def _stipend(stipend: StipendSentences) -> dict[str, Any]:
    result = stipend.result
    return {
        "rule": result.rule,
        "base_amount": _amount(result.base_amount.value),
        "stipend_total": _amount(result.stipend_total),
        "grant_max": _amount(result.grant_max),
        "own_share": _amount(result.own_share),
        "lines": [
            {
                "count": line.count,
                "age_group": line.age_group,
                "months": line.months,
                "stipend": _amount(line.stipend),
                "grant": _amount(line.grant),
                "own": _amount(line.own),
            }
            for line in result.lines
        ],
    }


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
