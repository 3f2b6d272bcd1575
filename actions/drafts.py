"""The draft: showing it, what is missing, taking it along, starting over."""

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.concluding import missing_text
from actions.form import leave_form
from actions.menu import menu
from actions.scene import Choice, Scene
from actions.showing import shown
from bot.services.forms import questions_of
from bot.wording import day, listed
from bot.wording.paragraphs import paragraphs

FORMATS = ("docx", "pdf", "md", "json")


class ShowDraft(SchemeAction):
    """Show every answer, and what is missing."""

    def name(self) -> str:
        return "action_show_draft"

    def perform(self, scene: Scene) -> Events:
        lines = _lines(scene, None)
        if not lines:
            scene.utter("draft_empty", [scene.choice("start_application")])
            return []
        scene.say(
            paragraphs(scene.text("draft_shown"), "\n".join(lines), missing_text(scene)),
            choices=[scene.choice("review"), scene.choice("start_application"), scene.choice("export")],
            card={"kind": "draft", "data": {"answers": len(lines)}},
        )
        return []


class ShowBudget(SchemeAction):
    """Show the amounts of the draft, and the table to fill them in."""

    def name(self) -> str:
        return "action_show_budget"

    def perform(self, scene: Scene) -> Events:
        lines = _lines(scene, "amount")
        card = {"kind": "budget", "data": {"area": scene.draft.area}}
        if lines:
            scene.say(paragraphs(scene.text("budget_shown"), "\n".join(lines)), card=card)
        else:
            scene.say(scene.text("budget_empty"), choices=[scene.choice("start_application")], card=card)
        return []


def _lines(scene: Scene, kind: str | None) -> list[str]:
    answered = [
        question
        for question in scene.call.questions
        if question.id in scene.draft.answers and kind in (None, question.kind)
    ]
    return [
        scene.text(
            "draft_line",
            label=question.label.in_language(scene.language),
            value=shown(scene, question, scene.draft.value(question.id)),
        )
        for question in answered
    ]


class ListQuestions(SchemeAction):
    """List what the application asks, before it is begun."""

    def name(self) -> str:
        return "action_list_questions"

    def perform(self, scene: Scene) -> Events:
        labels = [
            f"– {question.label.in_language(scene.language)}"
            for question in questions_of(scene.call, "application", scene.draft)
        ]
        scene.say(
            paragraphs(scene.text("questions_listed"), "\n".join(labels)),
            choices=[scene.choice("start_application"), scene.choice("export")],
        )
        return []


class Export(SchemeAction):
    """Offer the draft as a file."""

    def name(self) -> str:
        return "action_export"

    def perform(self, scene: Scene) -> Events:
        scene.say(
            paragraphs(scene.text("export_ready"), missing_text(scene)),
            card={"kind": "download", "data": {"formats": list(FORMATS)}},
        )
        return []


class TellCalendar(SchemeAction):
    """Tell the call's dates, and offer them for a calendar."""

    def name(self) -> str:
        return "action_calendar"

    def perform(self, scene: Scene) -> Events:
        dates = [
            f"{each.text.in_language(scene.language)} ({day(each.day, scene.language)})" for each in scene.call.dates
        ]
        scene.say(
            scene.text("calendar", dates=listed(dates, scene.language)),
            [each.citation for each in scene.call.dates],
            card={"kind": "download", "data": {"formats": ["ics"]}},
        )
        return []


class OfferRestart(SchemeAction):
    """Ask before every answer is deleted."""

    def name(self) -> str:
        return "action_offer_restart"

    def perform(self, scene: Scene) -> Events:
        scene.utter("offer_restart", _keep_or_discard(scene))
        return [*leave_form(), SlotSet("offer", "restart")]


class RestartDraft(SchemeAction):
    """Delete every answer of the draft."""

    def name(self) -> str:
        return "action_restart_draft"

    def perform(self, scene: Scene) -> Events:
        return restart(scene)


def restart(scene: Scene) -> Events:
    """Empty the draft, and say so."""
    scene.draft = scene.services.drafting.empty(scene.draft)
    scene.utter("restarted", menu(scene))
    return [*leave_form(), SlotSet("area", None), SlotSet("offer", None), SlotSet("undo", None)]


def _keep_or_discard(scene: Scene) -> list[Choice]:
    return [scene.choice("keep", {"intent": "deny"}), scene.choice("discard", {"intent": "restart_draft"})]


class Cancel(SchemeAction):
    """Stop asking; the answers are kept unless the user deletes them."""

    def name(self) -> str:
        return "action_cancel"

    def perform(self, scene: Scene) -> Events:
        if scene.form is None:
            scene.utter("nothing_to_cancel", menu(scene))
            return [SlotSet("offer", None)]
        scene.utter("cancelled", _keep_or_discard(scene))
        return [*leave_form(), SlotSet("resumable", scene.form)]


class Pause(SchemeAction):
    """Stop asking for now."""

    def name(self) -> str:
        return "action_pause"

    def perform(self, scene: Scene) -> Events:
        scene.utter("paused", [scene.choice("resume")])
        return [*leave_form(), SlotSet("resumable", scene.form or scene.tracker.get_slot("resumable"))]
