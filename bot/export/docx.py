"""Renders the outline as a Word document."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH

from bot.export.docx_figure import add_figure
from bot.export.docx_look import LANGUAGE_TAGS, boxed, lay_out, styled
from bot.export.docx_table import add_table
from bot.export.outline import Document, Section


def to_docx(document: Document) -> bytes:
    """Render the outline with headings, header rows, language and page numbers a screen reader finds."""
    word = docx.Document()
    lay_out(word, document)
    _describe(word, document)
    styled(word.add_paragraph(document.title), "Title")
    styled(word.add_paragraph(document.subtitle), "Subtitle")
    boxed(word.add_paragraph(), document.stamp, document.notices)
    for section in document.sections:
        _add_section(word, section, document.language)
    buffer = BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _describe(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = f"{document.title} – {document.subtitle}"[:255]
    properties.subject = document.stamp
    properties.author = properties.last_modified_by = ""
    properties.comments = properties.keywords = ""
    properties.language = LANGUAGE_TAGS[document.language]
    properties.created = properties.modified = datetime.combine(document.day, time.min)


def _add_section(word: WordDocument, section: Section, language: str) -> None:
    styled(word.add_paragraph(section.heading), f"Heading{section.level}")
    for paragraph in section.paragraphs:
        word.add_paragraph(paragraph).paragraph_format.keep_with_next = _leads_to_table(section, paragraph)
    for bullet in section.bullets:
        styled(word.add_paragraph(bullet), "ListBullet")
    if section.figure is not None:
        add_figure(word, section.figure, language)
    if section.table is not None:
        add_table(word, section.table)
    if section.note:
        styled(word.add_paragraph(section.note), "Caption").alignment = WD_ALIGN_PARAGRAPH.LEFT


def _leads_to_table(section: Section, paragraph: str) -> bool | None:
    """Say whether a paragraph must not be parted from the table below it; None leaves it to the style."""
    return True if section.table is not None and not section.bullets and paragraph == section.paragraphs[-1] else None
