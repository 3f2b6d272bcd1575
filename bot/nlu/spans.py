"""A message as the finders read it: even letters in the same places, and what is read already blotted out."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

BLOT = "·"
EVEN = {ord(char): " " for char in "\u00a0\u202f\u2007\u2009\u200b\u200c\u200d\ufeff\t\r\n"} | {
    ord(char): "-" for char in "–—‐‑−"
}

Value = TypeVar("Value")


@dataclass(frozen=True)
class Found(Generic[Value]):
    """Something found in a message, and its place."""

    value: Value
    start: int
    end: int


def composed(text: str) -> str:
    """Compose letters with their accents; places in a message are places in what this gives."""
    return unicodedata.normalize("NFC", text)


def evened(text: str) -> str:
    """Make spaces and dashes plain, one character for one."""
    return text.translate(EVEN)


def lowered(text: str) -> str:
    """Lower the case, one character for one."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def blotted(text: str, spans: Iterable[Found[Any]] | Iterable[re.Match[str]]) -> str:
    """Blot out places, so that no later finder reads them or reads across them."""
    for span in spans:
        start, end = span.span() if isinstance(span, re.Match) else (span.start, span.end)
        text = text[:start] + BLOT * (end - start) + text[end:]
    return text
