"""Handing a question to a human at IMDi: what to ask, how to answer, and only then sending it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.menu import menu
from actions.scene import Choice, Scene
from actions.telling import tell_topics
from bot.scheme.call import Contact
from bot.scheme.case import NEW, Reach
from bot.services.inbox import Handover
from bot.wording import day, listed
from bot.wording.moments import day_of
from bot.wording.paragraphs import paragraphs

NORWEGIAN_TEACHING = "hkdir"
# As many words in a wish for a human are a question already.
WORDS_OF_A_QUESTION = 9


class HandOff(SchemeAction):
    """Ask for the question and the applicant's consent, and open the case once there are both."""

    def name(self) -> str:
        return "action_hand_off"

    def perform(self, scene: Scene) -> Events:
        return hand_off(scene)


def hand_off(scene: Scene) -> Events:
    """Take the next step towards a human: ask what about, show what will be sent, or send it."""
    meant = scene.meaning
    question = meant.get("question") or _question_within(scene)
    if meant.get("declined"):
        scene.utter("handover_declined", menu(scene))
        return _settled()
    if not question:
        return _ask_what(scene)
    reach = _reach(scene, meant)
    if meant.get("send"):
        return _send(scene, question, reach)
    if scene.understanding.get("topics"):
        tell_topics(scene)
    return _show(scene, question, reach)


def offer_human(question: str | None = None) -> Events:
    """Wait for a yes to the offer of a human, who then gets a question."""
    return [SlotSet("offer", "human"), SlotSet("handing_over", {"awaits": "yes", "question": question})]


def contact_lines(scene: Scene) -> str:
    """List who can be asked about the last topic, with telephone and e-mail."""
    return listed([_contact(scene, contact) for contact in _contacts(scene)], scene.language)


def _question_within(scene: Scene) -> str | None:
    """Give a message that asks for a human as the question, where it is long enough to hold one."""
    is_question = not scene.meaning and len(scene.message.split()) >= WORDS_OF_A_QUESTION
    return scene.message if is_question else None


def _ask_what(scene: Scene) -> Events:
    text = paragraphs(scene.text("handover_what"), _direct(scene))
    scene.say(text, choices=[_keep(scene)], card=_card(scene, ""))
    return [SlotSet("offer", "human"), SlotSet("handing_over", {"awaits": "question"})]


def _show(scene: Scene, question: str, reach: Reach) -> Events:
    """Tell what will be sent and ask whether to."""
    lines = [scene.text("handover_question", question=question), *_lines(scene)]
    sent = "\n".join(scene.text("handover_line", line=line) for line in lines)
    asks = scene.text(f"handover_consent_{reach.channel}", address=reach.address)
    other = scene.text(_other_way(scene)) if reach.channel == "chat" else ""
    send = {"intent": "human", "question": question, "send": True, "channel": reach.channel, "address": reach.address}
    choices = [scene.choice("send_question", send), _keep(scene)]
    shown = paragraphs(scene.text("handover_shown"), sent, asks, other, _direct(scene))
    scene.say(shown, choices=choices, card=_card(scene, question))
    waiting = {"awaits": "consent", "question": question, "channel": reach.channel, "address": reach.address}
    return [SlotSet("misunderstood", 0), SlotSet("offer", "human"), SlotSet("handing_over", waiting)]


def _direct(scene: Scene) -> str:
    return scene.text("handover_direct", contacts=contact_lines(scene))


def _other_way(scene: Scene) -> str:
    """Name what to say of other ways to be answered; somebody has perhaps asked for one there is not."""
    if "email" in scene.services.inbox.channels:
        return "handover_other_way"
    return "handover_no_email" if scene.meaning.get("channel") == "email" else "handover_by_phone"


def _keep(scene: Scene) -> Choice:
    return scene.choice("keep_question", {"intent": "human", "declined": True})


def _send(scene: Scene, question: str, reach: Reach) -> Events:
    topic = scene.tracker.get_slot("topic")
    handover = Handover(scene.draft, scene.message_id, question, scene.language, reach, topic)
    case = scene.services.inbox.open(handover)
    scene.say(scene.services.handover_wording.sent(case, scene.language))
    return _settled()


def _settled() -> Events:
    return [SlotSet("misunderstood", 0), SlotSet("offer", None)]


def _reach(scene: Scene, meant: Mapping[str, Any]) -> Reach:
    channel = meant.get("channel") or "chat"
    if channel not in scene.services.inbox.channels:
        return Reach("chat")
    return Reach(channel, meant.get("address"))


def _lines(scene: Scene) -> Sequence[str]:
    lines = scene.services.handover_wording.lines(scene.draft, scene.language)
    is_shared = any(contact.body == NORWEGIAN_TEACHING for contact in _contacts(scene))
    return [*lines, scene.text("handover_hkdir")] if is_shared else lines


def _card(scene: Scene, question: str) -> dict[str, Any]:
    """Give the contacts, and what a page needs to ask for everything in one form."""
    expected = scene.services.inbox.expected()
    form = {
        "question": question,
        "sends": list(_lines(scene)),
        "channels": list(scene.services.inbox.channels),
        "expected": expected.isoformat() if expected else None,
    }
    contacts = [asdict(contact) for contact in _contacts(scene)]
    return {"kind": "contact", "data": {"contacts": contacts, "handoff": form}}


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
            return offer_human()
        case = cases[-1]
        asked = day(day_of(case.created_at), scene.language)
        status = "withdrawn" if case.closed_reason == "withdrawn" else case.status
        text = scene.text(f"case_{status}", day=asked, reference=case.reference)
        due = case.due if case.status == NEW else None
        scene.say(f"{text} {scene.text('handover_expected', day=day(due, scene.language))}" if due else text)
        return []
