"""A stage for actions: one conversation with its slots and its form, and everything that is said on it."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.all import all_actions
from bot.scheme.facts import Facts, facts_to_json
from tests.fakes import FixedClock
from tests.services_in_memory import services_in_memory

CONVERSATION = "samtale"


@dataclass(frozen=True)
class Said:
    """One utterance; a space that keeps a number together is written as any other."""

    text: str
    sources: list[str]
    choices: dict[str, Any]
    card: dict[str, Any] | None


class Stage:
    """Runs one action at a time, and keeps what its events set."""

    def __init__(self, language: str = "nb", clock: FixedClock | None = None, calls: Any = None) -> None:
        self.services = services_in_memory(clock, calls)
        self.slots: dict[str, Any] = {"language": language, "attempts": 0, "misunderstood": 0}
        self.loop: str | None = None
        self.said: list[Said] = []
        self._actions = {action.name(): action for action in all_actions(self.services)}
        self._messages = 0

    @property
    def draft(self):
        return self.services.drafting.draft(CONVERSATION)

    @property
    def call(self):
        return self.services.drafting.call_of(self.draft)

    @property
    def text(self) -> str:
        """Give all that the last message was answered with."""
        return "\n\n".join(each.text for each in self.said)

    def knows(self, **values: Any) -> "Stage":
        """Put answers in the draft before anything is said."""
        recorded = self.services.drafting.record(self.draft, values, "form")
        assert not recorded.refusals
        self.slots["area"] = recorded.draft.area
        return self

    def act(self, action: str, text: str = "", facts: Facts | None = None, **more: Any) -> "Stage":
        """Let one message run an action; `intent`, `meaning`, `topics` and `candidates` say what it was taken for."""
        self.said = []
        self._messages += 1
        self._run(action, self._latest(text, facts or Facts(), **more))
        return self

    def answer(self, text: str = "", facts: Facts | None = None, intent: str = "answer", **more: Any) -> "Stage":
        """Answer the form's question: what Rasa's form does with a message."""
        assert self.loop, "no form waits for an answer"
        self.said = []
        self._messages += 1
        message = self._latest(text, facts or Facts(), intent=intent, **more)
        self.slots["answer"] = text or "knapp"
        self._run("validate_question_form", message)
        if self.slots["answer"] is None:
            self._run("action_ask_answer", message)
        else:
            self.loop = None
            self._run("action_conclude", message)
        return self

    def _run(self, action: str, message: dict[str, Any]) -> None:
        dispatcher = CollectingDispatcher()
        events = self._actions[action].run(dispatcher, self._tracker(message), {})
        self.said += [_said(each) for each in dispatcher.messages]
        for event in events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.loop = event["name"]

    def _latest(
        self, text, facts, intent="ask", meaning=None, topics=(), candidates=(), **understood
    ) -> dict[str, Any]:
        understanding = {
            "topics": list(topics),
            "parts": [text for _ in topics],
            "candidates": [{"name": name, "probability": 0.3} for name in candidates],
            "facts": facts_to_json(facts),
            **understood,
        }
        if meaning is not None:
            understanding["meaning"] = meaning
        return {"text": text, "intent": {"name": intent}, "understanding": understanding}

    def _tracker(self, message: dict[str, Any]) -> Tracker:
        user = {"event": "user", "text": message["text"], "metadata": {"message": f"melding-{self._messages}"}}
        loop = {"name": self.loop} if self.loop else {}
        return Tracker(CONVERSATION, dict(self.slots), message, [user], False, None, loop, None)


def _said(message: dict[str, Any]) -> Said:
    custom = message["custom"]
    return Said(
        text=message["text"].replace("\N{NO-BREAK SPACE}", " "),
        sources=[citation["statement"] for citation in custom["citations"]],
        choices={choice["title"]: choice["meaning"] for choice in custom["choices"]},
        card=custom["card"],
    )
