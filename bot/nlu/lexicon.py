"""The words in `lexicon.yml`, as parts of patterns and as tables from a word to its number."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("lexicon.yml")


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, Any]:
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def listed(name: str) -> Sequence[str]:
    """Give a list of the lexicon."""
    return tuple(_lexicon()[name])


def any_of(name: str) -> str:
    """Give a list of the lexicon as one group of alternatives."""
    return f"(?:{'|'.join(listed(name))})"


def any_word(table: Mapping[str, int]) -> str:
    """Give the words of a table as alternatives, the longest first so that none hides another."""
    return "|".join(sorted(table, key=len, reverse=True))


def numbered(name: str) -> Mapping[str, int]:
    """Give a mapping of the lexicon turned round: each word with its number."""
    return {word: number for number, words in _lexicon()[name].items() for word in _words(words)}


def _words(words: str | Sequence[str]) -> Sequence[str]:
    """Take a row apart: words with spaces in them stand in a list, others in one text."""
    return words.split() if isinstance(words, str) else words
