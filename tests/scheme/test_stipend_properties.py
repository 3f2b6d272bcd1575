"""What holds for any participants, any base amount and any rounding."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from bot.scheme.rounding import HUNDREDTH, WHOLE
from bot.scheme.stipend import calculate
from bot.scheme.stipend_amounts import exact_amounts, years
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_values import AGE_GROUPS, EnteredBaseAmount, ParticipantGroup
from tests.builders import CAP, YEAR4

BASE_AMOUNTS = st.decimals(10_000, 1_000_000, places=2).map(EnteredBaseAmount)
UNITS = st.sampled_from([HUNDREDTH, WHOLE])
RATES = st.fractions(Fraction(1, 10), 5, max_denominator=12)
MONTHS = st.integers(1, 60)
YEAR4_TERMS = st.builds(
    StipendTerms,
    rule=st.just("year4"),
    statement=st.just("stipend"),
    grant_in_base_amounts=RATES,
    longest_months=MONTHS,
    stipend_in_base_amounts=RATES,
    young_below_age=st.integers(1, 100),
    young_share=st.fractions(Fraction(1, 12), 1, max_denominator=12),
)
CAP_TERMS = st.builds(
    StipendTerms,
    rule=st.just("cap"),
    statement=st.just("stipend"),
    grant_in_base_amounts=RATES,
    longest_months=MONTHS,
    other_benefit_bars=st.booleans(),
)


@st.composite
def participant_groups(draw, terms):
    age = draw(st.none() | st.integers(0, 120))
    age_group = draw(st.none() | st.sampled_from(AGE_GROUPS)) if age is None else None
    months = draw(st.integers(1, terms.longest_months))
    return ParticipantGroup(draw(st.integers(1, 300)), age, age_group, months, draw(st.booleans()))


@st.composite
def inputs(draw):
    terms = draw(st.sampled_from([YEAR4, CAP]) | YEAR4_TERMS | CAP_TERMS)
    return terms, draw(st.lists(participant_groups(terms), min_size=1, max_size=6))


def totals(result):
    return result.stipend_total, result.grant_max, result.own_share, result.range, result.assumptions


@given(inputs(), BASE_AMOUNTS)
def test_the_grant_and_the_own_share_are_exactly_the_stipend(given_input, base_amount):
    terms, groups = given_input

    for group in groups:
        exact = exact_amounts(terms, group, Fraction(base_amount.value), years(group), years(group))
        assert (exact.stipend is None) == (exact.own is None)
        assert exact.stipend is None or exact.grant + exact.own == exact.stipend


@given(inputs(), BASE_AMOUNTS, UNITS)
def test_the_rounded_figures_add_up_in_every_line_and_in_total(given_input, base_amount, unit):
    terms, groups = given_input

    result = calculate(terms, groups, base_amount, unit)

    for part in result.lines:
        assert part.stipend is None or part.grant + part.own == part.stipend
    assert result.grant_max == sum(line.grant for line in result.lines)
    if result.stipend_total is not None:
        assert result.stipend_total == sum(line.stipend for line in result.lines)
        assert result.own_share == sum(line.own for line in result.lines)
        assert result.grant_max + result.own_share == result.stipend_total


@given(inputs(), BASE_AMOUNTS, UNITS)
def test_a_rounded_figure_is_less_than_a_unit_from_the_exact_one(given_input, base_amount, unit):
    terms, groups = given_input

    for group, line in zip(groups, calculate(terms, groups, base_amount, unit).lines, strict=True):
        exact = exact_amounts(terms, group, Fraction(base_amount.value), years(group), years(group))
        assert abs(Fraction(line.grant) - exact.grant) < Fraction(unit)
        assert line.stipend is None or abs(Fraction(line.stipend) - exact.stipend) < Fraction(unit)
        assert line.own is None or line.own >= -unit


@given(inputs(), BASE_AMOUNTS, UNITS)
def test_the_grant_is_never_above_its_rate_for_each_participant_and_year(given_input, base_amount, unit):
    terms, groups = given_input

    result = calculate(terms, groups, base_amount, unit)

    ceilings = [
        terms.grant_in_base_amounts * Fraction(base_amount.value) * group.count * years(group) for group in groups
    ]
    assert result.grant_max <= sum(ceilings)
    for group, line, ceiling in zip(groups, result.lines, ceilings, strict=True):
        assert calculate(terms, [group], base_amount, unit).grant_max <= ceiling
        assert line.grant < ceiling + Fraction(unit)


@given(inputs(), BASE_AMOUNTS, UNITS, st.randoms(use_true_random=False))
def test_the_order_of_the_groups_changes_nothing(given_input, base_amount, unit, random):
    terms, groups = given_input
    shuffled = random.sample(groups, len(groups))

    assert totals(calculate(terms, shuffled, base_amount, unit)) == totals(calculate(terms, groups, base_amount, unit))


@given(inputs(), BASE_AMOUNTS, UNITS, st.data())
def test_a_group_split_in_two_changes_no_total(given_input, base_amount, unit, data):
    terms, groups = given_input
    groups = [replace(groups[0], count=groups[0].count + 1), *groups[1:]]
    first = data.draw(st.integers(1, groups[0].count - 1))
    parts = [replace(groups[0], count=first), replace(groups[0], count=groups[0].count - first)]

    split = calculate(terms, [*parts, *groups[1:]], base_amount, unit)

    assert totals(split) == totals(calculate(terms, groups, base_amount, unit))


@given(inputs(), BASE_AMOUNTS)
def test_the_age_that_becomes_known_lands_within_the_range(given_input, base_amount):
    _, groups = given_input
    unknown = [ParticipantGroup(group.count, months=min(group.months, 12)) for group in groups]

    between = calculate(YEAR4, unknown, base_amount).range

    for age in (24, 25):
        known = calculate(YEAR4, [replace(group, age=age) for group in unknown], base_amount)
        assert between.stipend_min <= known.stipend_total <= between.stipend_max


@given(st.integers(1, 300))
def test_nothing_is_lost_to_binary_fractions(count):
    result = calculate(YEAR4, [ParticipantGroup(count, age=30, months=6)], EnteredBaseAmount(Decimal(111_477)))

    assert result.grant_max == count * Decimal("55738.50")
