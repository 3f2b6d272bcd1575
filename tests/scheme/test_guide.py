"""The guided way: points from the choices, and what no choice may break."""

from itertools import product

import pytest

from bot.calls.shelf import bundled_calls
from bot.scheme.call import Disqualifier
from bot.scheme.errors import UnknownItemError
from bot.scheme.guide import advise, next_step
from bot.scheme.guide_steps import GuideOption, GuideStep
from tests.builders import make_call, make_condition, make_wording

CALL_2023 = bundled_calls().get("2023")
NOT_SUPPORTED = {
    "target_group_immigrants",
    "no_ordinary_operations",
    "no_investments",
    "no_treatment_on_referral",
    "no_participant_resources",
    "applicant_is_municipality",
}


def make_option(id, areas=None, **values):
    return GuideOption(id, make_wording(f"Valg {id}"), areas or {}, **values)


def make_step(id, *options):
    return GuideStep(id, make_wording(f"Spørsmål {id}"), options)


def call_with(*options):
    """Make a call with each option in a step of its own."""
    steps = tuple(make_step(f"step_{option.id}", option) for option in options)
    conditions = [make_condition("steering_group", areas=(2,)), make_condition("no_boats")]
    return make_call(conditions, guide=steps, disqualifiers=(Disqualifier("no_boats", "båt", make_wording("Nei.")),))


def advised(*options):
    call = call_with(*options)
    return advise(call, [option.id for option in options])


def test_an_area_scores_its_share_of_the_points_the_most_first():
    found = advised(make_option("a", {1: 1, 2: 3}), make_option("b", {2: 3, 4: 1}))

    assert [(each.area.number, each.score) for each in found.suggestions] == [(2, 0.75), (1, 0.125), (4, 0.125)]


def test_an_area_no_choice_speaks_for_is_not_suggested():
    assert [each.area.number for each in advised(make_option("a", {5: 2})).suggestions] == [5]


@pytest.mark.parametrize(("second", "close"), [(2.9, False), (3, True), (5, True)])
def test_two_areas_are_close_from_six_tenths_of_the_first_ones_points(second, close):
    assert advised(make_option("a", {1: 5, 2: second})).close is close


def test_a_single_area_is_close_to_none():
    assert advised(make_option("a", {1: 5})).close is False


def test_the_reasons_are_the_chosen_options_that_gave_points_the_weightiest_first():
    best = advised(make_option("a", {2: 1}), make_option("b", {2: 4}), make_option("c", {3: 1})).suggestions[0]

    assert [(reason.text.nb, reason.weight) for reason in best.reasons] == [("Valg b", 4), ("Valg a", 1)]


def test_a_reason_names_the_condition_only_where_it_holds():
    found = advised(make_option("a", {2: 2, 3: 1}, condition="steering_group"))

    assert [each.reasons[0].condition for each in found.suggestions] == ["steering_group", None]


def test_a_choice_that_breaks_a_condition_is_refused_whatever_else_was_chosen():
    found = advised(make_option("a", {2: 9}), make_option("b", breaks="no_boats"))

    assert found.suggestions == ()
    assert found.refused.reason.nb == "Nei."


def test_choices_without_points_lead_to_nothing():
    found = advised(make_option("a"), make_option("b"))

    assert (found.suggestions, found.close, found.refused) == ((), False, None)


def test_nothing_chosen_leads_to_nothing():
    assert advise(call_with(make_option("a", {1: 1})), []).suggestions == ()


def test_an_option_the_call_has_not_is_an_error():
    with pytest.raises(UnknownItemError):
        advise(call_with(make_option("a")), ["b"])


def test_the_next_step_is_the_first_without_a_choice():
    call = call_with(make_option("a"), make_option("b"))

    assert [next_step(call, chosen) for chosen in ([], ["a"], ["a", "b"])] == [*call.guide, None]


def all_ways():
    return product(*[[option.id for option in step.options] for step in CALL_2023.guide])


def test_every_area_of_the_2023_call_is_reached_by_some_choices():
    reached = {found.suggestions[0].area.number for way in all_ways() if (found := advise(CALL_2023, way)).suggestions}

    assert reached == {1, 2, 3, 4, 5, 6, 7}


def test_every_condition_the_2023_guide_can_break_is_refused_with_its_own_reason():
    breaking = [option for step in CALL_2023.guide for option in step.options if option.breaks]

    refused = {advise(CALL_2023, [option.id]).refused for option in breaking}

    assert {each.condition for each in refused} == {option.breaks for option in breaking} == NOT_SUPPORTED
    assert refused <= set(CALL_2023.disqualifiers)


def test_a_way_of_the_2023_guide_is_refused_exactly_when_one_of_its_choices_breaks_a_condition():
    breaking = {option.id for step in CALL_2023.guide for option in step.options if option.breaks}

    assert [way for way in all_ways() if (advise(CALL_2023, way).refused is None) != breaking.isdisjoint(way)] == []


@pytest.mark.parametrize("step", CALL_2023.guide, ids=lambda step: step.id)
def test_every_question_of_the_2023_guide_can_be_left_open(step):
    last = step.options[-1]

    assert (last.title.nb, last.title.nn) == ("Noe annet / vet ikke", "Noko anna / veit ikkje")
    assert (last.areas, last.breaks) == ({}, None)


@pytest.mark.parametrize("step", CALL_2023.guide, ids=lambda step: step.id)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_two_buttons_of_a_question_read_the_same(step, language):
    titles = [option.title.in_language(language) for option in step.options]

    assert len(set(titles)) == len(titles)
    assert all(option.title.en for option in step.options)


@pytest.mark.parametrize(
    ("way", "area"),
    [
        (("who_after_programme", "what_fourth_year", "with_county"), 1),
        (("who_women", "what_work", "with_entrepreneur"), 2),
        (("who_teachers", "what_teaching", "with_university"), 3),
        (("who_short_programme", "what_content", "with_nav"), 4),
        (("who_mental_health", "what_support", "with_health"), 5),
        (("who_in_programme", "what_new_way", "with_employers"), 6),
        (("who_in_programme", "what_work", "with_own_workplaces"), 6),
        (("who_unsure", "what_vocational", "with_county"), 7),
    ],
)
def test_the_plain_way_to_each_area_leads_there_and_to_no_other_close_by(way, area):
    found = advise(CALL_2023, way)

    assert (found.suggestions[0].area.number, found.close) == (area, False)
