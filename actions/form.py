"""The one form: beginning it, taking answers, and moving within it."""

from collections.abc import Callable, Mapping

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.base import Events, SchemeAction
from actions.changing import (
    ask_again,
    ask_which,
    cleared,
    confirmed,
    instead_of_text,
    lines_told,
    named_to_change,
    other_to_change,
    propose,
    told_although_refused,
    told_instead,
)
from actions.concluding import conclude, tell_interrupted
from actions.recording import (
    decided,
    is_worth_telling,
    keep,
    names_several,
    tell_broken,
    tell_namesakes,
    tell_noted,
    tell_refusals,
)
from actions.scene import Scene
from actions.telling import tell_topics
from actions.undoing import told_after_no, told_anew, undo
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.questions import Question
from bot.scheme.reading import NONE_AT_ALL
from bot.services.drafting import Recorded
from bot.services.forms import is_indispensable
from bot.wording import kroner

FORM = "question_form"
FREE_TEXT = frozenset({"line", "text"})


def begin(scene: Scene, form: str) -> Events:
    """Begin a form with what the message mentions; where nothing is left to ask, conclude at once."""
    recorded = scene.services.drafting.take_mentioned(scene.draft, scene.facts)
    if recorded.proposed:
        return [*propose(scene, recorded), SlotSet("offer", "change")]
    kept = keep(scene, recorded)
    tell_noted(scene, recorded.changes)
    tell_refusals(scene, recorded)
    if names_several(scene):
        tell_namesakes(scene)
    question = scene.services.drafting.next_question(scene.draft, form)
    outer = scene.form if scene.form != form else None
    if question is None and outer:
        return [*kept, *conclude(scene, form), *_asked_still(scene, recorded)]
    if question is None:
        return [*kept, *leave_form(), *conclude(scene, form)]
    return [
        *kept,
        *cleared(),
        *([SlotSet("resumable", outer)] if outer else []),
        SlotSet("form", form),
        SlotSet("question", question.id),
        SlotSet("attempts", 0),
        SlotSet("misunderstood", 0),
        SlotSet("answer", None),
        SlotSet("requested_slot", None),
        ActiveLoop(FORM),
    ]


def _asked_still(scene: Scene, recorded: Recorded) -> Events:
    """Give the events by which the form that was interrupted goes on; its question stays unless it was answered."""
    answered = {change.question.id for change in recorded.changes}
    return advance(scene) if scene.tracker.get_slot("question") in answered else []


def leave_form() -> Events:
    """Give the events that end a form."""
    return [
        *cleared(),
        SlotSet("form", None),
        SlotSet("question", None),
        SlotSet("answer", None),
        SlotSet("attempts", 0),
        SlotSet("requested_slot", None),
        ActiveLoop(None),
    ]


class ValidateQuestionForm(SchemeAction):
    """Take what the message means for the pending question; may run twice for one message."""

    def name(self) -> str:
        return "validate_question_form"

    def perform(self, scene: Scene) -> Events:
        if scene.tracker.get_slot("answer") is None:
            return []
        question = scene.call.question(scene.tracker.get_slot("question"))
        if scene.understanding.get("kind") == "doubt":
            return ask_which(scene, _meant_instead(scene.understanding.get("instead")))
        events = _settled(scene, question) or _MOVES.get(scene.intent, take)(scene, question)
        if scene.intent == "answer" and scene.understanding.get("topics"):
            tell_topics(scene)
        return events


def _meant_instead(name: str | None) -> dict[str, str]:
    if name and name.startswith("ask/"):
        return {"intent": "ask", "topic": name.removeprefix("ask/")}
    return {"intent": name or "repeat"}


def _settled(scene: Scene, question: Question) -> Events:
    """Settle what the last message left to be confirmed; an empty list where nothing was."""
    proposed, doubted = scene.tracker.get_slot("proposed"), scene.tracker.get_slot("doubted")
    decision = confirmed(scene) if proposed or doubted else None
    if decision is None:
        return [*cleared(), *_MOVES.get(scene.intent, take)(scene, question)] if proposed or doubted else []
    if not decision:
        if proposed:
            scene.utter("kept_as_is")
        return [*cleared(), SlotSet("answer", None)]
    values = proposed or {question.id: doubted}
    return [*cleared(), *_taken(scene, question, scene.services.drafting.record(scene.draft, values, "chat"))]


def take(scene: Scene, question: Question) -> Events:
    """Take the message as the answer."""
    drafting = scene.services.drafting
    if question.kind in FREE_TEXT and not scene.meaning and (instead := instead_of_text(scene, question)):
        return ask_which(scene, instead)
    if told := lines_told(scene, question):
        return _taken(scene, question, told)
    if "value" in scene.meaning:
        asked = scene.meaning.get("question", question.id)
        recorded = drafting.record(scene.draft, {asked: scene.meaning["value"]}, "chat")
    else:
        recorded = told_instead(scene, question) or drafting.take(scene.draft, question, scene.message, decided(scene))
    if recorded.refusals and not recorded.changes:
        if told := told_although_refused(scene, question):
            return _taken(scene, question, told)
        if other := other_to_change(scene, question):
            return ask_again(scene, other)
    return _taken(scene, question, recorded)


