"""Tests of every format with odd and hostile input, and of file names."""

from datetime import date
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from bot.export import FORMATS, MEDIA_TYPES, file_name, render
from bot.scheme.errors import UnknownFormatError
from tests.export.papers import make_draft, make_papers

ODD = {
    "control characters": ("Før\x00\x07\x1b\x0bEtter", "Før���\nEtter"),
    "a formula": ("=cmd()|' /C calc'!A0", "=cmd()|' /C calc'!A0"),
    "XML": ("<w:p>hei</w:p> & ]]>", "<w:p>hei</w:p> & ]]>"),
    "emoji": ("glad 😀👩‍👩‍👧", "glad 😀👩‍👩‍👧"),
    "right to left": ("مرحبا שלום", "مرحبا שלום"),
    "an override of the reading order": ("a\u202eb", "a�b"),
    "Word's bullet": ("\uf0b7 punkt", "• punkt"),
    "half a character": ("a\ud800b", "a�b"),
    "very long": ("æ" * 20_000, "æ" * 20_000),
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_a_file_in_every_format(name, format):
    assert render(format, make_papers(make_draft(need=ODD[name][0], title=ODD[name][0][:200])))


@pytest.mark.parametrize("name", ODD)
def test_odd_text_stands_in_the_word_document_or_shows_that_it_was_replaced(name):
    typed, shown = ODD[name]

    word = docx.Document(BytesIO(render("docx", make_papers(make_draft(need=typed)))))

    assert shown in [paragraph.text for paragraph in word.paragraphs]


@pytest.mark.parametrize("name", ODD)
def test_odd_text_leaves_a_pdf_that_is_tagged(name):
    pdf = PdfReader(BytesIO(render("pdf", make_papers(make_draft(need=ODD[name][0])))))

    assert "/StructTreeRoot" in pdf.trailer["/Root"]


def test_every_format_has_a_media_type():
    assert set(FORMATS) == set(MEDIA_TYPES) == {"docx", "pdf", "md", "json", "ics"}


def test_an_unknown_format_is_refused():
    with pytest.raises(UnknownFormatError):
        render("exe", make_papers())


@pytest.mark.parametrize(
    ("municipality", "area", "format", "name"),
    [
        ("Bodø", 2, "docx", "utkast-bodo-omrade-2-2023-02-01.docx"),
        ("Kárášjohka - Karasjok", 1, "pdf", "utkast-karasjohka-karasjok-omrade-1-2023-02-01.pdf"),
        ("Ræisse/../x\n", None, "md", "utkast-raeisse-x-2023-02-01.md"),
        (None, None, "json", "utkast-2023-02-01.json"),
        ("Bodø", 2, "ics", "frister-2023-02-01.ics"),
    ],
)
def test_a_file_name_tells_municipality_area_and_day_in_plain_letters(municipality, area, format, name):
    assert file_name(municipality, area, date(2023, 2, 1), format) == name
