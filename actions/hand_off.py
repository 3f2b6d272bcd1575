"""Handing a question to a human at IMDi."""

from collections.abc import Sequence
from dataclasses import asdict

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.scene import Scene
from bot.scheme.call import Contact
from bot.wording import day, listed

NORWEGIAN_TEACHING = "hkdir"


class HandOff(SchemeAction):
    """Record the case, and give the contacts."""

    def name(self) -> str:
        return "action_hand_off"

    def perform(self, scene: Scene) -> Events:
        return hand_off(scene)


def hand_off(scene: Scene) -> Events:
    """Open a case with everything known, and say who can be reached."""
    scene.services.inbox.open(scene.draft, scene.message_id, scene.message, scene.language)
    contacts = _contacts(scene)
    scene.say(
        scene.text("hand_off", contacts=contact_lines(scene)),
        card={"kind": "contact", "data": {"contacts": [asdict(contact) for contact in contacts]}},
    )
    return [SlotSet("misunderstood", 0), SlotSet("offer", None)]


def contact_lines(scene: Scene) -> str:
    """List who can be asked about the last topic, with telephone and e-mail."""
    return listed([_contact(scene, contact) for contact in _contacts(scene)], scene.language)


def _contacts(scene: Scene) -> Sequence[Contact]:
    topic = scene.tracker.get_slot("topic")
    about_teaching = any(
        topic in statement.topics and statement.contacts == NORWEGIAN_TEACHING for statement in scene.call.statements
    )
    return [each for each in scene.call.contacts if about_teaching or each.body != NORWEGIAN_TEACHING]


def _contact(scene: Scene, contact: Contact) -> str:
    if contact.email is None:
        return scene.text("contact_line_phone", name=contact.name, phone=contact.phone)
    return scene.text("contact_line", name=contact.name, phone=contact.phone, email=contact.email)


class TellCaseStatus(SchemeAction):
    """Say what has become of the question that was handed over."""

    def name(self) -> str:
        return "action_case_status"

    def perform(self, scene: Scene) -> Events:
        cases = scene.services.inbox.cases_of(scene.draft.id)
        if not cases:
            scene.utter("case_none", [scene.choice("human")])
            return [SlotSet("offer", "human")]
        scene.utter("case_waiting", day=day(cases[-1].created_at.date(), scene.language))
        return []
