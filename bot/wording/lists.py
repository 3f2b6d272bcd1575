"""Lists in running text."""

from collections.abc import Iterable

AND = {"nb": "og", "nn": "og", "en": "and"}


def listed(items: Iterable[str], language: str = "nb") -> str:
    """Write a list, «a, b og c»; of one item the item, of none the empty text."""
    *first, last = [*items] or [""]
    return f"{', '.join(first)} {AND[language]} {last}" if first else last
