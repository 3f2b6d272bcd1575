"""Recommending a focus area."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.asking import answer_of
from actions.base import Events, SchemeAction
from actions.form import advance
from actions.menu import menu
from actions.recording import keep, tell_noted
from actions.scene import Choice, Scene
from bot.scheme.recommending import Recommendation, Suggestion
from bot.wording.paragraphs import paragraphs

SHORTEST_DESCRIPTION = 8
SHOWN_REASONS = 2
SHOWN_AREAS = 3


class Recommend(SchemeAction):
    """Weigh a description; ask for one where the message holds none."""

    def name(self) -> str:
        return "action_recommend"

    def perform(self, scene: Scene) -> Events:
        return note_named_area(scene) if names_its_area(scene) else recommend(scene)


def names_its_area(scene: Scene) -> bool:
    """Say whether a message that asks nothing gives the number of its area: that needs no suggestion."""
    areas = scene.facts.areas
    is_statement = scene.form is None and "?" not in scene.message and not is_description(scene)
    return is_statement and len(areas) == 1 and bool(re.search(rf"\b{areas[0]}\b", scene.message))


def note_named_area(scene: Scene) -> Events:
    """Take what the message mentions, and ask what to do next."""
    recorded = scene.services.drafting.take_mentioned(scene.draft, scene.facts)
    kept = keep(scene, recorded)
    tell_noted(scene, recorded.changes)
    scene.utter("accepted_nothing", menu(scene))
    return [*kept, SlotSet("offer", None)]


def recommend(scene: Scene) -> Events:
    """Suggest areas for the description in the message, say why none fits, or ask for a description."""
    found = scene.services.recommending.recommend(scene.draft.call, scene.message)
    if found.refused is not None and (found.plainly or _describes(scene)):
        tell_refused(scene, found)
    elif found.suggestions and _is_long_enough(scene):
        kept = _note_beside(scene)
        tell_suggestions(scene, found)
        return [*kept, SlotSet("offer", None)]
    else:
        card = {"kind": "areas", "data": {"areas": []}}
        scene.say(scene.text("describe_project"), choices=[*_guide(scene), *all_areas(scene)], card=card)
        return [SlotSet("offer", "description")]
    return [SlotSet("offer", None)]


def _note_beside(scene: Scene) -> Events:
    """Keep who applies and how many take part, where a description tells it; which area is not chosen yet."""
    if scene.form:
        return []
    recorded = scene.services.drafting.take_mentioned(scene.draft, replace(scene.facts, areas=()))
    tell_noted(scene, recorded.changes)
    return keep(scene, recorded)


def is_description(scene: Scene) -> bool:
    """Say whether the message is the description that was asked for, whatever else its words look like."""
    was_asked_for = scene.tracker.get_slot("offer") == "description"
    return was_asked_for and not scene.meaning and "?" not in scene.message and _is_long_enough(scene)


def _describes(scene: Scene) -> bool:
    """Ask for more than a wish for help: only a description can be refused for what it is about as a whole."""
    return _is_long_enough(scene) and "?" not in scene.message


def _is_long_enough(scene: Scene) -> bool:
    return len(scene.message.split()) >= SHORTEST_DESCRIPTION


def tell_suggestions(scene: Scene, found: Recommendation, because: str = "recommended_because") -> None:
    """Suggest an area with its reasons, each said by the phrase given; ask where a second one is close."""
    best = found.suggestions[0]
    scene.say(
        paragraphs(_suggested(scene, best), _reasons(scene, best, because), _after(scene, found)),
        [scene.call.condition(reason.condition).citation for reason in best.reasons if reason.condition],
        [_area_choice(scene, each) for each in found.suggestions[:SHOWN_AREAS]],
        {"kind": "areas", "data": {"areas": [each.area.number for each in found.suggestions[:SHOWN_AREAS]]}},
    )


def tell_refused(
    scene: Scene, found: Recommendation, phrase: str = "not_qualified", choices: Sequence[Choice] = ()
) -> None:
    """Say what the scheme does not support, and where that stands; `choices` come before the one of a human."""
    assert found.refused is not None
    reason = found.refused.reason.in_language(scene.language)
    citation = scene.call.condition(found.refused.condition).citation
    text = scene.text(phrase, quote=found.refused_quote, reason=reason)
    scene.say(text, [citation], [*choices, scene.human()])


def all_areas(scene: Scene) -> list[Choice]:
    """Give a button for each focus area."""
    return [_choice(scene, area.number, area.title.in_language(scene.language)) for area in scene.call.areas]


def _guide(scene: Scene) -> list[Choice]:
    """Give the button for those who have no description, where the call has a guided way."""
    return [scene.choice("guide")] if scene.call.guide else []


def _suggested(scene: Scene, best: Suggestion) -> str:
    area = best.area
    return scene.text(
        "recommended",
        number=area.number,
        title=area.title.in_language(scene.language),
        gist=area.gist.in_language(scene.language),
    )


def _reasons(scene: Scene, best: Suggestion, because: str) -> str:
    return "\n".join(
        scene.text(because, quote=reason.quote, reason=reason.text.in_language(scene.language))
        for reason in best.reasons[:SHOWN_REASONS]
    )


def _after(scene: Scene, found: Recommendation) -> str:
    best = found.suggestions[0].area
    if best.refers_to:
        return scene.text("recommended_own_circular", number=best.number, circular=best.refers_to)
    if not found.close:
        return ""
    second = found.suggestions[1].area
    return scene.text(
        "recommended_close",
        number=second.number,
        title=second.title.in_language(scene.language),
        first=best.gist.in_language(scene.language),
        second=second.gist.in_language(scene.language),
    )


def _area_choice(scene: Scene, suggestion: Suggestion) -> Choice:
    return _choice(scene, suggestion.area.number, suggestion.area.title.in_language(scene.language))


def _choice(scene: Scene, number: int, title: str) -> Choice:
    meaning = {"intent": "choose_area", "value": answer_of(number)["value"]}
    return scene.choice("area", meaning, number=number, title=title)


class ChooseArea(SchemeAction):
    """Take the focus area that was chosen among the suggestions."""

    def name(self) -> str:
        return "action_choose_area"

    def perform(self, scene: Scene) -> Events:
        recorded = scene.services.drafting.record(scene.draft, {"area": scene.meaning["value"]}, "chat")
        if scene.form:
            kept = keep(scene, recorded)
            tell_noted(scene, recorded.changes)
            return [*kept, *advance(scene)]
        scene.draft = recorded.draft
        area = scene.call.area(scene.meaning["value"])
        scene.utter(
            "area_chosen",
            [scene.choice(name) for name in ("check_eligibility", "calculate_stipend", "start_application")],
            number=area.number,
            title=area.title.in_language(scene.language),
        )
        return [SlotSet("area", recorded.draft.area), SlotSet("offer", None)]
