"""The opening, what the assistant can do, and a yes or a no to what it offered."""

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.drafts import restart
from actions.facts import take_facts
from actions.hand_off import hand_off
from actions.menu import menu
from actions.scene import Scene
from bot.wording import day


class Open(SchemeAction):
    """Greet, and say once whether the call is open."""

    def name(self) -> str:
        return "action_open"

    def perform(self, scene: Scene) -> Events:
        call = scene.call
        is_open = scene.services.is_open(call)
        greeting = scene.text("open", title=call.title.in_language(scene.language))
        state = scene.text(
            "call_open" if is_open else "call_closed",
            deadline=day(call.deadline, scene.language),
        )
        scene.say(f"{greeting}\n\n{state}", [call.call_date("deadline").citation], menu(scene))
        return [SlotSet("call", call.id), SlotSet("area", scene.draft.area)]


class TellCapabilities(SchemeAction):
    """Say what the assistant can do."""

    def name(self) -> str:
        return "action_capabilities"

    def perform(self, scene: Scene) -> Events:
        title = scene.call.title.in_language(scene.language)
        scene.utter("capabilities", menu(scene), title=title)
        return []


class FendOffOtherGrants(SchemeAction):
    """Say which grant this is about, where somebody asks about another."""

    def name(self) -> str:
        return "action_other_grants"

    def perform(self, scene: Scene) -> Events:
        scene.utter("other_grants", title=scene.call.title.in_language(scene.language))
        return []


class Accept(SchemeAction):
    """Do what was offered last."""

    def name(self) -> str:
        return "action_accept"

    def perform(self, scene: Scene) -> Events:
        offer = scene.tracker.get_slot("offer")
        if offer in OFFERS:
            return [SlotSet("offer", None), *OFFERS[offer](scene)]
        scene.utter("accepted_nothing", menu(scene))
        return [SlotSet("offer", None)]


class Decline(SchemeAction):
    """Leave what was offered last; «nei, 5 under 25» corrects what it names."""

    def name(self) -> str:
        return "action_decline"

    def perform(self, scene: Scene) -> Events:
        recorded = scene.services.drafting.take_mentioned(scene.draft, scene.facts)
        if recorded.changes or recorded.proposed:
            return [SlotSet("offer", None), *take_facts(scene, recorded)]
        kept = scene.tracker.get_slot("offer") == "restart"
        scene.utter("kept" if kept else "declined", menu(scene))
        return [SlotSet("offer", None)]


def make_change(scene: Scene) -> Events:
    """Make the change that was proposed outside a form."""
    recorded = scene.services.drafting.record(scene.draft, scene.tracker.get_slot("proposed") or {}, "chat")
    return [SlotSet("proposed", None), *take_facts(scene, recorded)]


OFFERS = {"restart": restart, "human": hand_off, "change": make_change}
