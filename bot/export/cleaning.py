"""Makes any text fit for every file format; what cannot stay is replaced so that it shows."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Word's own bullets lie in the private use area, and look like nothing elsewhere.
WORD_BULLETS = re.compile("[\uf0a7\uf0a8\uf0b7\uf0d8\uf076]")
# Control characters, halves of a character, the marks that turn reading order around, private and impossible ones.
UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000f0000-\U0010ffff]"
)

Outline = TypeVar("Outline")


def clean(text: str) -> str:
    """Give the text with plain line breaks and spaces, and a replacement mark for each character no file can hold."""
    lines = LINE_ENDS.sub("\n", text).replace("\t", " ")
    return UNFIT.sub(REPLACEMENT, WORD_BULLETS.sub("\N{BULLET}", lines))


def cleaned(outline: Outline) -> Outline:
    """Clean every text of an outline, however deep it stands."""
    return rewritten(outline, clean)


def rewritten(outline: Outline, rewrite: Callable[[str], str]) -> Outline:
    """Give an outline with every text put through a function."""
    return _rewritten(outline, rewrite)  # type: ignore[no-any-return]


def _rewritten(value: Any, rewrite: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return rewrite(value)
    if isinstance(value, tuple):
        return tuple(_rewritten(each, rewrite) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _rewritten(getattr(value, each.name), rewrite) for each in fields(value)})
    return value
