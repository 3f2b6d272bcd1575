"""The one form: answers, and the moves within it."""

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import choices_for
from actions.scene import Scene
from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity

ELIGIBILITY, STIPEND, APPLICATION = "action_check_eligibility", "action_calculate_stipend", "action_start_application"
YES, NO = make_facts(decision=True), make_facts(decision=False)


@pytest.fixture
def asked_for_participants(stage):
    return stage.knows(area=1).act(STIPEND)


def test_a_form_begins_with_its_first_open_question(stage):
    stage.act(ELIGIBILITY)

    assert (stage.loop, stage.slots["form"], stage.slots["question"]) == ("question_form", "eligibility", "area")


def test_a_form_begins_with_what_the_message_mentions(stage):
    stage.act(STIPEND, "Regn ut for 15 deltakere på område 1", make_facts(make_quantity(15), areas=(1,)))

    assert stage.text == (f"Notert: satsingsområde: område 1, {stage.call.area(1).title.nb} og antall deltakere: 15.")
    assert stage.slots["question"] == "months_per_participant"


def test_a_form_with_nothing_left_to_ask_concludes_at_once(stage):
    stage.knows(area=4).act(STIPEND)

    assert stage.loop is None
    assert "ingen regel om deltakerstønad for område 4" in stage.text


def test_an_answer_is_kept_and_the_next_question_asked(asked_for_participants):
    stage = asked_for_participants.answer("15", make_facts(make_quantity(15, None)))

    assert stage.draft.value("participants") == 15
    assert stage.text == stage.call.question(stage.slots["question"]).text.nb


def test_an_answer_that_is_refused_leaves_the_question_waiting(asked_for_participants):
    stage = asked_for_participants.answer("mange")

    assert not stage.draft.knows("participants")
    assert stage.slots["question"] == "participants"
    assert stage.said[0].text == "Her trenger jeg et tall, for eksempel 12."
    assert stage.said[1].text == stage.call.question("participants").text.nb


def test_after_two_refusals_the_question_is_explained(asked_for_participants):
    stage = asked_for_participants.answer("mange").answer("veldig mange")

    question = stage.call.question("participants")
    assert stage.said[1].text.startswith(question.text.nb)
    assert question.help.nb in stage.said[1].text
    assert f"For eksempel: {question.example.nb}" in stage.said[1].text


def test_not_known_is_kept_as_open_and_the_form_says_who_can_tell(stage):
    stage.knows(area=2).act(ELIGIBILITY).answer("vet ikke", intent="dont_know")

    assert "applicant_is_municipality" in stage.draft.answers
    assert not stage.draft.knows("applicant_is_municipality")
    question = stage.call.question("applicant_is_municipality")
    assert stage.said[0].text == f"Greit. «{question.label.nb}» står som uavklart. {question.who.nb} vet det gjerne."
    assert stage.slots["question"] != "applicant_is_municipality"


@pytest.mark.parametrize("intent", ["skip", "dont_know"])
def test_the_area_cannot_be_skipped(stage, intent):
    stage.act(ELIGIBILITY).answer("hopp over", intent=intent)

    assert stage.said[0].text == "Dette må jeg vite for å komme videre."
    assert stage.slots["question"] == "area"
    assert "area" not in stage.draft.answers


def test_a_number_that_was_left_open_is_asked_for_where_the_stipend_needs_it(stage):
    stage.knows(area=1, participants=None).act(STIPEND)

    assert stage.slots["question"] == "participants"


def test_back_asks_the_question_before_and_its_new_answer_replaces_the_old(asked_for_participants):
    stage = asked_for_participants.answer("15", make_facts(make_quantity(15, None)))

    stage.answer("tilbake", intent="go_back")
    assert stage.slots["question"] == "participants"

    stage.answer("12", make_facts(make_quantity(12, None)))
    assert stage.draft.value("participants") == 12
    assert stage.said[0].text == "Endret: antall deltakere var 15, og er nå 12."
    assert stage.slots["question"] == "months_per_participant"


