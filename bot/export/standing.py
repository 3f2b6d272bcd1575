"""How the draft stands against what IMDi weighs applications by: advice, never a score."""

from collections.abc import Iterator

from bot.export.conditions import strengthening
from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.export.sources import citation_shown
from bot.scheme.strengths import Point, Weighed
from bot.services.weighing import strengths_of


def standing(papers: DraftPapers) -> Iterator[Section]:
    """Give each criterion with what speaks for it and what would strengthen it, and then the priorities."""
    strengths = strengths_of(papers.call, papers.draft)
    below = [*(_criterion(papers, weighed) for weighed in strengths.criteria), *strengthening(papers)]
    if below:
        yield Section(papers.say("standing"), paragraphs=(papers.say("standing_meaning"),))
        yield from below


def _criterion(papers: DraftPapers, weighed: Weighed) -> Section:
    criterion = weighed.criterion
    header = (papers.say("answer"), papers.say("in_favour"), papers.say("would_strengthen"))
    rows = tuple(
        (papers.told(point.question.label), _state(papers, point), _advice(papers, point)) for point in weighed.points
    )
    return Section(
        papers.told(criterion.title),
        level=2,
        paragraphs=(papers.told(criterion.text),),
        table=Table(header, rows, widths=(25, 20, 55)) if rows else None,
        note=papers.say("source_note", source=citation_shown(papers, criterion.citation)),
    )


def _state(papers: DraftPapers, point: Point) -> str:
    if not point.answered:
        return papers.say("not_answered")
    if point.words is not None:
        return papers.say("one_word" if point.words == 1 else "words", count=point.words)
    return papers.say("answered" if point.speaks else "none")


def _advice(papers: DraftPapers, point: Point) -> str:
    if not point.could_be_stronger:
        return papers.say("no_advice")
    advice = papers.told(point.bearing.advice)
    return papers.say("words_advised", words=point.bearing.words, advice=advice) if point.is_short else advice
