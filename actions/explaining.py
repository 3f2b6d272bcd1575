"""Explaining the question that waits: why, what it means, an example, who knows."""

from rasa_sdk.events import SlotSet

from actions.answers import last_answers
from actions.base import Events, SchemeAction
from actions.hand_off import contact_lines
from actions.menu import menu
from actions.scene import Scene
from bot.scheme.questions import Question


def pending(scene: Scene) -> Question | None:
    """Give the question that waits for an answer, if one does."""
    question = scene.tracker.get_slot("question")
    return scene.call.question(question) if question and scene.form else None


class Repeat(SchemeAction):
    """Say the last thing again: the form does so by itself, else the last answer."""

    def name(self) -> str:
        return "action_repeat"

    def perform(self, scene: Scene) -> Events:
        if pending(scene) is not None:
            return []
        if scene.tracker.get_slot("topic") is None:
            scene.utter("nothing_to_repeat", menu(scene))
            return []
        for told in last_answers(scene):
            scene.say(told.text, [told.citation])
        return []


class ExplainWhy(SchemeAction):
    """Say why the question is asked."""

    def name(self) -> str:
        return "action_explain_why"

    def perform(self, scene: Scene) -> Events:
        question = pending(scene)
        if question is None:
            _tell_why_so(scene)
            return []
        conditions = [each for each in scene.call.conditions if question.id in (each.id, each.fact)]
        if scene.form == "stipend" and not conditions:
            scene.utter("why_stipend")
        elif conditions:
            text = conditions[0].text.in_language(scene.language)
            scene.say(scene.text("why_condition", text=text), [conditions[0].citation])
        else:
            scene.say(scene.text("why_application", help=_help(scene, question)), [question.citation])
        return []


class ExplainMeaning(SchemeAction):
    """Explain the words of the question, or of the last answer."""

    def name(self) -> str:
        return "action_explain_meaning"

    def perform(self, scene: Scene) -> Events:
        question = pending(scene)
        if question is not None:
            text = question.text.in_language(scene.language)
            phrase = "meaning" if question.help else "meaning_unknown"
            scene.say(scene.text(phrase, help=_help(scene, question), text=text), [question.citation])
            return []
        for told in last_answers(scene):
            scene.say(told.text, [told.citation])
        return [SlotSet("offer", None)]


class GiveExample(SchemeAction):
    """Give an example of an answer."""

    def name(self) -> str:
        return "action_give_example"

    def perform(self, scene: Scene) -> Events:
        question = pending(scene)
        if question is None or question.example is None:
            scene.utter("no_example")
        else:
            scene.utter("example", example=question.example.in_language(scene.language))
        return []


class TellWhoKnows(SchemeAction):
    """Say who in the municipality can usually tell."""

    def name(self) -> str:
        return "action_tell_who_knows"

    def perform(self, scene: Scene) -> Events:
        question = pending(scene)
        if question is None and scene.tracker.get_slot("topic"):
            scene.utter("who_can_answer", [scene.choice("human")], contacts=contact_lines(scene))
        elif question is None or question.who is None:
            scene.utter("who_knows_unknown")
        else:
            who = question.who.in_language(scene.language)
            scene.utter("who_knows", who=who[:1].lower() + who[1:])
        return []


def _tell_why_so(scene: Scene) -> None:
    """Say what the last answer rests on; where the circular says no more, a human is offered."""
    if scene.tracker.get_slot("topic") is None:
        scene.utter("nothing_to_repeat", menu(scene))
        return
    topic = scene.tracker.get_slot("topic")
    for told in last_answers(scene):
        choices = [scene.choice("more", {"intent": "more", "topic": topic})] if told.has_more else []
        if told.citation is None:
            scene.utter("why_so_open", [scene.choice("human")])
        else:
            text = scene.text("why_so", section=told.citation.section)
            scene.say(text, [told.citation], [*choices, scene.choice("human")])


def _help(scene: Scene, question: Question) -> str:
    return question.help.in_language(scene.language) if question.help else ""
