"""Takes out of texts what has no place in a letter: control characters, and in one line also line breaks."""

import re
import unicodedata

# Controls, halves of pairs, private ones, line separators; in a line also those that are not seen at all, such as the
# ones that turn the direction of writing.
_NEVER = ("Cc", "Cs", "Co", "Zl", "Zp")
_NEVER_IN_A_LINE = (*_NEVER, "Cf")
_BLANK_LINES = re.compile(r"\n[ \t]*(\n[ \t]*)+")


def clean_line(text: str) -> str:
    """Give a text as one line: whatever could end a line or hide something becomes a space."""
    return " ".join("".join(" " if _is_one_of(_NEVER_IN_A_LINE, each) else each for each in text).split())


def clean_text(text: str) -> str:
    """Give a text of several lines: no control characters, and no more than one blank line at a time."""
    lines = "\n".join(text.splitlines())
    kept = "".join(each for each in lines if each == "\n" or not _is_one_of(_NEVER, each))
    return _BLANK_LINES.sub("\n\n", kept).strip()


def _is_one_of(categories: tuple[str, ...], character: str) -> bool:
    return unicodedata.category(character) in categories