def test_there_is_nothing_before_the_first_question(stage):
    stage.act(ELIGIBILITY).answer("tilbake", intent="go_back")

    assert stage.said[0].text == "Dette er det første spørsmålet."
    assert stage.slots["question"] == "area"


def test_a_correction_changes_what_it_names_and_asks_the_same_question_again(asked_for_participants):
    stage = asked_for_participants.answer("15", make_facts(make_quantity(15, None)))
    waiting = stage.slots["question"]

    stage.answer("nei, 18 deltakere", make_facts(make_quantity(18)), intent="correct")

    assert stage.said[0].text == "Endret: antall deltakere var 15, og er nå 18."
    assert stage.slots["question"] == waiting


def test_a_correction_that_names_nothing_is_about_the_last_answer(stage):
    stage.knows(area=1).act(ELIGIBILITY).answer("ja", YES)

    stage.answer("nei, det er vi ikke", NO, intent="correct")

    assert stage.draft.value("applicant_is_municipality") is False


def test_another_area_in_the_middle_of_a_form_asks_what_that_area_asks(asked_for_participants):
    stage = asked_for_participants

    stage.answer("nei, område 4", make_facts(areas=(4,)), intent="correct")

    assert stage.draft.area == 4
    assert stage.loop is None
    assert "område 4" in stage.said[-1].text


def test_an_answer_that_breaks_a_demand_is_told_at_once_with_the_way_out(stage):
    stage.knows(area=1).act(ELIGIBILITY)
    stage.slots["question"] = "participants"

    stage.answer("8", make_facts(make_quantity(8, None)))

    condition = stage.call.condition("ten_participants")
    assert f"Da er ikke dette vilkåret oppfylt: {condition.text.nb}" in stage.said[0].text
    assert condition.remedy.nb in stage.said[0].text
    assert stage.said[0].sources == ["ten_participants"]


def test_a_button_answers_with_the_value_it_stands_for(stage):
    stage.act(STIPEND).answer("Område 2", meaning={"intent": "answer", "value": 2})

    assert stage.draft.area == 2


@pytest.mark.parametrize(("decision", "is_met"), [(True, False), (False, True)])
def test_yes_to_what_must_not_be_leaves_the_condition_unmet(stage, decision, is_met):
    stage.knows(area=1).act(ELIGIBILITY)
    stage.slots["question"] = "no_investments"

    stage.answer("Ja", meaning={"intent": "answer", "decision": decision})

    assert stage.draft.value("no_investments") is is_met


def test_two_municipalities_of_the_same_name_are_offered_as_choices(stage):
    stage.knows(area=1).act(APPLICATION)
    assert stage.slots["question"] == "municipality"

    stage.answer("Herøy", make_facts(municipalities=(("1515", "1818"),)))

    assert list(stage.said[0].choices) == ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]
    assert list(stage.said[0].choices.values())[1] == {"intent": "answer", "value": "1818"}


def test_every_question_but_the_area_can_be_answered_with_not_known(stage):
    stage.act(ELIGIBILITY)

    for question in stage.call.questions:
        choices = [choice["meaning"] for choice in choices_for(scene_of(stage), question)]
        assert ({"intent": "dont_know"} in choices) is (question.id != "area")


def scene_of(stage):
    return Scene(stage.services, CollectingDispatcher(), Tracker("samtale", stage.slots, {}, [], False, None, {}, None))


def test_an_area_chosen_among_suggestions_in_the_form_answers_its_question(stage):
    stage.act(STIPEND).act("action_choose_area", "Område 1", meaning={"intent": "choose_area", "value": 1})

    assert stage.draft.area == 1
    assert stage.slots["question"] == "participants"


