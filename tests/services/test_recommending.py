"""A description weighed against the areas of the call it is about."""

import pytest

from bot.scheme.call import Cue, Disqualifier
from bot.scheme.errors import UnknownCallError
from bot.services.recommending import Recommending
from tests.builders import make_area, make_call, make_condition, make_wording
from tests.fakes import CallsInMemory, DescriptionsByWord

QUAY = Disqualifier("no_quay", r"\bkai\b", make_wording("Kai er ikke med."), unless="andre betaler")


def make_cue(words):
    return Cue(words, 3.0, make_wording(f"Prosjektet har {words}."))


@pytest.fixture
def recommending():
    areas = (make_area(1, cues=(make_cue("båt"), make_cue("ferje"))), make_area(2, cues=(make_cue("kjøkken"),)))
    call = make_call((make_condition("no_quay"),), areas=areas, disqualifiers=(QUAY,))
    return Recommending(CallsInMemory(call), DescriptionsByWord({"kjele": "theme_2", "mudring": "no_quay"}))


def test_the_area_with_most_cues_comes_first_with_the_words_it_was_told_by(recommending):
    found = recommending.recommend("2023", "Vi har båten klar, en ferje og et kjøkken.")

    assert [each.area.number for each in found.suggestions] == [1, 2]
    assert [reason.quote for reason in found.suggestions[0].reasons] == ["båten", "ferje"]


@pytest.mark.parametrize(("description", "is_close"), [("båt og kjøkken", True), ("båt, ferje og kjøkken", False)])
def test_two_areas_with_nearly_the_same_weight_are_close(recommending, description, is_close):
    assert recommending.recommend("2023", description).close is is_close


def test_what_no_area_pays_for_is_refused_with_the_words_that_say_so(recommending):
    found = recommending.recommend("2023", "Vi vil bygge en ny kai.")

    assert (found.refused, found.refused_quote, found.suggestions) == (QUAY, "kai", ())


def test_a_description_without_a_cue_is_told_by_what_it_is_about(recommending):
    found = recommending.recommend("2023", "En gryte, en kjele og et dekketøy.")

    assert [(reason.text, reason.quote) for reason in found.suggestions[0].reasons] == [(make_area(2).gist, "kjele")]


def test_what_is_about_a_broken_condition_is_refused_without_its_words(recommending):
    found = recommending.recommend("2023", "Mudring av hele havna i byen vår.")

    assert (found.refused, found.refused_quote) == (QUAY, "mudring")


def test_a_description_that_says_nothing_gets_no_suggestion(recommending):
    assert recommending.recommend("2023", "Hei.").suggestions == ()


def test_a_call_nobody_knows_is_an_error(recommending):
    with pytest.raises(UnknownCallError):
        recommending.recommend("1999", "båt")


def test_words_that_lift_a_refusal_lift_what_the_whole_sounds_like_too(recommending):
    lifted = recommending.recommend("2023", "Mudring ved en kai som andre betaler, og et kjøkken.")

    assert lifted.refused is None
