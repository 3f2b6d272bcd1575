"""The exact amounts that a focus area's terms on stipends give."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_values import FROM_25, UNDER_25, ParticipantGroup


@dataclass(frozen=True)
class ExactAmounts:
    """A group's amounts in kroner, not rounded; the stipend lies between `least` and `most`."""

    least: Fraction | None
    most: Fraction | None
    grant: Fraction

    @property
    def stipend(self) -> Fraction | None:
        """The stipend, where it is known."""
        return self.least if self.least == self.most else None

    @property
    def own(self) -> Fraction | None:
        """What the municipality pays itself, where the stipend is known."""
        return None if self.stipend is None else self.stipend - self.grant


def years(group: ParticipantGroup) -> Fraction:
    """Give each participant's time in years."""
    return Fraction(group.months, 12)


def begun_years(group: ParticipantGroup) -> Fraction:
    """Give each participant's time in years, a year that is begun counted as a whole one."""
    return Fraction(ceil(years(group)))


def age_group_of(terms: StipendTerms, group: ParticipantGroup) -> str | None:
    """Give the group that was given or that the age falls in; terms without an age limit tell nothing of an age.

    Who is exactly as old as the limit is not below it.
    """
    if group.age is None or terms.young_below_age is None:
        return group.age_group
    return UNDER_25 if group.age < terms.young_below_age else FROM_25


def exact_amounts(
    terms: StipendTerms,
    group: ParticipantGroup,
    base_amount: Fraction,
    stipend_years: Fraction,
    cap_years: Fraction,
) -> ExactAmounts:
    """Calculate a group's amounts for a time, which need not be the same for the stipend and for the cap."""
    barred = terms.other_benefit_bars and group.other_benefit
    cap = Fraction(0) if barred else terms.grant_in_base_amounts * base_amount * cap_years * group.count
    if terms.stipend_in_base_amounts is None:
        return ExactAmounts(None, None, cap)
    full = terms.stipend_in_base_amounts * base_amount * stipend_years * group.count
    reduced = full * terms.young_share
    age_group = age_group_of(terms, group)
    least = full if age_group == FROM_25 else reduced
    most = reduced if age_group == UNDER_25 else full
    return ExactAmounts(least, most, min(cap, most))
