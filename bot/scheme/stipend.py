"""Stipends to participants (deltakerstønad): what they come to, what the grant can cover, what the municipality pays.

The figures are the call's (bot/scheme/stipend_terms.py). Areas with the rule `none` have nothing in the circular to
calculate from, and `refer` points to a circular of its own: `calculate` is not called for them.
What is refused stands in bot/scheme/stipend_input.py, the codes of steps and assumptions in
bot/scheme/stipend_steps.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from bot.scheme.errors import NoStipendRuleError
from bot.scheme.rounding import HUNDREDTH, rounded, shared_out
from bot.scheme.stipend_amounts import ExactAmounts, age_group_of, exact_amounts, years
from bot.scheme.stipend_input import check_base_amount, check_groups
from bot.scheme.stipend_steps import assumptions, line_steps
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_totals import Totals, added_up
from bot.scheme.stipend_values import (
    AnyBaseAmount,
    EnteredBaseAmount,
    ParticipantGroup,
    StipendLine,
    StipendRange,
    StipendResult,
)

__all__ = ["EnteredBaseAmount", "ParticipantGroup", "StipendLine", "StipendResult", "calculate"]


def calculate(
    terms: StipendTerms, groups: Sequence[ParticipantGroup], base_amount: AnyBaseAmount, unit: Decimal = HUNDREDTH
) -> StipendResult:
    """Calculate stipend, grant and own share, exactly, and rounded to a unit only at the end (1 for whole kroner).

    Raises StipendInputError, and NoStipendRuleError for a rule that gives nothing to calculate.
    """
    if not terms.is_calculated:
        raise NoStipendRuleError(terms.rule)
    check_groups(terms, groups)
    check_base_amount(base_amount.value)
    base = Fraction(base_amount.value)
    amounts = [exact_amounts(terms, group, base, years(group), years(group)) for group in groups]
    result = added_up(amounts, unit)
    return StipendResult(
        rule=terms.rule,
        base_amount=base_amount,
        lines=tuple(_lines(terms, groups, base_amount.value, amounts, result, unit)),
        stipend_total=result.stipend,
        grant_max=result.grant,
        own_share=result.own,
        assumptions=tuple(assumptions(terms, groups, base_amount, result, unit)),
        range=_range(result),
    )


def _range(result: Totals) -> StipendRange | None:
    if result.stipend is not None or result.least is None or result.most is None:
        return None
    return StipendRange(result.least, result.most)


def _lines(
    terms: StipendTerms,
    groups: Sequence[ParticipantGroup],
    base_amount: Decimal,
    amounts: Sequence[ExactAmounts],
    result: Totals,
    unit: Decimal,
) -> Iterator[StipendLine]:
    grants = shared_out([each.grant for each in amounts], result.grant, unit)
    stipends = _stipends(amounts, unit)
    for group, exact, stipend, grant in zip(groups, amounts, stipends, grants, strict=True):
        own = None if stipend is None else stipend - grant
        line = StipendLine(group.count, age_group_of(terms, group), group.months, stipend, grant, own)
        between = rounded(exact.least or Fraction(0), unit), rounded(exact.most or Fraction(0), unit)
        yield replace(line, steps=line_steps(terms, group, base_amount, line, between))


def _stipends(amounts: Sequence[ExactAmounts], unit: Decimal) -> list[Decimal | None]:
    known = [each.stipend for each in amounts if each.stipend is not None]
    shares = iter(shared_out(known, rounded(sum(known, Fraction(0)), unit), unit))
    return [None if each.stipend is None else next(shares) for each in amounts]
