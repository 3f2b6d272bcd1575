"""The guided way to a focus area: one question at a time, each with its choices."""

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.recommend import all_areas, tell_refused, tell_suggestions
from actions.scene import Choice, Scene
from bot.scheme.guide import advise, breaking, chosen_options, next_step
from bot.scheme.guide_steps import GuideStep
from bot.scheme.recommending import Recommendation
from bot.wording import listed
from bot.wording.paragraphs import paragraphs


class Guide(SchemeAction):
    """Ask the next question, or tell what the choices lead to; each choice carries all that were made before it."""

    def name(self) -> str:
        return "action_guide"

    def perform(self, scene: Scene) -> Events:
        chosen = tuple(scene.meaning.get("chosen", ()))
        found = advise(scene.call, chosen)
        step = next_step(scene.call, chosen)
        if found.refused is not None:
            _tell_refused(scene, found, chosen)
        elif step is not None:
            _ask(scene, step, chosen)
            return []
        elif found.suggestions:
            tell_suggestions(scene, found, "guide_because")
        else:
            scene.utter("guide_no_area", [*_again(scene, chosen), *all_areas(scene)])
            return [SlotSet("offer", "description")]
        return [SlotSet("offer", None)]


def _ask(scene: Scene, step: GuideStep, chosen: tuple[str, ...]) -> None:
    titles = listed(_quoted(scene, chosen), scene.language)
    before = scene.text("guide_so_far", chosen=titles) if titles else ""
    choices = [
        {"title": option.title.in_language(scene.language), "meaning": _meaning((*chosen, option.id))}
        for option in step.options
    ]
    question = step.text.in_language(scene.language)
    scene.say(paragraphs(before, question), choices=[*choices, *_again(scene, chosen)])


def _tell_refused(scene: Scene, found: Recommendation, chosen: tuple[str, ...]) -> None:
    broken = breaking(chosen_options(scene.call, chosen))
    assert broken is not None
    quoted = replace(found, refused_quote=broken.title.in_language(scene.language))
    tell_refused(scene, quoted, "guide_not_qualified", _again(scene, chosen))


def _again(scene: Scene, chosen: tuple[str, ...]) -> list[Choice]:
    """Give the button that asks the last question once more; none before anything is chosen."""
    return [scene.choice("guide_back", _meaning(chosen[:-1]))] if chosen else []


def _quoted(scene: Scene, chosen: tuple[str, ...]) -> list[str]:
    titles = (option.title.in_language(scene.language) for option in chosen_options(scene.call, chosen))
    return [f"«{title}»" for title in titles]


def _meaning(chosen: tuple[str, ...]) -> dict[str, object]:
    return {"intent": "guide", "chosen": list(chosen)}
