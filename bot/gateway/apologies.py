"""What is said when the engine gives no answer: an apology, and the way to a human."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.gateway.ports import Services
from bot.gateway.texts import say
from bot.scheme.errors import SchemeError
from bot.store.records import NewReply

TALK_TO_HUMAN: Mapping[str, Any] = {"intent": "human"}


class Apologies:
    """Words an apology with the contacts of the call."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def reply(self, call: str, language: str) -> NewReply:
        """Give the apology; the call's contacts stand in it where the call is still at hand."""
        contacts = self._contacts(call, language)
        lines = [say("failure", language)]
        if contacts:
            lines += ["", say("failure_contacts", language), *(_line(contact) for contact in contacts)]
        return NewReply(
            text="\n".join(lines),
            language=language,
            choices=[(say("talk_to_human", language), TALK_TO_HUMAN)],
            card={"kind": "contact", "data": {"contacts": list(contacts)}} if contacts else None,
        )

    def _contacts(self, call: str, language: str) -> Sequence[Mapping[str, Any]]:
        try:
            return list(self._services.call_as_json(call, language).get("contacts", ()))
        except SchemeError:
            return ()


def _line(contact: Mapping[str, Any]) -> str:
    return "- " + ", ".join(str(contact[part]) for part in ("name", "phone", "email") if contact.get(part))
