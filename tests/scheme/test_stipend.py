"""Stipends: the amounts of domain.md § 4, the steps and the assumptions they are told with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bot.scheme.errors import NoStipendRuleError
from bot.scheme.rounding import WHOLE
from bot.scheme.stipend import calculate
from bot.scheme.stipend_values import (
    FROM_25,
    UNDER_25,
    Assumption,
    EnteredBaseAmount,
    ParticipantGroup,
    Step,
    StipendRange,
)
from tests.builders import CAP, NONE, REFER, YEAR4, make_base_amount

G = make_base_amount(111_477)


def amounts(result):
    return result.stipend_total, result.grant_max, result.own_share


def assumption(result, code):
    return next((each.values for each in result.assumptions if each.code == code), None)


@pytest.mark.parametrize(
    ("age", "stipend", "own"),
    [(24, 148_636, 37_159), (25, 222_954, 111_477), (26, 222_954, 111_477), (0, 148_636, 37_159)],
)
def test_a_whole_fourth_year_is_two_base_amounts_and_two_thirds_of_that_under_25(age, stipend, own):
    result = calculate(YEAR4, [ParticipantGroup(1, age=age)], G)

    assert amounts(result) == (stipend, 111_477, own)


@pytest.mark.parametrize(("group", "own"), [(UNDER_25, 37_159), (FROM_25, 111_477)])
def test_the_age_group_is_as_good_as_the_age(group, own):
    result = calculate(YEAR4, [ParticipantGroup(1, age_group=group)], G)

    assert (result.own_share, result.lines[0].age_group) == (own, group)


def test_half_a_year_keeps_the_half_krone():
    result = calculate(YEAR4, [ParticipantGroup(1, age=40, months=6)], G)

    assert amounts(result) == (Decimal("111477.00"), Decimal("55738.50"), Decimal("55738.50"))
    assert str(result.grant_max) == "55738.50"


def test_whole_kroner_add_up_and_the_grant_is_not_rounded_above_its_ceiling():
    result = calculate(YEAR4, [ParticipantGroup(1, age=40, months=6)], G, WHOLE)

    assert amounts(result) == (111_477, 55_738, 55_739)


def test_groups_are_told_apart_and_added_up():
    result = calculate(YEAR4, [ParticipantGroup(6, age=30), ParticipantGroup(4, age=20)], G)

    assert [(line.stipend, line.grant, line.own) for line in result.lines] == [
        (1_337_724, 668_862, 668_862),
        (594_544, 445_908, 148_636),
    ]
    assert amounts(result) == (1_932_268, 1_114_770, 817_498)


def test_without_an_age_the_stipend_lies_between_two_amounts_and_the_grant_is_known():
    result = calculate(YEAR4, [ParticipantGroup(2), ParticipantGroup(1, age=30)], G)

    assert amounts(result) == (None, 334_431, None)
    assert result.range == StipendRange(Decimal(520_226), Decimal(668_862))
    assert [line.stipend for line in result.lines] == [None, 222_954]
    assert assumption(result, "age_unknown") == {"age": 25, "stipend_min": 520_226, "stipend_max": 668_862}


def test_with_every_age_known_there_is_no_range():
    assert calculate(YEAR4, [ParticipantGroup(2, age=30)], G).range is None


def test_the_cap_is_one_base_amount_whatever_the_age_and_leaves_the_stipend_open():
    groups = [ParticipantGroup(3, age=19), ParticipantGroup(2, age=50), ParticipantGroup(1)]

    result = calculate(CAP, groups, G)

    assert amounts(result) == (None, 668_862, None)
    assert (result.range, assumption(result, "age_unknown")) == (None, None)


def test_who_has_another_benefit_gets_no_grant_under_the_cap():
    result = calculate(CAP, [ParticipantGroup(10, other_benefit=True), ParticipantGroup(1)], G)

    assert [line.grant for line in result.lines] == [0, 111_477]
    assert result.lines[0].steps == (Step("cap_no_grant_other_benefit", {"count": 10}),)


def test_another_benefit_changes_nothing_in_the_fourth_year_but_is_named_as_not_regulated():
    result = calculate(YEAR4, [ParticipantGroup(2, age=30, other_benefit=True)], G)

    assert result.grant_max == 222_954
    assert assumption(result, "other_benefit_not_regulated") == {"count": 2}


def test_the_steps_of_a_line_tell_every_figure_it_rests_on():
    (line,) = calculate(YEAR4, [ParticipantGroup(6, age=20)], G).lines

    given = {"count": 6, "base_amount": 111_477, "months": 12}
    assert line.steps == (
        Step("year4_stipend", {**given, "rate": "2", "share": "2/3", "result": 891_816}),
        Step("year4_grant", {**given, "rate": "1", "result": 668_862}),
        Step("year4_own", {"stipend": 891_816, "grant": 668_862, "result": 222_954}),
    )


def test_the_full_stipend_is_told_with_the_share_one():
    (line,) = calculate(YEAR4, [ParticipantGroup(1, age=25)], G).lines

    assert line.steps[0].values["share"] == "1"


def test_the_steps_without_an_age_tell_the_range():
    (line,) = calculate(YEAR4, [ParticipantGroup(1)], G).lines

    given = {"count": 1, "base_amount": 111_477, "months": 12}
    assert line.steps == (
        Step("year4_stipend_range", {**given, "rate": "2", "age": 25, "least": 148_636, "most": 222_954}),
        Step("year4_grant", {**given, "rate": "1", "result": 111_477}),
    )


def test_the_step_under_the_cap_tells_the_months():
    (line,) = calculate(CAP, [ParticipantGroup(2, months=18)], G).lines

    values = {"count": 2, "base_amount": 111_477, "rate": "1", "months": 18, "result": Decimal("334431.00")}
    assert line.steps == (Step("cap_grant", values),)


def test_a_base_amount_of_the_table_is_named_with_its_days_and_source():
    result = calculate(CAP, [ParticipantGroup(1)], G)

    assert result.assumptions == (
        Assumption(
            "base_amount_by_date",
            {
                "base_amount": Decimal(111_477),
                "valid_from": date(2022, 5, 1),
                "valid_to": date(2023, 4, 30),
                "source": "nav.no/grunnbelopet",
            },
        ),
    )


def test_an_entered_base_amount_is_named_as_entered():
    result = calculate(CAP, [ParticipantGroup(1)], EnteredBaseAmount(Decimal("116239.00")))

    assert result.grant_max == 116_239
    assert result.assumptions == (Assumption("base_amount_entered", {"base_amount": Decimal(116_239)}),)


def test_part_of_a_fourth_year_is_an_assumption_told_with_the_figures_without_it():
    result = calculate(YEAR4, [ParticipantGroup(1, age=40, months=6)], G)

    whole_year = {"stipend_total": 222_954, "grant_max": 111_477, "own_share": 111_477}
    assert assumption(result, "part_of_year") == whole_year
    assert assumption(result, "cap_follows_months") == {"rate": "1", "grant_max": 111_477, "own_share": 0}


def test_without_reduction_of_the_ceiling_the_grant_still_never_exceeds_the_stipend():
    result = calculate(YEAR4, [ParticipantGroup(1, age=20, months=3)], G)

    assert assumption(result, "cap_follows_months") == {"rate": "1", "grant_max": 37_159, "own_share": 0}


@pytest.mark.parametrize(
    ("months", "grant", "without", "years"),
    [
        (6, "55738.50", 111_477, None),
        (12, "111477", None, None),
        (18, "167215.50", 222_954, 2),
        (24, "222954", None, 2),
        (36, "334431", None, 3),
    ],
)
def test_the_cap_follows_the_months_and_says_so_where_a_year_is_only_begun(months, grant, without, years):
    result = calculate(CAP, [ParticipantGroup(1, months=months)], G)

    uncut = None if without is None else {"rate": "1", "grant_max": without, "own_share": None}
    same = None if years is None else {"base_amount": 111_477, "years": years}
    assert result.grant_max == Decimal(grant)
    assert assumption(result, "cap_follows_months") == uncut
    assert assumption(result, "same_base_amount_every_year") == same
    assert assumption(result, "part_of_year") is None


def test_every_figure_is_the_one_of_the_terms():
    terms = replace(
        YEAR4,
        stipend_in_base_amounts=Fraction(5, 2),
        young_below_age=30,
        young_share=Fraction(4, 5),
        grant_in_base_amounts=Fraction(3, 2),
        longest_months=24,
    )

    result = calculate(terms, [ParticipantGroup(1, age=29, months=24), ParticipantGroup(1, age=30)], G)

    assert [(line.stipend, line.grant) for line in result.lines] == [
        (445_908, Decimal("334431.00")),
        (Decimal("278692.50"), Decimal("167215.50")),
    ]
    assert [line.age_group for line in result.lines] == [UNDER_25, FROM_25]
    assert [step.values.get("rate") for step in result.lines[0].steps] == ["5/2", "3/2", None]


def test_a_share_that_is_the_whole_makes_every_stipend_known():
    result = calculate(replace(YEAR4, young_share=Fraction(1)), [ParticipantGroup(2)], G)

    assert (result.stipend_total, result.range, assumption(result, "age_unknown")) == (445_908, None, None)


def test_who_has_another_benefit_gets_the_grant_where_the_terms_do_not_bar_it():
    result = calculate(replace(CAP, other_benefit_bars=False), [ParticipantGroup(1, other_benefit=True)], G)

    assert result.grant_max == 111_477
    assert assumption(result, "other_benefit_not_regulated") == {"count": 1}


@pytest.mark.parametrize("terms", [NONE, REFER, replace(YEAR4, rule="invented")], ids=lambda terms: terms.rule)
def test_a_rule_that_gives_nothing_to_calculate_is_an_error(terms):
    with pytest.raises(NoStipendRuleError):
        calculate(terms, [ParticipantGroup(1)], G)
