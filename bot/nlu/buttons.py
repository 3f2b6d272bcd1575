"""Sentences that can only be a button of ours, pressed or typed."""

from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("buttons.yml")


def act_of_button(text: str) -> str | None:
    """Give the act a button's sentence stands for; None for any other text."""
    return _acts().get(_plain(text))


@lru_cache(maxsize=1)
def _acts() -> dict[str, str]:
    buttons = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {_plain(sentence): act for act, sentences in buttons.items() for sentence in sentences}


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(" .!").split())
