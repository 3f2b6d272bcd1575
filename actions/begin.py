"""What begins a form: checking eligibility, calculating a stipend, writing the application."""

from collections.abc import Mapping
from typing import Any

from actions.base import Events, SchemeAction
from actions.form import begin
from actions.scene import Scene


class CheckEligibility(SchemeAction):
    """Go through the conditions."""

    def name(self) -> str:
        return "action_check_eligibility"

    def perform(self, scene: Scene) -> Events:
        scene.say(scene.text("begin_eligibility"), card=_checklist(scene))
        return begin(scene, "eligibility")


def _checklist(scene: Scene) -> Mapping[str, Any] | None:
    """Give the card to answer in one go with; where nothing is left to ask, the verdict has it."""
    if scene.services.drafting.next_question(scene.draft, "eligibility") is None:
        return None
    return {"kind": "checklist", "data": {"area": scene.draft.area}}


class CalculateStipend(SchemeAction):
    """Ask what a calculation needs, and calculate."""

    def name(self) -> str:
        return "action_calculate_stipend"

    def perform(self, scene: Scene) -> Events:
        return begin(scene, "stipend")


class StartApplication(SchemeAction):
    """Gather the answers of a draft."""

    def name(self) -> str:
        return "action_start_application"

    def perform(self, scene: Scene) -> Events:
        scene.utter("begin_application")
        return begin(scene, "application")
