"""What one turn hands to the next."""

import json

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, SlotSet, UserUttered

from bot.dialogue.engine import Turn
from bot.dialogue.importer import PARTS
from bot.dialogue.memory import TurnTrackers, recall, remember

IN_FORM = {
    "slots": {"language": "nn", "form": "stipend", "question": "participants", "attempts": 1},
    "loop": "question_form",
}


@pytest.fixture(scope="module")
def domain():
    return Domain.load([str(PARTS.parents[1] / "domain.yml"), *map(str, sorted(PARTS.glob("*.yml")))])


def happen(tracker, *events):
    for event in events:
        tracker.update(event)


def test_a_conversation_in_the_middle_of_a_form_is_remembered_as_it_was(domain):
    tracker = recall("samtale", IN_FORM, domain)

    assert tracker.active_loop_name == "question_form"
    assert tracker.get_slot("question") == "participants"
    assert remember(tracker) == IN_FORM


def test_what_is_remembered_can_be_stored_as_json(domain):
    state = remember(recall("samtale", IN_FORM, domain))

    assert json.loads(json.dumps(state)) == IN_FORM


def test_a_new_conversation_has_nothing_to_remember(domain):
    assert remember(recall("samtale", {}, domain)) == {"slots": {}, "loop": None}


def test_nothing_grows_from_turn_to_turn(domain):
    state, events = IN_FORM, []
    for turn in range(5):
        tracker = recall("samtale", state, domain)
        events.append(len(tracker.events))
        happen(tracker, UserUttered(f"melding {turn}"), SlotSet("attempts", turn + 1))
        state = remember(tracker)

    assert len(set(events)) == 1
    assert len(state["slots"]) <= len(IN_FORM["slots"])


def test_a_form_that_was_left_is_not_remembered(domain):
    tracker = recall("samtale", IN_FORM, domain)
    happen(tracker, ActiveLoop(None), SlotSet("question", None))

    state = remember(tracker)

    assert state["loop"] is None
    assert "question" not in state["slots"]


def test_slots_and_forms_the_domain_has_no_more_are_left_out(domain):
    old = {"slots": {"language": "nn", "favourite_colour": "blå"}, "loop": "old_form"}

    assert remember(recall("samtale", old, domain)) == {"slots": {"language": "nn"}, "loop": None}


async def test_a_tracker_is_held_for_its_turn_and_no_longer(domain):
    trackers = TurnTrackers()
    trackers.domain = domain
    trackers.begin(Turn("samtale", "m1", "ja", "nn", state=IN_FORM))

    held = await trackers.retrieve("samtale")
    await trackers.save(held)

    assert held.get_slot("language") == "nn"
    assert trackers.end("samtale") is held
    assert await trackers.retrieve("samtale") is None
