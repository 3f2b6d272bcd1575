"""The steps and assumptions of a stipend calculation, as codes with parameters; the sentences are data elsewhere.

Amounts are Decimal kroner, rounded as the figures of the result are. `base_amount` is 1G in kroner, `rate` how many G
the call's terms give ("2" or "3/2"), `age` the age below which they give a share of the stipend.

Steps of a line, in this order:

- `year4_stipend` {count, base_amount, rate, share ("1" or "2/3"), months, result}: count × rate × share × months/12
- `year4_stipend_range` {count, base_amount, rate, months, age, least, most}, in its place where the age is unknown:
  `least` if all are below the age, `most` if none is
- `year4_grant` {count, base_amount, rate, months, result}: at most count × rate × months/12 and the stipend
- `year4_own` {stipend, grant, result}: the rest; left out where the age is unknown
- `cap_grant` {count, base_amount, rate, months, result}: at most count × rate × months/12
- `cap_no_grant_other_benefit` {count}, in its place where the participants have a stipend from another scheme

Assumptions of a result, in this order, each at most once:

- `base_amount_by_date` {base_amount, valid_from (date), valid_to (date), source}: the circular does not say which G
- `base_amount_entered` {base_amount}: the applicant's own G
- `age_unknown` {age, stipend_min, stipend_max} (year4): somebody's age is unknown
- `part_of_year` {stipend_total, grant_max, own_share} (year4): somebody has less than a year, and both stipend and
  grant are reduced to months/12; the values are the figures without it, of a whole year for each
- `cap_follows_months` {rate, grant_max, own_share}: the grant is reduced to months/12 of a year that is only begun;
  the values are the figures with the stipend reduced but the whole rate granted for every begun year
- `same_base_amount_every_year` {base_amount, years} (cap): somebody has more than a year, and every year is
  calculated with the same G; `years` is the most begun years; money is granted one year at a time
- `other_benefit_not_regulated` {count} (year4): so many have another benefit, on which the circular has no rule for
  this area; the figures do not regard it

In the figures without an assumption, `stipend_total` and `own_share` are None where the result's are, and `grant_max`
is then the most it can be.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.stipend_amounts import age_group_of, begun_years, years
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_totals import Totals, totals
from bot.scheme.stipend_values import UNDER_25, AnyBaseAmount, Assumption, ParticipantGroup, Step, StipendLine, Value

Groups = Sequence[ParticipantGroup]


def line_steps(
    terms: StipendTerms,
    group: ParticipantGroup,
    base_amount: Decimal,
    line: StipendLine,
    between: tuple[Decimal, Decimal],
) -> tuple[Step, ...]:
    """Tell how a line's figures came about; `between` are the least and the most its stipend can be."""
    given: dict[str, Value] = {"count": group.count, "base_amount": base_amount, "months": group.months}
    grant: dict[str, Value] = {**given, "rate": str(terms.grant_in_base_amounts), "result": line.grant}
    if terms.stipend_in_base_amounts is None:
        barred = terms.other_benefit_bars and group.other_benefit
        return (Step("cap_no_grant_other_benefit", {"count": group.count}) if barred else Step("cap_grant", grant),)
    given["rate"] = str(terms.stipend_in_base_amounts)
    if line.stipend is None:
        least, most = between
        unknown = Step("year4_stipend_range", {**given, "age": terms.young_below_age, "least": least, "most": most})
        return unknown, Step("year4_grant", grant)
    share = str(terms.young_share) if age_group_of(terms, group) == UNDER_25 else "1"
    return (
        Step("year4_stipend", {**given, "share": share, "result": line.stipend}),
        Step("year4_grant", grant),
        Step("year4_own", {"stipend": line.stipend, "grant": line.grant, "result": line.own}),
    )


def assumptions(
    terms: StipendTerms, groups: Groups, base_amount: AnyBaseAmount, result: Totals, unit: Decimal
) -> Iterator[Assumption]:
    """Name everything the figures rest on that the circular does not say."""
    yield _base_amount(base_amount)
    if result.least != result.most:
        limits: dict[str, Value] = {"stipend_min": result.least, "stipend_max": result.most}
        yield Assumption("age_unknown", {"age": terms.young_below_age, **limits})
    yield from _about_months(terms, groups, base_amount.value, unit)
    benefits = sum(group.count for group in groups if group.other_benefit)
    if benefits and not terms.other_benefit_bars:
        yield Assumption("other_benefit_not_regulated", {"count": benefits})


def _base_amount(base_amount: AnyBaseAmount) -> Assumption:
    if not isinstance(base_amount, BaseAmount):
        return Assumption("base_amount_entered", {"base_amount": base_amount.value})
    return Assumption(
        "base_amount_by_date",
        {
            "base_amount": base_amount.value,
            "valid_from": base_amount.valid_from,
            "valid_to": base_amount.valid_to,
            "source": base_amount.source,
        },
    )


def _about_months(terms: StipendTerms, groups: Groups, base_amount: Decimal, unit: Decimal) -> Iterator[Assumption]:
    if any(years(group) != begun_years(group) for group in groups):
        if terms.stipend_in_base_amounts is not None:
            whole = totals(terms, groups, base_amount, unit, begun_years, begun_years)
            values: dict[str, Value] = {"stipend_total": whole.stipend, "grant_max": whole.grant}
            yield Assumption("part_of_year", {**values, "own_share": whole.own})
        uncut = totals(terms, groups, base_amount, unit, years, begun_years)
        figures: dict[str, Value] = {"grant_max": uncut.grant, "own_share": uncut.own}
        yield Assumption("cap_follows_months", {"rate": str(terms.grant_in_base_amounts), **figures})
    longest = max(begun_years(group) for group in groups)
    if longest > 1:
        yield Assumption("same_base_amount_every_year", {"base_amount": base_amount, "years": int(longest)})
