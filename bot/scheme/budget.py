"""The money of a draft, added up by what it is for; totals are computed, never typed."""

from dataclasses import dataclass

from bot.scheme.call import Call
from bot.scheme.draft import Draft


@dataclass(frozen=True)
class Budget:
    """Sums in whole kroner; None where nothing has been given, since empty is missing and not zero.

    `costs` include the stipends. `unfinanced` is what costs come to beyond own, other and applied money; None while
    any of them is unknown.
    """

    costs: int | None
    own: int | None
    other: int | None
    applied: int | None

    @property
    def unfinanced(self) -> int | None:
        """Costs less everything that pays for them; below zero where there is too much."""
        if self.costs is None or self.own is None or self.applied is None:
            return None
        return self.costs - self.own - self.applied - (self.other or 0)


def budget_of(call: Call, draft: Draft) -> Budget:
    """Add up a draft's amounts by the role of their questions."""
    return Budget(
        costs=_sum(call, draft, "cost", "stipend"),
        own=_sum(call, draft, "own"),
        other=_sum(call, draft, "other"),
        applied=_sum(call, draft, "applied"),
    )


def _sum(call: Call, draft: Draft, *roles: str) -> int | None:
    amounts = [draft.value(question.id) for question in call.questions if question.role in roles]
    given = [int(amount) for amount in amounts if amount is not None]
    return sum(given) if given else None
