"""The figure of the money: what it shows, and that every file tells it as text, too."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from bot.calls.shelf import bundled_calls
from bot.export import render
from bot.export.drawing_up import draw_up
from bot.scheme.draft import Answer, Draft
from tests.export.papers import ANSWERED, make_papers

CALL = bundled_calls().get("2023")
SPLIT = {
    "project_years": 2,
    "own_contribution_amount": {"2023": 300, "2024": 100},
    "other_funding_amount": {"2023": 0, "2024": 50},
    "applied_amount": {"2023": 1000, "2024": 2000},
}


def papers(language="nb", **values):
    answers = {key: Answer(value, "chat", ANSWERED) for key, value in {"area": 4, **values}.items()}
    return make_papers(Draft("draft", "2023", language, answers), CALL, language=language)


def drawn(**values):
    return next((each for each in draw_up(papers(**values)).sections if each.figure is not None), None)


def cells(section):
    return [tuple(cell.replace("\N{NO-BREAK SPACE}", "") for cell in row) for row in section.table.rows]


def test_there_is_a_bar_for_each_year_divided_by_source():
    section = drawn(**SPLIT)

    assert [(bar.label, bar.parts) for bar in section.figure.bars] == [
        ("2023", (1000, 300, 0)),
        ("2024", (2000, 100, 50)),
    ]
    assert section.heading == "Penger per år og kilde, i kroner"


def test_the_same_amounts_stand_beside_it_and_are_summed():
    section = drawn(**SPLIT)

    assert section.table.header == ("År", "Søkt fra IMDi", "Egenandel", "Annen finansiering", "Sum")
    assert cells(section) == [
        ("2023", "1000", "300", "0", "1300"),
        ("2024", "2000", "100", "50", "2150"),
        ("Sum", "3000", "400", "50", "3450"),
    ]


def test_the_text_of_the_figure_has_every_amount():
    text = drawn(**SPLIT).figure.text.replace("\N{NO-BREAK SPACE}", " ")

    assert "2023: Søkt fra IMDi 1 000 kroner, Egenandel 300 kroner og Annen finansiering 0 kroner." in text
    assert "2024: Søkt fra IMDi 2 000 kroner" in text


def test_an_amount_that_is_missing_is_no_zero():
    section = drawn(project_years=1, applied_amount=1000)

    assert cells(section) == [("2023", "1000", "Mangler", "Mangler", "1000")]
    assert "Egenandel mangler" in section.figure.text
    assert section.paragraphs == ("Beløp som mangler, er ikke med i figuren eller i summene.",)


def test_amounts_that_are_not_all_split_by_year_are_shown_for_the_whole_project():
    section = drawn(**SPLIT | {"applied_amount": 3000})

    assert [bar.label for bar in section.figure.bars] == ["Hele prosjektet"]
    assert cells(section) == [("Hele prosjektet", "3000", "400", "50", "3450")]
    assert "ikke alle fordelt på år" in section.paragraphs[0]


@pytest.mark.parametrize("values", [{}, {"costs_staff": 500}, {"applied_amount": None, "own_contribution_amount": 0}])
def test_without_money_to_show_there_is_no_figure(values):
    assert drawn(project_years=1, **values) is None


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "Søkt fra IMDi"), ("nn", "Søkt frå IMDi"), ("en", "Applied for")]
)
def test_the_word_document_has_a_picture_with_the_text_of_the_figure(language, words):
    word = docx.Document(BytesIO(render("docx", papers(language, **SPLIT))))

    [picture] = word.inline_shapes
    described = picture._inline.docPr.get("descr")
    assert words in described
    assert words in [cell.text for table in word.tables for cell in table.rows[0].cells] or language == "en"
    assert picture.width <= word.sections[0].page_width - 2 * word.sections[0].left_margin
    assert next(word.element.body.iter(qn("w:drawing"))) is not None


def test_the_pdf_has_a_figure_with_its_text_for_whoever_cannot_see_it():
    pdf = PdfReader(BytesIO(render("pdf", papers(**SPLIT))))

    [figure] = [each for each in structure(pdf.trailer["/Root"]["/StructTreeRoot"]) if each.get("/S") == "/Figure"]
    assert "Egenandel 300" in figure["/Alt"]
    assert b"pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_object().get_data()


def structure(node):
    node = node.get_object()
    if not isinstance(node, dict):
        return
    yield node
    children = node.get("/K", ())
    for child in children if isinstance(children, list) else [children]:
        yield from structure(child)


def test_the_markdown_has_the_table():
    text = render("md", papers(**SPLIT)).decode().replace("\N{NO-BREAK SPACE}", "")

    assert "| 2024 | 2000 | 100 | 50 | 2150 |" in text


@pytest.mark.parametrize("amount", [1, 1_000_000_000])
def test_the_smallest_and_the_largest_amount_can_be_drawn(amount):
    values = papers(project_years=1, applied_amount=amount, own_contribution_amount=1, other_funding_amount=0)

    assert docx.Document(BytesIO(render("docx", values))).inline_shapes
    assert render("pdf", values)
