"""Several lines of the budget in one message."""

from datetime import date
from decimal import Decimal

import pytest

from bot.nlu.finding import Surroundings, find_facts
from bot.scheme.amounts import ProjectYears
from bot.scheme.reading_lines import read_lines
from bot.scheme.wording import Wording
from tests.builders import make_question

LABELS = {
    "costs_staff": ("Lønn", "Lønn"),
    "costs_travel": ("Reiser og møter", "Reiser og møte"),
    "costs_other": ("Andre kostnader", "Andre kostnader"),
    "own_contribution_amount": ("Egenandel", "Eigendel"),
    "other_funding_amount": ("Annen finansiering", "Anna finansiering"),
}
QUESTIONS = [make_question(each, "amount", label=Wording(nb, nn, nb)) for each, (nb, nn) in LABELS.items()]
HERE = Surroundings(date(2023, 1, 10), 2023)
ONE_YEAR, TWO_YEARS = ProjectYears(2023, 1), ProjectYears(2023, 2)


def lines(text, years=ONE_YEAR):
    return read_lines(QUESTIONS, text, find_facts(text, HERE), years)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lønn 600 000, reiser 50 000", {"costs_staff": 600000, "costs_travel": 50000}),
        ("lønn: 1,2 mill. Egenandel: 200 000 kr", {"costs_staff": 1200000, "own_contribution_amount": 200000}),
        ("Lønnskostnader 600 000, andre kostnader 0", {"costs_staff": 600000, "costs_other": 0}),
        ("Eigendel 100 000, anna finansiering ingen", {"own_contribution_amount": 100000, "other_funding_amount": 0}),
    ],
)
def test_each_line_that_is_named_has_the_amount_after_its_name(text, told):
    assert lines(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "600 000",
        "lønn 600 000",
        "lønn til 2 stillinger, 600 000",
        "600 000 kroner, hvorav lønn 400 000 og reiser 50 000",
    ],
)
def test_one_line_or_a_part_of_one_is_no_list(text):
    assert lines(text) == {}


def test_a_line_named_twice_is_left_out():
    assert lines("lønn 600 000, reiser 50 000, egenandel 10 000, lønn 100 000") == {
        "costs_travel": 50000,
        "own_contribution_amount": 10000,
    }


def test_amounts_by_year_are_read_line_by_line_and_unclear_ones_left_out():
    told = lines("lønn 600 000 hvert år, reiser 20 000 i 2023 og 30 000 i 2024, egenandel 50 000", TWO_YEARS)

    assert told == {"costs_staff": {"2023": 600000, "2024": 600000}, "costs_travel": {"2023": 20000, "2024": 30000}}


def test_the_amounts_are_plain_whole_kroner():
    assert not any(isinstance(value, Decimal) for value in lines("lønn 600 000, reiser 50 000").values())
