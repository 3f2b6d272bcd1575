"""How a draft of the 2023 call stands, and which answers to look at first."""

import pytest

from bot.calls.shelf import bundled_calls
from bot.scheme.citation import Citation
from bot.services.weighing import strengths_of, to_mend
from tests.services_in_memory import services_in_memory

CALL = bundled_calls().get("2023")
ASSESSED = [area.number for area in CALL.areas if area.refers_to is None]


def known(**values):
    services = services_in_memory()
    recorded = services.drafting.record(services.drafting.draft("utkast"), values, "form")
    assert not recorded.refusals
    return recorded.draft, services.drafting.assessment(recorded.draft)


def points(draft):
    return {point.question.id: point for each in strengths_of(CALL, draft).criteria for point in each.points}


def test_the_call_weighs_by_the_three_criteria_with_their_source():
    assert [criterion.id for criterion in CALL.criteria] == ["purpose", "ability_to_deliver", "transfer_value"]
    for criterion in CALL.criteria:
        citation = criterion.citation
        assert (citation.circular, citation.section, citation.point) == (CALL.circular, "Vurderingskriterier", 2)
        assert isinstance(citation, Citation)


def test_every_text_of_the_criteria_is_there_in_english_too():
    texts = [text for each in CALL.criteria for text in (each.title, each.text, *(b.advice for b in each.bearings))]

    assert [text.nb for text in texts if not text.en] == []


@pytest.mark.parametrize("area", ASSESSED)
def test_every_criterion_has_answers_that_bear_on_it_in_every_area(area):
    draft, _ = known(area=area)

    assert all(weighed.points for weighed in strengths_of(CALL, draft).criteria)


@pytest.mark.parametrize("area", ASSESSED)
def test_what_bears_on_a_criterion_is_asked_in_the_application(area):
    draft, _ = known(area=area, research_intended=True)

    assert all("application" in point.question.forms for point in points(draft).values())


@pytest.mark.parametrize(
    ("area", "question", "told"),
    [(2, "social_entrepreneur_name", True), (4, "social_entrepreneur_name", False), (3, "publishing_plan", True)],
)
def test_an_answer_that_only_another_area_has_is_not_weighed(area, question, told):
    draft, _ = known(area=area)

    assert (question in points(draft)) is told


@pytest.mark.parametrize(("intended", "told"), [(True, True), (False, False)])
def test_a_plan_for_research_is_weighed_only_where_research_is_intended(intended, told):
    draft, _ = known(area=4, research_intended=intended)

    assert ("research_plan" in points(draft)) is told


def test_partners_that_are_none_do_not_speak_for_anything():
    draft, _ = known(area=4, partners=["none"])

    assert not points(draft)["partners"].speaks


def mended(doubted=(), **values):
    draft, assessment = known(**values)
    return [question.id for question in to_mend(CALL, draft, assessment, doubted)]


def test_what_is_missing_comes_first_then_what_is_broken_then_what_is_not_known():
    found = mended(area=4, own_contribution=False, several_municipalities=None, need="Kort.")

    places = [found.index(each) for each in ("title", "own_contribution", "several_municipalities", "need")]
    assert places == sorted(places)


def test_each_question_to_mend_stands_once():
    found = mended(area=4, participants=8, need=None, doubted=["need", "participants"])

    assert len(found) == len(set(found))
    assert {"need", "participants"} <= set(found)


def test_an_answer_that_someone_found_odd_is_to_be_looked_at_again():
    assert "contact_email" not in mended(area=4, contact_email="a@example.no")
    assert "contact_email" in mended(area=4, contact_email="a@example.no", doubted=["contact_email"])


def test_an_answer_that_is_in_order_is_not_to_be_mended():
    assert "title" not in mended(area=4, title="Veien videre", own_contribution=True)
    assert "own_contribution" not in mended(area=4, own_contribution=True)


def test_an_unknown_answer_to_what_no_longer_applies_is_left_alone():
    assert "lead_municipality_applies" not in mended(
        area=4, several_municipalities=False, lead_municipality_applies=None
    )
