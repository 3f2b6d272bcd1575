"""Renders the outline as a Word document."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH

from bot.export.docx_look import LANGUAGE_TAGS, boxed, lay_out
from bot.export.docx_table import add_table
from bot.export.outline import Document, Section


def to_docx(document: Document) -> bytes:
    """Render the outline with headings, header rows, language and page numbers a screen reader finds."""
    word = docx.Document()
    lay_out(word, document)
    _describe(word, document)
    word.add_paragraph(document.title, style="Title")
    word.add_paragraph(document.subtitle, style="Subtitle")
    boxed(word.add_paragraph(), document.stamp, document.notices)
    for section in document.sections:
        _add_section(word, section)
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


def _add_section(word: WordDocument, section: Section) -> None:
    word.add_heading(section.heading, level=section.level)
    for paragraph in section.paragraphs:
        word.add_paragraph(paragraph)
    for bullet in section.bullets:
        word.add_paragraph(bullet, style="List Bullet")
    if section.table is not None:
        add_table(word, section.table)
    if section.note:
        word.add_paragraph(section.note, style="Caption").alignment = WD_ALIGN_PARAGRAPH.LEFT
