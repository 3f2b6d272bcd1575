"""Stipend calculations: from a draft or a request to amounts in kroner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from bot.scheme.call import FocusArea
from bot.scheme.draft import CALCULATION, Answer, Draft
from bot.scheme.questions import Question
from bot.scheme.rounding import WHOLE, rounded
from bot.scheme.stipend import calculate
from bot.scheme.stipend_input import chosen_base_amount
from bot.scheme.stipend_values import FROM_25, UNDER_25, ParticipantGroup, StipendResult
from bot.services import forms
from bot.services.ports import BaseAmounts, Calls

TOO_LONG = "too_long"


@dataclass(frozen=True)
class StipendAnswer:
    """A calculation, or the rule `none` or `refer` where the circular gives nothing to calculate from.

    The rule is `too_long` where a draft has more months for each participant than the area allows.
    """

    area: FocusArea
    rule: str
    result: StipendResult | None


class Stipends:
    """Calculates by the rule of a focus area."""

    def __init__(self, calls: Calls, base_amounts: BaseAmounts) -> None:
        self._calls = calls
        self._base_amounts = base_amounts

    def calculate(
        self,
        call_id: str,
        area_number: int,
        groups: Sequence[ParticipantGroup],
        on: date | None = None,
        base_amount: Decimal | None = None,
    ) -> StipendAnswer:
        """Calculate with the base amount of a day (the call's deadline unless given), or with one in kroner.

        Raises StipendInputError, NoBaseAmountError for a day outside the table, and UnknownAreaError.
        """
        call = self._calls.get(call_id)
        area = call.area(area_number)
        if not area.stipend.is_calculated:
            return StipendAnswer(area, area.stipend.rule, None)
        amount = chosen_base_amount(self._base_amounts.all(), call.deadline, on, base_amount)
        return StipendAnswer(area, area.stipend.rule, calculate(area.stipend, groups, amount))

    def of_draft(
        self, draft: Draft, on: date | None = None, base_amount: Decimal | None = None
    ) -> StipendAnswer | None:
        """Calculate from a draft's answers; None while the area, or the participants it takes, are unknown.

        The base amount is chosen as in `calculate`, and raises what that does.
        """
        if draft.area is None:
            return None
        area = self._calls.get(draft.call).area(draft.area)
        if not area.stipend.is_calculated:
            return StipendAnswer(area, area.stipend.rule, None)
        if not draft.knows("participants"):
            return None
        if (draft.value("months_per_participant") or 0) > area.stipend.longest_months:
            return StipendAnswer(area, TOO_LONG, None)
        return self.calculate(draft.call, draft.area, groups_of(draft, area.stipend.rule), on, base_amount)

    def filled_in(self, draft: Draft, now: datetime) -> Draft:
        """Give the draft with the stipends as they are calculated, unless somebody has given another amount.

        What was calculated before follows its inputs, and is taken out where they no longer give an amount.
        """
        question = self._asks_for_stipends(draft)
        amount = self._whole_kroner(draft)
        if question is None or not _is_free(draft.answers.get(question.id), amount):
            return draft
        if amount is None:
            return draft.without(question.id)
        return draft.answered(question.id, Answer(amount, CALCULATION, now))

    def _asks_for_stipends(self, draft: Draft) -> Question | None:
        questions = self._calls.get(draft.call).questions
        return next((question for question in questions if question.role == "stipend"), None)

    def _whole_kroner(self, draft: Draft) -> int | None:
        """Give the stipends altogether; None where anything they depend on, or their level, is unknown."""
        asked = forms.questions_of(self._calls.get(draft.call), "stipend", draft)
        if not all(draft.knows(question.id) for question in asked):
            return None
        answer = self.of_draft(draft)
        if answer is None or answer.result is None or answer.result.stipend_total is None:
            return None
        return int(rounded(Fraction(answer.result.stipend_total), WHOLE))


def _is_free(answer: Answer | None, amount: int | None) -> bool:
    """Say whether a calculated amount, or none, may stand in an answer's place; the same amount is no other one."""
    if answer is None or answer.value is None:
        return amount is not None
    if answer.origin == CALCULATION:
        return bool(answer.value != amount)
    return bool(answer.value == amount)


def groups_of(draft: Draft, rule: str) -> list[ParticipantGroup]:
    """Give a draft's participants in groups: by age for `year4`, by other benefit for `cap`."""
    everyone = int(draft.value("participants"))
    months = int(draft.value("months_per_participant") or 12)
    part_of_rule = {"year4": "participants_under_25", "cap": "participants_with_other_benefit"}[rule]
    part = draft.value(part_of_rule)
    if rule == "cap":
        return _nonempty(
            ParticipantGroup(everyone - (part or 0), months=months),
            ParticipantGroup(part or 0, months=months, other_benefit=True),
        )
    if part is None:
        return [ParticipantGroup(everyone, months=months)]
    return _nonempty(
        ParticipantGroup(everyone - part, age_group=FROM_25, months=months),
        ParticipantGroup(part, age_group=UNDER_25, months=months),
    )


def _nonempty(*groups: ParticipantGroup) -> list[ParticipantGroup]:
    return [group for group in groups if group.count != 0]
