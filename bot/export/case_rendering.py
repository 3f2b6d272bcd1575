"""From a case to the bytes of a file for the archive."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bot.export.answers import answer_sections
from bot.export.case_json import to_case_json
from bot.export.case_opening import case_facts, case_notices, question
from bot.export.case_papers import CasePapers
from bot.export.case_standing import case_standing
from bot.export.case_talk import conversation, letters, log, notes
from bot.export.cleaning import cleaned
from bot.export.docx import to_docx
from bot.export.naming import LONGEST_PLACE, ascii_slug
from bot.export.outline import Document, Section
from bot.export.pdf import to_pdf
from bot.export.stipends import stipends
from bot.scheme.errors import UnknownFormatError
from bot.wording import day

_RENDERERS: Mapping[str, Callable[[CasePapers], bytes]] = {
    "docx": lambda papers: to_docx(draw_up_case(papers)),
    "pdf": lambda papers: to_pdf(draw_up_case(papers)),
    "json": to_case_json,
}
CASE_FORMATS = tuple(_RENDERERS)


def render_case(format: str, papers: CasePapers) -> bytes:
    """Write the file; raises UnknownFormatError for a format that is none of CASE_FORMATS."""
    if format not in _RENDERERS:
        raise UnknownFormatError(format)
    return _RENDERERS[format](papers)


def case_file_name(reference: str, municipality: str | None, on: date, format: str) -> str:
    """Name a file «henvendelse-1a2b3c4d-bodo-2026-11-25.pdf»; the place is left out where it is not known."""
    place = ascii_slug(municipality or "")[:LONGEST_PLACE].strip("-")
    parts = ("henvendelse", ascii_slug(reference), place, on.isoformat())
    return f"{'-'.join(filter(None, parts))}.{format}"


def draw_up_case(papers: CasePapers) -> Document:
    """Make the outline of a case; whatever no file can hold is visibly replaced."""
    shown = day(papers.matter.day, papers.matter.language)
    document = Document(
        title=papers.say("case_title", reference=papers.case.reference),
        subtitle=_subtitle(papers),
        language=papers.matter.language,
        day=papers.matter.day,
        stamp=papers.say("case_stamp"),
        notices=case_notices(papers),
        sections=tuple(_sections(papers)),
        footer=papers.say("case_footer", reference=papers.case.reference, day=shown),
        page=papers.say("page"),
        of_pages=papers.say("of_pages"),
        glyphs_replaced=papers.say("case_glyphs_replaced"),
        without_standard=papers.say("without_standard"),
    )
    return cleaned(document)


def _subtitle(papers: CasePapers) -> str:
    title = papers.matter.told(papers.call.title)
    return title[:1].upper() + title[1:]


def _sections(papers: CasePapers) -> Iterator[Section]:
    yield question(papers)
    yield from letters(papers)
    yield case_facts(papers)
    yield from case_standing(papers)
    yield from stipends(papers.matter)
    yield from answer_sections(papers.matter)
    yield conversation(papers)
    yield from notes(papers)
    yield log(papers)
