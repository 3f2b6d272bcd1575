"""Tests of the Word document, opened again with python-docx and with LibreOffice."""

import shutil
import subprocess
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from bot.calls.shelf import bundled_calls
from bot.export import render
from bot.scheme.draft import Answer, Draft
from tests.export.papers import ANSWERED, make_papers, make_stipend


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


def test_word_of_today_opens_it_without_compatibility_mode():
    modes = [
        each.get(qn("w:val"))
        for each in opened().settings.element.iter(qn("w:compatSetting"))
        if each.get(qn("w:name")) == "compatibilityMode"
    ]

    assert modes == ["15"]


def test_a_short_table_of_numbers_is_not_parted_and_a_table_of_texts_may_be():
    by_header = {table.rows[0].cells[0].text: table for table in opened().tables}

    assert kept_together(by_header["Post"])
    assert not kept_together(by_header["Vilkår"])


def kept_together(table):
    """Say whether every row but the last must stand on the page of the next one."""
    return all(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in list(table.rows)[:-1])


def test_every_style_that_is_used_is_one_the_document_has():
    call = bundled_calls().get("2023")
    word = opened(draft=Draft("draft", "2023", "nb", {"area": Answer(2, "chat", ANSWERED)}), call=call)

    used = {each.get(qn("w:val")) for tag in ("w:pStyle", "w:tblStyle") for each in word.element.body.iter(qn(tag))}
    assert {"Heading1", "Heading2", "ListBullet", "Caption", "Title", "Subtitle", "TableText", "TableGrid"} <= used
    assert used <= {style.style_id for style in word.styles}


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
