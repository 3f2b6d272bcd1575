"""Changing what stands: what falls away is told first, and what is in doubt is asked about."""

from collections.abc import Mapping

from rasa_sdk.events import SlotSet

from actions.asking import answer_of
from actions.base import Events
from actions.recording import labelled
from actions.scene import Scene
from actions.showing import shown
from bot.services.drafting import Recorded
from bot.wording import listed

MOST_WORDS_OF_A_REPLY = 4


def propose(scene: Scene, recorded: Recorded) -> Events:
    """Tell which answers fall away with a change, and ask whether to make it."""
    changes = [
        scene.text(
            "change_of",
            label=labelled(scene, question),
            before=shown(scene, question, scene.draft.value(question.id)),
            after=shown(scene, question, value),
        )
        for question, value in ((scene.call.question(name), value) for name, value in recorded.proposed.items())
        if scene.draft.knows(question.id)
    ]
    dropped = [
        f"{labelled(scene, question)} ({shown(scene, question, scene.draft.value(question.id))})"
        for question in recorded.dropped
    ]
    choices = [scene.choice("change", {"intent": "affirm"}), scene.choice("keep_as_is", {"intent": "deny"})]
    text = scene.text("change_drops", changes=listed(changes, scene.language), dropped=listed(dropped, scene.language))
    scene.say(text, choices=choices)
    return [SlotSet("proposed", dict(recorded.proposed))]


def confirmed(scene: Scene) -> bool | None:
    """Say what a short message decides of a change that was proposed or a text in doubt; None where it is no reply."""
    if scene.meaning.get("intent") in ("affirm", "deny"):
        return bool(scene.meaning["intent"] == "affirm")
    short = len(scene.message.split()) <= MOST_WORDS_OF_A_REPLY
    return scene.facts.decision if short else None


def ask_which(scene: Scene, instead: Mapping[str, str]) -> Events:
    """Ask whether a message is the text that was waited for, or what it looks like as well."""
    name = "is_question" if instead["intent"] == "ask" else "is_no_answer"
    choices = [scene.choice("is_answer", answer_of(scene.message)), scene.choice(name, instead)]
    scene.utter("answer_or_not", choices, text=scene.message)
    return [SlotSet("answer", None), SlotSet("doubted", scene.message)]
