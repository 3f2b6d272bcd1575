"""The first page of a case: what the copy is, the question, and whom and what it concerns."""

from collections.abc import Iterator

from bot.export.case_papers import CasePapers
from bot.export.outline import Section, Table
from bot.export.values import area_shown
from bot.wording import day, organisation_number

CONTACT, ORGANISATION = "contact_name", "organisation_number"


def case_notices(papers: CasePapers) -> tuple[str, ...]:
    """Say that this is a copy with notes nobody outside has seen, and that what it tells is no decision."""
    return papers.say("case_copy"), papers.say("case_private"), papers.say("case_no_decision")


def question(papers: CasePapers) -> Section:
    """Give what was asked, as it was asked."""
    return Section(papers.say("case_question"), paragraphs=paragraphs_of(papers.case.question))


def case_facts(papers: CasePapers) -> Section:
    """Tell in one table who asks, what about, and what became of it; what is not known is left out."""
    rows = tuple((papers.say(key), shown) for key, shown in (*_about(papers), *_course(papers)) if shown)
    header = (papers.say("fact"), papers.say("content"))
    return Section(papers.say("case_facts"), table=Table(header, rows, widths=(32, 68)))


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Part a text at its blank lines."""
    return tuple(part.strip("\n") for part in text.split("\n\n") if part.strip())


def _about(papers: CasePapers) -> Iterator[tuple[str, str | None]]:
    case, draft = papers.case, papers.matter.draft
    yield "case_municipality", _place(papers)
    yield "case_county", papers.county
    yield "case_organisation_number", organisation_number(str(draft.value(ORGANISATION) or ""))
    yield "case_contact_person", draft.value(CONTACT)
    yield "case_reach", papers.say(f"case_reach_{case.reach.channel}", address=case.reach.address)
    yield "focus_area", None if papers.matter.area is None else area_shown(papers.matter)
    yield "call", papers.matter.told(papers.call.title)
    yield "case_circular", papers.call.circular
    yield "case_language", papers.say(f"case_language_{case.language}")


def _course(papers: CasePapers) -> Iterator[tuple[str, str | None]]:
    case = papers.case
    yield "case_reference", case.reference
    yield "case_id", case.id
    yield "case_opened", papers.moment(case.created_at)
    yield "case_due", None if case.due is None else day(case.due, papers.matter.language)
    yield "case_body", papers.say(f"case_body_{case.body}") if case.body in ("imdi", "hkdir") else case.body
    yield "status", papers.say(f"case_status_{case.status}")
    yield "case_closed_reason", case.closed_reason and papers.say(f"case_reason_{case.closed_reason}")
    yield "case_adviser", case.assigned_to and papers.person(case.assigned_to)
    yield "case_helpful", None if case.helpful is None else papers.say("yes" if case.helpful else "no")
    yield "case_flagged", papers.say("yes") if case.flagged else None
    yield "case_exported", _exported(papers)


def _place(papers: CasePapers) -> str | None:
    number = papers.case.municipality
    if number is None:
        return None
    return number if papers.municipality is None else f"{papers.municipality} ({number})"


def _exported(papers: CasePapers) -> str:
    shown = day(papers.matter.day, papers.matter.language)
    return papers.say("case_exported_by", day=shown, name=papers.exported_by) if papers.exported_by else shown
