"""Amounts of a budget: whole kroner, or a mapping of calendar years to whole kroner, over the years of a project."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.scheme.call import Call
from bot.scheme.draft import Draft

PROJECT_YEARS = "project_years"

Amount = int | Mapping[str, int]


@dataclass(frozen=True)
class ProjectYears:
    """The calendar years of a project, which begins in the call's year.

    `count` is None while nobody has said how many; `most` is the most that the call lets anybody answer, if it says so.
    """

    first: int
    count: int | None = None
    most: int | None = None

    @property
    def known(self) -> tuple[int, ...]:
        """The years of the project; none while nobody has said how many."""
        return tuple(range(self.first, self.first + (self.count or 0)))

    @property
    def last(self) -> int | None:
        """The last year the project can have an amount for."""
        count = self.count or self.most
        return None if count is None else self.first + count - 1

    @property
    def span(self) -> str:
        """The first and the last year as they are written, «2023–2025»."""
        last = "" if self.last is None else str(self.last)
        return last if self.last == self.first else f"{self.first}–{last}"

    def covers(self, year: int) -> bool:
        """Say whether the project can have an amount for a year."""
        return self.first <= year and (self.last is None or year <= self.last)


def project_years(call: Call, draft: Draft) -> ProjectYears:
    """Give the years of a draft's project."""
    most = next((question.maximum for question in call.questions if question.id == PROJECT_YEARS), None)
    return ProjectYears(call.year, draft.value(PROJECT_YEARS), most)


def total(amount: Amount) -> int:
    """Add up an amount over its years."""
    return sum(amount.values()) if isinstance(amount, Mapping) else amount


def by_year(amount: Amount, years: ProjectYears) -> dict[int, int] | None:
    """Give an amount by calendar year, without the years nobody has given; None where it is not split.

    Nothing at all is nothing in each year, and all of a project of one year is that year's.
    """
    if isinstance(amount, Mapping):
        return {int(year): part for year, part in amount.items()}
    if amount == 0:
        return dict.fromkeys(years.known, 0)
    return {years.first: amount} if years.count == 1 else None