def take_beside(scene: Scene, question: Question) -> Events:
    """Take facts that answer other questions than the pending one; without any, take the message as the answer."""
    recorded = scene.services.drafting.take_correction(
        scene.draft, scene.tracker.get_slot("answered"), scene.message, scene.facts
    )
    if recorded.changes or recorded.proposed:
        return _taken(scene, question, recorded)
    named = named_to_change(scene)
    return ask_again(scene, named) if named and named != question else take(scene, question)


def take_back(scene: Scene, question: Question) -> Events:
    """Take the last change back, and ask what is open then; what the message tells anew is taken instead."""
    if recorded := told_anew(scene):
        return _taken(scene, question, recorded)
    return [*undo(scene), *advance(scene)]


def leave_open(scene: Scene, question: Question) -> Events:
    """Keep the question as not known, where the form can go on without it; skipping keeps an answer that stands."""
    if is_indispensable(question, str(scene.form)):
        scene.utter("cannot_skip")
        return [SlotSet("answer", None), SlotSet("attempts", int(scene.tracker.get_slot("attempts") or 0) + 1)]
    if told := told_after_no(scene):
        return _taken(scene, question, told)
    if question.kind == "amount" and NONE_AT_ALL.match(scene.message.casefold()):
        return take(scene, question)
    if scene.intent == "skip" and scene.draft.knows(question.id):
        return advance(scene)
    recorded = scene.services.drafting.record(scene.draft, {question.id: None}, "chat")
    label = question.label.in_language(scene.language)
    if question.who:
        scene.utter("kept_unknown_who", label=label, who=question.who.in_language(scene.language))
    else:
        scene.utter("kept_unknown", label=label)
    return [*keep(scene, recorded), SlotSet("answered", question.id), *advance(scene)]


def go_back(scene: Scene, question: Question) -> Events:
    """Ask the question before."""
    before = scene.services.drafting.question_before(scene.draft, str(scene.form), question.id)
    if before is None:
        scene.utter("first_question")
        return [SlotSet("answer", None)]
    return [SlotSet("answer", None), SlotSet("question", before.id), SlotSet("attempts", 0)]


def _taken(scene: Scene, question: Question, recorded: Recorded) -> Events:
    if recorded.proposed:
        return [*propose(scene, recorded), SlotSet("answer", None)]
    if question.id in recorded.refusals and (whole := _for_all_years(scene, recorded.refusals[question.id])):
        scene.utter("kept_for_all_years", amount=kroner(whole, scene.language))
        return _taken(scene, question, scene.services.drafting.record(scene.draft, {question.id: whole}, "chat"))
    kept = keep(scene, recorded)
    tell_noted(scene, tuple(each for each in recorded.changes if is_worth_telling(scene, each, question)))
    tell_broken(scene, recorded.changes)
    tell_refusals(scene, recorded)
    if question.id in recorded.refusals or not recorded.changes:
        attempts = int(scene.tracker.get_slot("attempts") or 0) + 1
        return [*kept, SlotSet("answer", None), SlotSet("attempts", attempts)]
    return [*kept, SlotSet("answered", recorded.changes[-1].question.id), *advance(scene)]


def _for_all_years(scene: Scene, refusal: AnswerRefusedError) -> int | None:
    """Give an amount that was said again without its years: it is kept for the whole project."""
    asked_before = int(scene.tracker.get_slot("attempts") or 0) > 0
    return int(refusal.values["amount"]) if refusal.code == "which_year" and asked_before else None


def advance(scene: Scene) -> Events:
    """Give the events that bring the form to its next question, or to its end."""
    following = scene.services.drafting.next_question(scene.draft, str(scene.form))
    if following is None:
        return [SlotSet("answer", "done"), SlotSet("attempts", 0)]
    return [SlotSet("answer", None), SlotSet("question", following.id), SlotSet("attempts", 0)]


class Conclude(SchemeAction):
    """Say what the answers of the form come to."""

    def name(self) -> str:
        return "action_conclude"

    def perform(self, scene: Scene) -> Events:
        form = scene.tracker.get_slot("form")
        events = conclude(scene, form)
        tell_interrupted(scene, form)
        return [*leave_form(), *events]


_MOVES: Mapping[str, Callable[[Scene, Question], Events]] = {
    "dont_know": leave_open,
    "skip": leave_open,
    "go_back": go_back,
    "correct": take_beside,
    "undo_correct": take_back,
    "inform": take_beside,
}
