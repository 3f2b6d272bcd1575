"""Questions about the question that waits."""

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity


@pytest.fixture
def waiting(stage):
    return stage.knows(area=1).act("action_check_eligibility")


def test_why_it_asks_is_the_condition_and_its_source(waiting):
    waiting.act("action_explain_why")

    condition = waiting.call.condition(waiting.slots["question"])
    assert condition.text.nb in waiting.text
    assert waiting.said[0].sources == [condition.id]


def test_why_it_asks_for_a_fact_is_the_condition_that_is_judged_by_it(waiting):
    waiting.slots["question"] = "participants"

    assert waiting.act("action_explain_why").said[0].sources == ["ten_participants"]


@pytest.mark.parametrize(("action", "part"), [("action_explain_meaning", "help"), ("action_give_example", "example")])
def test_the_question_is_explained_with_its_own_words(waiting, action, part):
    waiting.slots["question"] = "participants"

    assert getattr(waiting.call.question("participants"), part).nb in waiting.act(action).text


def test_who_knows_is_told_in_the_middle_of_a_sentence(waiting):
    waiting.slots["question"] = "participants"
    who = waiting.call.question("participants").who.nb

    assert waiting.act("action_tell_who_knows").text == f"Dette vet som regel {who[0].lower()}{who[1:]}."


@pytest.mark.parametrize(
    "action",
    ["action_explain_why", "action_give_example", "action_tell_who_knows", "action_explain_meaning", "action_repeat"],
)
def test_where_no_question_waits_something_sensible_is_said(stage, action):
    stage.act(action)

    assert stage.said
    assert "gikk galt" not in stage.text


def test_the_form_repeats_its_question_by_itself(waiting):
    assert waiting.act("action_repeat").said == []


def test_outside_the_form_the_last_answer_is_repeated(stage):
    stage.act("action_answer", "egenandel?", topics=["own_contribution"]).act("action_repeat")

    assert stage.text == stage.call.statement("own_contribution").text.nb


@pytest.mark.parametrize(
    ("language", "opening"), [("nb", "Det følger av rundskrivet"), ("nn", "Det følgjer av rundskrivet")]
)
def test_why_after_an_answer_tells_what_it_rests_on(language, opening):
    stage = Stage(language).act("action_answer", "Må vi ha egenandel?", topics=["own_contribution"])

    stage.act("action_explain_why", "hvorfor det?", intent="why_ask")

    assert stage.text.startswith(opening)
    assert stage.said[0].sources == ["own_contribution"]


def test_who_can_tell_after_an_answer_gives_the_contacts(stage):
    stage.act("action_answer", "Må vi ha egenandel?", topics=["own_contribution"])

    stage.act("action_tell_who_knows", "hvem kan svare på det?", intent="who_knows")

    assert "imdi.no" in stage.text
    assert list(stage.said[0].choices.values()) == [{"intent": "human"}]


def test_a_question_about_stipends_with_a_number_of_participants_is_calculated(stage):
    facts = make_facts(make_quantity(10), areas=(1,))

    stage.act("action_answer", "Hvor mye stønad får vi for 10 på område 1?", facts, topics=["fourth_year_stipend"])

    assert (stage.slots["form"], stage.draft.value("participants")) == ("stipend", 10)
