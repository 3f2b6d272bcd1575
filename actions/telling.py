"""Uttering what the circular says about a topic, led by what the message shows was asked."""

from collections.abc import Sequence

from actions.scene import Choice, Scene
from bot.scheme.errors import UnknownItemError
from bot.services.guidance import Asked, Told


def tell_topics(scene: Scene) -> None:
    """Answer each topic the message asked about, with its source."""
    for topic, part in zip(scene.understanding["topics"], scene.understanding["parts"], strict=True):
        try:
            answers = answers_to(scene, topic, part)
        except UnknownItemError:
            scene.utter("no_statement", [scene.human()])
            continue
        for told in answers:
            tell(scene, topic, told)


def answers_to(scene: Scene, topic: str, part: str) -> Sequence[Told]:
    """Give what there is to tell about a topic; `part` is what of the message asks about it."""
    asked = Asked(topic, part, scene.facts, scene.draft.area)
    return scene.services.guidance.answer(scene.draft.call, asked, scene.language)


def tell(scene: Scene, topic: str, told: Told) -> None:
    """Utter one answer; where it needs one, as when the circular is silent, a human is offered."""
    text = told.text
    if scene.language == "en" and told.statement.text.en is None:
        text = f"{scene.text('only_norwegian')} {text}"
    if told.deadline_passed:
        text = f"{text} {scene.text('deadline_passed')}"
    choices: list[Choice] = []
    if told.has_more:
        choices.append(scene.choice("more", {"intent": "more", "topic": topic}))
    if told.statement.offers_human:
        choices.append(scene.human())
    scene.say(text, [told.citation], choices)
