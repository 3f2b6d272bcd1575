"""Going on where the conversation was left."""

from actions.base import Events, SchemeAction
from actions.form import begin
from actions.scene import Scene


class Resume(SchemeAction):
    """Take up the form that was left, or the application."""

    def name(self) -> str:
        return "action_resume"

    def perform(self, scene: Scene) -> Events:
        scene.utter("resumed")
        return begin(scene, scene.form or scene.tracker.get_slot("resumable") or "application")
