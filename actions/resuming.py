"""Going on where the conversation was left."""

from actions.base import Events, SchemeAction
from actions.form import begin
from actions.scene import Scene
from actions.showing import shown
from bot.services.forms import questions_of
from bot.wording import listed

REMEMBERED = ("municipality", "area", "title")


class Resume(SchemeAction):
    """Take up the form that was left, or the application, with a summary of what there is."""

    def name(self) -> str:
        return "action_resume"

    def perform(self, scene: Scene) -> Events:
        form = scene.form or scene.tracker.get_slot("resumable") or "application"
        scene.utter("resumed")
        tell_progress(scene, form)
        return begin(scene, form)


def tell_progress(scene: Scene, form: str) -> None:
    """Say whose draft it is, and how many of a form's questions are answered; nothing before that is known."""
    asked = questions_of(scene.call, form, scene.draft)
    answered = [question for question in asked if scene.draft.knows(question.id)]
    known = [scene.call.question(name) for name in REMEMBERED if scene.draft.knows(name)]
    if not known:
        return
    values = [shown(scene, question, scene.draft.value(question.id)) for question in known]
    scene.utter(
        "progress",
        about=listed(values, scene.language),
        answered=len(answered),
        total=len(asked),
    )
