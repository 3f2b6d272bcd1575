"""What a draft looks like on paper, whatever the file format: one neutral outline that every renderer reads."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Table:
    """A table with a header row.

    `widths` are relative, `numbers` the columns that are aligned to the right, `totals` the rows that are sums.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    numbers: tuple[int, ...] = ()
    totals: tuple[int, ...] = ()


@dataclass(frozen=True)
class Bar:
    """One bar of a figure: `parts` are whole kroner in the order of the figure's sources, `shown` the same as text."""

    label: str
    parts: tuple[int, ...]
    shown: tuple[str, ...]
    total: str


@dataclass(frozen=True)
class Figure:
    """Amounts as bars, each divided by source; `text` tells it all to whoever cannot see it."""

    text: str
    sources: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it, in this order: paragraphs, bullets, figure, table, note.

    A figure always has a table with the same amounts.

    Levels begin at 1 and never skip one; a line break in a paragraph is one the writer made.
    """

    heading: str
    level: int = 1
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    figure: Figure | None = None
    table: Table | None = None
    note: str = ""


@dataclass(frozen=True)
class Document:
    """A whole draft; `stamp` says that it is one, and `footer` says it again on every page."""

    title: str
    subtitle: str
    language: str
    day: date
    stamp: str
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str
    page: str
    of_pages: str
    glyphs_replaced: str
    without_standard: str
