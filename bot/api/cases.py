"""A case as JSON, for the adviser who reads it: a row of the list, and the whole of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from bot.api.papers import papers_of
from bot.api.shapes import Json, finding_json, optional
from bot.api.stipends import groups_from_json, stipend_json
from bot.bootstrap import Services
from bot.export.values import answer_shown
from bot.scheme.call import Call
from bot.scheme.case import APPLICANT, SYSTEM, Case, CaseEvent, CaseFile
from bot.scheme.conditions import Finding, Status
from bot.scheme.draft import Draft
from bot.services.forms import every_question
from bot.services.knowing import Knowing
from bot.services.recalling import KnownFinding, recalled
from bot.store.records import Conversation

LONGEST_IN_LIST = 200
CONTACT, ORGANISATION = "contact_name", "organisation_number"


@dataclass(frozen=True)
class Reading:
    """What it takes to show cases to somebody: the services, the names of users by id, the language and the day."""

    services: Services
    people: Mapping[str, str]
    counties: Mapping[str, str]
    language: str
    today: date

    def person(self, user_id: str | None) -> Json | None:
        """Name a user; one that is not known goes by the id."""
        return None if user_id is None else {"id": user_id, "name": self.people.get(user_id, user_id)}


def row_json(case: Case, reading: Reading) -> Json:
    """Write a case as it stands in the list."""
    return {**_row(case, reading), "question": _shortened(case.question)}


def case_json(file: CaseFile, conversation: Conversation | None, reading: Reading) -> Json:
    """Write a whole case; the conversation is None once it has been deleted."""
    case = file.case
    call = reading.services.calls.get(case.call)
    found = recalled(case, call)
    return {
        **_row(case, reading),
        "question": case.question,
        "reach": optional({"channel": case.reach.channel, "address": case.reach.address}),
        "call": {"id": call.id, "title": call.title.in_language(reading.language)},
        "applicant": _applicant(found.draft),
        "verdict": found.verdict,
        "findings": [_finding(each, reading.language) for each in found.findings],
        "stipend": stipend_of(case, found.draft, reading.services, reading.language),
        "draft": list(_answers(found.draft, call, reading)),
        "suggested": _suggested(case, call, reading.language),
        "language_chosen": conversation is not None and conversation.language_chosen,
        "transcript": [dict(message) for message in file.transcript],
        "events": [_event(event, reading) for event in file.events],
        "closed_reason": case.closed_reason,
        "conversation": "deleted" if conversation is None else "open",
    }


def stipend_of(case: Case, draft: Draft, services: Services, language: str) -> Json | None:
    """Give what a stipend is calculated from, and the calculation; None where there is nothing to calculate."""
    known = case.known if "stipend" in case.known else Knowing(services.drafting, services.stipends).known(draft)
    if not known["stipend"]:
        return None
    request = known["stipend"]["request"]
    call = services.calls.get(request["call"])
    on, base_amount = request.get("on"), request.get("base_amount")
    answer = services.stipends.calculate(
        call.id,
        request["area"],
        groups_from_json(request["participants"]),
        date.fromisoformat(on) if on else None,
        Decimal(str(base_amount)) if base_amount else None,
    )
    return {"request": request, "result": stipend_json(call, answer, services.stipend_wording, language)}


def _row(case: Case, reading: Reading) -> Json:
    return {
        "case": case.id,
        "reference": case.reference,
        "status": case.status,
        "area": case.area,
        "municipality": _municipality(case, reading),
        "county": case.county and {"number": case.county, "name": reading.counties.get(case.county, case.county)},
        "body": case.body,
        "language": case.language,
        "channel": case.reach.channel,
        "opened": _moment(case.created_at),
        "due": case.due and case.due.isoformat(),
        "overdue": case.is_overdue(reading.today),
        "updated": _moment(case.updated_at or case.created_at),
        "assigned_to": reading.person(case.assigned_to),
        "flagged": case.flagged,
        "helpful": case.helpful,
    }


def _municipality(case: Case, reading: Reading) -> Json | None:
    if case.municipality is None:
        return None
    on = reading.services.calls.get(case.call).deadline
    name = reading.services.register.municipality(case.municipality, on).name
    return {"number": case.municipality, "name": name}


def _shortened(question: str) -> str:
    one_line = " ".join(question.split())
    return one_line if len(one_line) <= LONGEST_IN_LIST else f"{one_line[: LONGEST_IN_LIST - 1].rstrip()}…"


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _applicant(draft: Draft) -> Json:
    return optional({ORGANISATION: draft.value(ORGANISATION), "contact_person": draft.value(CONTACT)})


def _finding(finding: KnownFinding, language: str) -> Json:
    if finding.condition is not None:
        return finding_json(Finding(finding.condition, Status(finding.status)), language)
    named = {"condition": finding.id, "kind": finding.kind, "status": finding.status}
    return {**named, "text": finding.id, "citation": None}


def _answers(draft: Draft, call: Call, reading: Reading) -> Iterator[Json]:
    papers = papers_of(reading.services, draft, reading.language)
    sections = {section.id: papers.told(section.title) for section in call.sections}
    for question in every_question(call, None):
        if question.id in draft.answers:
            shown = answer_shown(papers, question)
            named = {"question": question.id, "title": papers.told(question.label), "value": shown}
            yield optional({**named, "section": sections.get(question.section)})


def _suggested(case: Case, call: Call, language: str) -> list[Json] | None:
    suggested = case.known.get("suggested")
    if not suggested:
        return None
    titles = {area.number: area.title.in_language(language) for area in call.areas}
    return [{"reasons": [], **each, "title": titles.get(each["area"], "")} for each in suggested]


def _event(event: CaseEvent, reading: Reading) -> Json:
    by: Any = event.by if event.by in (APPLICANT, SYSTEM) else reading.person(event.by)
    data = dict(event.data)
    if "to" in data:
        data["to_name"] = reading.people.get(data["to"], data["to"])
    named = {"id": event.id, "at": _moment(event.at), "by": by, "kind": event.kind}
    return optional({**named, "text": event.text, "data": data})
