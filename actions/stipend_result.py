"""A stipend calculation, told step by step, and recalled when the next question is about it."""

from collections.abc import Iterable

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.scene import Scene
from bot.wording import kroner
from bot.wording.paragraphs import paragraphs

OWN_SHARE = "own_contribution"


def tell_stipend(scene: Scene) -> Events:
    """Say what the municipality can apply for, how it was reckoned and what it rests on."""
    answer = scene.services.stipends.of_draft(scene.draft)
    assert answer is not None
    told = scene.services.stipend_wording.told(answer, scene.language)
    citation = scene.services.stipend_wording.citation(scene.call, answer)
    scene.say(
        paragraphs(told.headline, "\n".join(told.steps), "\n".join(told.assumptions)),
        [citation],
        [scene.choice("check_eligibility"), scene.choice("start_application"), scene.choice("human")],
        {"kind": "stipend", "data": told.table} if told.table else None,
    )
    return [SlotSet("topic", answer.area.stipend.statement)]


def wants_calculation(scene: Scene, topics: Iterable[str]) -> bool:
    """Say whether a question about stipends names how many take part: then the amount is the answer."""
    counted = any(each.unit == "participants" and each.group is None for each in scene.facts.quantities)
    areas = scene.facts.areas or ((scene.draft.area,) if scene.draft.area else ())
    stipends = {scene.call.area(number).stipend for number in areas}
    wanted = {each.statement for each in stipends if each.is_calculated}
    return counted and len(areas) == 1 and bool(wanted & set(topics))


def recall_stipend(scene: Scene, topics: Iterable[str]) -> None:
    """Give the figures again where the question right after a calculation asks who pays what."""
    answer = scene.services.stipends.of_draft(scene.draft)
    if answer is None or answer.result is None or answer.result.own_share is None:
        return
    statement = answer.area.stipend.statement
    if scene.tracker.get_slot("topic") != statement or not {OWN_SHARE, statement} & set(topics):
        return
    text = scene.text(
        "stipend_again",
        grant=kroner(answer.result.grant_max, scene.language),
        own=kroner(answer.result.own_share, scene.language),
    )
    scene.say(text, [scene.services.stipend_wording.citation(scene.call, answer)])
