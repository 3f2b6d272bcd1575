"""The gateway's own sentences, from texts.yml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.scheme.wording import Wording

FILE = Path(__file__).with_name("texts.yml")


@cache
def texts() -> Mapping[str, Wording]:
    """Read every sentence, once."""
    read: Mapping[str, Mapping[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {key: Wording(**sentence) for key, sentence in read.items()}


def say(key: str, language: str, **values: Any) -> str:
    """Give a sentence in a language, with its values put in."""
    return texts()[key].in_language(language).format(**values)


def is_known(key: str) -> bool:
    """Say whether a sentence exists."""
    return key in texts()
