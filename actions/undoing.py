"""Taking the last change back, in the form and outside it."""

from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.recording import keep
from actions.scene import Scene
from actions.showing import shown
from bot.services.drafting import Recorded


def undo(scene: Scene) -> Events:
    """Put the answer back that the last change replaced; where it replaced none, take it out."""
    last = scene.tracker.get_slot("undo")
    if last is None:
        scene.utter("nothing_to_undo")
        return []
    question = scene.call.question(last["question"])
    events = keep(scene, _put_back(scene, question.id, last["before"]))
    label = question.label.in_language(scene.language)
    scene.utter("undone", label=label, after=shown(scene, question, last["before"]))
    return [*events, SlotSet("undo", None)]


def _put_back(scene: Scene, question_id: str, before: Any) -> Recorded:
    if before is None:
        return Recorded(scene.services.drafting.remove(scene.draft, question_id))
    return scene.services.drafting.record(scene.draft, {question_id: before}, "chat")
