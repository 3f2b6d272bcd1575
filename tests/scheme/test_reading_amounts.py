"""What a message means as an amount, with the facts that are found in it."""

from datetime import date

import pytest

from bot.nlu.finding import Surroundings, find_facts
from bot.scheme.amounts import ProjectYears
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.reading import read_answer
from tests.builders import make_question

SURROUNDINGS = Surroundings(today=date(2023, 2, 1), year=2023, area_names=(), asked="amount")
ONE, TWO, THREE, UNKNOWN = (ProjectYears(2023, count, 3) for count in (1, 2, 3, None))
QUESTION = make_question("costs", "amount", minimum=0, maximum=100_000_000)


def read(text, years=TWO):
    return read_answer(QUESTION, text, find_facts(text, SURROUNDINGS), years)


def refused(text, years=TWO):
    with pytest.raises(AnswerRefusedError) as refusal:
        read(text, years)
    return refusal.value.code, dict(refusal.value.values)


@pytest.mark.parametrize(
    "text",
    [
        "300 000 i 2023 og 250 000 i 2024",
        "250 000 i 2024 og 300 000 i 2023",
        "2023: 300 000, 2024: 250 000",
        "I 2023 300 000 og i 2024 250 000",
        "300.000 kr i 2023 og 250.000 kr i 2024",
        "300 000 første året og 250 000 det andre",
        "300 000 fyrste året og 250 000 det andre",
        "300 000 the first year and 250 000 the second",
        "300 tusen i år 1 og 250 tusen i år 2",
        "300 000 og 250 000",
        "300 000, 250 000",
        "først 300 000, så 250 000",
    ],
)
def test_an_amount_for_each_year_is_kept_by_year(text):
    assert read(text) == {"2023": 300_000, "2024": 250_000}


@pytest.mark.parametrize(
    "text",
    [
        "300 000 hvert år",
        "300 000 kr kvart år",
        "300 000 per år",
        "300 000 pr. år",
        "300 000 årlig",
        "300 000 begge årene",
        "300 000 hvert av de to årene",
        "300 000 each year",
        "300 000 hvert år, i 2023 og 2024",
    ],
)
def test_one_amount_for_every_year_is_kept_in_each(text):
    assert read(text) == {"2023": 300_000, "2024": 300_000}


@pytest.mark.parametrize(
    "text", ["550 000 til sammen", "550 000 til saman", "totalt 550 000 over to år", "550 000 i alt"]
)
def test_a_total_is_kept_as_a_total(text):
    assert read(text) == 550_000


@pytest.mark.parametrize(
    "text", ["300 000", "300 000 kroner i år", "300 000 i 2023 og 2024", "300 000 de to første årene"]
)
def test_one_plain_amount_in_a_project_of_several_years_is_asked_about(text):
    assert refused(text) == ("which_year", {"amount": 300_000, "years": (2023, 2024)})


def test_one_plain_amount_in_a_project_of_one_year_is_that_years():
    assert read("300 000", ONE) == read("300 000 i 2023", ONE) == read("300 000 hvert år", ONE) == 300_000


def test_nothing_needs_no_years():
    assert read("ingenting") == read("0") == 0


@pytest.mark.parametrize("text", ["300 000 i 2023, ingenting i 2024", "300 000 i 2023 og 0 i 2024"])
def test_nothing_in_one_of_the_years_is_a_zero_there(text):
    assert read(text) == {"2023": 300_000, "2024": 0}


def test_a_year_that_is_not_named_stays_without_an_amount():
    assert read("300 000 i 2023") == {"2023": 300_000}


@pytest.mark.parametrize(("text", "years"), [("300 000 i 2025", TWO), ("300 000 i 2023 og 250 000 i 2024", ONE)])
def test_a_year_the_project_does_not_have_is_refused(text, years):
    assert refused(text, years) == ("year_outside", {"years": years.span})


@pytest.mark.parametrize(
    ("text", "years"), [("300 000 og 250 000", THREE), ("300 000 i 2023 og 250 000", TWO), ("1 000 og 2 000", UNKNOWN)]
)
def test_amounts_that_fit_no_years_are_refused(text, years):
    assert refused(text, years)[0] == "unclear_years"


def test_as_long_as_nobody_knows_the_years_named_ones_and_a_total_are_taken_but_not_every_year():
    assert read("300 000 i 2023 og 250 000 i 2024", UNKNOWN) == {"2023": 300_000, "2024": 250_000}
    assert read("300 000", UNKNOWN) == 300_000
    assert refused("300 000 hvert år", UNKNOWN)[0] == "years_unknown"


def test_what_an_amount_contains_is_no_amount_of_a_year():
    assert read("900 000 til sammen, hvorav 100 000 til reiser") == 900_000
    assert refused("900 000, hvorav 100 000 til reiser")[0] == "which_year"


def test_a_count_beside_an_amount_is_no_amount():
    assert read("2 stillinger, 900 000 kroner", ONE) == 900_000


def test_half_a_krone_is_refused_before_anything_is_asked():
    assert refused("300 000,50 kroner")[0] == "not_whole"


def test_no_amount_at_all_is_refused():
    assert refused("det vet jeg når jeg har spurt økonomisjefen")[0] == "no_number"
