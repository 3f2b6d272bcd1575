"""Amounts of the budget in the conversation: asked about, shown and confirmed."""

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

AMOUNT = make_facts(make_quantity(300_000, "kroner"))


def asked_for_staff(language="nb", **values):
    stage = Stage(language).knows(area=4, **values).act("action_start_application")
    stage.slots["question"] = "costs_staff"
    return stage


@pytest.mark.parametrize(
    ("language", "asked", "choices"),
    [
        ("nb", "Er det beløpet for hvert år, eller for alle årene til sammen?", ["Hvert år", "Til sammen"]),
        ("nn", "Er det beløpet for kvart år, eller for alle åra til saman?", ["Kvart år", "Til saman"]),
    ],
)
def test_one_amount_in_a_project_of_several_years_is_asked_about_with_both_meanings(language, asked, choices):
    stage = asked_for_staff(language, project_years=2).answer("300 000", AMOUNT)

    assert stage.said[0].text == asked
    assert list(stage.said[0].choices) == choices
    assert [each["value"] for each in stage.said[0].choices.values()] == [{"2023": 300_000, "2024": 300_000}, 300_000]
    assert not stage.draft.knows("costs_staff")


@pytest.mark.parametrize(("choice", "kept"), [(0, {"2023": 300_000, "2024": 300_000}), (1, 300_000)])
def test_either_meaning_can_be_chosen(choice, kept):
    stage = asked_for_staff(project_years=2).answer("300 000", AMOUNT)
    meaning = list(stage.said[0].choices.values())[choice]

    stage.answer("knapp", meaning=meaning)

    assert stage.draft.value("costs_staff") == kept


def test_one_amount_in_a_project_of_one_year_is_taken():
    assert asked_for_staff(project_years=1).answer("300 000", AMOUNT).draft.value("costs_staff") == 300_000


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "nb",
            "var 500 000 kroner, og er nå 300 000 kroner i 2023 og 250 000 kroner i 2024 (550 000 kroner til sammen).",
        ),
        (
            "nn",
            "var 500 000 kroner, og er no 300 000 kroner i 2023 og 250 000 kroner i 2024 (550 000 kroner til saman).",
        ),
    ],
)
def test_an_amount_by_year_is_told_with_its_sum(language, told):
    stage = asked_for_staff(language, project_years=2, costs_staff=500_000)

    stage.answer("knapp", meaning={"intent": "answer", "value": {"2023": 300_000, "2024": 250_000}})

    assert stage.said[0].text.endswith(told)


def test_an_amount_for_one_of_the_years_is_told_with_the_year():
    stage = asked_for_staff(project_years=2, costs_staff=500_000)

    stage.answer("300 000 i 2023", AMOUNT)

    assert stage.said[0].text.endswith("og er nå 300 000 kroner i 2023.")


def test_an_amount_said_again_without_its_years_is_kept_for_the_whole_project_and_told():
    stage = asked_for_staff(project_years=2).answer("300 000", AMOUNT).answer("300 000", AMOUNT)

    assert stage.draft.value("costs_staff") == 300_000
    assert stage.said[0].text == "Jeg fører 300 000 kroner for hele prosjektet. Du kan fordele beløpet på år senere."


def test_nothing_that_is_read_out_of_a_no_is_told():
    stage = asked_for_staff(project_years=1).answer("nei", make_facts(decision=False))

    assert (stage.draft.value("costs_staff"), stage.said[0].text) == (0, "Notert: lønn: 0 kroner.")
