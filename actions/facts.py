"""Facts and corrections outside the form, and taking a correction back."""

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.base import Events, SchemeAction
from actions.changing import propose
from actions.form import FORM, answered_questions, ask_again
from actions.menu import menu
from actions.recommend import is_description, recommend
from actions.recording import keep, tell_noted
from actions.scene import Scene
from actions.undoing import undo
from bot.scheme.naming import question_named
from bot.scheme.questions import Question
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
        if not recorded.changes and not recorded.proposed:
            return name_or_say(scene)
        return take_facts(scene, recorded)


def name_or_say(scene: Scene) -> Events:
    """Ask the question again that the message names; say that nothing was found where it names none."""
    named = question_named(answered_questions(scene), scene.message, scene.language)
    if named is None:
        scene.utter("nothing_noted", menu(scene))
        return []
    return change_answer(scene, named)


def take_facts(scene: Scene, recorded: Recorded) -> Events:
    """Confirm what was recorded outside the form, and ask what to do next."""
    if recorded.proposed:
        return [*propose(scene, recorded), SlotSet("offer", "change")]
    if recorded.changes:
        tell_noted(scene, recorded.changes)
        scene.utter("accepted_nothing", menu(scene))
    return keep(scene, recorded)


class Change(SchemeAction):
    """Ask a question again because its answer is to be changed."""

    def name(self) -> str:
        return "action_change"

    def perform(self, scene: Scene) -> Events:
        return change_answer(scene, scene.call.question(scene.meaning["question"]))


def change_answer(scene: Scene, question: Question) -> Events:
    """Ask a question again in the form that is under way, or in the one it belongs to."""
    form = scene.form or next(iter(sorted(question.forms)), "application")
    return [SlotSet("form", form), ActiveLoop(FORM), *ask_again(scene, question)]


class Undo(SchemeAction):
    """Take the last change back."""

    def name(self) -> str:
        return "action_undo"

    def perform(self, scene: Scene) -> Events:
        return undo(scene)
