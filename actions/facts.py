"""Facts and corrections outside the form, and taking a correction back."""

from actions.base import Events, SchemeAction
from actions.menu import menu
from actions.recommend import is_description, recommend
from actions.recording import keep, tell_noted
from actions.scene import Scene
from actions.undoing import undo
from bot.services.drafting import Recorded


class TakeFacts(SchemeAction):
    """Keep what the message states, and confirm it in one sentence."""

    def name(self) -> str:
        return "action_take_facts"

    def perform(self, scene: Scene) -> Events:
        if is_description(scene):
            return recommend(scene)
        recorded = scene.services.drafting.take_correction(
            scene.draft, scene.tracker.get_slot("answered"), scene.message, scene.facts
        )
        if not recorded.changes:
            scene.utter("nothing_noted", menu(scene))
        return take_facts(scene, recorded)


def take_facts(scene: Scene, recorded: Recorded) -> Events:
    """Confirm what was recorded outside the form, and ask what to do next."""
    if recorded.changes:
        tell_noted(scene, recorded.changes)
        scene.utter("accepted_nothing", menu(scene))
    return keep(scene, recorded)


class Undo(SchemeAction):
    """Take the last change back."""

    def name(self) -> str:
        return "action_undo"

    def perform(self, scene: Scene) -> Events:
        return undo(scene)
