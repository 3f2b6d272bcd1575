"""Everything an export of a case is made from."""

from dataclasses import replace

from bot.api.cases import Reading
from bot.api.papers import papers_of
from bot.export.case_papers import CasePapers
from bot.scheme.case import CaseFile
from bot.services.recalling import recalled


def case_papers_of(file: CaseFile, reading: Reading, exported_by: str) -> CasePapers:
    """Gather a case, its log and what was known, in the case's own language."""
    case, services = file.case, reading.services
    call = services.calls.get(case.call)
    found = recalled(case, call)
    matter = papers_of(services, found.draft, case.language)
    answered = tuple(question for question in call.questions if question.id in found.draft.answers)
    place = case.municipality and services.register.municipality(case.municipality, call.deadline).name
    return CasePapers(
        file=file,
        matter=replace(matter, questions=answered, missing=()),
        verdict=found.verdict,
        findings=found.findings,
        suggested=tuple(each["area"] for each in case.known.get("suggested") or ()),
        people=reading.people,
        municipality=place,
        county=case.county and reading.counties.get(case.county, case.county),
        exported_by=exported_by,
    )
