"""What is known of a project when a question about it goes to a human, as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.scheme.draft import Draft
from bot.scheme.stipend_values import ParticipantGroup
from bot.services.drafting import Drafting
from bot.services.stipends import Stipends, groups_of


class Knowing:
    """Gathers what an adviser needs, so that the applicant is not asked again."""

    def __init__(self, drafting: Drafting, stipends: Stipends) -> None:
        self._drafting = drafting
        self._stipends = stipends

    def known(self, draft: Draft, topic: str | None = None) -> dict[str, Any]:
        """Give the area, the answers, how the conditions stand, and what a stipend is calculated from.

        `stipend.request` has the shape of a request for a calculation; `topic` is what was talked about last.
        """
        assessment = self._drafting.assessment(draft)
        return {
            "area": draft.area,
            "answers": _plain(draft),
            "verdict": assessment.verdict.value if assessment else None,
            "findings": [
                {"condition": each.condition.id, "kind": each.condition.kind, "status": each.status.value}
                for each in (assessment.findings if assessment else ())
            ],
            "stipend": self._stipend(draft),
            "topic": topic,
        }

    def _stipend(self, draft: Draft) -> Mapping[str, Any] | None:
        answer = self._stipends.of_draft(draft)
        if answer is None or answer.result is None:
            return None
        groups = groups_of(draft, answer.rule)
        return {"request": {"call": draft.call, "area": draft.area, "participants": _participants(groups)}}


def _participants(groups: Sequence[ParticipantGroup]) -> list[dict[str, Any]]:
    return [
        {
            "count": group.count,
            "months": group.months,
            **({"age_group": group.age_group} if group.age_group else {}),
            **({"other_benefit": True} if group.other_benefit else {}),
        }
        for group in groups
    ]


def _plain(draft: Draft) -> dict[str, Any]:
    return {question: asdict(answer) | {"at": answer.at.isoformat()} for question, answer in draft.answers.items()}
