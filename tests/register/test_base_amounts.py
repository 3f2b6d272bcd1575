"""The base amounts the project knows."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from bot.register.base_amounts import FiledBaseAmounts
from bot.scheme.base_amounts import base_amount_on
from bot.scheme.errors import NoBaseAmountError

ALL = FiledBaseAmounts().all()


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2018, 5, 1), "96883"),
        (date(2022, 4, 30), "106399"),
        (date(2022, 5, 1), "111477"),
        (date(2023, 2, 14), "111477"),
        (date(2023, 4, 30), "111477"),
        (date(2023, 5, 1), "118620"),
        (date(2027, 4, 30), "136549"),
    ],
)
def test_the_base_amount_of_a_day(day, value):
    assert base_amount_on(day, ALL).value == Decimal(value)


@pytest.mark.parametrize("day", [date(2018, 4, 30), date(2027, 5, 1)])
def test_a_day_outside_the_table_has_none(day):
    with pytest.raises(NoBaseAmountError):
        base_amount_on(day, ALL)


def test_the_periods_follow_each_other_without_gap_and_each_has_a_source():
    assert all(first.valid_to + timedelta(days=1) == second.valid_from for first, second in pairwise(ALL))
    assert all(base_amount.source for base_amount in ALL)
