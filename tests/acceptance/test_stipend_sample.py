"""Every stipend row of the acceptance sample: the expected amounts, or one of the acceptable readings."""

from decimal import Decimal

import pytest

from bot.calls.shelf import bundled_calls
from bot.scheme.errors import NoStipendRuleError, StipendInputError
from bot.scheme.stipend import calculate
from bot.scheme.stipend_values import ParticipantGroup
from tests.acceptance.sample_rows import sample_rows
from tests.builders import STIPEND_TERMS, YEAR4, make_base_amount

AMOUNTS = ("stipend_total", "grant_max", "municipal_rest")
NO_AMOUNTS = dict.fromkeys(AMOUNTS)


def groups_of(row):
    groups = [ParticipantGroup(**group) for group in row["participants"]]
    if "other_benefits" not in row:
        return groups
    (only,), (benefit,) = groups, row["other_benefits"]
    assert benefit["count"] == only.count
    return [ParticipantGroup(only.count, only.age, months=only.months, other_benefit=True)]


def amounts_of(row):
    """An input that is refused, and an area without a rule, give no amounts."""
    try:
        result = calculate(STIPEND_TERMS[row["area"]], groups_of(row), make_base_amount(row["G"] or 111_477))
    except (StipendInputError, NoStipendRuleError):
        return NO_AMOUNTS
    return dict(zip(AMOUNTS, (result.stipend_total, result.grant_max, result.own_share), strict=True))


def is_near(found, wanted, tolerance):
    if found is None or wanted is None:
        return found is wanted
    return abs(found - Decimal(str(wanted))) <= tolerance


def test_the_terms_the_sample_is_calculated_with_are_those_of_the_2023_call():
    assert {area.number: area.stipend for area in bundled_calls().get("2023").areas} == STIPEND_TERMS


@pytest.mark.parametrize("row", sample_rows("stipend"), ids=lambda row: row["id"])
def test_the_participants_lead_to_the_amounts(row):
    readings = [row["expected"], *row.get("acceptable", [])]
    found = amounts_of(row)

    assert any(
        all(is_near(found[name], reading[name], row["tolerance_kr"]) for name in AMOUNTS) for reading in readings
    )


def test_eighteen_months_of_a_fourth_year_are_refused_with_the_limit_as_the_reason():
    (row,) = [each for each in sample_rows("stipend") if each["id"] == "stip-12"]

    with pytest.raises(StipendInputError) as refused:
        calculate(YEAR4, groups_of(row), make_base_amount())
    assert (refused.value.code, refused.value.values) == ("at_most_months", {"most": 12})


def test_half_a_year_names_the_reading_in_which_the_ceiling_does_not_follow_the_months():
    (row,) = [each for each in sample_rows("stipend") if each["id"] == "stip-06"]
    (other_reading,) = row["acceptable"]

    result = calculate(YEAR4, groups_of(row), make_base_amount())

    (named,) = [each.values for each in result.assumptions if each.code == "cap_follows_months"]
    assert (named["grant_max"], named["own_share"]) == (other_reading["grant_max"], other_reading["municipal_rest"])
