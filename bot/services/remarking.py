"""The draft held up against the register and the stipend calculation, with what there is to remark."""

from decimal import Decimal

from bot.scheme.amounts import project_years
from bot.scheme.draft import Draft
from bot.scheme.review import Held, Remark, review
from bot.services.ports import Calls, Register
from bot.services.stipends import Stipends


class Remarking:
    """Finds what is odd about a draft's answers."""

    def __init__(self, calls: Calls, register: Register, stipends: Stipends) -> None:
        self._calls = calls
        self._register = register
        self._stipends = stipends

    def remarks(self, draft: Draft) -> list[Remark]:
        """Give the remarks on a draft as it is now."""
        held = Held(self._grant_max(draft), self._organisation_number(draft))
        return review(self._calls.get(draft.call), draft, held)

    def _grant_max(self, draft: Draft) -> Decimal | None:
        """Give the most the stipend rule allows; None where a project of several years does not say for how long."""
        years = project_years(self._calls.get(draft.call), draft)
        if years.count != 1 and not draft.knows("months_per_participant"):
            return None
        answer = self._stipends.of_draft(draft)
        return None if answer is None or answer.result is None else answer.result.grant_max

    def _organisation_number(self, draft: Draft) -> str | None:
        number = draft.value("municipality")
        if number is None:
            return None
        return self._register.municipality(number, self._calls.get(draft.call).deadline).organisation_number
