"""Which values a question takes."""

from decimal import Decimal

import pytest

from bot.scheme.amounts import ProjectYears
from bot.scheme.checking import check_value
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.questions import KINDS
from tests.builders import make_question


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_refuses_what_is_no_answer_at_all(kind):
    with pytest.raises(AnswerRefusedError):
        check_value(make_question(kind=kind), object())


@pytest.mark.parametrize("value", [12, Decimal(12), Decimal("12.00"), Decimal("1.2E+1")])
def test_a_whole_number_is_taken_however_it_is_written(value):
    taken = check_value(make_question(kind="amount"), value)

    assert (taken, type(taken)) == (12, int)


@pytest.mark.parametrize("value", [True, 12.0, "12", Decimal("12.5"), Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(AnswerRefusedError) as refused:
        check_value(make_question(kind="amount"), value)
    assert refused.value.code == "not_whole"


def amount(value, **bounds):
    return check_value(make_question(kind="amount", **bounds), value, ProjectYears(2023, 2, 3))


def test_kroner_can_be_given_by_year_in_any_order():
    assert list(amount({"2024": 250_000, "2023": Decimal("300000")}).items()) == [("2023", 300_000), ("2024", 250_000)]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({}, "unclear_years"),
        ({"første": 1}, "unclear_years"),
        ({2023: 1}, "unclear_years"),
        ({"2022": 1}, "year_outside"),
        ({"2023": 1, "2025": 1}, "year_outside"),
        ({"2023": -1}, "too_small"),
        ({"2023": 1.0}, "not_whole"),
        ({"2023": None}, "not_whole"),
        ({"2023": 101}, "too_large"),
        ({"2023": 2, "2024": 2}, "too_small"),
    ],
)
def test_kroner_by_year_are_refused_where_a_year_or_an_amount_is_wrong(value, code):
    with pytest.raises(AnswerRefusedError) as refused:
        amount(value, minimum=5, maximum=100)
    assert refused.value.code == code


def test_the_least_an_amount_can_be_is_held_up_against_all_its_years():
    assert amount({"2023": 0, "2024": 1}, minimum=1) == {"2023": 0, "2024": 1}


def test_only_kroner_can_be_given_by_year():
    with pytest.raises(AnswerRefusedError):
        check_value(make_question(kind="number"), {"2023": 12})
