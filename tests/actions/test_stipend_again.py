"""A calculation told again: with what was corrected, and with another base amount."""

from datetime import date

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

CALCULATE, ANSWER, FACTS = "action_calculate_stipend", "action_answer", "action_take_facts"


@pytest.fixture
def calculated(stage):
    return stage.knows(area=1, participants=10, participants_under_25=0, months_per_participant=12).act(CALCULATE)


def test_a_correction_after_a_calculation_is_calculated_anew(calculated):
    calculated.act(FACTS, "Fem er under 25", make_facts(make_quantity(5, "participants", "under_25")), intent="correct")

    assert calculated.said[0].text == "Endret: deltakere under 25 år var 0, og er nå 5."
    assert "1 857 950 kroner til sammen" in calculated.said[1].text


def test_a_correction_that_looks_like_a_topic_is_calculated_anew(calculated):
    calculated.act(
        ANSWER, "nei, de er med i 6 måneder", make_facts(make_quantity(6, "months")), topics=["part_of_year"]
    )

    assert calculated.draft.value("months_per_participant") == 6
    assert "inntil 557 385 kroner" in calculated.text


def test_without_a_calculation_before_it_a_correction_calculates_nothing(stage):
    stage.knows(area=1, participants=10).act(FACTS, "12 deltakere", make_facts(make_quantity(12)), intent="correct")

    assert "grunnbeløp" not in stage.text.casefold()


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "118 620 kroner er oppgitt av dere"), ("nn", "118 620 kroner er oppgitt av dykk")]
)
def test_another_base_amount_is_used_once_and_said_to_be_the_applicants(language, words):
    stage = Stage(language).knows(area=2, participants=10, participants_with_other_benefit=0, months_per_participant=12)
    stage.act(CALCULATE)

    stage.act(ANSWER, "Bruk 118 620 kroner", make_facts(make_quantity(118620, "kroner")), topics=["base_amount_used"])

    assert "1 186 200 kroner" in stage.text
    assert words in stage.text


def test_the_base_amount_of_another_day_is_used_with_its_dates(calculated):
    calculated.act(ANSWER, "G per 1. mai 2024", make_facts(dates=(date(2024, 5, 1),)), topics=["base_amount_used"])

    assert "124 028 kroner, som gjelder fra 1. mai 2024 til 30. april 2025" in calculated.text


def test_a_day_outside_the_table_is_refused_and_nothing_is_carried_forward(calculated):
    calculated.act(ANSWER, "G i 2030", make_facts(dates=(date(2030, 5, 1),)), topics=["base_amount_used"])

    assert calculated.text.startswith("Jeg kjenner ikke grunnbeløpet 1. mai 2030.")


def test_a_figure_that_is_no_base_amount_leaves_the_answer_from_the_circular(calculated):
    calculated.act(ANSWER, "Hvilken G for 12 deltakere?", make_facts(make_quantity(12)), topics=["base_amount_used"])

    assert calculated.said[-1].sources == ["base_amount_used"]
