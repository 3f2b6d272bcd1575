"""A calculation in words: every step, every assumption and every headline, in three languages."""

import re
from datetime import date
from decimal import Decimal

import pytest

from bot.dialogue.phrases import bundled_phrases
from bot.dialogue.stipend_wording import StipendWording
from bot.scheme import stipend_steps
from bot.scheme.stipend import calculate
from bot.scheme.stipend_values import FROM_25, UNDER_25, EnteredBaseAmount, ParticipantGroup
from bot.scheme.wording import LANGUAGES
from bot.services.stipends import TOO_LONG, StipendAnswer
from tests.builders import CAP, YEAR4, make_area, make_base_amount, make_call, make_citation, make_statement

ENTERED = EnteredBaseAmount(Decimal(120_000))
MIXED = [ParticipantGroup(11, age_group=FROM_25), ParticipantGroup(4, age_group=UNDER_25)]
CALCULATED = [
    calculate(YEAR4, MIXED, make_base_amount()),
    calculate(YEAR4, [ParticipantGroup(15)], make_base_amount()),
    calculate(YEAR4, [ParticipantGroup(15, age=20, months=6, other_benefit=True)], ENTERED),
    calculate(CAP, [ParticipantGroup(10, months=30), ParticipantGroup(3, other_benefit=True)], make_base_amount()),
]
STEPS = {step.code: step for result in CALCULATED for line in result.lines for step in line.steps}
ASSUMPTIONS = {each.code: each for result in CALCULATED for each in result.assumptions}
DOCUMENTED = set(re.findall(r"^- `(\w+)`", stipend_steps.__doc__, re.MULTILINE))


@pytest.fixture(scope="module")
def wording():
    return StipendWording(bundled_phrases())


def answered(number, rule, result=None):
    return StipendAnswer(make_area(number), rule, result)


def test_every_documented_code_is_met_in_the_calculations_below():
    assert STEPS.keys() | ASSUMPTIONS.keys() == DOCUMENTED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", STEPS)
def test_every_step_is_told_in_every_language(wording, code, language):
    assert is_filled_in(wording.step(STEPS[code], language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ASSUMPTIONS)
def test_every_assumption_is_told_in_every_language(wording, code, language):
    assert is_filled_in(wording.assumption(ASSUMPTIONS[code], language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("result", CALCULATED, ids=["year4", "ages unknown", "entered", "cap"])
def test_every_calculation_has_a_headline_in_every_language(wording, result, language):
    number = 1 if result.rule == "year4" else 2

    assert is_filled_in(wording.told(answered(number, result.rule, result), language).headline)


def is_filled_in(text):
    return bool(text) and not re.search(r"[{}]|\bNone\b|Decimal", text)


def test_amounts_are_written_as_kroner_and_counts_as_they_are(wording):
    step = CALCULATED[0].lines[1].steps[0]

    assert wording.step(step, "nb").replace("\N{NO-BREAK SPACE}", " ") == (
        "4 deltakere: 4 × 2G × 2/3 × 12/12 = 594 544 kroner"
    )


def test_the_headline_of_a_fourth_year_names_stipend_grant_and_own_share(wording):
    headline = wording.told(answered(1, "year4", CALCULATED[0]), "nb").headline.replace("\N{NO-BREAK SPACE}", " ")

    assert [amount in headline for amount in ("1 672 155", "3 047 038", "1 374 883")] == [True, True, True]


@pytest.mark.parametrize(
    ("number", "rule", "words"), [(3, "none", "område 3"), (7, "refer", "16/2023"), (1, TOO_LONG, "12 måneder")]
)
def test_where_nothing_is_calculated_the_reason_is_told_without_a_table(wording, number, rule, words):
    told = wording.told(answered(number, rule), "nb")

    assert words in told.headline
    assert (told.steps, told.assumptions, told.table) == ((), (), None)


def test_the_table_has_amounts_with_two_decimals_and_nothing_where_nothing_is_known(wording):
    table = wording.told(answered(1, "year4", CALCULATED[1]), "nb").table

    assert (table["stipend_total"], table["grant_max"], table["own_share"]) == (None, "1672155.00", None)


def test_the_base_amount_tells_where_it_comes_from(wording):
    amount = make_base_amount(valid_from=date(2022, 5, 1), source="nav.no")

    assert wording.source(amount, "nn") == "grunnbeløpet frå 1. mai 2022, nav.no"
    assert wording.source(ENTERED, "nb") == "oppgitt av søkeren"


def test_the_citation_is_that_of_the_statement_the_rule_comes_from(wording):
    citation = make_citation("fourth_year_stipend", point=4)
    call = make_call(statements=(make_statement("fourth_year_stipend", citation=citation),))

    assert wording.citation(call, answered(1, "year4", CALCULATED[0])) == citation