def test_leaving_the_form_keeps_the_answers_and_offers_to_delete_them(asked_for_participants):
    stage = asked_for_participants.act("action_cancel")

    assert (stage.loop, stage.slots["form"], stage.slots["question"]) == (None, None, None)
    assert stage.draft.area == 1
    assert list(stage.said[0].choices.values()) == [{"intent": "deny"}, {"intent": "restart_draft"}]


def test_there_is_nothing_to_cancel_outside_a_form(stage):
    stage.act("action_cancel")

    assert stage.text == "Det er ikke noe å avbryte nå. Hva vil du gjøre?"


def test_what_was_paused_is_taken_up_where_it_was_left(asked_for_participants):
    stage = asked_for_participants.act("action_pause")
    assert stage.loop is None

    stage.act("action_resume")

    assert (stage.slots["form"], stage.slots["question"]) == ("stipend", "participants")


def test_starting_over_asks_before_it_deletes(asked_for_participants):
    stage = asked_for_participants.act("action_offer_restart")
    assert stage.draft.area == 1

    stage.act("action_accept", "ja")

    assert stage.draft.answers == {}
    assert stage.slots["area"] is None


def test_no_to_starting_over_keeps_everything(asked_for_participants):
    stage = asked_for_participants.act("action_offer_restart").act("action_decline", "nei")

    assert stage.draft.area == 1
    assert stage.text == "Greit, svarene blir stående."


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_question_of_every_form_can_be_asked_in_every_language(language):
    stage = Stage(language)
    stage.loop = "question_form"

    for question in stage.call.questions:
        stage.slots |= {"question": question.id, "attempts": 2}
        stage.act("action_ask_answer")
        assert stage.text.startswith(question.text.in_language(language))


def test_the_last_change_can_be_taken_back(stage):
    stage.knows(participants=12).act("action_take_facts", "vi er 15", make_facts(make_quantity(15)), intent="inform")
    assert stage.draft.value("participants") == 15

    stage.act("action_undo")

    assert stage.draft.value("participants") == 12
    assert stage.text == "Tatt tilbake: Antall deltakere er igjen 12."


def test_a_change_taken_back_in_the_form_is_asked_about_again(asked_for_participants):
    stage = asked_for_participants.answer("15", make_facts(make_quantity(15, None)))

    stage.answer("angre", intent="undo_correct")

    assert "participants" not in stage.draft.answers
    assert stage.slots["question"] == "participants"


def test_a_correction_taken_back_in_the_form_leaves_the_question_waiting(asked_for_participants):
    stage = asked_for_participants.answer("15", make_facts(make_quantity(15, None)))
    waiting = stage.slots["question"]
    stage.answer("nei, 18 deltakere", make_facts(make_quantity(18)), intent="correct")

    stage.answer("glem det, det var riktig", intent="undo_correct")

    assert stage.draft.value("participants") == 15
    assert stage.slots["question"] == waiting


def test_with_nothing_to_take_back_the_form_says_so_and_asks_again(stage):
    stage.knows(area=1).act(ELIGIBILITY).answer("angre", intent="undo_correct")

    assert stage.said[0].text == "Det er ingen endring å ta tilbake."
    assert stage.slots["question"] == "applicant_is_municipality"


def test_taking_back_the_first_answer_leaves_the_question_unanswered(stage):
    stage.act("action_take_facts", "vi er 15", make_facts(make_quantity(15)), intent="inform").act("action_undo")

    assert "participants" not in stage.draft.answers


def test_a_change_that_other_answers_hang_on_is_told_and_confirmed_first(stage):
    stage.knows(area=1, participants=20, participants_under_25=8).act(ELIGIBILITY)

    stage.answer("nei, vi er 3", make_facts(make_quantity(3)), intent="correct")

    assert stage.text == (
        "Endrer du antall deltakere fra 20 til 3, stemmer ikke dette lenger: deltakere under 25 år (8). "
        "Det spør jeg om igjen. Skal jeg endre?"
    )
    assert stage.draft.value("participants") == 20


