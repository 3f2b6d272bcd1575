"""What is told beside its question is kept: outside the forms, in the wrong place, under a name that several bear."""

from decimal import Decimal

import pytest

from bot.scheme.facts import Quantity
from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

HEROY = make_facts(make_quantity(15), municipalities=(("1515", "1818"),), areas=(4,))
APPLICATION, FACTS = "action_start_application", "action_take_facts"


def test_a_name_that_several_bear_is_asked_about_and_the_rest_is_kept(stage):
    stage.act(FACTS, "Vi er Herøy, område 4, 15 deltakere", HEROY, intent="inform")

    assert stage.draft.value("participants") == 15
    assert not stage.draft.knows("municipality")
    assert list(stage.said[-1].choices) == ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]


def test_the_one_that_is_chosen_is_the_applicant(stage):
    stage.act(FACTS, "Vi er Herøy, område 4, 15 deltakere", HEROY, intent="inform")

    stage.act(FACTS, "Herøy (Nordland)", meaning=stage.said[-1].choices["Herøy (Nordland)"])

    assert stage.draft.value("municipality") == "1818"
    assert "Notert: søkerkommune: Herøy." in stage.text


def test_the_one_that_is_chosen_in_a_form_answers_its_own_question(stage):
    stage.act(APPLICATION, "Utkast for Herøy", make_facts(municipalities=(("1515", "1818"),)))
    waiting = stage.slots["question"]

    stage.answer("Herøy (Nordland)", meaning=stage.said[-1].choices["Herøy (Nordland)"])

    assert (waiting, stage.slots["question"]) == ("area", "area")
    assert stage.draft.value("municipality") == "1818"


@pytest.mark.parametrize("action", ["action_clarify", "action_recommend"])
def test_facts_in_a_message_that_was_not_understood_are_kept(stage, action):
    stage.act(action, "Område 6, 10 deltakere", make_facts(make_quantity(10), areas=(6,)), intent="unclear")

    assert (stage.draft.area, stage.draft.value("participants")) == (6, 10)
    assert stage.text.startswith("Notert:")


def test_a_description_that_only_sounds_like_an_area_is_still_weighed(stage):
    text = "Vi vil prøve ut arbeidstrening sammen med en sosial entreprenør i byen."

    stage.act("action_recommend", text, make_facts(areas=(2,)), intent="recommend_area")

    assert stage.text.startswith("Jeg foreslår område 2")


def test_a_question_that_names_figures_is_no_statement(stage):
    stage.act("action_clarify", "Område 6 med 10 deltakere?", make_facts(make_quantity(10), areas=(6,)))

    assert stage.draft.area is None


def test_an_organisation_number_is_kept_even_where_the_words_look_like_a_topic(stage):
    facts = make_facts(organisation_numbers=("972418013",), areas=(3,))

    stage.act("action_answer", "Org.nr. 972 418 013, område 3", facts, topics=["contacts"])

    assert stage.draft.value("organisation_number") == "972418013"


def test_skipping_keeps_an_answer_that_came_in_meanwhile(stage):
    stage.knows(area=4).act(APPLICATION)
    stage.knows(municipality="1804")

    stage.answer("hopp over", intent="skip")

    assert stage.draft.value("municipality") == "1804"
    assert stage.slots["question"] != "municipality"


@pytest.mark.parametrize("nothing", ["ingen", "Inga", "ingenting"])
def test_no_money_is_an_amount_and_not_unknown(nothing):
    stage = Stage("nn").knows(area=4, **every_answer_but("other_funding_amount")).act(APPLICATION)

    stage.answer(nothing, make_facts(decision=False), intent="skip")

    assert stage.draft.value("other_funding_amount") == 0


def test_another_line_of_the_budget_is_corrected_where_its_name_begins_the_sentence(stage):
    stage.knows(area=4, **every_answer_but("costs_travel")).act(APPLICATION)

    stage.answer("Lønn skal være 600 000", make_facts(make_quantity(600000, None)))

    assert stage.draft.value("costs_staff") == 600000
    assert not stage.draft.knows("costs_travel")


def test_an_amount_told_where_a_name_is_awaited_is_asked_about(stage):
    stage.knows(area=4, **every_answer_but("approver")).act(APPLICATION)

    stage.answer("nei, søknadsbeløpet er 800 000", make_facts(make_quantity(800000, None), decision=False))

    assert not stage.draft.knows("approver")
    assert stage.said[-1].text.endswith("Er det svaret ditt, eller mente du noe annet?")


KINDS = {"text": "Kort.", "line": "Kort.", "number": 12, "years": 1, "amount": 1000, "choices": ["nav"], "yes_no": None}
OF_THEIR_OWN = {"municipality": "1804", "cooperating_municipalities": [], "contact_email": "kari@bodo.kommune.no"}


def every_answer_but(missing):
    questions = [each for each in Stage().call.questions if 4 in each.areas and each.kind in KINDS]
    return {each.id: KINDS[each.kind] for each in questions if each.id != missing} | OF_THEIR_OWN


def test_several_lines_of_the_budget_are_taken_at_once_and_confirmed(stage):
    waiting = {"costs_staff", "costs_travel", "own_contribution_amount"}
    known = {each: value for each, value in every_answer_but("costs_staff").items() if each not in waiting}
    stage.knows(area=4, **known).act(APPLICATION)
    text = "lønn 600 000, reiser 50 000"
    amounts = [Quantity(Decimal(600000), None, None, 5, 12), Quantity(Decimal(50000), None, None, 21, 27)]

    stage.answer(text, make_facts(*amounts))

    assert (stage.draft.value("costs_staff"), stage.draft.value("costs_travel")) == (600000, 50000)
    assert stage.slots["question"] == "own_contribution_amount"
