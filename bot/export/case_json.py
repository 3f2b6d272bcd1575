"""Writes a case as JSON for an archive.

| field                                  | is                                                                          |
|----------------------------------------|-----------------------------------------------------------------------------|
| `format`, `version`                    | `"tilskuddshenvendelse"` and 1                                              |
| `exported`, `exported_by`              | the day of the export, ISO, and the name of the user who made it            |
| `case`, `reference`                    | the case's id, and the short name people say                                |
| `call`, `circular`, `area`, `body`     | the call and its circular; the focus area's number or null; who answers     |
| `question`, `language`, `reach`        | what was asked, `nb`, `nn` or `en`, `{channel, address}`                    |
| `municipality`, `county`               | `{number, name}` or null                                                    |
| `opened`, `due`, `status`              | ISO; the day that was promised or null; `new` … `closed`                    |
| `closed_reason`, `flagged`, `helpful`  | why it was closed or null; whether it should have been answered; the rating |
| `assigned_to`                          | `{id, name}` or null                                                        |
| `verdict`, `findings`                  | as api.md, `[{condition, kind, status, text, citation}]`                    |
| `known`                                | everything known when the case was opened, as it was kept                   |
| `transcript`                           | what had been said by then: api.md's messages                               |
| `events`                               | the log: `[{id, at, by: {id, name}, kind, private, text, data}]`            |

A note is `private`: advisers wrote it to each other, and the applicant has not seen it.
"""

import json
from dataclasses import asdict
from typing import Any

from bot.export.case_papers import CasePapers
from bot.export.case_talk import NOTE
from bot.scheme.case import CaseEvent
from bot.services.recalling import KnownFinding

FORMAT = "tilskuddshenvendelse"
VERSION = 1


def to_case_json(papers: CasePapers) -> bytes:
    """Write the case, as UTF-8; half a character, which UTF-8 cannot hold, is written as an escape."""
    return json.dumps(_written(papers), ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def _written(papers: CasePapers) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported": papers.matter.day.isoformat(),
        "exported_by": papers.exported_by,
        **_case(papers),
        "verdict": papers.verdict,
        "findings": [_finding(papers, finding) for finding in papers.findings],
        "known": dict(papers.case.known),
        "transcript": [dict(message) for message in papers.file.transcript],
        "events": [_event(papers, event) for event in papers.file.events],
    }


def _case(papers: CasePapers) -> dict[str, Any]:
    case = papers.case
    return {
        "case": case.id,
        "reference": case.reference,
        "call": case.call,
        "circular": papers.call.circular,
        "area": case.area,
        "body": case.body,
        "question": case.question,
        "language": case.language,
        "reach": asdict(case.reach),
        "municipality": case.municipality and {"number": case.municipality, "name": papers.municipality},
        "county": case.county and {"number": case.county, "name": papers.county},
        "opened": case.created_at.isoformat(),
        "due": case.due and case.due.isoformat(),
        "status": case.status,
        "closed_reason": case.closed_reason,
        "flagged": case.flagged,
        "helpful": case.helpful,
        "assigned_to": case.assigned_to and {"id": case.assigned_to, "name": papers.person(case.assigned_to)},
    }


def _finding(papers: CasePapers, finding: KnownFinding) -> dict[str, Any]:
    condition = finding.condition
    return {
        "condition": finding.id,
        "kind": finding.kind,
        "status": finding.status,
        "text": None if condition is None else papers.matter.told(condition.text),
        "citation": None if condition is None else asdict(condition.citation),
    }


def _event(papers: CasePapers, event: CaseEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        "at": event.at.isoformat(),
        "by": {"id": event.by, "name": papers.person(event.by)},
        "kind": event.kind,
        "private": event.kind == NOTE,
        "text": event.text,
        "data": dict(event.data),
    }
