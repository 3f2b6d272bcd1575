"""Tests of the Markdown, in which nobody's text may become markup."""

import re

import markdown
import pytest

from bot.export import render
from bot.export.markdown import escaped
from tests.export.papers import make_draft, make_papers, make_stipend

ATTEMPTS = [
    "# Overskrift",
    "[lenke](http://example.invalid)",
    "![bilde](x.png)",
    "<script>alert(1)</script>",
    "<http://example.invalid>",
    "**fet** _kursiv_ `kode` ~~strøket~~",
    "1. punkt",
    "- punkt",
    "> sitat",
    "    kode",
    "tekst\n====",
    "tekst\n---",
    "&lt;b&gt;",
    "a | b\n--|--\n1 | 2",
]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_text_that_looks_like_markup_makes_nothing_but_paragraphs(attempt):
    html = markdown.markdown(escaped(attempt), extensions=["tables"])

    assert set(re.findall(r"<(\w+)", html)) <= {"p", "br"}


@pytest.mark.parametrize("address", ["https://example.invalid", "www.example.invalid", "mailto:a@example.invalid"])
def test_no_address_is_left_for_a_reader_to_make_a_link_of(address):
    assert not re.search(r"://|www\.|mailto:|@", escaped(address))


def test_the_text_reads_the_same_once_rendered():
    assert (
        markdown.markdown(escaped("Vår & deres <plan> [1] a_b 2*3"))
        == "<p>Vår &#38; deres &#60;plan&#62; [1] a_b 2*3</p>"
    )


def test_the_draft_has_headings_tables_and_its_stamp():
    text = render("md", make_papers(stipend=make_stipend())).decode()

    assert text.startswith("# Utkast til søknad\n")
    assert "> **Utkast – ikke sendt inn**" in text
    assert "| Post | Kroner |\n| --- | --: |" in text


def test_a_cell_cannot_break_out_of_its_table():
    text = render("md", make_papers(make_draft(title="a | b\nc"))).decode()

    assert r"a \| b c |" in text


def test_a_number_keeps_the_spaces_that_hold_it_together():
    text = render("md", make_papers()).decode()

    assert "900\N{NO-BREAK SPACE}000" in text
