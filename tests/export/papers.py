"""An invented call with a draft, and the papers an export of it is made from."""

from dataclasses import replace
from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any

from bot.export import DraftPapers, StipendSentences
from bot.scheme.assessment import answers_from_facts, assess
from bot.scheme.call import Call, CallDate, Section
from bot.scheme.draft import Answer, Draft
from bot.scheme.questions import Option, Question
from bot.scheme.stipend import calculate
from bot.scheme.stipend_values import FROM_25, UNDER_25, ParticipantGroup
from bot.services import forms
from tests.builders import (
    YEAR4,
    make_base_amount,
    make_call,
    make_citation,
    make_condition,
    make_question,
    make_statement,
    make_wording,
)

DAY = date(2023, 2, 1)
ANSWERED = datetime(2023, 1, 30, 12, tzinfo=timezone.utc)
KNOWN: dict[str, Any] = {
    "municipality": "1804",
    "organisation_number": "972418013",
    "area": 1,
    "title": "Jobb først",
    "need": "Første avsnitt.\n\nAndre avsnitt,\nmed to linjer.",
    "project_years": 2,
    "helpers": ["nav", "county"],
    "steering_group": True,
    "research": False,
    "costs_staff": 900_000,
    "own_contribution_amount": 300_000,
    "applied_amount": 600_000,
}


def invented_call() -> Call:
    return make_call(
        conditions=(
            make_condition("several", "gjelder", text=make_wording("Flere kommuner søker sammen.")),
            make_condition("lead", text=make_wording("Én kommune leder."), applies_when="several"),
            make_condition(
                text=make_wording("Prosjektet har en styringsgruppe."),
                remedy=make_wording("Opprett en styringsgruppe."),
            ),
            make_condition("research", "prioritet", text=make_wording("Forskning går foran.")),
        ),
        questions=_questions(),
        sections=(Section("project", make_wording("Prosjektet")), Section("money", make_wording("Budsjett"))),
        statements=(
            make_statement(
                "multi_year",
                text=make_wording("Inntil tre år, med forbehold om Stortinget."),
                citation=make_citation(section="Tilskuddsramme"),
            ),
        ),
        dates=(
            CallDate(
                "deadline", date(2023, 2, 14), make_wording("Søknadsfrist"), make_citation(section="Søknadsfrist")
            ),
            CallDate("report", date(2023, 9, 1), make_wording("Statusrapport"), make_citation(section="Rapportering")),
        ),
    )


def _questions() -> tuple[Question, ...]:
    options = tuple(Option(*each) for each in (("nav", make_wording("NAV")), ("county", make_wording("Fylket"))))
    amounts = {"costs_staff": "cost", "own_contribution_amount": "own", "applied_amount": "applied"}
    return (
        make_question("municipality", "municipality", label=make_wording("Søkerkommune"), required=True),
        make_question("organisation_number", "organisation_number", label=make_wording("Organisasjonsnummer")),
        make_question("area", "area", label=make_wording("Satsingsområde")),
        make_question(required=True),
        make_question("need", "text", label=make_wording("Behov"), who=make_wording("Rådgiveren"), required=True),
        make_question("project_years", "years", label=make_wording("Antall år")),
        make_question("helpers", "choices", label=make_wording("Hjelpere"), options=options),
        make_question("steering_group", "yes_no", label=make_wording("Styringsgruppe"), met_by=True),
        make_question(
            "research", "yes_no", label=make_wording("Forskning"), met_by=True, citation=make_citation(point=6)
        ),
        *(
            make_question(each, "amount", label=make_wording(each), section="money", required=True, role=role)
            for each, role in amounts.items()
        ),
    )


def make_draft(**values: Any) -> Draft:
    answers = {key: Answer(value, "chat", ANSWERED) for key, value in {**KNOWN, **values}.items()}
    return Draft("draft", "2023", "nb", answers)


def make_papers(draft: Draft | None = None, call: Call | None = None, **values: Any) -> DraftPapers:
    draft = make_draft() if draft is None else draft
    call = invented_call() if call is None else call
    known = {key: answer.value for key, answer in draft.answers.items()}
    assessment = None if draft.area is None else assess(call, draft.area, answers_from_facts(call, draft.area, known))
    papers = DraftPapers(
        call=call,
        draft=draft,
        language="nb",
        day=DAY,
        questions=tuple(forms.questions_of(call, "application", draft)),
        missing=tuple(forms.missing_questions(call, draft)),
        places={"1804": "Bodø"},
        assessment=assessment,
    )
    return replace(papers, **values)


def make_stipend() -> StipendSentences:
    groups = [ParticipantGroup(10, age_group=FROM_25), ParticipantGroup(5, age_group=UNDER_25, months=7)]
    return StipendSentences(
        calculate(YEAR4, groups, make_base_amount(), Decimal("0.01")), ("Et regnestykke.",), ("En antakelse.",)
    )
