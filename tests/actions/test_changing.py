"""What a message tells, names or takes back while another question waits."""

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

ELIGIBILITY, STIPEND, APPLICATION = "action_check_eligibility", "action_calculate_stipend", "action_start_application"
YES, NO = make_facts(decision=True), make_facts(decision=False)
MONTHS = make_facts(make_quantity(10, "months"))


@pytest.fixture
def asked_for_months(stage):
    return stage.knows(area=1, participants=15).act(STIPEND)


def test_participants_told_where_months_are_awaited_are_participants(asked_for_months):
    stage = asked_for_months.answer("vi blir bare 12 deltakere", make_facts(make_quantity(12)))

    assert stage.said[0].text == "Endret: antall deltakere var 15, og er nå 12."
    assert "months_per_participant" not in stage.draft.answers
    assert stage.slots["question"] == "months_per_participant"


def test_months_told_where_participants_are_awaited_are_months(stage):
    stage.knows(area=1).act(STIPEND).answer("10 måneder", MONTHS)

    assert stage.draft.value("months_per_participant") == 10
    assert stage.slots["question"] == "participants"
    assert stage.said[0].text == "Notert: måneder per deltaker: 10 måneder."


def test_months_are_no_answer_to_how_many_years(stage):
    stage.knows(area=4).act(APPLICATION).act("action_change", meaning={"question": "project_years"})

    stage.answer("10 måneder", MONTHS)

    assert "months_per_participant" not in stage.draft.answers
    assert stage.said[0].text == "Her trenger jeg et tall, for eksempel 12."


@pytest.mark.parametrize("text", ["nei, 16", "Nei vent, 16", "nei 16."])
def test_a_no_with_a_number_corrects_the_number_before(asked_for_months, text):
    stage = asked_for_months.answer(text, make_facts(make_quantity(16, None), decision=False))

    assert stage.draft.value("participants") == 16
    assert "months_per_participant" not in stage.draft.answers


def test_a_no_with_a_number_answers_where_no_number_stands(stage):
    stage.knows(area=1).act(STIPEND).answer("nei, 16", make_facts(make_quantity(16, None), decision=False))

    assert stage.draft.value("participants") == 16
    assert stage.slots["question"] == "months_per_participant"


def test_the_previous_answer_is_the_one_given_last(stage):
    stage.knows(area=1).act(ELIGIBILITY).answer("ja", YES).answer("nei", NO)
    assert stage.slots["question"] == "own_contribution"

    stage.answer("forrige svar var feil", intent="correct")

    assert stage.said[0].text == "Nå står det: flere kommuner sammen: nei. Hva skal det være?"
    assert stage.slots["question"] == "several_municipalities"


def test_an_answer_named_as_wrong_is_asked_again_whatever_is_awaited(stage):
    stage.knows(area=4, municipality="1804", contact_name="Kari", contact_email="a@bodo.kommune.no").act(APPLICATION)
    assert stage.slots["question"] == "cooperating_municipalities"

    stage.answer("kontaktpersonen ble feil")

    assert stage.slots["question"] == "contact_name"


def test_another_area_told_where_an_address_is_awaited_is_taken(stage):
    stage.knows(area=4, municipality="1804", contact_name="Kari").act(APPLICATION)

    stage.answer("vi vil heller søke på område 3", make_facts(areas=(3,)))

    assert stage.draft.area == 3
    assert stage.slots["question"] == "contact_email"
    assert "e-postadresse. Skriv" not in stage.text


def test_each_demand_of_a_new_area_is_named_once(stage):
    stage.knows(area=4, municipality="1804").act(APPLICATION)

    stage.answer("nei, område 3", make_facts(areas=(3,)), intent="correct")

    assert stage.said[1].text.count("eileder i prosjektet") == 1


def test_what_is_told_anew_is_no_taking_back(stage):
    stage.knows(area=1, participants=15, months_per_participant=6).act(STIPEND)

    stage.answer("vi blir 12 likevel", make_facts(make_quantity(12)), intent="undo_correct")

    assert stage.draft.value("participants") == 12
    assert stage.draft.value("months_per_participant") == 6


def test_not_known_can_be_taken_back(stage):
    stage.knows(area=1).act(ELIGIBILITY).answer("ja", YES).answer("vet ikke", intent="dont_know")

    stage.answer("angre", intent="undo_correct")

    assert "several_municipalities" not in stage.draft.answers
    assert stage.draft.value("applicant_is_municipality") is True
    assert stage.slots["question"] == "several_municipalities"


