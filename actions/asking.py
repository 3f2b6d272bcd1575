"""Asking the question that waits, with the buttons that answer it."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.scene import Choice, Scene
from bot.scheme.amounts import project_years
from bot.scheme.questions import Question
from bot.wording import listed
from bot.wording.paragraphs import paragraphs

TRIES_BEFORE_HELP = 2
SENTENCES = re.compile(r"(?<=[.?!])\s+")
# After these the question is asked in full: they answer it, ask for it, or have just begun its form.
STRAIGHT_ON = frozenset(
    {
        "answer",
        "affirm",
        "deny",
        "inform",
        "correct",
        "undo_correct",
        "go_back",
        "dont_know",
        "skip",
        "repeat",
        "resume",
        "change",
        "check_eligibility",
        "calculate_stipend",
        "start_application",
        "choose_area",
    }
)

# With these the form has just asked for a confirmation itself, or settled it.
TAKEN_BY_THE_FORM = frozenset(
    {"answer", "affirm", "deny", "dont_know", "skip", "go_back", "correct", "undo_correct", "inform"}
)


def answer_of(value: Any) -> dict[str, Any]:
    """Give the meaning of a button that answers with a value."""
    return {"intent": "answer", "value": value}


class AskAnswer(SchemeAction):
    """Ask the pending question; explain it in full where two answers did not fit."""

    def name(self) -> str:
        return "action_ask_answer"

    def perform(self, scene: Scene) -> Events:
        question = scene.call.question(scene.tracker.get_slot("question"))
        doubted = scene.tracker.get_slot("doubted")
        if scene.tracker.get_slot("handing_over"):
            # The question for a human comes first; the next message answers that.
            return []
        if scene.tracker.get_slot("proposed") or (doubted and not scene.meaning):
            return _ask_to_confirm(scene)
        text = question.text.in_language(scene.language)
        if _is_digression(scene, question):
            text = scene.text("back_to", question=shortened(text))
        if question.kind == "amount":
            text = paragraphs(text, _by_year(scene))
        choices = choices_for(scene, question)
        if int(scene.tracker.get_slot("attempts") or 0) >= TRIES_BEFORE_HELP:
            text = explained(scene, question)
            choices.append(scene.choice("human"))
        scene.say(text, [question.citation], choices)
        # A button settles a doubt, whichever it was.
        return [SlotSet("asked", question.id), SlotSet("doubted", None)]


def _ask_to_confirm(scene: Scene) -> Events:
    """Ask again whether to make a change, or whether a text is the answer, where something else came between."""
    if scene.intent in TAKEN_BY_THE_FORM:
        return []
    doubted = scene.tracker.get_slot("doubted")
    if doubted:
        choices = [scene.choice("is_answer", answer_of(doubted)), scene.choice("is_no_answer", {"intent": "deny"})]
        scene.utter("answer_or_not", choices, text=doubted)
    else:
        choices = [scene.choice("change", {"intent": "affirm"}), scene.choice("keep_as_is", {"intent": "deny"})]
        scene.utter("change_waits", choices)
    return []


def _by_year(scene: Scene) -> str:
    """Ask for the amount of each year where the project has several."""
    years = project_years(scene.call, scene.draft).known
    if len(years) < 2:
        return ""
    return scene.text("amount_by_year", years=listed([str(year) for year in years], scene.language))


def _is_digression(scene: Scene, question: Question) -> bool:
    """Say whether the question waited while something else was talked about."""
    return scene.tracker.get_slot("asked") == question.id and scene.intent not in STRAIGHT_ON


def shortened(text: str) -> str:
    """Give the sentence of a text that asks, without what is explained around it."""
    sentences = SENTENCES.split(text)
    return next((sentence for sentence in sentences if sentence.endswith("?")), text)


def explained(scene: Scene, question: Question) -> str:
    """Give the question with its help and its example."""
    help_text = question.help.in_language(scene.language) if question.help else ""
    example = question.example.in_language(scene.language) if question.example else ""
    return paragraphs(
        question.text.in_language(scene.language),
        help_text,
        scene.text("example", example=example) if example else "",
    )


def choices_for(scene: Scene, question: Question) -> list[Choice]:
    """Give the buttons that answer a question."""
    offered = _CHOICES.get(question.kind, _none)(scene, question)
    if question.kind != "area":
        offered.append(scene.choice("dont_know"))
    return offered


def _none(scene: Scene, question: Question) -> list[Choice]:
    return []


def _yes_no(scene: Scene, question: Question) -> list[Choice]:
    return [scene.choice(name, {"intent": "answer", "decision": said}) for name, said in (("yes", True), ("no", False))]


def _options(scene: Scene, question: Question) -> list[Choice]:
    multiple = question.kind == "choices"
    return [
        {
            "title": option.title.in_language(scene.language),
            "meaning": answer_of([option.id] if multiple else option.id),
        }
        for option in question.options
    ]


def _areas(scene: Scene, question: Question) -> list[Choice]:
    return [
        scene.choice("area", answer_of(area.number), number=area.number, title=area.title.in_language(scene.language))
        for area in scene.call.areas
        if area.number in question.areas
    ]


def _months(scene: Scene, question: Question) -> list[Choice]:
    return [scene.choice("whole_year", answer_of(12))]


_CHOICES: Mapping[str, Callable[[Scene, Question], list[Choice]]] = {
    "yes_no": _yes_no,
    "choice": _options,
    "choices": _options,
    "area": _areas,
    "months": _months,
}
