"""How a Word document looks: A4, fonts and colours, language, the box at the top and the page numbers."""

from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from bot.export.outline import Document

LANGUAGE_TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
FONT = "Calibri"
CELL_STYLE = "TableText"
BOX_AIR = Pt(6)
WORD_MODE = "15"
DARK = RGBColor(0x1B, 0x36, 0x5D)
HEADER_FILL, BOX_FILL, LINE, BOX_LINE = "E6ECF4", "FFF6DC", "B8C2D0", "B07C00"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = Cm(21), Cm(29.7), Cm(2.3)
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
SIZES = {"Normal": 10.5, "Title": 26, "Subtitle": 13, "Heading 1": 15, "Heading 2": 12, "Caption": 9, "Footer": 9}


def lay_out(word: WordDocument, document: Document) -> None:
    """Set page, styles, language and footer."""
    page = word.sections[0]
    page.page_width, page.page_height = PAGE_WIDTH, PAGE_HEIGHT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    for name, size in SIZES.items():
        _style(word, name, size)
    word.styles["Normal"].paragraph_format.space_after = Pt(6)
    word.styles["Heading 1"].paragraph_format.space_before = Pt(18)
    word.styles["Heading 1"].paragraph_format.space_after = Pt(6)
    cell_style = word.styles.add_style(CELL_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    cell_style.base_style = word.styles["Normal"]
    cell_style.paragraph_format.space_before = cell_style.paragraph_format.space_after = Pt(2)
    _be_of_today(word)
    _speak(word, LANGUAGE_TAGS[document.language])
    _number_pages(page.footer.paragraphs[0], document)


def styled(paragraph: Paragraph, style_id: str) -> Paragraph:
    """Give a paragraph a style by its id; looking one up by its name takes python-docx two milliseconds each time."""
    paragraph._p.style = style_id
    return paragraph


def boxed(paragraph: Paragraph, stamp: str, notices: Iterable[str]) -> None:
    """Write the stamp and the notices into a box that cannot be overlooked."""
    heading = paragraph.add_run(stamp)
    heading.bold = True
    heading.font.size = Pt(14)
    for notice in notices:
        heading.add_break()
        heading = paragraph.add_run(notice)
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "8"), ("space", str(int(BOX_AIR.pt))), ("color", BOX_LINE)):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties.append(borders)
    shade(properties, BOX_FILL)
    # Word wants its elements in order: the indents come last, and take back the room the box has about its text.
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = BOX_AIR


def shade(properties: BaseOxmlElement, colour: str) -> None:
    """Give a paragraph or a cell a background."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    properties.append(shading)


def _style(word: WordDocument, name: str, size: float) -> None:
    font = word.styles[name].font
    font.name, font.size = FONT, Pt(size)
    fonts = word.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme font would win over the one named
    if name != "Normal":
        font.color.rgb = DARK
        font.italic = False
    if name in ("Subtitle", "Caption"):
        font.bold = False
    for spacing in word.styles[name].element.rPr.findall(qn("w:spacing")):
        word.styles[name].element.rPr.remove(spacing)  # spaced-out letters are hard to read


def _be_of_today(word: WordDocument) -> None:
    """Keep Word from opening the document in the compatibility mode of an older Word, where tables stick out."""
    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_MODE)


def _speak(word: WordDocument, tag: str) -> None:
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)


def _number_pages(paragraph: Paragraph, document: Document) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{document.footer} · {document.page} ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(f" {document.of_pages} ")
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        run._r.append(element)
