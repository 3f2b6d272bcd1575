"""An invented case with its log, and the papers an export of it is made from."""

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from bot.export import CasePapers
from bot.scheme.case import Case, CaseEvent, CaseFile, Reach
from bot.services.recalling import recalled
from tests.builders import make_citation
from tests.export.papers import invented_call, make_draft, make_papers

OPENED = datetime(2023, 1, 31, 8, 5, tzinfo=timezone.utc)
PEOPLE = {"u1": "Kari Saksbehandler", "u2": "Ola Fagansvarlig"}
QUESTION = "Kan styringsgruppa\nha to medlemmer?\n\nVi rekker ikke flere."


def make_known(**values: Any) -> dict[str, Any]:
    draft = make_draft(contact_name="Siri Kommune")
    answers = {key: asdict(answer) | {"at": answer.at.isoformat()} for key, answer in draft.answers.items()}
    return {"area": 1, "answers": answers, **values}


def make_case(**values: Any) -> Case:
    defaults: dict[str, Any] = {
        "id": "1a2b3c4d-0000-0000-0000-000000000000",
        "conversation": "c1",
        "message": "m3",
        "question": QUESTION,
        "reach": Reach("email", "siri@bodo.kommune.no"),
        "language": "nb",
        "created_at": OPENED,
        "call": "2023",
        "known": make_known(),
        "area": 1,
        "municipality": "1804",
        "county": "18",
        "due": date(2023, 2, 3),
        "status": "closed",
        "assigned_to": "u2",
        "closed_reason": "answered",
        "flagged": True,
    }
    return Case(**{**defaults, **values})


def make_events() -> tuple[CaseEvent, ...]:
    told: list[tuple[str, str, str | None, dict[str, Any]]] = [
        ("applicant", "opened", None, {}),
        ("u1", "claimed", None, {}),
        ("u1", "note", "Spør Ola, <hemmelig> her.", {}),
        ("u1", "passed_on", None, {"to": "u2"}),
        ("u2", "asked_for_more", "Hvem sitter i gruppa?", {"language": "nb", "statements": []}),
        ("applicant", "wrote", "Rektor og NAV-leder.", {}),
        ("u2", "answered", "Ja, to holder.", {"language": "nb", "statements": ["steering_group", "gone"]}),
        ("applicant", "rated", "Takk!", {"helpful": True}),
        ("u2", "flagged", "Står i rundskrivet", {}),
        ("system", "letter_given_up", None, {"kind": "answer"}),
        ("u2", "closed", None, {"reason": "answered"}),
    ]
    return tuple(
        CaseEvent("1a2b3c4d", OPENED + timedelta(hours=hour), by, kind, text, data, id=hour + 1)
        for hour, (by, kind, text, data) in enumerate(told)
    )


def make_transcript() -> tuple[dict[str, Any], ...]:
    citation = asdict(make_citation("steering_group", section="Organisering", point=2))
    return (
        {"seq": 1, "from": "user", "lang": "nb", "at": OPENED.isoformat(), "text": "Hei", "citations": []},
        {
            "seq": 2,
            "from": "bot",
            "lang": "nb",
            "at": OPENED.isoformat(),
            "text": "Minst tre.",
            "citations": [citation],
        },
    )


def make_case_papers(case: Case | None = None, language: str = "nb", **values: Any) -> CasePapers:
    case = replace(case or make_case(), language=language)
    call = invented_call()
    found = recalled(case, call)
    papers = CasePapers(
        file=CaseFile(case, make_events(), make_transcript()),
        matter=make_papers(found.draft, call, language=language),
        verdict=found.verdict,
        findings=found.findings,
        suggested=(1, 4),
        people=PEOPLE,
        municipality="Bodø",
        county="Nordland",
        exported_by="Ola Fagansvarlig",
    )
    return replace(papers, **values)
