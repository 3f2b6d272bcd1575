"""Tests of the export's own texts."""

import string

import pytest
import yaml

from bot.export.texts import FILE, texts_in

KEYS = sorted(texts_in("nb"))


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", KEYS)
def test_every_text_asks_for_the_same_in_each_language(key):
    wanted = placeholders(texts_in("nb")[key])

    assert placeholders(texts_in("nn")[key]) == placeholders(texts_in("en")[key]) == wanted


def test_every_text_has_three_languages():
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))

    assert {tuple(entry) for entry in entries.values()} == {("nb", "nn", "en")}
