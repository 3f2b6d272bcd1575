"""Tests of the PDF, opened again with pypdf."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.export import render
from bot.export.pdf import MISSING_GLYPH, UNSAFE
from tests.export.papers import make_draft, make_papers, make_stipend

SAMI = "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž æøåÆØÅ"


def opened(**values) -> PdfReader:
    return PdfReader(BytesIO(render("pdf", make_papers(**values))))


def text_of(pdf: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


def follows_standards(pdf: PdfReader) -> bool:
    metadata = pdf.trailer["/Root"]["/Metadata"].get_object().get_data()
    return b"pdfuaid:part" in metadata and b"pdfaid:part" in metadata


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_it_is_tagged_and_has_a_language(language, tag):
    root = opened(language=language, stipend=make_stipend()).trailer["/Root"]

    assert root["/StructTreeRoot"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == tag


def test_it_keeps_the_standards_and_the_letters_of_the_north():
    pdf = opened(draft=make_draft(title=SAMI))

    assert follows_standards(pdf)
    assert SAMI in text_of(pdf)


def test_a_sign_the_fonts_lack_is_replaced_so_that_it_shows():
    pdf = opened(draft=make_draft(title="Jobb 😀 først"))

    assert follows_standards(pdf)
    assert f"Jobb {MISSING_GLYPH} først" in text_of(pdf)
    assert "erstattet med □" in text_of(pdf)


def test_every_sign_that_is_let_through_is_one_the_fonts_hold():
    let_through = "".join(chr(code) for code in range(0x20, 0x10000) if not UNSAFE.match(chr(code)))
    everything = make_papers(make_draft(need=" ".join(let_through) + " 😀"))

    assert follows_standards(PdfReader(BytesIO(render("pdf", everything))))


def test_text_is_data_and_never_markup():
    pdf = opened(draft=make_draft(title='#pagebreak() $x$ *a* _b_ @c <d> \\ #read("/etc/passwd")'))

    assert "#pagebreak() $x$ *a* _b_ @c <d>" in text_of(pdf)
