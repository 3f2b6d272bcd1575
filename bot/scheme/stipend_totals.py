"""The totals of a stipend calculation; they depend on the participants alone, not on how these are grouped."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bot.scheme.rounding import rounded, rounded_down
from bot.scheme.stipend_amounts import ExactAmounts, exact_amounts, years
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_values import ParticipantGroup

Time = Callable[[ParticipantGroup], Fraction]


@dataclass(frozen=True)
class Totals:
    """Rounded totals in kroner; `stipend` and `own` are None where one group's stipend is not known."""

    least: Decimal | None
    most: Decimal | None
    grant: Decimal
    stipend: Decimal | None

    @property
    def own(self) -> Decimal | None:
        """The municipality's own share."""
        return None if self.stipend is None else self.stipend - self.grant


def totals(
    terms: StipendTerms,
    groups: Iterable[ParticipantGroup],
    base_amount: Decimal,
    unit: Decimal,
    stipend_time: Time = years,
    cap_time: Time = years,
) -> Totals:
    """Calculate and add up the groups' amounts, for other times than their own if asked to."""
    base = Fraction(base_amount)
    return added_up([exact_amounts(terms, each, base, stipend_time(each), cap_time(each)) for each in groups], unit)


def added_up(amounts: Sequence[ExactAmounts], unit: Decimal) -> Totals:
    """Round the sums: the stipend to the nearest unit, the grant down, so that it never exceeds its ceiling."""
    stipend = known_sum([each.stipend for each in amounts])
    least = known_sum([each.least for each in amounts])
    most = known_sum([each.most for each in amounts])
    return Totals(
        None if least is None else rounded(least, unit),
        None if most is None else rounded(most, unit),
        rounded_down(sum((each.grant for each in amounts), Fraction(0)), unit),
        None if stipend is None else rounded(stipend, unit),
    )


def known_sum(amounts: Iterable[Fraction | None]) -> Fraction | None:
    """Add up amounts; the sum is unknown if one of them is."""
    total = Fraction(0)
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total
