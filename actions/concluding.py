"""What a form's answers come to."""

from collections.abc import Callable, Mapping

from actions.base import Events
from actions.scene import Scene
from actions.stipend_result import tell_stipend
from actions.verdict import tell_verdict
from bot.wording import listed
from bot.wording.paragraphs import paragraphs


def conclude(scene: Scene, form: str) -> Events:
    """Say what the answers of a form come to."""
    return _CONCLUSIONS[form](scene)


def _eligibility(scene: Scene) -> Events:
    tell_verdict(scene)
    return []


def _stipend(scene: Scene) -> Events:
    return tell_stipend(scene)


def _application(scene: Scene) -> Events:
    scene.say(
        paragraphs(scene.text("draft_complete"), missing_text(scene)),
        choices=[scene.choice("review"), scene.choice("export"), scene.choice("check_eligibility")],
    )
    return []


def tell_interrupted(scene: Scene, form: str) -> None:
    """Offer to go on with the form that was left for this one, where it has more to ask."""
    left = scene.tracker.get_slot("resumable")
    if left and left != form and scene.services.drafting.next_question(scene.draft, left):
        scene.utter("left_before", [scene.choice("resume")])


def missing_text(scene: Scene) -> str:
    """Name what the application still needs."""
    labels = [question.label.in_language(scene.language) for question in scene.services.drafting.missing(scene.draft)]
    if not labels:
        return scene.text("draft_nothing_missing")
    return scene.text("draft_missing", labels=listed(labels, scene.language))


_CONCLUSIONS: Mapping[str, Callable[[Scene], Events]] = {
    "eligibility": _eligibility,
    "stipend": _stipend,
    "application": _application,
}
