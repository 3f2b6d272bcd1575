"""From a draft to the bytes of a file in any format."""

from collections.abc import Callable, Mapping

from bot.export.docx import to_docx
from bot.export.drawing_up import draw_up
from bot.export.ics import to_ics
from bot.export.json import to_json
from bot.export.markdown import to_markdown
from bot.export.papers import DraftPapers
from bot.export.pdf import to_pdf
from bot.scheme.errors import UnknownFormatError

MEDIA_TYPES: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
}
FORMATS = tuple(MEDIA_TYPES)
_RENDERERS: Mapping[str, Callable[[DraftPapers], bytes]] = {
    "docx": lambda papers: to_docx(draw_up(papers)),
    "pdf": lambda papers: to_pdf(draw_up(papers)),
    "md": lambda papers: to_markdown(draw_up(papers)),
    "json": to_json,
    "ics": lambda papers: to_ics(papers.call, papers.language, papers.day),
}


def render(format: str, papers: DraftPapers) -> bytes:
    """Write the file; raises UnknownFormatError for a format that is none of FORMATS."""
    if format not in _RENDERERS:
        raise UnknownFormatError(format)
    return _RENDERERS[format](papers)
