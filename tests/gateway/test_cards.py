"""The cards of the page: what the server sends has one, and the chat's first load does not carry them."""

import re

import pytest
import yaml

from bot.calls.shelf import bundled_calls
from tests.gateway.test_page import PAGE, STATIC, loaded_with, texts_in

CARDS = STATIC / "js/components/cards"
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in CARDS.glob("*.js")}
LATER = re.findall(r"(\w+): \(\) => import\(\"\./(\w+)\.js\"\)", SCRIPTS["live-cards.js"])


def kinds_in_description():
    description = yaml.safe_load((STATIC.parent / "openapi.yml").read_text(encoding="utf-8"))
    return set(description["components"]["schemas"]["Message"]["properties"]["card"]["properties"]["kind"]["enum"])


def test_every_kind_that_is_loaded_later_is_one_the_interface_describes():
    live = set(re.findall(r'"(\w+)"', re.search(r"const LIVE = \[(.+)\]", SCRIPTS["card.js"])[1]))

    assert live == {kind for kind, _ in LATER}
    assert live <= kinds_in_description()


def test_the_chat_is_there_before_any_card_that_is_a_form():
    at_once = {path.name for path in loaded_with("main.js")}
    forms = {f"{module}.js" for _, module in LATER}

    assert {"card.js", "contact.js", "download.js"} <= at_once
    assert at_once.isdisjoint(forms | {"live-cards.js", "live-card.js", "saving.js", "texts-cards.js"})
    assert "cards.css" not in PAGE


@pytest.mark.parametrize("prefix", ["standing_", "verdict_", "checklist_", "stipend_"])
def test_what_a_card_says_by_what_the_server_tells_has_a_text_for_all_it_can_tell(prefix):
    told = {
        "standing_": ["met", "unmet", "unknown", "not_applicable", "guard_met", "guard_unmet"],
        "verdict_": ["eligible", "not_eligible", "needs_more"],
        "checklist_": ["demands", "demands_hint", "strengths", "strengths_hint"],
        "stipend_": ["under_25", "25_or_over", "stipend", "grant", "own"],
    }[prefix]

    assert {f"{prefix}{each}" for each in told} <= texts_in(STATIC / "js/texts-cards.js").keys()


def test_a_form_is_not_read_aloud_when_it_comes_but_what_changes_in_it_is():
    assert 'place.setAttribute("aria-live", "off")' in SCRIPTS["card.js"]
    assert 'this.status.setAttribute("role", "status")' in SCRIPTS["live-card.js"]
    assert 'setAttribute("role", "alert")' in SCRIPTS["live-card.js"]


def test_the_calculator_writes_exactly_what_the_stipend_form_asks():
    asked = {question.id for question in bundled_calls().get("2023").questions if "stipend" in question.forms}
    written = set(re.findall(r"\b(participants\w*|months_per_participant)\b", SCRIPTS["stipend-answers.js"]))

    assert written == asked - {"area"}
