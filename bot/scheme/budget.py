"""The money of a draft, added up by what it is for, and by year; totals are computed, never typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.scheme.amounts import Amount, ProjectYears, by_year, project_years, total
from bot.scheme.call import Call
from bot.scheme.draft import Draft
from bot.scheme.questions import Question

COST_ROLES = ("cost", "stipend")


@dataclass(frozen=True)
class Budget:
    """Sums in whole kroner; None where nothing has been given, since empty is missing and not zero.

    `costs` include the stipends. `unfinanced` is what costs come to beyond own, other and applied money; None while
    any of them is unknown. In a year's budget a sum is None, too, where one of its amounts is not split by year;
    `is_split` says whether all that is given is.
    """

    costs: int | None
    own: int | None
    other: int | None
    applied: int | None
    is_split: bool = True

    @property
    def unfinanced(self) -> int | None:
        """Costs less everything that pays for them; below zero where there is too much."""
        if self.costs is None or self.own is None or self.applied is None or not self.is_split:
            return None
        return self.costs - self.own - self.applied - (self.other or 0)


def budget_lines(call: Call, draft: Draft) -> list[Question]:
    """Give the questions for amounts that count in the draft's area; before it is chosen, all of them."""
    return [each for each in call.questions if each.role and (draft.area is None or draft.area in each.areas)]


def budget_years(call: Call, draft: Draft) -> tuple[int, ...]:
    """Give the project's years, and the years beyond them that amounts are given for."""
    years = project_years(call, draft)
    given = {year for _, amount in _given(call, draft) for year in by_year(amount, years) or ()}
    return tuple(sorted({*years.known, *given}))


def budget_of(call: Call, draft: Draft) -> Budget:
    """Add up a draft's amounts, over all years, by the role of their questions."""
    return Budget(
        costs=_sum(call, draft, *COST_ROLES),
        own=_sum(call, draft, "own"),
        other=_sum(call, draft, "other"),
        applied=_sum(call, draft, "applied"),
    )


def is_complete(call: Call, draft: Draft) -> bool:
    """Say whether every amount is there, and each that is split is there for every year of the project."""
    years = project_years(call, draft)
    splits = [by_year(amount, years) for _, amount in _given(call, draft)]
    lacks_a_year = any(split is not None and not split.keys() >= set(years.known) for split in splits)
    return len(splits) == len(budget_lines(call, draft)) and not lacks_a_year


def yearly_budgets(call: Call, draft: Draft) -> dict[int, Budget]:
    """Add up a draft's amounts for each year; nothing where there are not several."""
    years = budget_years(call, draft)
    return {year: _budget_of_year(call, draft, year) for year in years} if len(years) > 1 else {}


def _budget_of_year(call: Call, draft: Draft, year: int) -> Budget:
    years = project_years(call, draft)
    return Budget(
        costs=_sum_of_year(call, draft, year, *COST_ROLES),
        own=_sum_of_year(call, draft, year, "own"),
        other=_sum_of_year(call, draft, year, "other"),
        applied=_sum_of_year(call, draft, year, "applied"),
        is_split=all(by_year(amount, years) is not None for _, amount in _given(call, draft)),
    )


def _given(call: Call, draft: Draft) -> Iterator[tuple[Question, Amount]]:
    return ((each, draft.value(each.id)) for each in budget_lines(call, draft) if draft.knows(each.id))


def _sum(call: Call, draft: Draft, *roles: str) -> int | None:
    given = [total(amount) for question, amount in _given(call, draft) if question.role in roles]
    return sum(given) if given else None


def _sum_of_year(call: Call, draft: Draft, year: int, *roles: str) -> int | None:
    years = project_years(call, draft)
    return sum_in_year([amount for question, amount in _given(call, draft) if question.role in roles], years, year)


def sum_in_year(amounts: list[Amount], years: ProjectYears, year: int) -> int | None:
    """Add up the parts of amounts that fall in a year; None where none does, or one is not split."""
    parts = [by_year(amount, years) for amount in amounts]
    if None in parts:
        return None
    given = [part[year] for part in parts if part is not None and year in part]
    return sum(given) if given else None