@pytest.mark.parametrize(("reply", "participants", "young"), [(YES, 3, None), (NO, 20, 8)])
def test_a_proposed_change_is_made_only_after_a_yes(stage, reply, participants, young):
    stage.knows(area=1, participants=20, participants_under_25=8).act(ELIGIBILITY)
    stage.answer("nei, vi er 3", make_facts(make_quantity(3)), intent="correct")

    stage.answer("ja" if reply is YES else "nei", reply)

    assert (stage.draft.value("participants"), stage.draft.value("participants_under_25")) == (participants, young)
    assert stage.slots["proposed"] is None


def test_a_correction_that_names_a_question_has_it_asked_again(stage):
    stage.knows(area=2, title="Ny start", participants=12).act(APPLICATION)
    waiting = stage.slots["question"]

    stage.answer("tittelen ble feil", intent="correct")

    assert stage.said[0].text == "Nå står det: prosjekttittel: Ny start. Hva skal det være?"
    assert stage.slots["question"] == "title"
    assert stage.answer("Ny kurs").slots["question"] == waiting


def test_a_text_in_doubt_is_asked_about_and_nothing_is_lost(stage):
    stage.knows(area=2).act(APPLICATION).act("action_change", meaning={"question": "title"})

    stage.answer("Stopp frafallet", kind="doubt", instead="cancel")

    assert stage.text == "«Stopp frafallet»: Er det svaret ditt, eller mente du noe annet?"
    assert list(stage.said[0].choices.values()) == [
        {"intent": "answer", "value": "Stopp frafallet"},
        {"intent": "cancel"},
    ]
    assert stage.answer("ja", YES).draft.value("title") == "Stopp frafallet"


def test_another_answer_takes_the_place_of_the_text_in_doubt(stage):
    stage.knows(area=2).act(APPLICATION).act("action_change", meaning={"question": "title"})
    stage.answer("Stopp frafallet", kind="doubt", instead="cancel")

    stage.answer("Et prosjekt for alle som vil")

    assert stage.draft.value("title") == "Et prosjekt for alle som vil"
    assert stage.slots["doubted"] is None


def test_a_question_after_the_answer_is_answered_too(asked_for_participants):
    stage = asked_for_participants.answer(
        "15. Når er fristen?", make_facts(make_quantity(15)), topics=["deadline"], parts=["Når er fristen?"]
    )

    assert stage.draft.value("participants") == 15
    assert "14. februar 2023" in stage.said[0].text
    assert stage.said[-1].text == stage.call.question(stage.slots["question"]).text.nb


def test_a_text_that_speaks_of_changing_another_answer_is_asked_about(stage):
    stage.knows(area=2, contact_email="a@bodo.kommune.no").act(APPLICATION)
    stage.act("action_change", meaning={"question": "need"})

    stage.answer("e-posten jeg oppga stemmer ikke")

    assert list(stage.said[0].choices.values())[1] == {"intent": "change", "question": "contact_email"}
    assert not stage.draft.knows("need")


def test_another_area_midway_shows_what_changes(stage):
    stage.knows(area=2, social_entrepreneur=True).act(ELIGIBILITY)

    stage.answer("nei, område 4", make_facts(areas=(4,)), intent="correct")

    assert stage.said[0].text.startswith("Endret: satsingsområde var område 2")
    assert "gjaldt bare område 2, og teller ikke lenger: " in stage.said[1].text
    assert "Område 4 har spørsmål om dette i tillegg: " in stage.said[1].text
    assert stage.draft.value("social_entrepreneur") is True


def test_a_mere_yes_in_place_of_a_text_is_asked_about(stage):
    stage.knows(area=2).act(APPLICATION).act("action_change", meaning={"question": "title"})

    stage.answer("ja", YES)

    assert stage.text == "«ja»: Er det svaret ditt, eller mente du noe annet?"
    assert not stage.draft.knows("title")
    assert stage.answer("Ja til arbeid").draft.value("title") == "Ja til arbeid"
