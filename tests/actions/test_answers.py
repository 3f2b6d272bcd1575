"""Answers, and what can be asked about them."""

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity
from tests.fakes import AFTER_THE_DEADLINE, FixedClock


def asked(stage, *topics, text="spørsmål", **more):
    return stage.act("action_answer", text, topics=topics, **more)


def test_a_question_is_answered_with_its_source(stage):
    asked(stage, "own_contribution")

    assert stage.said[0].text.startswith(stage.call.statement("own_contribution").text.nb)
    assert stage.said[0].sources == ["own_contribution"]
    assert stage.slots["topic"] == "own_contribution"


def test_two_questions_in_a_message_are_both_answered(stage):
    asked(stage, "deadline", "own_contribution")

    assert [each.sources for each in stage.said] == [["deadline"], ["own_contribution"]]


def test_what_the_message_states_decides_the_first_words(stage):
    asked(stage, "minimum_participants", text="Holder det med 8 deltakere?", facts=make_facts(make_quantity(8)))

    assert stage.text.startswith("Nei")
    assert "8" in stage.text.split(".")[0]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_an_answer_is_in_the_language_of_the_conversation(language):
    stage = asked(Stage(language), "own_contribution")

    assert stage.call.statement("own_contribution").text.in_language(language) in stage.text


def test_an_answer_about_the_deadline_says_that_it_has_passed_only_when_it_has():
    closed = asked(Stage(clock=FixedClock(AFTER_THE_DEADLINE)), "deadline").text
    still_open = asked(Stage(), "deadline").text

    assert "Fristen er ute" in closed
    assert "Fristen er ute" not in still_open


def test_where_the_circular_is_silent_a_human_is_offered(stage):
    silent = next(each for each in stage.call.statements if each.status == "open")

    asked(stage, silent.topics[0])

    assert {"intent": "human", "question": "spørsmål"} in stage.said[0].choices.values()


@pytest.mark.parametrize("topic", ["exemption_from_the_acts", "vocational_model"])
def test_with_exemptions_and_area_7_a_human_is_offered(stage, topic):
    asked(stage, topic)

    assert {"intent": "human", "question": "spørsmål"} in stage.said[0].choices.values()


def test_a_topic_the_call_does_not_have_is_no_guess_but_the_way_to_a_human(stage):
    asked(stage, "parking")

    assert stage.said[0].text == "Rundskrivet sier ikke noe om dette. IMDis kontakter kan svare."
    assert list(stage.said[0].choices.values()) == [{"intent": "human", "question": "spørsmål"}]


def test_the_shorter_answer_is_the_first_sentence_with_its_date_whole(stage):
    asked(stage, "deadline").act("action_tell_shorter")

    assert "14. februar 2023" in stage.text
    assert stage.call.statement("deadline").text.nb.startswith(stage.text)


def test_the_source_of_the_last_answer_is_told_with_heading_and_point(stage):
    citation = stage.call.statement("own_contribution").citation

    asked(stage, "own_contribution").act("action_tell_source")

    assert (
        stage.text
        == f"Det står i {citation.circular}, under overskriften «{citation.section}», punkt {citation.point}."
    )


def test_more_is_told_of_the_topic_of_the_button_that_was_pressed(stage):
    statement = next(each for each in stage.call.statements if each.more and not each.areas)
    topic = statement.topics[0]

    stage.act("action_tell_more", meaning={"intent": "more", "topic": topic})

    assert statement.more.nb in stage.text


@pytest.mark.parametrize("action", ["action_tell_more", "action_tell_shorter", "action_tell_source"])
def test_before_anything_was_answered_it_is_asked_what_it_is_about(stage, action):
    stage.act(action)

    assert stage.text == "Hva vil du vite mer om?"


def test_what_was_not_understood_is_met_with_the_likeliest_topics_as_choices(stage):
    stage.act("action_clarify", "egendel?", candidates=["ask/own_contribution", "greet", "ask/parking"])

    assert list(stage.said[0].choices.values()) == [{"intent": "ask", "topic": "own_contribution"}]


def test_not_understood_twice_in_a_row_a_human_is_offered(stage):
    stage.act("action_clarify", "hva").act("action_clarify", "hæ")

    assert next(iter(stage.said[0].choices.values())) == {"intent": "human", "question": "hæ"}
    assert stage.slots["offer"] == "human"


def test_an_answer_in_between_begins_the_count_anew(stage):
    asked(stage.act("action_clarify", "hva"), "deadline").act("action_clarify", "hæ")

    assert stage.slots["offer"] is None


def test_the_question_right_after_a_calculation_gets_the_figures_again(stage):
    stage.knows(area=1, participants=15, participants_under_25=4, months_per_participant=12)
    stage.act("action_calculate_stipend")

    asked(stage, "own_contribution")

    assert "1 374 883" in stage.said[0].text


def test_questions_are_answered_although_the_draft_has_more_months_than_its_area_allows(stage):
    stage.knows(area=1, participants=15, months_per_participant=24)

    asked(stage, "own_contribution")

    assert stage.said[0].sources == ["own_contribution"]


def test_an_error_of_the_scheme_becomes_an_apology_and_the_way_to_a_human(stage):
    stage.act("action_choose_area", meaning={"intent": "choose_area", "value": 99})

    assert stage.text.startswith("Noe gikk galt hos meg.")
    assert list(stage.said[0].choices.values()) == [{"intent": "human"}]
