"""What the buttons say in words."""

import json
import re
from pathlib import Path

import pytest

from bot.nlu.buttons import act_of_button

TEXTS = Path(__file__).resolve().parents[2] / "bot" / "gateway" / "static" / "js" / "texts.js"


def page_says(name):
    return json.loads(re.search(rf'"{name}": (\{{.*?\}})', TEXTS.read_text(encoding="utf-8"), re.DOTALL)[1])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_s_own_buttons_are_understood_whatever_waits(language):
    assert act_of_button(page_says("human_said")[language]) == "human"
    assert act_of_button(page_says("language_said")[language]) == f"language_{language}"


def test_anything_else_is_no_button():
    assert act_of_button("Jeg vil snakke med et menneske om egenandelen") is None
