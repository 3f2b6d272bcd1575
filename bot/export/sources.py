"""Where in the circular things come from: beside what is told, and all together at the end."""

from collections.abc import Iterable, Iterator

from bot.export.outline import Section
from bot.export.papers import DraftPapers
from bot.scheme.citation import Citation
from bot.services.weighing import strengths_of
from bot.wording import listed

MULTI_YEAR_TOPIC = "multi_year"


def citation_shown(papers: DraftPapers, citation: Citation) -> str:
    """Name heading and point, and the focus area where the heading alone does not."""
    return _place(papers, citation, () if citation.point is None else (citation.point,))


def stated(papers: DraftPapers, topic: str) -> tuple[str, Citation] | None:
    """Find what the call states on a topic for the draft's area, with its citation; None where it states nothing."""
    for statement in papers.call.statements:
        fits = not statement.areas or papers.draft.area in statement.areas
        if topic in statement.topics and fits and statement.citation is not None:
            return papers.told(statement.text), statement.citation
    return None


def stipend_citation(papers: DraftPapers) -> Citation | None:
    """Find where the area's rule on stipends stands, or that there is none; None where another circular has it."""
    terms = None if papers.area is None else papers.area.stipend
    if terms is None or terms.rule == "refer":
        return None
    return next((each.citation for each in papers.call.statements if each.id == terms.statement), None)


def sources(papers: DraftPapers) -> Section:
    """List every place the draft cites, once, under the circular's name."""
    cited = list(_cited(papers))
    return Section(
        papers.say("sources"),
        paragraphs=tuple(_circulars(papers, cited)),
        bullets=tuple(_grouped(papers, cited)),
    )


def _cited(papers: DraftPapers) -> Iterator[Citation]:
    yield from (weighed.criterion.citation for weighed in strengths_of(papers.call, papers.draft).criteria)
    if papers.assessment is not None:
        yield from (finding.condition.citation for finding in papers.assessment.findings)
    yield from (question.citation for question in papers.questions if question.citation is not None)
    if is_multi_year(papers):
        yield from _of_topic(papers, MULTI_YEAR_TOPIC)
    stipends = stipend_citation(papers)
    if stipends is not None:
        yield stipends


def is_multi_year(papers: DraftPapers) -> bool:
    """Say whether the project is meant to last for more than one year."""
    years = papers.draft.value("project_years")
    return years is not None and years > 1


def _of_topic(papers: DraftPapers, topic: str) -> Iterator[Citation]:
    found = stated(papers, topic)
    if found is not None:
        yield found[1]


def _circulars(papers: DraftPapers, cited: Iterable[Citation]) -> Iterator[str]:
    names = {(citation.circular, citation.url or "") for citation in cited}
    for name, url in sorted(names or {(papers.call.circular, "")}):
        yield f"{name} ({url})" if url else name


def _grouped(papers: DraftPapers, cited: Iterable[Citation]) -> Iterator[str]:
    points: dict[tuple[int, str], list[Citation]] = {}
    for citation in cited:
        points.setdefault((citation.area or 0, citation.section), []).append(citation)
    for _, citations in sorted(points.items(), key=lambda entry: entry[0][0]):
        numbered = sorted({each.point for each in citations if each.point is not None})
        yield _place(papers, citations[0], numbered)


def _place(papers: DraftPapers, citation: Citation, points: Iterable[int]) -> str:
    shown = citation.section
    numbers = [str(point) for point in points]
    if numbers:
        shown = papers.say("section_point", section=shown, points=listed(numbers, papers.language))
    if citation.area is None or f" {citation.area}:" in citation.section:
        return shown
    return papers.say("section_of_area", section=shown, area=citation.area)
