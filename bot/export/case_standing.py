"""How the project stood when the case was opened: the conditions by their ids, and what the assistant suggested."""

from collections.abc import Iterator

from bot.export.case_papers import CasePapers
from bot.export.outline import Section, Table
from bot.export.sources import citation_shown
from bot.services.recalling import KnownFinding

NOT_TOLD = "–"
# How a condition stands, as the export of a draft words it.
STATUSES = {"met": "met", "unmet": "unmet", "unknown": "not_clarified", "not_applicable": "does_not_apply"}


def case_standing(papers: CasePapers) -> Iterator[Section]:
    """Give the verdict and every condition with its id, status and source, then the areas that were suggested."""
    yield Section(papers.say("eligibility"), paragraphs=(_verdict(papers),), table=_conditions(papers))
    if papers.suggested:
        yield Section(papers.say("case_suggested"), bullets=tuple(_areas(papers)))


def _verdict(papers: CasePapers) -> str:
    if papers.verdict is None:
        return papers.say("no_area_no_verdict")
    area = papers.matter.area
    circular = "" if area is None else area.refers_to or ""
    told = papers.say(f"verdict_{papers.verdict}", circular=circular)
    # Where the export of a draft goes on with a list, the table follows here.
    return f"{told[:-1]}." if told.endswith(":") else told


def _conditions(papers: CasePapers) -> Table | None:
    if not papers.findings:
        return None
    header = tuple(papers.say(key) for key in ("case_condition_id", "condition", "status", "source"))
    rows = tuple(_row(papers, finding) for finding in papers.findings)
    return Table(header, rows, widths=(22, 38, 14, 26))


def _row(papers: CasePapers, finding: KnownFinding) -> tuple[str, ...]:
    status = papers.say(_status(finding))
    if finding.condition is None:
        return finding.id, NOT_TOLD, status, NOT_TOLD
    text, citation = papers.matter.told(finding.condition.text), finding.condition.citation
    return finding.id, text, status, citation_shown(papers.matter, citation)


def _status(finding: KnownFinding) -> str:
    if finding.kind == "gjelder" and finding.status in ("met", "unmet"):
        return "applies" if finding.status == "met" else "does_not_apply"
    return STATUSES[finding.status]


def _areas(papers: CasePapers) -> Iterator[str]:
    titles = {area.number: papers.matter.told(area.title) for area in papers.call.areas}
    for number in papers.suggested:
        yield papers.say("area", number=number, title=titles.get(number, ""))
