"""Changing what stands: what falls away is told first, and what is in doubt is asked about."""

import re
from collections.abc import Mapping

from rasa_sdk.events import SlotSet

from actions.asking import answer_of
from actions.base import Events
from actions.recording import labelled
from actions.scene import Scene
from actions.showing import shown
from actions.undoing import told_after_no, told_anew, told_no
from bot.scheme.naming import line_set_anew, question_named, wants_change
from bot.scheme.questions import Question
from bot.services.correcting import number_meant
from bot.services.drafting import Recorded
from bot.wording import listed

MOST_WORDS_OF_A_YES = 2
MOST_WORDS_OF_A_REPLY = 4
# The units in which a question is answered, and those that tell what another question asks for.
OWN_UNITS = {"number": {"participants"}, "months": {"months", "years"}, "years": {"years", "months"}}
PREVIOUS_ANSWER = re.compile(r"\b(?:forrige|førre|forige|siste?) svar|\bsvaret (?:før|over|ovenfor|ovanfor)\b")
TELLING_UNITS = {"participants", "months", "years"}
NO_AND_A_NUMBER = re.compile(r"nei\W+(?:(?:vent|forresten|sorry|beklager|orsak|unnskyld|oi)\W+)?\d+\W*$")


def propose(scene: Scene, recorded: Recorded) -> Events:
    """Tell which answers fall away with a change, and ask whether to make it."""
    changes = [
        scene.text(
            "change_of",
            label=labelled(scene, question),
            before=shown(scene, question, scene.draft.value(question.id)),
            after=shown(scene, question, value),
        )
        for question, value in ((scene.call.question(name), value) for name, value in recorded.proposed.items())
        if scene.draft.knows(question.id)
    ]
    dropped = [
        f"{labelled(scene, question)} ({shown(scene, question, scene.draft.value(question.id))})"
        for question in recorded.dropped
    ]
    choices = [scene.choice("change", {"intent": "affirm"}), scene.choice("keep_as_is", {"intent": "deny"})]
    text = scene.text("change_drops", changes=listed(changes, scene.language), dropped=listed(dropped, scene.language))
    scene.say(text, choices=choices)
    return [SlotSet("proposed", dict(recorded.proposed))]


def answered_questions(scene: Scene) -> list[Question]:
    """Give the questions that have an answer in the draft."""
    return [question for question in scene.call.questions if question.id in scene.draft.answers]


def named_to_change(scene: Scene, besides: Question | None = None) -> Question | None:
    """Find the answered question that a message names; «forrige svar» is the one answered last."""
    others = [each for each in answered_questions(scene) if each != besides]
    if PREVIOUS_ANSWER.search(scene.message.casefold()):
        return next((each for each in others if each.id == scene.tracker.get_slot("answered")), None)
    return question_named(others, scene.message, scene.language)


def other_to_change(scene: Scene, question: Question) -> Question | None:
    """Find the answered question that a text speaks of changing, where that may be more than the text awaited."""
    if not wants_change(scene.message):
        return other_line_set_anew(scene, question) if scene.facts.quantities else None
    return named_to_change(scene, besides=question)


def instead_of_text(scene: Scene, question: Question) -> Mapping[str, str] | None:
    """Give what a text may mean instead of the answer; None where there is no doubt.

    It may change another answer; «ja» is hardly a text, and a line that asks or counts («prosjektet varer i to år»)
    hardly a name.
    """
    if other := other_to_change(scene, question):
        return {"intent": "change", "question": other.id}
    if scene.facts.decision and len(scene.message.split()) <= MOST_WORDS_OF_A_YES:
        return {"intent": "repeat"}
    counts = any(quantity.unit in TELLING_UNITS for quantity in scene.facts.quantities)
    is_odd = counts or scene.message.rstrip().endswith("?")
    return {"intent": "repeat"} if question.kind == "line" and is_odd and not told_no(scene) else None


def other_line_set_anew(scene: Scene, question: Question) -> Question | None:
    """Find another line of the budget whose amount a message states: «lønn skal være 600 000»."""
    lines = [each for each in answered_questions(scene) if each.kind == "amount" and each != question]
    return line_set_anew(lines, scene.message, scene.language)


def lines_told(scene: Scene, question: Question) -> Recorded | None:
    """Record the lines of the budget a message names, where an amount is awaited; None where it names none."""
    if question.kind != "amount" or scene.meaning:
        return None
    drafting = scene.services.drafting
    several = drafting.take_lines(scene.draft, scene.message, scene.facts)
    if several.changes:
        return several
    line = other_line_set_anew(scene, question)
    return drafting.take(scene.draft, line, scene.message, scene.facts) if line else None


def ask_again(scene: Scene, question: Question) -> Events:
    """Say what stands, and ask the question again; what is open follows after it."""
    if question.id in scene.draft.answers:
        value = shown(scene, question, scene.draft.value(question.id))
        scene.utter("change_what", label=labelled(scene, question), value=value)
    return [*cleared(), SlotSet("answer", None), SlotSet("question", question.id), SlotSet("attempts", 0)]


def told_instead(scene: Scene, question: Question) -> Recorded | None:
    """Record the other number a message tells where this one is awaited; None where it tells none.

    It is told by its unit («10 måneder» where participants are asked for), or by the no before it («nei, 16»).
    """
    if question.kind == "line":
        return told_after_no(scene)
    drafting, own = scene.services.drafting, OWN_UNITS.get(question.kind)
    units = {quantity.unit for quantity in scene.facts.quantities}
    if own is None or not units:
        return None
    if units <= TELLING_UNITS - own:
        recorded = drafting.take_mentioned(scene.draft, scene.facts)
        return recorded if recorded.changes or recorded.refusals or recorded.proposed else None
    meant = number_meant(scene.call, scene.draft, scene.facts)
    corrects = NO_AND_A_NUMBER.match(scene.message.casefold().strip())
    return drafting.take(scene.draft, meant, scene.message, scene.facts) if meant and corrects else None


def told_although_refused(scene: Scene, question: Question) -> Recorded | None:
    """Record what a message that is no answer tells of other questions; beside an amount or years it is about those."""
    return None if question.kind in {"amount", "years"} else told_anew(scene)


def cleared() -> Events:
    """Give the events by which nothing is left to be confirmed."""
    return [SlotSet("proposed", None), SlotSet("doubted", None)]


def confirmed(scene: Scene) -> bool | None:
    """Say what a short message decides of a change that was proposed or a text in doubt; None where it is no reply."""
    if scene.meaning.get("intent") in ("affirm", "deny"):
        return bool(scene.meaning["intent"] == "affirm")
    short = len(scene.message.split()) <= MOST_WORDS_OF_A_REPLY
    return scene.facts.decision if short else None


def ask_which(scene: Scene, instead: Mapping[str, str]) -> Events:
    """Ask whether a message is the text that was waited for, or what it looks like as well."""
    name = "is_question" if instead["intent"] == "ask" else "is_no_answer"
    choices = [scene.choice("is_answer", answer_of(scene.message)), scene.choice(name, instead)]
    scene.utter("answer_or_not", choices, text=scene.message)
    return [SlotSet("answer", None), SlotSet("doubted", scene.message)]
