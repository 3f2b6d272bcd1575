"""The export's own texts, read from `texts.yml`."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("texts.yml")


@lru_cache(maxsize=3)
def texts_in(language: str) -> Mapping[str, str]:
    """Give every text in one language, by key."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {key: str(entry[language]) for key, entry in entries.items()}
