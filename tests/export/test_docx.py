"""Tests of the Word document, opened again with python-docx and with LibreOffice."""

import shutil
import subprocess
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from bot.export import render
from tests.export.papers import make_papers, make_stipend


def opened(**values):
    return docx.Document(BytesIO(render("docx", make_papers(stipend=make_stipend(), **values))))


def test_headings_are_headings():
    headings = [each.text for each in opened().paragraphs if each.style.name == "Heading 1"]

    assert headings[:3] == ["Om utkastet", "Dette mangler", "Prosjektet"]
    assert headings[-1] == "Kilder"


def test_every_table_has_a_header_row_that_is_marked_as_one():
    tables = opened().tables

    assert len(tables) > 5
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in tables)


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_document_has_a_language(language, tag):
    word = opened(language=language)

    assert {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))} == {tag}
    assert word.core_properties.language == tag


def test_the_page_is_a4_and_numbered():
    page = opened().sections[0]

    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    assert "PAGE" in page.footer.paragraphs[0]._p.xml


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler) is not installed")
def test_libreoffice_opens_it_and_finds_the_text(tmp_path):
    (tmp_path / "utkast.docx").write_bytes(render("docx", make_papers()))

    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "utkast.docx")], check=True, capture_output=True, timeout=120)
    text = subprocess.run(["pdftotext", str(tmp_path / "utkast.pdf"), "-"], check=True, capture_output=True).stdout

    assert "Utkast – ikke sendt inn" in text.decode()
    assert "Første avsnitt." in text.decode()
