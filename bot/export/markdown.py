"""Renders the outline as Markdown in which nobody's text can become markup, a link or HTML."""

import re
from collections.abc import Iterable, Iterator

from bot.export.outline import Document, Section, Table

MARKUP = re.compile(r"([\\`*_\[\]{}|~#$])")
# Some readers of Markdown make HTML and links of what others escape with a backslash; an entity is safe in all.
HTML_OR_LINK = re.compile(r"(?i)[&<>@]|(?<=www)\.|:(?=//)|(?<=mailto):|(?<=xmpp):")
# What begins a heading, a list, a quotation or a rule where a line begins.
LINE_START = re.compile(r"(?m)^([+=-]|\d+(?=[.)]))")
SPACES = re.compile(r"[ \n]+")
INDENT = re.compile(r"(?m)^[ ]+|[ ]+$")


def to_markdown(document: Document) -> bytes:
    """Render the outline, as UTF-8."""
    blocks = [f"# {_line(document.title)}", _line(document.subtitle), f"> **{_line(document.stamp)}**"]
    blocks += [f"> {_line(notice)}" for notice in document.notices]
    for section in document.sections:
        blocks += _section(section)
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """Give a text that reads the same once rendered; a single line break stays one."""
    plain = MARKUP.sub(r"\\\1", INDENT.sub("", text))
    begun = LINE_START.sub(lambda found: _kept_from_starting(found[0]), plain)
    unlinked = HTML_OR_LINK.sub(lambda found: f"&#{ord(found[0])};", begun)
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\\\\\n", unlinked)


def _kept_from_starting(mark: str) -> str:
    return f"{mark}\\" if mark[0].isdigit() else f"\\{mark}"


def _line(text: str) -> str:
    """Put a text on one line; a space that keeps a number together stays."""
    return escaped(SPACES.sub(" ", text).strip(" "))


def _section(section: Section) -> Iterator[str]:
    yield f"{'#' * (section.level + 1)} {_line(section.heading)}"
    yield from (escaped(paragraph) for paragraph in section.paragraphs)
    if section.bullets:
        yield "\n".join(f"- {_line(bullet)}" for bullet in section.bullets)
    if section.table is not None:
        yield "\n".join(_table(section.table))
    if section.note:
        yield _line(section.note)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield _row("--:" if column in table.numbers else "---" for column in range(len(table.header)))
    for index, row in enumerate(table.rows):
        yield _row(f"**{_line(cell)}**" if cell and index in table.totals else _line(cell) for cell in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"
