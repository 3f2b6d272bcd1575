"""What an action sees of a turn, and how it speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.bootstrap import Services
from bot.scheme.call import Call
from bot.scheme.citation import Citation
from bot.scheme.draft import Draft
from bot.scheme.facts import Facts, facts_from_json

Choice = Mapping[str, Any]


class Scene:
    """One turn of one conversation, with the services and a voice."""

    def __init__(self, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.services = services
        self.tracker = tracker
        self._dispatcher = dispatcher
        self._draft: Draft | None = None

    @property
    def language(self) -> str:
        """The language the answer is to be in."""
        return str(self.tracker.get_slot("language"))

    @property
    def message(self) -> str:
        """What the user wrote, as it was let through."""
        return self.tracker.latest_message.get("text") or ""

    @property
    def message_id(self) -> str:
        """The id of the user's message; side effects carry it."""
        for event in reversed(self.tracker.events):
            if event["event"] == "user":
                return str((event.get("metadata") or {}).get("message") or event.get("message_id"))
        return ""

    @property
    def intent(self) -> str:
        """What the message was taken for."""
        return str(self.tracker.latest_message["intent"]["name"])

    @property
    def understanding(self) -> Mapping[str, Any]:
        """Topics, facts and candidates found in the message."""
        return self.tracker.latest_message.get("understanding") or {}

    @property
    def meaning(self) -> Mapping[str, Any]:
        """What a choice stands for; empty where the user wrote."""
        return self.understanding.get("meaning") or {}

    @property
    def facts(self) -> Facts:
        """What the message states beside its question."""
        facts = self.understanding.get("facts")
        return facts_from_json(facts) if facts else Facts()

    @property
    def draft(self) -> Draft:
        """The conversation's draft as it is now."""
        if self._draft is None:
            self._draft = self.services.drafting.draft(self.tracker.sender_id, self.language)
        return self._draft

    @draft.setter
    def draft(self, draft: Draft) -> None:
        self._draft = draft

    @property
    def call(self) -> Call:
        """The call the draft is pinned to."""
        return self.services.drafting.call_of(self.draft)

    @property
    def form(self) -> str | None:
        """The form that is being answered, if one is."""
        form = self.tracker.get_slot("form")
        return str(form) if form and self.tracker.active_loop else None

    def text(self, phrase: str, /, **values: object) -> str:
        """Give a phrase in the conversation's language."""
        return self.services.phrases.text(phrase, self.language, **values)

    def choice(self, name: str, meaning: Mapping[str, Any] | None = None, /, **values: object) -> Choice:
        """Make a button; unless told otherwise it means the intent it is named after."""
        return {"title": self.text(f"choice_{name}", **values), "meaning": meaning or {"intent": name}}

    def human(self) -> Choice:
        """Make the button that hands over to a human; what has just been asked goes along."""
        asked = self.meaning.get("question") if self.meaning else self.message
        return self.choice("human", {"intent": "human", **({"question": asked} if asked else {})})

    def say(
        self,
        text: str,
        citations: Sequence[Citation | None] = (),
        choices: Sequence[Choice] = (),
        card: Mapping[str, Any] | None = None,
        language: str | None = None,
    ) -> None:
        """Utter a text with its sources, its buttons and its card; in the conversation's language unless told."""
        self._dispatcher.utter_message(
            text=text,
            json_message={
                "language": language or self.language,
                "citations": [asdict(citation) for citation in _distinct(citations)],
                "choices": list(choices),
                "card": card,
            },
        )

    def utter(self, phrase: str, /, choices: Sequence[Choice] = (), **values: object) -> None:
        """Utter a phrase by its name."""
        self.say(self.text(phrase, **values), choices=choices)


def _distinct(citations: Sequence[Citation | None]) -> list[Citation]:
    return list(dict.fromkeys(citation for citation in citations if citation is not None))
