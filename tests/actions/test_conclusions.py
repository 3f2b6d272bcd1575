"""What the answers come to: verdicts, stipends, and what a draft still needs."""

from datetime import date

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

MET_IN_AREA_6 = {
    "applicant_is_municipality": True,
    "several_municipalities": False,
    "own_contribution": True,
    "participants": 12,
    "earlier_projects": True,
    "target_group_immigrants": True,
    "has_language_teaching": False,
    "no_ordinary_operations": True,
    "no_investments": True,
    "outside_the_acts": False,
    "new_or_developed_further": True,
    "approved_by_authority": True,
}


def judged(stage, area=6, **answers):
    return stage.knows(area=area, **MET_IN_AREA_6 | answers).act("action_check_eligibility").said[-1]


def test_a_project_that_meets_everything_is_eligible_and_promised_nothing(stage):
    said = judged(stage)

    assert said.text.startswith("Etter svarene deres oppfyller prosjektet vilkårene for område 6")
    assert "ikke et løfte" in said.text
    assert said.card["data"]["verdict"] == "eligible"


def test_what_is_broken_is_told_with_its_remedy_and_its_source(stage):
    said = judged(stage, own_contribution=False, participants=8)

    broken = [stage.call.condition(each) for each in ("own_contribution", "ten_participants")]
    assert said.sources == ["own_contribution", "ten_participants"]
    assert all(f"– {condition.text.nb} {condition.remedy.nb}" in said.text for condition in broken)
    assert said.card["data"]["verdict"] == "not_eligible"


def test_the_conditions_come_with_a_checklist_from_their_first_question_on(stage):
    first = stage.knows(area=6).act("action_check_eligibility").said[0]

    assert stage.loop
    assert first.card == {"kind": "checklist", "data": {"area": 6}}


def test_before_the_area_is_chosen_the_checklist_has_none(stage):
    assert stage.act("action_check_eligibility").said[0].card == {"kind": "checklist", "data": {"area": None}}


def test_with_nothing_left_to_ask_the_verdict_alone_has_the_checklist(stage):
    stage.knows(area=6, **MET_IN_AREA_6).act("action_check_eligibility")

    cards = [said.card for said in stage.said if said.card]
    assert cards == [{"kind": "checklist", "data": {"area": 6, "verdict": "eligible"}}]


def test_what_is_not_known_must_be_clarified_and_refuses_nobody(stage):
    said = judged(stage, own_contribution=None)

    assert "må avklares" in said.text
    assert said.sources == ["own_contribution"]
    assert stage.call.condition("own_contribution").text.nb in said.text


def test_an_approval_that_is_left_is_the_last_step(stage):
    said = judged(stage, approved_by_authority=None)

    last_step = stage.call.condition("approved_by_authority").last_step
    assert said.text.endswith(f"Siste steg: {last_step.nb}")
    assert said.card["data"]["verdict"] == "eligible"


def test_an_area_with_a_circular_of_its_own_is_referred(stage):
    said = stage.knows(area=7).act("action_check_eligibility").said[-1]

    assert said.text.startswith("Område 7 har sitt eget rundskriv, 16/2023.")
    assert (said.card["data"]["verdict"], said.sources) == ("refer", [])


@pytest.mark.parametrize("language", ["nn", "en"])
@pytest.mark.parametrize("own_contribution", [True, False, None])
def test_a_verdict_is_told_in_the_language_of_the_conversation(language, own_contribution):
    stage = Stage(language)

    said = judged(stage, own_contribution=own_contribution)

    assert stage.call.area(6).title.in_language(language) in said.text


def test_after_a_verdict_the_way_leads_on_to_stipend_application_and_human(stage):
    intents = [meaning["intent"] for meaning in judged(stage).choices.values()]

    assert intents == ["calculate_stipend", "start_application", "human"]


def calculated(stage, **answers):
    return stage.knows(**answers).act("action_calculate_stipend").said[-1]


def test_a_stipend_is_told_step_by_step_with_its_source_and_a_table(stage):
    said = calculated(stage, area=1, participants=15, participants_under_25=4, months_per_participant=12)

    assert "inntil 1 672 155 kroner" in said.text
    assert "4 deltakere: 4 × 2G × 2/3 × 12/12 = 594 544 kroner" in said.text
    assert said.sources == ["fourth_year_stipend"]
    assert (said.card["kind"], said.card["data"]["area"], said.card["data"]["grant_max"]) == (
        "stipend",
        1,
        "1672155.00",
    )
    assert not {"on", "base_amount"} & said.card["data"].keys()
    assert stage.slots["topic"] == "fourth_year_stipend"


