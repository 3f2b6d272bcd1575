"""What was said and done: the letters of the case, the conversation before it, notes and the log."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.export.case_opening import paragraphs_of
from bot.export.case_papers import CasePapers
from bot.export.outline import Section, Table
from bot.export.sources import citation_shown
from bot.scheme.case import CaseEvent
from bot.scheme.citation import Citation
from bot.wording import listed

# What passed between adviser and applicant; a case may be closed without a word.
LETTERS = ("answered", "asked_for_more", "wrote", "reopened", "closed", "rated")
NOTE = "note"
# Notes stand by themselves, letters in full above: only these are told in the log with what was written.
TOLD_IN_LOG = ("flagged", "unflagged")
WIDTHS = (25, 23, 52)


def letters(papers: CasePapers) -> Iterator[Section]:
    """Give what adviser and applicant wrote to each other after the question, in full, with what was cited."""
    written = [event for event in papers.file.events if event.kind in LETTERS and event.text]
    if not written:
        yield Section(papers.say("case_letters"), paragraphs=(papers.say("case_no_letters"),))
        return
    yield Section(papers.say("case_letters"))
    for event in written:
        heading = papers.say("case_letter", who=papers.person(event.by), what=_what(papers, event))
        text = paragraphs_of(event.text or "")
        yield Section(heading, 2, (papers.moment(event.at), *text), note=_sources(papers, event))


def conversation(papers: CasePapers) -> Section:
    """Give what had been said in the conversation when the case was opened."""
    said = papers.file.transcript
    if not said:
        return Section(papers.say("case_conversation"), paragraphs=(papers.say("case_no_conversation"),))
    header = (papers.say("case_when"), papers.say("case_who"), papers.say("case_text"))
    rows = tuple(_message(papers, message) for message in said)
    return Section(papers.say("case_conversation"), table=Table(header, rows, WIDTHS))


def notes(papers: CasePapers) -> Iterator[Section]:
    """Give the advisers' notes among themselves, and say that they are that."""
    written = [event for event in papers.file.events if event.kind == NOTE]
    if written:
        header = (papers.say("case_when"), papers.say("case_who"), papers.say("case_note"))
        rows = tuple((papers.moment(each.at), papers.person(each.by), each.text or "") for each in written)
        meaning = (papers.say("case_notes_meaning"),)
        yield Section(papers.say("case_notes"), paragraphs=meaning, table=Table(header, rows, WIDTHS))


def log(papers: CasePapers) -> Section:
    """Give who did what and when, from the first to the last."""
    header = (papers.say("case_when"), papers.say("case_who"), papers.say("case_what"))
    rows = tuple((papers.moment(each.at), papers.person(each.by), _logged(papers, each)) for each in papers.file.events)
    return Section(papers.say("case_log"), table=Table(header, rows, WIDTHS))


def _logged(papers: CasePapers, event: CaseEvent) -> str:
    what = _what(papers, event)
    return (
        papers.say("case_with_text", what=what, text=event.text) if event.kind in TOLD_IN_LOG and event.text else what
    )


def _what(papers: CasePapers, event: CaseEvent) -> str:
    data = event.data
    match event.kind:
        case "passed_on":
            return papers.say("case_event_passed_on", name=papers.person(data["to"]))
        case "closed":
            return papers.say("case_event_closed", reason=papers.say(f"case_reason_{data['reason']}"))
        case "rated":
            return papers.say("case_event_rated_helpful" if data["helpful"] else "case_event_rated_unhelpful")
    return papers.say(f"case_event_{event.kind}")


def _message(papers: CasePapers, message: Mapping[str, Any]) -> tuple[str, ...]:
    cited = [citation_shown(papers.matter, Citation(**each)) for each in message.get("citations") or ()]
    text = "\n".join((message["text"], *_source_note(papers, cited)))
    at = papers.moment(datetime.fromisoformat(message["at"]))
    return at, papers.say(f"case_from_{message['from']}"), text


def _sources(papers: CasePapers, event: CaseEvent) -> str:
    found = [(each, papers.citation(each)) for each in event.data.get("statements") or ()]
    cited = [citation_shown(papers.matter, citation) if citation else name for name, citation in found]
    return " ".join(_source_note(papers, cited))


def _source_note(papers: CasePapers, cited: list[str]) -> Iterator[str]:
    if cited:
        yield papers.say("source_note", source=listed(list(dict.fromkeys(cited)), papers.matter.language))
