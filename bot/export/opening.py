"""The first page: what this is, whom and what it concerns, and what is still missing."""

from collections.abc import Iterator

from bot.export.conditions import in_short
from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.export.values import answer_shown, area_shown
from bot.scheme.draft import READY
from bot.scheme.questions import Question
from bot.wording import day

TOLD_FIRST = ("municipality", "organisation_number", "title", "area")


def notices(papers: DraftPapers) -> tuple[str, ...]:
    """Say that nothing has been filed and where it is filed, and that the deadline has passed where it has."""
    told = [papers.say("not_an_application"), papers.say("made_by_machine")]
    if not papers.call.is_open(papers.day):
        told.append(papers.say("deadline_passed", day=day(papers.call.deadline, papers.language)))
    return tuple(told)


def facts(papers: DraftPapers) -> Section:
    """Tell in one table who applies, for what, within which call, and how far the draft has come."""
    rows = (*_answers(papers), *_circumstances(papers))
    header = (papers.say("fact"), papers.say("content"))
    return Section(papers.say("facts"), table=Table(header, rows, widths=(32, 68)))


def missing(papers: DraftPapers) -> Section:
    """List what must be answered and is not, with who can usually tell."""
    if not papers.missing:
        return Section(papers.say("missing"), paragraphs=(papers.say("nothing_missing"),))
    return Section(papers.say("missing"), bullets=tuple(_wanted(papers, question) for question in papers.missing))


def _answers(papers: DraftPapers) -> Iterator[tuple[str, str]]:
    for question in papers.questions:
        if question.id in TOLD_FIRST and question.kind != "area":
            yield papers.told(question.label), answer_shown(papers, question)
    yield papers.say("focus_area"), area_shown(papers)


def _circumstances(papers: DraftPapers) -> Iterator[tuple[str, str]]:
    yield papers.say("call"), papers.told(papers.call.title)
    yield papers.say("deadline"), day(papers.call.deadline, papers.language)
    yield papers.say("exported"), day(papers.day, papers.language)
    yield papers.say("status"), _status(papers)
    yield papers.say("stage"), _stage(papers)
    if papers.assessment is not None:
        yield papers.say("conditions"), in_short(papers, papers.assessment)


def _status(papers: DraftPapers) -> str:
    count = len(papers.missing)
    key = "status_complete" if count == 0 else "status_one_missing" if count == 1 else "status_missing"
    return papers.say(key, stamp=papers.say("stamp"), count=count)


def _stage(papers: DraftPapers) -> str:
    status = papers.draft.status
    if status.state != READY or status.at is None:
        return papers.say("stage_draft")
    return papers.say("stage_ready", by=status.by, day=day(status.at.date(), papers.language))


def _wanted(papers: DraftPapers, question: Question) -> str:
    label = papers.told(question.label)
    return papers.say("who_can_tell", label=label, who=papers.told(question.who)) if question.who else label
