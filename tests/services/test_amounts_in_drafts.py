"""Amounts of a draft: split by year, followed by remarks, and stipends taken from the calculation."""

from types import SimpleNamespace

import pytest

from tests.builders import make_facts, make_quantity
from tests.services_in_memory import services_in_memory

# 10 from 25 years at 2G (222 954) and 5 under 25 at two thirds of it (148 636), for a whole year each.
COMPLETE = {"area": 1, "participants": 15, "participants_under_25": 5, "months_per_participant": 12}
STIPENDS = 10 * 222_954 + 5 * 148_636


@pytest.fixture
def kept():
    services = services_in_memory()
    return SimpleNamespace(services=services, drafting=services.drafting, draft=services.drafting.draft("samtale"))


def record(kept, **values):
    recorded = kept.drafting.record(kept.draft, values, "form")
    kept.draft = recorded.draft
    return recorded


def remove(kept, question):
    kept.draft = kept.drafting.remove(kept.draft, question)


def stipends(kept):
    answer = kept.draft.answers.get("stipend_amount")
    return None if answer is None else (answer.value, answer.origin)


def codes(kept):
    return {(remark.question, remark.code) for remark in kept.services.remarking.remarks(kept.draft)}


def test_an_amount_by_year_is_judged_by_the_years_that_come_with_it(kept):
    record(kept, project_years=1)

    assert record(kept, costs_staff={"2023": 300_000, "2024": 250_000}, project_years=2).refusals == {}
    assert kept.draft.value("costs_staff") == {"2023": 300_000, "2024": 250_000}
    assert record(kept, costs_staff={"2025": 1}).refusals["costs_staff"].code == "year_outside"


def test_a_message_is_read_in_the_light_of_how_many_years_the_project_has(kept):
    record(kept, project_years=2)
    facts = make_facts(make_quantity(300_000, "kroner"))
    question = kept.drafting.call_of(kept.draft).question("costs_staff")

    recorded = kept.drafting.take(kept.draft, question, "300 000", facts)
    assert recorded.refusals["costs_staff"].code == "which_year"

    recorded = kept.drafting.take(kept.draft, question, "300 000 hvert år", facts)
    assert recorded.draft.value("costs_staff") == {"2023": 300_000, "2024": 300_000}


def test_the_years_an_amount_is_spread_over_are_not_the_projects(kept):
    record(kept, project_years=3)
    facts = make_facts(make_quantity(550_000, "kroner"), make_quantity(2, "years"))
    question = kept.drafting.call_of(kept.draft).question("costs_staff")

    recorded = kept.drafting.take(kept.draft, question, "550 000 til sammen over to år", facts)

    assert (recorded.draft.value("costs_staff"), recorded.draft.value("project_years")) == (550_000, 3)


def test_a_project_made_shorter_loses_nothing_and_is_warned_of(kept):
    record(kept, project_years=2, costs_staff={"2023": 300_000, "2024": 250_000})

    record(kept, project_years=1)

    assert kept.draft.value("costs_staff") == {"2023": 300_000, "2024": 250_000}
    assert ("costs_staff", "years_outside") in codes(kept)


def test_stipends_are_filled_in_once_the_calculation_is_complete(kept):
    for question, value in COMPLETE.items():
        assert stipends(kept) is None
        record(kept, **{question: value})

    assert stipends(kept) == (STIPENDS, "calculation")


@pytest.mark.parametrize("unknown", ["participants_under_25", "months_per_participant"])
def test_what_rests_on_something_not_known_is_not_filled_in(kept, unknown):
    record(kept, **COMPLETE | {unknown: None})

    assert stipends(kept) is None


def test_stipends_follow_what_they_are_calculated_from(kept):
    record(kept, **COMPLETE)

    record(kept, participants_under_25=0)
    assert stipends(kept) == (15 * 222_954, "calculation")

    record(kept, participants_under_25=None)
    assert stipends(kept) is None


def test_stipends_somebody_has_typed_are_left_alone(kept):
    record(kept, **COMPLETE)
    record(kept, stipend_amount=2_000_000)

    record(kept, participants_under_25=0)

    assert stipends(kept) == (2_000_000, "form")


def test_stipends_typed_before_the_calculation_are_left_alone(kept):
    record(kept, stipend_amount=2_000_000)

    record(kept, **COMPLETE)

    assert stipends(kept) == (2_000_000, "form")


def test_the_calculated_amount_typed_again_is_no_other_amount(kept):
    record(kept, **COMPLETE)
    record(kept, stipend_amount=STIPENDS)

    record(kept, participants_under_25=0)

    assert stipends(kept) == (15 * 222_954, "calculation")


def test_not_known_gives_way_to_the_calculation(kept):
    record(kept, stipend_amount=None)

    record(kept, **COMPLETE)

    assert stipends(kept) == (STIPENDS, "calculation")


@pytest.mark.parametrize("area", [2, 3])
def test_an_area_whose_stipends_have_no_level_takes_the_calculated_amount_out(kept, area):
    record(kept, **COMPLETE)

    record(kept, area=area)

    assert stipends(kept) is None


def test_an_answer_taken_out_takes_what_was_calculated_from_it_along(kept):
    record(kept, **COMPLETE)

    remove(kept, "months_per_participant")

    assert stipends(kept) is None


def test_the_stipends_themselves_can_be_taken_out(kept):
    record(kept, **COMPLETE)

    remove(kept, "stipend_amount")

    assert stipends(kept) is None


def test_more_than_the_grant_can_be_is_remarked_on(kept):
    record(kept, **COMPLETE, project_years=1, costs_staff=100_000, costs_travel=0, costs_services=0, costs_other=0)

    record(kept, applied_amount=15 * 111_477 + 100_000)
    assert ("applied_amount", "above_grant_and_costs") not in codes(kept)

    record(kept, applied_amount=15 * 111_477 + 100_001)
    assert ("applied_amount", "above_grant_and_costs") in codes(kept)


def test_the_limit_of_several_years_is_not_guessed_from_one(kept):
    record(kept, area=2, participants=10, participants_with_other_benefit=0, project_years=2, applied_amount=2_000_000)
    assert ("applied_amount", "above_grant") not in codes(kept)

    record(kept, months_per_participant=12)
    assert ("applied_amount", "above_grant") in codes(kept)


def test_the_organisation_number_is_held_up_against_the_register(kept):
    record(kept, municipality="1804")
    assert codes(kept) == set()

    record(kept, organisation_number="958935420")

    assert codes(kept) == {("organisation_number", "other_organisation")}
