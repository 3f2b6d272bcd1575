"""The figure of a Word document: the picture that the PDF draws, with its text for whoever cannot see it."""

import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import typst
from docx.document import Document as WordDocument

from bot.export.docx_look import TEXT_WIDTH
from bot.export.outline import Figure

TEMPLATE = Path(__file__).with_name("figure.typ")
PIXELS_PER_INCH = 220.0


def add_figure(word: WordDocument, figure: Figure, language: str) -> None:
    """Add the figure across the whole width of the text, on the same page as the table that follows."""
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    picture = paragraph.add_run().add_picture(BytesIO(_drawn(figure, language)), width=TEXT_WIDTH)
    picture._inline.docPr.set("descr", figure.text)
    for side in ("distT", "distB", "distL", "distR"):
        picture._inline.set(side, "0")  # LibreOffice makes room of its own where nothing is said


def _drawn(figure: Figure, language: str) -> bytes:
    """Draw the figure as PNG."""
    picture = typst.compile(
        TEMPLATE,
        format="png",
        ppi=PIXELS_PER_INCH,
        sys_inputs={"data": json.dumps({"figure": asdict(figure), "language": language})},
        ignore_system_fonts=True,
    )
    if not isinstance(picture, bytes):
        raise TypeError(f"typst gave {type(picture).__name__}, not one picture")
    return picture