@pytest.mark.parametrize(
    ("text", "facts", "chosen"),
    [
        ("Bruk 118 620 kroner", make_facts(make_quantity(118620, "kroner")), {"base_amount": "118620.00"}),
        ("G per 1. mai 2024", make_facts(dates=(date(2024, 5, 1),)), {"on": "2024-05-01"}),
    ],
)
def test_the_card_goes_on_with_the_base_amount_that_was_chosen(stage, text, facts, chosen):
    calculated(stage, area=2, participants=10, participants_with_other_benefit=0, months_per_participant=12)

    stage.act("action_answer", text, facts, topics=["base_amount_used"])

    data = stage.said[-1].card["data"]
    assert {name: data[name] for name in ("on", "base_amount") if name in data} == chosen


def test_the_stipend_form_asks_what_it_needs_and_then_calculates(stage):
    stage.act("action_calculate_stipend", "stønad, område 1", make_facts(areas=(1,)))
    stage.answer("15", make_facts(make_quantity(15, None)))
    stage.answer("12 måneder", make_facts(make_quantity(12, "months")))

    stage.answer("4 under 25", make_facts(make_quantity(4, group="under_25")))

    assert stage.loop is None
    assert "1 374 883 kroner" in stage.text


def test_ages_nobody_knows_give_a_range(stage):
    said = calculated(stage, area=1, participants=15, participants_under_25=None, months_per_participant=12)

    assert "mellom 2 229 540 kroner og 3 344 310 kroner" in said.text


@pytest.mark.parametrize(("area", "words"), [(3, "ingen regel om deltakerstønad"), (7, "rundskriv, 16/2023")])
def test_where_the_circular_has_no_rule_nothing_is_calculated(stage, area, words):
    said = calculated(stage, area=area)

    assert words in said.text
    assert said.card is None


def test_more_months_than_the_area_allows_are_told_instead_of_an_amount(stage):
    said = calculated(stage, area=1, participants=15, participants_under_25=4, months_per_participant=24)

    assert "inntil 12 måneder" in said.text
    assert said.card is None


def test_an_application_that_is_answered_to_the_end_tells_what_is_missing(stage):
    unanswered = {question.id: None for question in stage.call.questions if question.kind != "area"}

    stage.knows(area=4, **unanswered | {"title": "Veien videre"}).act("action_start_application")

    assert "Det var siste spørsmål." in stage.text
    labels = [question.label.nb for question in stage.services.drafting.missing(stage.draft)]
    assert "Søkerkommune" in labels
    assert all(label in stage.text for label in labels)


def test_the_draft_is_shown_as_a_person_reads_it(stage):
    stage.knows(area=4, municipality="1804", participants=12, costs_staff=500_000, no_investments=True, need=None)

    lines = stage.act("action_show_draft").text.splitlines()

    assert [line for line in lines if line.startswith("–")] == [
        f"– Satsingsområde: område 4, {stage.call.area(4).title.nb}",
        "– Antall deltakere: 12",
        "– Ikke til investeringer: ja",
        "– Søkerkommune: Bodø",
        "– Organisasjonsnummer: 972418013",
        "– Behov: ikke avklart",
        "– Lønn: 500 000 kroner",
    ]


def test_an_empty_draft_offers_to_begin(stage):
    stage.act("action_show_draft")

    assert list(stage.said[0].choices.values()) == [{"intent": "start_application"}]


def test_the_budget_shows_amounts_only(stage):
    stage.knows(participants=12, costs_staff=500_000).act("action_show_budget")

    assert "Lønn: 500 000 kroner" in stage.text
    assert "deltakere" not in stage.text
    assert stage.said[0].card == {"kind": "budget", "data": {"area": None}}


def test_a_budget_without_amounts_is_a_table_to_fill_in(stage):
    said = stage.knows(area=4).act("action_show_budget").said[0]

    assert list(said.choices.values()) == [{"intent": "start_application"}]
    assert said.card == {"kind": "budget", "data": {"area": 4}}


def test_the_files_are_offered_with_what_is_missing_named(stage):
    stage.act("action_export")

    assert stage.said[0].card == {"kind": "download", "data": {"formats": ["docx", "pdf", "md", "json"]}}
    assert "Dette mangler:" in stage.text
