"""Actions run where Rasa runs: their results, and what is left of one that fails."""

import pytest
from rasa_sdk import Action

from bot.dialogue.in_process import InProcessActions


class Greets(Action):
    def name(self):
        return "action_greets"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text=f"Hei, {tracker.sender_id}!")
        return [{"event": "slot", "name": "topic", "timestamp": None, "value": "deadline"}]


class Fails(Action):
    def name(self):
        return "action_fails"

    def run(self, dispatcher, tracker, domain):
        raise ZeroDivisionError


@pytest.fixture
def actions():
    return InProcessActions([Greets(), Fails()])


def asked(action, conversation="samtale"):
    tracker = {"sender_id": conversation, "slots": {}, "latest_message": {}, "events": [], "paused": False}
    return {
        "next_action": action,
        "sender_id": conversation,
        "tracker": {**tracker, "followup_action": None, "active_loop": {}, "latest_action_name": None},
        "domain": {},
    }


async def test_an_action_gives_its_events_and_what_it_uttered(actions):
    result = await actions.request(json=asked("action_greets"))

    assert [event["value"] for event in result["events"]] == ["deadline"]
    assert [response["text"] for response in result["responses"]] == ["Hei, samtale!"]
    assert actions.failures == {}


async def test_the_error_of_an_action_is_kept_for_its_conversation_alone(actions):
    with pytest.raises(ZeroDivisionError):
        await actions.request(json=asked("action_fails", "en"))
    await actions.request(json=asked("action_greets", "en annen"))

    assert list(actions.failures) == ["en"]
    assert isinstance(actions.failures["en"], ZeroDivisionError)


async def test_an_action_nobody_made_is_a_failure_too(actions):
    with pytest.raises(Exception, match="action_nonsense"):
        await actions.request(json=asked("action_nonsense"))

    assert list(actions.failures) == ["samtale"]
