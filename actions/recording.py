"""Telling what was recorded, and what was refused."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet

from actions.asking import answer_of
from actions.base import Events
from actions.scene import Choice, Scene
from actions.showing import shown
from bot.scheme.conditions import Finding, Status
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.questions import Question
from bot.services.drafting import Change, Recorded
from bot.wording import listed
from bot.wording.paragraphs import paragraphs


def keep(scene: Scene, recorded: Recorded) -> Events:
    """Take over the recorded draft, and remember what the last change was for undoing it."""
    changes = [each for each in recorded.changes if _is_news(scene, each)]
    scene.draft = recorded.draft
    events: Events = [SlotSet("area", recorded.draft.area)]
    if changes:
        last = changes[-1]
        events += [SlotSet("undo", {"question": last.question.id, "before": last.before})]
    return events


def _is_news(scene: Scene, change: Change) -> bool:
    """Say whether the draft is another one for it; «vet ikke» to what had no answer is a change as well."""
    return change.before != change.after or change.question.id not in scene.draft.answers


def is_worth_telling(scene: Scene, change: Change, asked: Question) -> bool:
    """Say whether a change is more than the answer that was asked for, or an amount that was read out of a no."""
    reads_nothing = asked.kind == "amount" and change.after == 0 and not re.search(r"\d", scene.message)
    return change.question != asked or change.is_correction or reads_nothing


def tell_noted(scene: Scene, changes: tuple[Change, ...]) -> None:
    """Confirm in one sentence what was mentioned, and name the old value of what was corrected."""
    corrected = [change for change in changes if change.is_correction]
    for change in corrected:
        scene.utter(
            "corrected",
            label=labelled(scene, change.question),
            before=shown(scene, change.question, change.before),
            after=shown(scene, change.question, change.after),
        )
        if change.question.kind == "area":
            tell_area_change(scene, change.before, change.after)
    new = [
        f"{labelled(scene, each.question)}: {shown(scene, each.question, each.after)}"
        for each in changes
        if each.before is None
    ]
    if new:
        scene.utter("noted", facts=listed(new, scene.language))


def tell_area_change(scene: Scene, before: int, after: int) -> None:
    """Tell which answers no longer count when the focus area is another one, and what the new one asks of its own."""
    gone = [
        labelled(scene, question)
        for question in scene.call.questions
        if scene.draft.knows(question.id) and before in question.areas and after not in question.areas
    ]
    own = [
        labelled(scene, question)
        for question in scene.call.questions
        if question.forms and after in question.areas and before not in question.areas
    ]
    parts = [
        scene.text("area_answers_gone", area=before, labels=listed(gone, scene.language)) if gone else "",
        scene.text("area_asks", area=after, labels=listed(list(dict.fromkeys(own)), scene.language)) if own else "",
    ]
    if any(parts):
        scene.say(paragraphs(*parts))


def labelled(scene: Scene, question: Question) -> str:
    """Give what a question is called, as it stands in the middle of a sentence."""
    label = question.label.in_language(scene.language)
    return label[:1].lower() + label[1:]


def tell_refusal(scene: Scene, question: Question, refusal: AnswerRefusedError) -> None:
    """Say why an answer was not taken, with choices where there are several it may mean."""
    candidates = _namesakes(scene, refusal.values.get("candidates", ()))
    if refusal.code == "which_year":
        candidates = _either(scene, refusal.values["amount"], refusal.values["years"])
    text = scene.text(f"refused_{refusal.code}", **refusal.values)
    if scene.form is None or question.id != scene.tracker.get_slot("question"):
        text = scene.text("refused_mentioned", label=question.label.in_language(scene.language), text=text)
    scene.say(text, choices=candidates)


def tell_refusals(scene: Scene, recorded: Recorded) -> None:
    """Say why each answer that was not taken was not, so that nothing mentioned is dropped in silence."""
    for question_id, refusal in recorded.refusals.items():
        tell_refusal(scene, scene.call.question(question_id), refusal)


def _namesakes(scene: Scene, numbers: Iterable[str]) -> list[Choice]:
    """Give municipalities of the same name, each with its county."""
    found = [(number, scene.services.drafting.municipality(number, scene.draft)) for number in numbers]
    return [{"title": f"{each.name} ({each.county})", "meaning": answer_of(number)} for number, each in found]


def names_several(scene: Scene) -> bool:
    """Say whether the one municipality that is mentioned may be several, and none is known."""
    mentioned = scene.facts.municipalities
    return len(mentioned) == 1 and len(mentioned[0]) > 1 and not scene.draft.knows("municipality")


def tell_namesakes(scene: Scene) -> None:
    """Ask which of the municipalities of one name is meant."""
    choices = [
        {**choice, "meaning": {**choice["meaning"], "question": "municipality"}}
        for choice in _namesakes(scene, scene.facts.municipalities[0])
    ]
    scene.utter("refused_which_municipality", choices)


def _either(scene: Scene, amount: int, years: Iterable[int]) -> list[Choice]:
    """Give the two things one amount can mean in a project of several years."""
    every_year = {str(year): amount for year in years}
    return [scene.choice("every_year", answer_of(every_year)), scene.choice("altogether", answer_of(amount))]


def tell_broken(scene: Scene, changes: tuple[Change, ...]) -> None:
    """Say at once where a new answer breaks a demand, and what would mend it."""
    changed = {change.question.id for change in changes}
    assessment = scene.services.drafting.assessment(scene.draft)
    for finding in assessment.findings if assessment else ():
        condition = finding.condition
        asked_by = condition.fact or condition.id
        if asked_by in changed and condition.kind == "krav" and finding.status is Status.UNMET:
            scene.say(_broken(scene, finding), [condition.citation])


def _broken(scene: Scene, finding: Finding) -> str:
    remedy = finding.condition.remedy
    return paragraphs(
        scene.text("condition_broken", text=finding.condition.text.in_language(scene.language)),
        remedy.in_language(scene.language) if remedy else "",
    )


def decided(scene: Scene) -> Any:
    """Give the facts of the message, with the decision a button stands for."""
    decision = scene.meaning.get("decision")
    return scene.facts if decision is None else replace(scene.facts, decision=decision)
