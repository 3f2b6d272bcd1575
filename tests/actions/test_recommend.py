"""Choosing an area from a description."""

import pytest

from tests.actions.stage import Stage

ENTREPRENEUR = "Vi vil prøve ut arbeidstrening for innvandrerkvinner sammen med en sosial entreprenør i kommunen."
TEACHERS = "Lærere i norsk skal prøve ut nye undervisningsmetoder sammen med en veileder fra universitetet."


def recommended(stage, text):
    return stage.act("action_recommend", text).said[-1]


def test_an_area_is_suggested_with_the_words_of_the_description(stage):
    said = recommended(stage, ENTREPRENEUR)

    assert said.text.startswith(f"Jeg foreslår område 2, {stage.call.area(2).title.nb}.")
    assert "Du skriver «sosial entreprenør»" in said.text
    assert next(iter(said.choices.values())) == {"intent": "choose_area", "value": 2}
    assert said.card["data"]["areas"][0] == 2


def test_the_suggestion_is_in_the_language_of_the_conversation():
    stage = Stage("nn")

    assert recommended(stage, ENTREPRENEUR).text.startswith(f"Eg føreslår område 2, {stage.call.area(2).title.nn}.")


def test_another_description_gets_another_area(stage):
    assert recommended(stage, TEACHERS).card["data"]["areas"][0] == 3


def test_what_no_area_pays_for_is_told_with_its_source(stage):
    said = recommended(stage, "Vi vil bygge et nytt hus og kjøpe inventar til kontorene i kommunen.")

    assert said.text.startswith("Slik prosjektet er beskrevet, gir ikke ordningen støtte til det.")
    assert said.sources


def test_without_a_description_one_is_asked_for_with_help_to_choose_and_every_area_as_a_choice(stage):
    said = recommended(stage, "Hvilket område passer?")

    assert said.text.startswith("Fortell kort om prosjektet")
    help_to_choose, *areas = said.choices.items()
    assert help_to_choose == ("Hjelp meg å velge", {"intent": "guide"})
    assert [meaning["value"] for _, meaning in areas] == [1, 2, 3, 4, 5, 6, 7]
    assert said.card == {"kind": "areas", "data": {"areas": []}}
    assert stage.slots["offer"] == "description"


def test_the_chosen_area_is_kept_and_the_way_leads_on(stage):
    stage.act("action_choose_area", meaning={"intent": "choose_area", "value": 2})

    assert (stage.draft.area, stage.slots["area"]) == (2, 2)
    assert next(iter(stage.said[0].choices.values())) == {"intent": "check_eligibility"}


@pytest.mark.parametrize("action", ["action_answer", "action_clarify", "action_take_facts"])
def test_the_description_that_was_asked_for_is_one_whatever_it_was_taken_for(stage, action):
    recommended(stage, "Hvilket område passer?")

    stage.act(action, ENTREPRENEUR, topics=["own_contribution"])

    assert stage.said[0].card["data"]["areas"][0] == 2
    assert stage.slots["offer"] is None


def test_a_question_in_place_of_the_description_is_answered(stage):
    recommended(stage, "Hvilket område passer?")

    stage.act(
        "action_answer", "Hvor mye må kommunen betale selv av det prosjektet koster?", topics=["own_contribution"]
    )

    assert stage.said[0].sources == ["own_contribution"]


@pytest.mark.parametrize(
    "wish", ["Kan du hjelpe meg å velge område?", "jeg vet ikke hvilket satsingsområde vi skal velge her"]
)
def test_a_wish_for_help_is_no_description_to_refuse(stage, wish):
    assert recommended(stage, wish).text.startswith("Fortell kort om prosjektet")