def test_a_no_with_something_told_is_no_skipping(stage):
    stage.knows(area=4, municipality="1804").act(APPLICATION)

    stage.answer("nei, to år", make_facts(make_quantity(2, "years"), decision=False), intent="skip")

    assert stage.draft.value("project_years") == 2
    assert "contact_name" not in stage.draft.answers


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("prosjektet varer i to år", make_facts(make_quantity(2, "years"))),
        ("Hvor mye kan vi få for alle deltakerne våre?", make_facts()),
    ],
)
def test_a_line_that_counts_or_asks_is_asked_about(stage, text, facts):
    stage.knows(area=4, municipality="1804").act(APPLICATION).answer(text, facts)

    assert stage.text == f"«{text}»: Er det svaret ditt, eller mente du noe annet?"
    assert "contact_name" not in stage.draft.answers
    assert (
        stage.answer("Nei, det var ikke svaret", intent="repeat", meaning={"intent": "repeat"}).slots["doubted"] is None
    )


def test_too_many_years_mentioned_outside_a_form_are_refused_aloud(stage):
    facts = make_facts(make_quantity(5, "years"), municipalities=(("1804",),))

    stage.act("action_take_facts", "Vi er Bodø, og det varer i fem år", facts, intent="inform")

    assert "Antall år: Tallet kan ikke være større enn 3." in stage.text
    assert stage.draft.value("municipality") == "1804"


@pytest.mark.parametrize(
    ("language", "reminder"),
    [("nb", "Tilbake til endringen jeg spurte om"), ("nn", "Tilbake til endringa eg spurde om")],
)
def test_a_change_that_waits_is_asked_about_again_after_a_digression(language, reminder):
    stage = Stage(language).knows(area=1, participants=20, participants_under_25=8).act(STIPEND)
    stage.answer("nei, vi er 3", make_facts(make_quantity(3)), intent="correct")

    stage.act("action_ask_answer", "Når er fristen?", intent="ask")

    assert stage.text.startswith(reminder)
    assert [choice["intent"] for choice in stage.said[0].choices.values()] == ["affirm", "deny"]


def test_a_change_left_unsettled_is_not_made_by_a_yes_to_something_else(stage):
    stage.knows(area=1, participants=20, participants_under_25=8)
    stage.act("action_take_facts", "vi er 3", make_facts(make_quantity(3)), intent="inform").act(
        "action_decline", "nei"
    )

    stage.act(ELIGIBILITY).answer("ja", YES)

    assert stage.draft.value("participants") == 20
    assert stage.draft.value("applicant_is_municipality") is True


def test_a_calculation_at_once_leaves_the_form_waiting(stage):
    stage.knows(area=1, municipality="1804").act(APPLICATION)
    waiting = stage.slots["question"]
    facts = make_facts(make_quantity(10), make_quantity(3, group="under_25"), make_quantity(12, "months"))

    stage.act(STIPEND, "Hva får 10 deltakere i 12 måneder, 3 under 25?", facts, intent="calculate_stipend")

    assert "1 114 770 kroner" in stage.said[-1].text
    assert (stage.loop, stage.slots["form"], stage.slots["question"]) == ("question_form", "application", waiting)


def test_a_calculation_step_by_step_offers_to_go_on_with_the_form_it_interrupted(stage):
    stage.knows(area=1, municipality="1804", participants=10, participants_under_25=3).act(APPLICATION)
    waiting = stage.slots["question"]
    stage.act(STIPEND, "regn ut", intent="calculate_stipend").answer("12", make_facts(make_quantity(12, "months")))

    assert "Si «fortsett»" in stage.said[-1].text
    stage.act("action_resume", "fortsett", intent="resume")
    assert (stage.slots["form"], stage.slots["question"]) == ("application", waiting)


@pytest.mark.parametrize(("intent", "text"), [("answer", "mange"), ("skip", "hopp over")])
def test_two_tries_in_vain_offer_a_human(stage, intent, text):
    stage.knows(area=1).act(STIPEND).answer(text, intent=intent).answer(text, intent=intent)

    assert {"intent": "human"} in stage.said[-1].choices.values()
