"""What begins a form: checking eligibility, calculating a stipend, writing the application."""

from actions.base import Events, SchemeAction
from actions.form import begin
from actions.scene import Scene


class CheckEligibility(SchemeAction):
    """Go through the conditions."""

    def name(self) -> str:
        return "action_check_eligibility"

    def perform(self, scene: Scene) -> Events:
        scene.utter("begin_eligibility")
        return begin(scene, "eligibility")


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
