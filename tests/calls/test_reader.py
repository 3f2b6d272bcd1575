"""What a good call file becomes."""

from copy import deepcopy
from datetime import date
from fractions import Fraction

import pytest
import yaml

from bot.calls.reader import read_call
from bot.scheme.call import Contact
from bot.scheme.citation import Citation
from bot.scheme.questions import Dependency
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.wording import Wording
from tests.calls.files import FILES, INVENTED

CIRCULAR = "Rundskriv: Tilskudd til øyskoler 2031"
URL = "https://example.invalid/rundskriv-2031"


@pytest.fixture(scope="module")
def call():
    return read_call(INVENTED)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_call_file_is_read(file):
    call = read_call(file)

    assert call.areas
    assert call.statements
    assert call.conditions
    assert call.questions
    assert call.dates
    assert call.contacts
    assert call.sections


def test_the_top_of_the_file_is_the_call(call):
    assert (call.id, call.circular, call.year, call.deadline) == ("2031", CIRCULAR, 2031, date(2031, 3, 15))
    assert call.title.in_language("en") == "Grants for island schools 2031"


def test_an_area_has_its_terms_on_stipends_with_exact_figures(call):
    assert [area.stipend for area in call.areas] == [
        StipendTerms("year4", "library_stipend", Fraction(1), 18, Fraction(3, 2), 30, Fraction(1, 2)),
        StipendTerms("cap", "kitchen_stipend", Fraction(2), 24, other_benefit_bars=True),
        StipendTerms("refer", "lighthouse_stipend"),
    ]


def test_an_area_has_its_cues_and_the_circular_it_refers_to(call):
    assert call.area(3).refers_to == "99/2031"
    assert [(cue.words, cue.weight, cue.condition) for cue in call.area(1).cues] == [
        ("båt|ferj?e", 2.0, "boat_at_hand")
    ]


def test_an_expression_keeps_the_spaces_at_its_ends(call):
    assert call.disqualifiers[0].words == " kai |brygge"


def test_a_citation_carries_the_circular_and_the_id_of_its_statement(call):
    assert call.statement("kitchen_minimum").citation == Citation(CIRCULAR, "Deltakere", "kitchen_minimum", 2, 1, URL)


def test_without_an_address_of_the_circular_citations_have_none(tmp_path):
    file = tmp_path / "call.yml"
    file.write_text(INVENTED.read_text(encoding="utf-8").replace(f"url: {URL}\n", ""), encoding="utf-8")

    assert read_call(file).statement("deadline").citation.url is None


def test_what_is_open_or_advised_may_stand_without_citation(call):
    assert [(s.status, s.citation) for s in call.statements[-2:]] == [("open", None), ("advice", None)]


def test_a_lead_keeps_its_tests(call):
    [lead] = call.statement("minimum_participants").leads
    assert (lead.says, lead.unless, lead.unit, lead.at_least, lead.at_most) == (
        "holder|held",
        "ikk(e|je)",
        "participants",
        1,
        5,
    )
    assert call.statement("deadline").leads[0].after == date(2031, 3, 15)


def test_the_area_comes_first_then_the_conditions_questions_and_a_fact_stands_where_its_condition_does(call):
    assert [question.id for question in call.questions] == [
        "area",
        "has_boat",
        "boat_at_hand",
        "participants",
        "no_new_quay",
        "far_out",
        "bring_a_cat",
        "filing_date",
        "meals",
        "recipe",
        "soup_cost",
    ]


def test_a_conditions_own_question_is_a_yes_no_question_with_its_id_areas_and_citation(call):
    question = call.question("boat_at_hand")

    assert (question.kind, question.forms, question.areas, question.met_by) == ("yes_no", ("eligibility",), (1,), True)
    assert question.citation == call.condition("boat_at_hand").citation
    assert question.who == Wording("Skipperen", "Skipparen")


def test_a_condition_may_be_met_by_a_no(call):
    assert call.question("no_new_quay").met_by is False


def test_a_priority_and_an_advice_are_asked_only_in_the_forms_they_name(call):
    assert call.question("far_out").forms == ("application",)
    assert call.question("bring_a_cat").forms == ()


def test_a_condition_of_kind_info_has_no_question(call):
    assert "special_terms" not in [question.id for question in call.questions]


def test_a_condition_judged_by_a_fact_keeps_the_comparison(call):
    six = call.condition("six_participants")
    filed = call.condition("filed_in_time")

    assert (six.fact, six.test, six.limit) == ("participants", "at_least", 6)
    assert (filed.test, filed.limit, filed.open_when_unknown) == ("at_most", date(2031, 3, 15), False)


def test_a_question_without_areas_holds_for_all(call):
    assert call.question("area").areas == (1, 2, 3)


def test_a_question_keeps_its_bounds_options_and_dependency(call):
    assert (call.question("participants").minimum, call.question("participants").maximum) == (1, 500)
    assert [option.id for option in call.question("meals").options] == ["soup", "porridge"]
    assert call.question("soup_cost").depends_on == Dependency("meals", ("soup",))


def test_an_amount_keeps_its_role_in_the_budget(call):
    assert {question.id: question.role for question in call.questions if question.role} == {"soup_cost": "cost"}


def test_a_criterion_has_its_citation_and_the_answers_that_bear_on_it(call):
    [usefulness] = call.criteria

    assert usefulness.citation == Citation(CIRCULAR, "Vekting", "usefulness", None, 1, URL)
    assert [(each.question, each.words, each.silent) for each in usefulness.bearings] == [
        ("recipe", 40, ()),
        ("meals", None, ("porridge",)),
        ("far_out", None, ()),
    ]
    assert usefulness.bearings[0].advice == Wording("Skriv hva som er i gryta.", "Skriv kva som er i gryta.")


def test_a_step_of_the_guide_has_options_with_weights_by_area_or_the_condition_they_break(call):
    [what] = call.guide
    books, quay, other = what.options

    assert (what.id, what.text.in_language("nn")) == ("what", "Kva skal prøvast ut?")
    assert (books.id, books.areas, books.condition, books.breaks) == ("books", {1: 2.0, 2: 0.5}, "far_out", None)
    assert (quay.title, quay.areas, quay.breaks) == (Wording("Kai", "Kai"), {}, "no_new_quay")
    assert (other.areas, other.condition, other.breaks) == ({}, None, None)


def test_a_call_brings_examples_for_topics_of_its_own(call):
    assert call.examples == {"quay_length": ("hvor lang må kaia være", "kor lang må kaia vere")}


def test_sections_and_contacts_keep_their_order(call):
    assert [section.id for section in call.sections] == ["project", "money"]
    assert call.contacts == (
        Contact("Kari Kai", "imdi", "00 00 00 01", "kari@example.invalid"),
        Contact("Bo Brygge", "hkdir", "00 00 00 02"),
    )


def test_a_file_of_three_thousand_lines_is_read_whole(tmp_path):
    data = yaml.safe_load(INVENTED.read_text(encoding="utf-8"))
    data["statements"] += [
        {**deepcopy(data["statements"][1]), "id": f"statement_{number}", "topics": [f"topic_{number}"]}
        for number in range(200)
    ]
    file = tmp_path / "call.yml"
    file.write_text(yaml.dump(data, allow_unicode=True), encoding="utf-8")
    assert file.read_text(encoding="utf-8").count("\n") > 3000

    call = read_call(file)

    assert len(call.statements) == len(data["statements"])
