"""The opening, the human at the other end, and the language."""

import pytest

from tests.actions.stage import Stage
from tests.builders import make_facts, make_quantity
from tests.fakes import AFTER_THE_DEADLINE, FixedClock


@pytest.mark.parametrize(
    ("clock", "words"),
    [(FixedClock(), "Søknadsfristen er 14. februar 2023."), (FixedClock(AFTER_THE_DEADLINE), "utlysningen er lukket")],
)
def test_the_opening_says_that_it_is_a_machine_and_whether_the_call_is_open(clock, words):
    stage = Stage(clock=clock).act("action_open")

    assert "en maskin" in stage.text
    assert words in stage.text
    assert stage.slots["call"] == "2023"
    assert [meaning["intent"] for meaning in stage.said[0].choices.values()][-1] == "human"


def test_yes_to_nothing_shows_what_can_be_done(stage):
    assert len(stage.act("action_accept", "ja").said[0].choices) == 5


@pytest.mark.parametrize(
    ("action", "language", "words"),
    [
        ("action_speak_nynorsk", "nn", "Eg svarer på nynorsk frå no av."),
        ("action_speak_bokmaal", "nb", "Jeg svarer på bokmål fra nå av."),
        ("action_speak_english", "en", "I will answer in English"),
    ],
)
def test_a_language_is_chosen_in_that_language_and_kept(stage, action, language, words):
    stage.act(action)

    assert stage.text.startswith(words)
    assert (stage.slots["language"], stage.slots["language_chosen"]) == (language, True)


def test_a_no_that_names_a_fact_corrects_it_where_nothing_was_offered(stage):
    stage.knows(participants=15, participants_under_25=4)

    stage.act("action_decline", "nei, det er 5 under 25", make_facts(make_quantity(5, group="under_25")), intent="deny")

    assert stage.draft.value("participants_under_25") == 5
    assert stage.said[0].text == "Endret: deltakere under 25 år var 4, og er nå 5."


def test_an_answer_that_missed_is_met_with_regret_and_the_way_to_a_human(stage):
    stage.act("action_clarify", "det var ikke det jeg spurte om", intent="wrong_answer")

    assert stage.text.startswith("Beklager at svaret ikke traff.")
    assert (list(stage.said[0].choices.values()), stage.slots["offer"]) == ([{"intent": "human"}], "human")
