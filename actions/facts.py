"""Facts and corrections outside the form, and taking a correction back."""

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.base import Events, SchemeAction
from actions.changing import ask_again, named_to_change, propose
from actions.form import FORM
from actions.menu import menu
from actions.recommend import is_description, recommend
from actions.recording import keep, names_several, tell_namesakes, tell_noted, tell_refusals
from actions.scene import Scene
from actions.stipend_result import changes_calculation, tell_stipend
from actions.undoing import told_anew, undo
from bot.scheme.mentioned import answers_mentioned
from bot.scheme.questions import Question
from bot.services.drafting import Recorded

SEVERAL = 2


class TakeFacts(SchemeAction):
    """Keep what the message states, and confirm it in one sentence."""

    def name(self) -> str:
        return "action_take_facts"

    def perform(self, scene: Scene) -> Events:
        if is_description(scene):
            return recommend(scene)
        if "question" in scene.meaning:
            values = {scene.meaning["question"]: scene.meaning["value"]}
            return take_facts(scene, scene.services.drafting.record(scene.draft, values, "chat"))
        recorded = scene.services.drafting.take_correction(
            scene.draft, scene.tracker.get_slot("answered"), scene.message, scene.facts
        )
        if not (recorded.changes or recorded.proposed or recorded.refusals or names_several(scene)):
            return name_or_say(scene)
        return take_facts(scene, recorded)


def name_or_say(scene: Scene) -> Events:
    """Ask the question again that the message names; say that nothing was found where it names none."""
    named = named_to_change(scene)
    if named is None:
        scene.utter("nothing_noted", menu(scene))
        return []
    return change_answer(scene, named)


def take_facts(scene: Scene, recorded: Recorded) -> Events:
    """Confirm what was recorded outside the form, and ask what to do next; a calculation is told anew."""
    if recorded.proposed:
        return [*propose(scene, recorded), SlotSet("offer", "change")]
    kept = keep(scene, recorded)
    tell_noted(scene, recorded.changes)
    tell_refusals(scene, recorded)
    if changes_calculation(scene, [change.question for change in recorded.changes]):
        return [*kept, *tell_stipend(scene)]
    if names_several(scene):
        tell_namesakes(scene)
    else:
        scene.utter("accepted_nothing", menu(scene))
    return kept


def states_facts(scene: Scene) -> bool:
    """Say whether a message outside the form that asks nothing states several facts."""
    is_statement = scene.form is None and not scene.meaning and "?" not in scene.message
    return is_statement and len(answers_mentioned(scene.facts, {})) >= SEVERAL


def state_facts(scene: Scene) -> Events:
    """Take the facts of a message that was taken for something else."""
    return take_facts(scene, scene.services.drafting.take_mentioned(scene.draft, scene.facts))


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
        recorded = told_anew(scene)
        return take_facts(scene, recorded) if recorded else undo(scene)
