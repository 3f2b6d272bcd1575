"""The answers, in the sections of the call: short ones in a table, long ones under a heading each."""

from collections.abc import Iterator, Sequence

from bot.export.budget import budget, is_budget_line
from bot.export.money import money
from bot.export.opening import TOLD_FIRST
from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.export.sources import citation_shown
from bot.export.values import answer_shown
from bot.scheme.questions import Question

LONG = "text"


def answer_sections(papers: DraftPapers) -> Iterator[Section]:
    """Give each section of the call that has questions for this draft; what belongs to none comes last."""
    told = [each for each in papers.questions if each.id not in TOLD_FIRST]
    titles = {section.id: papers.told(section.title) for section in papers.call.sections}
    for section_id, title in titles.items():
        yield from _section(papers, title, [each for each in told if each.section == section_id])
    yield from _section(papers, papers.say("other_answers"), [each for each in told if each.section not in titles])


def _section(papers: DraftPapers, title: str, questions: Sequence[Question]) -> Iterator[Section]:
    if not questions:
        return
    amounts = [question for question in questions if is_budget_line(question)]
    long = [question for question in questions if question.kind == LONG]
    short = [question for question in questions if question not in amounts and question not in long]
    if short or long:
        yield Section(title, table=_table(papers, short) if short else None)
    yield from (_long_answer(papers, question) for question in long)
    if amounts:
        yield from budget(papers, title, amounts)
        yield from money(papers)


def _table(papers: DraftPapers, questions: Sequence[Question]) -> Table:
    header = (papers.say("question"), papers.say("answer"), papers.say("source"))
    rows = tuple(
        (papers.told(question.label), answer_shown(papers, question), _source(papers, question))
        for question in questions
    )
    return Table(header, rows, widths=(32, 38, 30))


def _long_answer(papers: DraftPapers, question: Question) -> Section:
    paragraphs = tuple(part.strip("\n") for part in answer_shown(papers, question).split("\n\n") if part.strip())
    note = papers.say("source_note", source=_source(papers, question))
    return Section(papers.told(question.label), 2, paragraphs, note=note if question.citation else "")


def _source(papers: DraftPapers, question: Question) -> str:
    return citation_shown(papers, question.citation) if question.citation else papers.say("our_advice")
