"""Draws up every question without an answer: a list to read, to hand around and to write in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from bot.export.cleaning import cleaned
from bot.export.docx import to_docx
from bot.export.markdown import to_markdown
from bot.export.outline import Document, Section, Table
from bot.export.papers import DraftPapers
from bot.export.pdf import to_pdf
from bot.scheme.checking import LONGEST_LINE, LONGEST_TEXT
from bot.scheme.errors import UnknownFormatError
from bot.scheme.questions import Question
from bot.wording import day, listed, number

WRITTEN = {"line": LONGEST_LINE, "text": LONGEST_TEXT}
_RENDERERS: Mapping[str, Callable[[Document], bytes]] = {"docx": to_docx, "pdf": to_pdf, "md": to_markdown}
LINES = {"text": 6}
EMPTY_LINE = "\N{NO-BREAK SPACE}"


def render_blank(format: str, papers: DraftPapers) -> bytes:
    """Write the list; raises UnknownFormatError for a format that has no room for one."""
    if format not in _RENDERERS:
        raise UnknownFormatError(format)
    return _RENDERERS[format](draw_up_blank(papers))


def blank_file_name(area: int | None, day: date, format: str) -> str:
    """Name the file «sporsmal-omrade-2-2023-02-01.docx», without the area where the list is for all of them."""
    return "-".join(["sporsmal", *([] if area is None else [f"omrade-{area}"]), f"{day.isoformat()}.{format}"])


def draw_up_blank(papers: DraftPapers) -> Document:
    """Make the outline of the list; the papers' draft holds the focus area at most."""
    stamp = papers.say("blank_stamp")
    document = Document(
        title=papers.say("blank_title"),
        subtitle=papers.told(papers.call.title),
        language=papers.language,
        day=papers.day,
        stamp=stamp,
        notices=tuple(_notices(papers)),
        sections=tuple(_sections(papers)),
        footer=papers.say("footer", stamp=stamp, day=day(papers.day, papers.language)),
        page=papers.say("page"),
        of_pages=papers.say("of_pages"),
        glyphs_replaced=papers.say("glyphs_replaced"),
        without_standard=papers.say("without_standard"),
    )
    return cleaned(document)


def _notices(papers: DraftPapers) -> Iterator[str]:
    area = papers.area
    if area is None:
        yield papers.say("blank_every_area")
    else:
        yield papers.say("blank_area", number=area.number, title=papers.told(area.title))
    if area is not None and area.refers_to is not None:
        yield papers.say("verdict_refer", circular=area.refers_to)
    else:
        yield papers.say("blank_advice")
    yield papers.say("not_an_application")


def _sections(papers: DraftPapers) -> Iterator[Section]:
    asked = [each for each in papers.questions if papers.area is None or each.kind != "area"]
    titles = {section.id: papers.told(section.title) for section in papers.call.sections}
    for section_id, title in titles.items():
        yield from _part(papers, title, [each for each in asked if each.section == section_id])
    yield from _part(papers, papers.say("blank_conditions"), [each for each in asked if each.section not in titles])


def _part(papers: DraftPapers, title: str, questions: Sequence[Question]) -> Iterator[Section]:
    if questions:
        yield Section(title)
    yield from (_blank(papers, question) for question in questions)


def _blank(papers: DraftPapers, question: Question) -> Section:
    room = "\n".join([EMPTY_LINE] * LINES.get(question.kind, 1))
    return Section(
        papers.told(question.label),
        level=2,
        paragraphs=(papers.told(question.text),),
        bullets=tuple(_advice(papers, question)),
        table=Table((papers.say("answer"),), ((room,),), widths=(100,)),
    )


def _advice(papers: DraftPapers, question: Question) -> Iterator[str]:
    if question.required and "application" in question.forms:
        yield papers.say("blank_required")
    yield from _where_it_holds(papers, question)
    if question.help is not None:
        yield papers.say("blank_help", help=papers.told(question.help))
    if question.options:
        options = [papers.told(option.title) for option in question.options]
        yield papers.say("blank_options", options=listed(options, papers.language))
    if question.example is not None:
        yield papers.say("blank_example", example=papers.told(question.example))
    if question.who is not None:
        yield papers.say("blank_who", who=papers.told(question.who))
    if question.kind in WRITTEN:
        longest = question.maximum or WRITTEN[question.kind]
        yield papers.say("blank_length", count=number(longest, papers.language))


def _where_it_holds(papers: DraftPapers, question: Question) -> Iterator[str]:
    """Tell which areas a question is for, in a list for all of them, and which answer it hangs on."""
    assessed = {area.number for area in papers.call.areas if area.refers_to is None}
    if papers.area is None and not assessed <= set(question.areas):
        key = "blank_of_one_area" if len(question.areas) == 1 else "blank_of_areas"
        areas = [str(area) for area in question.areas]
        yield papers.say(key, areas=listed(areas, papers.language))
    for label in _hangs_on(papers, question):
        yield papers.say("blank_depends", label=label)


def _hangs_on(papers: DraftPapers, question: Question) -> Iterator[str]:
    guards = [each.applies_when for each in papers.call.conditions if each.id == question.id]
    asked = [question.depends_on.question] if question.depends_on else []
    for each in [*filter(None, guards), *asked]:
        yield papers.told(papers.call.question(each).label)
