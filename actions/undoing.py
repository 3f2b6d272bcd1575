"""Taking the last change back, in the form and outside it."""

import re
from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.recording import keep
from actions.scene import Scene
from actions.showing import shown
from bot.services.drafting import Recorded

A_NO = re.compile(r"nei\b")


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


def told_anew(scene: Scene) -> Recorded | None:
    """Record what is told anew in what sounds like taking back («vi blir 12 likevel»); None where that is nothing."""
    recorded = scene.services.drafting.take_mentioned(scene.draft, scene.facts)
    is_new = recorded.proposed or any(change.before != change.after for change in recorded.changes)
    return recorded if is_new else None


def told_after_no(scene: Scene) -> Recorded | None:
    """Record what is told anew after a no («nei, prosjektet varer i to år»); None where that is nothing."""
    return told_anew(scene) if told_no(scene) else None


def told_no(scene: Scene) -> bool:
    """Say whether a message opens with a no."""
    return bool(A_NO.match(scene.message.casefold()))


def _put_back(scene: Scene, question_id: str, before: Any) -> Recorded:
    if before is None:
        return Recorded(scene.services.drafting.remove(scene.draft, question_id))
    return scene.services.drafting.record(scene.draft, {question_id: before}, "chat")
