"""The domain in parts: responses in three languages, one rule an intent, an action for every name."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from actions.all import all_actions
from tests.dialogue.test_phrases import placeholders
from tests.services_in_memory import services_in_memory

ROOT = Path(__file__).resolve().parents[2]
PARTS = {
    path.name: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in [ROOT / "domain.yml", *sorted((ROOT / "bot/dialogue").glob("*.yml"))]
}
RESPONSES = {name: variants for part in PARTS.values() for name, variants in (part.get("responses") or {}).items()}
RULES = yaml.safe_load((ROOT / "data/rules/rules.yml").read_text(encoding="utf-8"))["rules"]


def everything(kind):
    return [name for part in PARTS.values() for name in part.get(kind) or ()]


@pytest.mark.parametrize("kind", ["intents", "entities", "actions", "slots", "forms", "responses"])
def test_no_name_stands_in_two_files(kind):
    assert [name for name, times in Counter(everything(kind)).items() if times > 1] == []


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_is_bokmaal_without_a_condition_and_nynorsk_and_english_with_one(name):
    conditions = [variant.get("condition") for variant in RESPONSES[name]]

    assert conditions == [
        None,
        [{"type": "slot", "name": "language", "value": "nn"}],
        [{"type": "slot", "name": "language", "value": "en"}],
    ]


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_needs_no_value_that_only_an_action_could_fill_in(name):
    assert [placeholders(variant["text"]) for variant in RESPONSES[name]] == [set(), set(), set()]


def test_every_intent_has_exactly_one_rule():
    ruled = [step["intent"] for rule in RULES for step in rule["steps"] if "intent" in step]

    assert sorted(ruled) == sorted(everything("intents"))


def test_every_response_is_uttered_by_a_rule():
    uttered = {
        step["action"] for rule in RULES for step in rule["steps"] if step.get("action", "").startswith("utter_")
    }

    assert uttered == set(RESPONSES)


def test_every_action_of_the_domain_is_there_and_the_other_way_round():
    made = [action.name() for action in all_actions(services_in_memory())]

    assert sorted(made) == sorted(everything("actions"))


def test_every_action_a_rule_runs_is_one_of_the_domain():
    known = {*everything("actions"), *RESPONSES, *everything("forms")}
    run = {step["action"] for rule in RULES for step in rule["steps"] if "action" in step}

    assert run - known == set()
