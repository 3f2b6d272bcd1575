"""Tables of a Word document, with a header row that is marked as one and repeated on each page."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_TblPr
from docx.shared import Pt
from docx.table import _Cell, _Row

from bot.export.docx_look import CELL_STYLE, HEADER_FILL, LINE, TEXT_WIDTH, shade, styled
from bot.export.outline import Table

AIR = Pt(6)
# A table of numbers this short stays on one page; one of texts would leave the page before it half empty.
SHORT = 12


def add_table(word: WordDocument, table: Table) -> None:
    """Add a table across the whole width of the text, with some air below."""
    grid = word.add_table(rows=1 + len(table.rows), cols=len(table.header))
    grid._tbl.tblStyle_val = "TableGrid"
    grid.autofit = False
    _draw_lines(grid._tbl.tblPr)
    is_short = bool(table.numbers) and len(table.rows) <= SHORT
    for index, (row, texts) in enumerate(zip(grid.rows, (table.header, *table.rows), strict=True)):
        cells = row.cells
        _keep_together(row, with_next=is_short and index < len(table.rows))
        for column, text in enumerate(texts):
            cells[column].width = int(TEXT_WIDTH * table.widths[column] / sum(table.widths))
            _fill(cells[column], text, bold=index == 0 or index - 1 in table.totals, right=column in table.numbers)
        if index == 0:
            _mark_as_header(row)
    for column, width in zip(grid.columns, table.widths, strict=True):
        column.width = int(TEXT_WIDTH * width / sum(table.widths))
    air = word.add_paragraph().paragraph_format
    air.space_after, air.line_spacing = Pt(0), AIR


def _fill(cell: _Cell, text: str, bold: bool, right: bool) -> None:
    paragraph = styled(cell.paragraphs[0], CELL_STYLE)
    run = paragraph.add_run(text)
    if bold:
        run.bold = True
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark_as_header(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        shade(cell._tc.get_or_add_tcPr(), HEADER_FILL)
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _keep_together(row: _Row, with_next: bool) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    if with_next:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True


def _draw_lines(properties: CT_TblPr) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        upright = side in ("left", "right", "insideV")
        border.set(qn("w:val"), "nil" if upright else "single")
        border.set(qn("w:sz"), "4")
        border.set(qn("w:color"), LINE)
        borders.append(border)
    properties.find(qn("w:tblLayout")).addprevious(borders)  # Word wants its elements in order
