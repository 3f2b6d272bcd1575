"""Renders the outline as a PDF that is tagged (PDF/UA-1) and keeps (PDF/A-2a)."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, time, timezone
from pathlib import Path
from typing import Literal

import typst

from bot.export.cleaning import rewritten
from bot.export.outline import Document

TEMPLATE = Path(__file__).with_name("draft.typ")
STANDARDS: Sequence[Literal["a-2a", "ua-1"]] = ("a-2a", "ua-1")
MISSING_GLYPH = "\N{WHITE SQUARE}"
# Letters and signs that the fonts in typst are known to hold; a test tries every one.
UNSAFE = re.compile(
    "[^\n -~\xa0-\xac\xae-ſƀ-ɏ\u0300-\u0304\u0306-\u030cΆ-ΊΌΎ-ΡΣ-ώЀ-џא-תء-غف-ي"
    "Ḁ-ẙ‐-‧‰-⁀⁂⁄-⁒€←-↓−≈≠≤≥■□▪▫○●✓\N{REPLACEMENT CHARACTER}]"
)


def to_pdf(document: Document) -> bytes:
    """Render the outline; signs the fonts lack are replaced visibly, and only then are the standards given up."""
    try:
        return _compiled(document, STANDARDS)
    except typst.TypstError:
        shown = replace(rewritten(document, _with_known_glyphs), notices=(*document.notices, document.glyphs_replaced))
    try:
        return _compiled(shown, STANDARDS)
    except typst.TypstError:
        return _compiled(replace(shown, notices=(*document.notices, document.without_standard)), ())


def _with_known_glyphs(text: str) -> str:
    return UNSAFE.sub(MISSING_GLYPH, text)


def _compiled(document: Document, standards: Sequence[Literal["a-2a", "ua-1"]]) -> bytes:
    """The text goes in as data, so nothing in it is read as markup."""
    pdf = typst.compile(
        TEMPLATE,
        format="pdf",
        sys_inputs={"data": json.dumps(asdict(document), default=str)},
        ignore_system_fonts=True,
        pdf_standards=list(standards),
        timestamp=datetime.combine(document.day, time.min, tzinfo=timezone.utc),
    )
    if not isinstance(pdf, bytes):
        raise TypeError(f"typst gave {type(pdf).__name__}, not one file")
    return pdf
