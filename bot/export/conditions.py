"""How the project stands against the call's conditions, and what would strengthen the application."""

from collections.abc import Iterator, Sequence

from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.export.sources import citation_shown
from bot.export.values import decision_shown
from bot.scheme.assessment import DECIDING_KINDS
from bot.scheme.conditions import Assessment, Finding, Status, Verdict

STRENGTHENING_KINDS = ("prioritet", "råd")


def eligibility(papers: DraftPapers) -> Iterator[Section]:
    """Give the verdict, what it turns on, and every condition with its status and source."""
    assessment = papers.assessment
    if assessment is None:
        yield Section(papers.say("eligibility"), paragraphs=(papers.say("no_area_no_verdict"),))
        return
    rows = [finding for finding in assessment.findings if _is_listed(finding)]
    yield Section(
        papers.say("eligibility"),
        paragraphs=_verdict(papers, assessment),
        bullets=tuple(_turning_points(papers, assessment)),
        table=_table(papers, "condition", rows) if rows else None,
        note=" ".join(_last_steps(papers, assessment)),
    )


def in_short(papers: DraftPapers, assessment: Assessment) -> str:
    """Tell the verdict in a few words, for the first page."""
    broken = [each for each in assessment.findings if _is_broken(each)]
    count = len(broken) if assessment.verdict is Verdict.NOT_ELIGIBLE else len(assessment.open)
    return papers.say(f"in_short_{assessment.verdict.value}", count=count)


def strengthening(papers: DraftPapers) -> Iterator[Section]:
    """Give priorities and advice of the circular; they never decide whether a project may apply."""
    findings = () if papers.assessment is None else papers.assessment.findings
    told = [each for each in findings if each.condition.kind in STRENGTHENING_KINDS]
    if told:
        yield Section(
            papers.say("strengthening"),
            level=2,
            paragraphs=(papers.say("strengthening_meaning"),),
            table=_table(papers, "priority_or_advice", told),
        )


def _is_broken(finding: Finding) -> bool:
    return finding.status is Status.UNMET and finding.condition.kind == "krav"


def _is_listed(finding: Finding) -> bool:
    """A condition nobody can answer yet is told as a last step, not as open."""
    waits = finding.status is Status.UNKNOWN and not finding.condition.open_when_unknown
    return finding.condition.kind in DECIDING_KINDS and not waits


def _verdict(papers: DraftPapers, assessment: Assessment) -> tuple[str, ...]:
    area = papers.area
    circular = "" if area is None else area.refers_to or ""
    return (papers.say(f"verdict_{assessment.verdict.value}", circular=circular),)


def _turning_points(papers: DraftPapers, assessment: Assessment) -> Iterator[str]:
    for finding in assessment.findings:
        condition = finding.condition
        text = papers.told(condition.text)
        if _is_broken(finding):
            remedy = papers.told(condition.remedy) if condition.remedy else ""
            yield papers.say("broken", text=text, remedy=remedy).strip()
        elif condition.id in assessment.open and assessment.verdict is Verdict.NEEDS_MORE:
            yield text


def _last_steps(papers: DraftPapers, assessment: Assessment) -> Iterator[str]:
    for finding in assessment.findings:
        step = finding.condition.last_step
        if step is not None and finding.status is Status.UNKNOWN:
            yield papers.say("last_step", text=papers.told(step))


def _table(papers: DraftPapers, first_column: str, findings: Sequence[Finding]) -> Table:
    header = (papers.say(first_column), papers.say("status"), papers.say("source"))
    rows = tuple(
        (papers.told(each.condition.text), _status(papers, each), citation_shown(papers, each.condition.citation))
        for each in findings
    )
    return Table(header, rows, widths=(48, 15, 37))


def _status(papers: DraftPapers, finding: Finding) -> str:
    if finding.status is Status.UNKNOWN:
        return papers.say("not_clarified" if finding.condition.kind in DECIDING_KINDS else "not_answered")
    if finding.status is Status.NOT_APPLICABLE:
        return papers.say("does_not_apply")
    return decision_shown(papers, finding.condition.kind, finding.status is Status.MET)
