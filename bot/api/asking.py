"""An applicant's questions for a human: what they take along, and what has become of them."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from bot.bootstrap import Services
from bot.gateway.asking import Opened, Question
from bot.scheme.case import CLOSED, Case
from bot.scheme.casework import Change
from bot.services.inbox import Handover
from bot.store.records import Conversation, NewReply

Json = dict[str, Any]
ASSISTANT, ADVISER = "assistant", "adviser"


class ServicesAsking:
    """The applicant's side of the inbox; see bot/gateway/asking.py."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._inbox = services.inbox

    def preview(self, conversation: Conversation, language: str) -> Json:
        """Tell what a question would take along."""
        draft = self._services.drafting.existing(conversation.id)
        expected = self._inbox.expected()
        return {
            "sends": self._services.handover_wording.lines(draft, language),
            "channels": list(self._inbox.channels),
            "expected": expected.isoformat() if expected else None,
            "contacts": [asdict(contact) for contact in self._services.drafting.call_of(draft).contacts],
        }

    def open(self, conversation: Conversation, question: Question, language: str) -> Opened:
        """Open a case, and tell the conversation so where it was not there before."""
        draft = self._services.drafting.existing(conversation.id)
        before = self._inbox.cases_of(conversation.id)
        handover = Handover(draft, _message(question, before), question.text, language, question.reach)
        case = self._inbox.open(handover)
        body = {"case": case.id, **({"expected": case.due.isoformat()} if case.due else {})}
        if case.id in {each.id for each in before}:
            return Opened(body, None)
        text = self._services.handover_wording.sent(case, language)
        return Opened(body, NewReply(text, language))

    def cases(self, conversation: Conversation) -> Json:
        """Give a conversation's cases, oldest first."""
        cases = [_shown(case) for case in self._inbox.cases_of(conversation.id)]
        return {"cases": cases, "with": ADVISER if conversation.held_by else ASSISTANT}

    def writing(self, conversation_id: str, text: str, client_id: str) -> Callable[[Case], Change]:
        """Give the act that puts a text into a case."""
        return self._inbox.writing(conversation_id, text, client_id)

    def rate(self, conversation_id: str, case_id: str, helpful: bool, comment: str | None) -> None:
        """Keep whether an answer helped."""
        self._inbox.rate(conversation_id, case_id, helpful, comment)

    def withdraw(self, conversation_id: str, case_id: str) -> None:
        """Take a question back."""
        self._inbox.withdraw(conversation_id, case_id)


def _message(question: Question, before: Sequence[Case]) -> str:
    """Name what opens a case; once that case is closed, the same question opens another."""
    closed = sum(case.status == CLOSED and case.message.startswith(question.message) for case in before)
    return f"{question.message}-{closed}" if closed else question.message


def _shown(case: Case) -> Json:
    return {
        "case": case.id,
        "reference": case.reference,
        "question": case.question,
        "status": case.status,
        "opened": case.created_at.isoformat(timespec="seconds"),
        "expected": case.due.isoformat() if case.due else None,
        "closed_reason": case.closed_reason,
        "helpful": case.helpful,
    }
