"""Answers from the circular, and what follows on them."""

import re
from collections.abc import Mapping, Sequence

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.facts import state_facts, states_facts
from actions.form import begin
from actions.hand_off import offer_human
from actions.menu import menu
from actions.recommend import is_description, recommend
from actions.recording import keep, tell_noted
from actions.scene import Choice, Scene
from actions.stipend_result import (
    changes_calculation,
    recall_stipend,
    tell_with_other_base_amount,
    wants_calculation,
    wants_other_base_amount,
)
from actions.telling import answers_to, tell, tell_topics
from bot.scheme.facts import facts_from_json
from bot.scheme.mentioned import answers_mentioned
from bot.services.guidance import Told

SHOWN_CANDIDATES = 4
# What is only supposed is no fact.
CONDITIONAL = re.compile(r"\b(?:hvis|dersom|om|viss|tenk|anta|sett at|if|suppose)\b", re.IGNORECASE)
# A point and a capital: «14. februar» does not end a sentence.
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])")


class Answer(SchemeAction):
    """Answer each topic the message asked about, with its source."""

    def name(self) -> str:
        return "action_answer"

    def perform(self, scene: Scene) -> Events:
        if is_description(scene):
            return recommend(scene)
        topics = scene.understanding["topics"]
        if wants_other_base_amount(scene, topics):
            return tell_with_other_base_amount(scene)
        if corrects_calculation(scene) or introduces(scene):
            return state_facts(scene)
        if wants_calculation(scene, topics):
            return [SlotSet("topic", topics[0]), *begin(scene, "stipend")]
        kept = _note_told(scene)
        recall_stipend(scene, topics)
        tell_topics(scene)
        return [*kept, SlotSet("topic", topics[0]), SlotSet("misunderstood", 0), SlotSet("offer", None)]


def _note_told(scene: Scene) -> Events:
    """Keep what a message tells in a sentence of its own before it asks, outside a form."""
    told = scene.understanding.get("told")
    if scene.form or not told or CONDITIONAL.search(scene.message):
        return []
    recorded = scene.services.drafting.take_mentioned(scene.draft, facts_from_json(told))
    tell_noted(scene, recorded.changes)
    return keep(scene, recorded)


def corrects_calculation(scene: Scene) -> bool:
    """Say whether a message that asks nothing gives another figure for the calculation that was told last."""
    mentioned = answers_mentioned(scene.facts, {})
    known = [scene.call.question(each) for each in mentioned if scene.draft.knows(each)]
    return scene.form is None and "?" not in scene.message and changes_calculation(scene, known)


def introduces(scene: Scene) -> bool:
    """Say whether a message states who applies, by a number or an address that belongs to nothing else."""
    return states_facts(scene) and bool(scene.facts.organisation_numbers or scene.facts.emails)


class TellMore(SchemeAction):
    """Tell what there is beyond the last answer."""

    def name(self) -> str:
        return "action_tell_more"

    def perform(self, scene: Scene) -> Events:
        topic = scene.meaning.get("topic") or scene.tracker.get_slot("topic")
        if topic is None:
            scene.utter("more_about_what", menu(scene))
            return []
        more = scene.services.guidance.more(scene.draft.call, topic, scene.draft.area, scene.language)
        for told in more:
            tell(scene, topic, told)
        if not more:
            scene.utter("no_more", [scene.human()])
        return []


class TellShorter(SchemeAction):
    """Say the last answer again, in its first sentence alone."""

    def name(self) -> str:
        return "action_tell_shorter"

    def perform(self, scene: Scene) -> Events:
        for told in last_answers(scene):
            scene.say(SENTENCE_END.split(told.text)[0], [told.citation])
        return []


class TellSource(SchemeAction):
    """Say where in the circular the last answer stands."""

    def name(self) -> str:
        return "action_tell_source"

    def perform(self, scene: Scene) -> Events:
        for told in last_answers(scene):
            scene.say(_source(scene, told), [told.citation])
        return []


def last_answers(scene: Scene) -> Sequence[Told]:
    """Give the last answer again; where there is none, ask what it is about."""
    topic = scene.tracker.get_slot("topic")
    if topic is None:
        scene.utter("more_about_what", menu(scene))
        return ()
    return answers_to(scene, topic, "")


def _source(scene: Scene, told: Told) -> str:
    if told.citation is None:
        return scene.text("source_none")
    phrase = "source" if told.citation.point is None else "source_point"
    return scene.text(phrase, circular=told.citation.circular, section=told.citation.section, point=told.citation.point)


class Clarify(SchemeAction):
    """Show the likeliest answers as choices; the second time, offer a human."""

    def name(self) -> str:
        return "action_clarify"

    def perform(self, scene: Scene) -> Events:
        if is_description(scene):
            return recommend(scene)
        if states_facts(scene):
            return state_facts(scene)
        if scene.intent == "wrong_answer":
            scene.utter("answered_wrong", [scene.choice("human")])
            return offer_human()
        times = int(scene.tracker.get_slot("misunderstood") or 0) + 1
        if times > 1:
            scene.utter("still_not_understood", [scene.human(), *candidates(scene)])
            return [SlotSet("misunderstood", times), *offer_human(scene.message)]
        found = [] if scene.intent == "outside_gibberish" else candidates(scene)
        scene.utter("closest" if found else "not_understood", found or menu(scene))
        return [SlotSet("misunderstood", times)]


def candidates(scene: Scene) -> list[Choice]:
    """Give the topics a message may be about, as buttons in the reader's words."""
    names = [candidate["name"] for candidate in scene.understanding.get("candidates", ())]
    topics = [name.removeprefix("ask/") for name in names if name.startswith("ask/")]
    titled = [(topic, scene.services.guidance.title(scene.draft.call, topic, scene.language)) for topic in topics]
    choices: list[Mapping[str, object]] = [
        {"title": title, "meaning": {"intent": "ask", "topic": topic}} for topic, title in titled if title
    ]
    return choices[:SHOWN_CANDIDATES]
