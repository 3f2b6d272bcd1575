"""A stipend calculation, told step by step, and recalled when the next question is about it."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.scene import Scene
from bot.scheme.errors import NoBaseAmountError
from bot.scheme.questions import Question
from bot.scheme.stipend_input import LEAST_BASE_AMOUNT, MOST_BASE_AMOUNT
from bot.wording import day, kroner
from bot.wording.paragraphs import paragraphs

OWN_SHARE = "own_contribution"
BASE_AMOUNT = "base_amount_used"


def tell_stipend(scene: Scene, on: date | None = None, base_amount: Decimal | None = None) -> Events:
    """Say what the municipality can apply for, how it was reckoned and what it rests on.

    The base amount is that of a day, or the one given, where the applicant has chosen one.
    """
    answer = scene.services.stipends.of_draft(scene.draft, on, base_amount)
    assert answer is not None
    told = scene.services.stipend_wording.told(answer, scene.language)
    citation = scene.services.stipend_wording.citation(scene.call, answer)
    scene.say(
        paragraphs(told.headline, "\n".join(told.steps), "\n".join(told.assumptions)),
        [citation],
        [scene.choice("check_eligibility"), scene.choice("start_application"), scene.choice("human")],
        _card(answer.area.number, told.table, on, base_amount) if told.table else None,
    )
    return [SlotSet("topic", answer.area.stipend.statement)]


def _card(area: int, table: Mapping[str, Any], on: date | None, base_amount: Decimal | None) -> Mapping[str, Any]:
    """Give the card to calculate on with: the table, and the base amount where the applicant has chosen one."""
    chosen: dict[str, str] = {}
    if base_amount is not None:
        chosen = {"base_amount": f"{base_amount:.2f}"}
    elif on is not None:
        chosen = {"on": on.isoformat()}
    return {"kind": "stipend", "data": {"area": area, **chosen, **table}}


def changes_calculation(scene: Scene, changed: Iterable[Question]) -> bool:
    """Say whether the calculation that was told last, or its own share, rests on something that is changed now."""
    told = {OWN_SHARE, *(area.stipend.statement for area in scene.call.areas if area.stipend.is_calculated)}
    answer = scene.services.stipends.of_draft(scene.draft)
    is_told = answer is not None and scene.tracker.get_slot("topic") in told
    return is_told and any("stipend" in question.forms for question in changed)


def wants_other_base_amount(scene: Scene, topics: Iterable[str]) -> bool:
    """Say whether a question about the base amount names another one, or a day, after a calculation."""
    answer = scene.services.stipends.of_draft(scene.draft)
    is_calculated = answer is not None and answer.result is not None
    return is_calculated and BASE_AMOUNT in topics and bool(_named_base_amount(scene) or scene.facts.dates)


def tell_with_other_base_amount(scene: Scene) -> Events:
    """Calculate again with the base amount that the message names, or with that of its day."""
    named = _named_base_amount(scene)
    try:
        return tell_stipend(scene, None if named else scene.facts.dates[0], named)
    except NoBaseAmountError as error:
        scene.utter("base_amount_unknown", day=day(error.day, scene.language))
        return []


def _named_base_amount(scene: Scene) -> Decimal | None:
    amounts = [each.value for each in scene.facts.quantities if each.unit in ("kroner", None)]
    return next((each for each in amounts if LEAST_BASE_AMOUNT <= each <= MOST_BASE_AMOUNT), None)


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
