"""Questions for a human: opening a case with everything that is known."""

from collections.abc import Sequence
from dataclasses import asdict
from uuid import NAMESPACE_URL, uuid5

from bot.scheme.case import Case, Reach
from bot.scheme.draft import Draft
from bot.services.ports import Cases, Clock


class Inbox:
    """Opens cases, and tells what became of them."""

    def __init__(self, cases: Cases, clock: Clock) -> None:
        self._cases = cases
        self._clock = clock

    def open(self, draft: Draft, message: str, question: str, language: str, reach: Reach | None = None) -> Case:
        """Open a case; the same message of the same conversation opens one case only."""
        return self._cases.open(
            Case(
                id=str(uuid5(NAMESPACE_URL, f"{draft.id}/{message}")),
                conversation=draft.id,
                message=message,
                question=question,
                reach=reach or Reach("chat"),
                language=language,
                created_at=self._clock.now(),
                known={"area": draft.area, "answers": _plain(draft)},
            )
        )

    def cases_of(self, conversation: str) -> Sequence[Case]:
        """Give a conversation's cases, oldest first."""
        return self._cases.of_conversation(conversation)


def _plain(draft: Draft) -> dict[str, object]:
    return {question: asdict(answer) | {"at": answer.at.isoformat()} for question, answer in draft.answers.items()}
