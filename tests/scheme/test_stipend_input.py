"""What a stipend calculation refuses, and the field and reason it names."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.scheme.errors import NoBaseAmountError, StipendInputError
from bot.scheme.stipend import calculate
from bot.scheme.stipend_input import chosen_base_amount
from bot.scheme.stipend_values import UNDER_25, EnteredBaseAmount, ParticipantGroup
from tests.builders import CAP, YEAR4, make_base_amount

DEADLINE = date(2023, 2, 14)


def refusal(terms=YEAR4, groups=None, base_amount=None, **group):
    groups = [ParticipantGroup(**{"count": 1, **group})] if groups is None else groups
    with pytest.raises(StipendInputError) as refused:
        calculate(terms, groups, base_amount or make_base_amount())
    return refused.value.field, refused.value.code


@pytest.mark.parametrize(
    ("group", "field", "code"),
    [
        ({"count": 0}, "count", "at_least"),
        ({"count": -3}, "count", "at_least"),
        ({"count": 2.5}, "count", "not_a_whole_number"),
        ({"count": 2.0}, "count", "not_a_whole_number"),
        ({"count": True}, "count", "not_a_whole_number"),
        ({"count": "4"}, "count", "not_a_whole_number"),
        ({"age": 200}, "age", "between"),
        ({"age": 121}, "age", "between"),
        ({"age": -1}, "age", "between"),
        ({"age": 24.5}, "age", "not_a_whole_number"),
        ({"age_group": "young"}, "age_group", "unknown_age_group"),
        ({"age": 24, "age_group": "25_or_over"}, "age_group", "age_contradicts_age_group"),
        ({"age": 25, "age_group": "under_25"}, "age_group", "age_contradicts_age_group"),
        ({"months": 0}, "months", "at_least"),
        ({"months": -1}, "months", "at_least"),
        ({"months": 13}, "months", "at_most_months"),
        ({"months": 6.5}, "months", "not_a_whole_number"),
        ({"other_benefit": "nei"}, "other_benefit", "not_true_or_false"),
    ],
)
def test_a_group_that_cannot_be_is_refused_with_field_and_reason(group, field, code):
    assert refusal(**group) == (f"participants[0].{field}", code)


def test_the_group_that_is_refused_is_pointed_out():
    groups = [ParticipantGroup(1), ParticipantGroup(0)]

    assert refusal(groups=groups) == ("participants[1].count", "at_least")


def test_a_refusal_tells_the_limit():
    with pytest.raises(StipendInputError) as refused:
        calculate(CAP, [ParticipantGroup(1, months=37)], make_base_amount())

    assert (refused.value.code, refused.value.values) == ("at_most_months", {"most": 36})


@pytest.mark.parametrize(("terms", "months"), [(YEAR4, 12), (CAP, 36), (CAP, 13), (YEAR4, 1)])
def test_the_limit_of_the_months_itself_is_accepted(terms, months):
    assert calculate(terms, [ParticipantGroup(1, age=30, months=months)], make_base_amount()).lines[0].months == months


@pytest.mark.parametrize("group", [{"age": 0}, {"age": 120}, {"age": 24, "age_group": "under_25"}])
def test_ages_at_the_limits_and_a_group_that_agrees_are_accepted(group):
    assert calculate(YEAR4, [ParticipantGroup(1, **group)], make_base_amount()).grant_max == 111_477


def test_the_months_of_the_terms_are_the_limit():
    half_a_year = replace(CAP, longest_months=6)

    with pytest.raises(StipendInputError) as refused:
        calculate(half_a_year, [ParticipantGroup(1, months=7)], make_base_amount())
    assert refused.value.values == {"most": 6}


def test_an_age_and_a_group_contradict_each_other_only_where_the_terms_tell_by_age():
    groups = [ParticipantGroup(1, age=40, age_group=UNDER_25)]

    assert calculate(CAP, groups, make_base_amount()).lines[0].age_group == UNDER_25
    assert refusal(groups=groups) == ("participants[0].age_group", "age_contradicts_age_group")


def test_no_participants_at_all_are_refused():
    assert refusal(groups=[]) == ("participants", "empty")


@pytest.mark.parametrize("counts", [[10_001], [10_000, 1]])
def test_more_participants_than_any_scheme_has_are_refused(counts):
    groups = [ParticipantGroup(count) for count in counts]

    assert refusal(groups=groups) == ("participants", "too_many_participants")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Decimal(0), "between"),
        (Decimal(-111_477), "between"),
        (Decimal("111.477"), "between"),
        (Decimal("1E+999999"), "between"),
        (Decimal("NaN"), "not_a_number"),
        (Decimal("Infinity"), "not_a_number"),
        (111_477.0, "not_a_number"),
        (True, "not_a_number"),
        ("111477", "not_a_number"),
        (Decimal("111477.005"), "at_most_two_decimals"),
    ],
)
def test_a_base_amount_that_is_none_is_refused(value, code):
    assert refusal(base_amount=EnteredBaseAmount(value)) == ("base_amount", code)
    with pytest.raises(StipendInputError):
        chosen_base_amount([], DEADLINE, entered=value)


def test_the_base_amount_is_the_one_of_the_default_day_unless_another_is_chosen():
    old = make_base_amount(111_477)
    new = make_base_amount(118_620, valid_from=date(2023, 5, 1), valid_to=date(2024, 4, 30))

    assert chosen_base_amount([old, new], DEADLINE) == old
    assert chosen_base_amount([old, new], DEADLINE, on=date(2023, 5, 1)) == new
    assert chosen_base_amount([old, new], DEADLINE, entered=116_239) == EnteredBaseAmount(Decimal(116_239))


@pytest.mark.parametrize("day", [date(2022, 4, 30), date(2023, 5, 1)])
def test_a_day_outside_the_table_is_refused_and_nothing_is_carried_forward(day):
    with pytest.raises(NoBaseAmountError):
        chosen_base_amount([make_base_amount()], DEADLINE, on=day)


def test_a_day_and_an_amount_at_once_are_refused():
    with pytest.raises(StipendInputError) as refused:
        chosen_base_amount([make_base_amount()], DEADLINE, on=DEADLINE, entered=Decimal(111_477))

    assert (refused.value.field, refused.value.code) == ("base_amount", "on_and_base_amount")
