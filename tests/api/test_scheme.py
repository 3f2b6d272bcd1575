"""Calls, eligibility, stipends and recommendations in the shapes of api.md."""

from datetime import date
from decimal import Decimal

import pytest

from bot.scheme.errors import StipendInputError, UnknownCallError, UnknownMunicipalityError

CITATION = {"circular", "area", "section", "point", "statement", "url"}


def test_the_list_of_calls_says_which_are_open(api):
    line = api.calls("nn")[-1]

    assert line.keys() == {"id", "title", "deadline", "open"}
    assert (line["id"], line["deadline"], line["open"]) == ("2023", "2023-02-14", True)


def test_a_call_is_given_whole(api):
    call = api.call_as_json("2023", "nb")

    assert call.keys() == {
        "id",
        "title",
        "deadline",
        "open",
        "areas",
        "conditions",
        "sections",
        "questions",
        "dates",
        "contacts",
    }
    assert [area["number"] for area in call["areas"]] == [1, 2, 3, 4, 5, 6, 7]
    assert [area.get("refers_to") for area in call["areas"]][-2:] == [None, "16/2023"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_area_says_what_it_is_about_and_whom_it_is_for_unless_another_circular_does(api, language):
    areas = api.call_as_json("2023", language)["areas"]

    assert all(area["gist"] for area in areas)
    assert [area["number"] for area in areas if "target_group" not in area] == [7]


def test_an_area_says_its_stipend_rule_and_the_longest_time_it_allows(api):
    areas = {area["number"]: area for area in api.call_as_json("2023", "nb")["areas"]}

    assert [areas[number]["stipend"] for number in (1, 2, 3, 7)] == ["year4", "cap", "none", "refer"]
    assert [areas[number]["longest_months"] for number in (1, 2)] == [12, 36]


def test_a_condition_names_the_question_that_judges_it_where_that_is_another_one(api):
    conditions = {each["id"]: each for each in api.call_as_json("2023", "nb")["conditions"]}

    asked_by = {name: each["asked_by"] for name, each in conditions.items() if "asked_by" in each}
    assert asked_by == {
        "ten_participants": "participants",
        "year4_at_most_one_year": "months_per_participant",
        "filed_by_deadline": "filing_date",
    }


def test_a_condition_that_is_a_last_step_says_so(api):
    conditions = api.call_as_json("2023", "nn")["conditions"]

    assert [each["id"] for each in conditions if each.get("last_step")] == ["approved_by_authority"]


def test_an_amount_says_what_it_is_in_the_budget(api):
    questions = api.call_as_json("2023", "nb")["questions"]

    roles = [each["role"] for each in questions if "role" in each]
    assert roles == ["cost", "cost", "cost", "cost", "stipend", "own", "other", "applied"]


def test_a_condition_of_a_call_has_its_question_its_source_and_its_guard(api):
    conditions = {each["id"]: each for each in api.call_as_json("2023", "nn")["conditions"]}

    assert conditions["own_contribution"].keys() == {"id", "kind", "areas", "question", "text", "citation"}
    assert conditions["own_contribution"]["citation"].keys() == CITATION
    assert conditions["curricula_followed"]["applies_when"] == "has_language_teaching"
    assert {each["kind"] for each in conditions.values()} == {"krav", "prioritet", "råd", "info", "gjelder"}
    assert all(each["question"] for each in conditions.values() if each["kind"] != "info")


def test_a_question_of_a_call_says_its_kind_its_areas_and_whether_it_is_required(api):
    questions = {each["id"]: each for each in api.call_as_json("2023", "nb")["questions"]}

    assert questions["participants"].keys() >= {"id", "kind", "areas", "text", "help", "required"}
    assert questions["participants"]["required"] is True
    assert questions["partners"]["options"][0].keys() == {"id", "title"}


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [({"own_contribution": False}, "not_eligible"), ({"own_contribution": None}, "needs_more"), ({}, "needs_more")],
)
def test_eligibility_gives_verdict_findings_and_what_is_open(api, answers, verdict):
    result = api.assess("2023", 6, answers, "nb")

    assert result.keys() == {"verdict", "findings", "open"}
    assert result["verdict"] == verdict
    assert ("own_contribution" in result["open"]) is (answers.get("own_contribution") is None)


def test_a_finding_has_its_remedy_only_where_the_condition_is_broken(api):
    findings = {
        each["condition"]: each for each in api.assess("2023", 6, {"own_contribution": False}, "nn")["findings"]
    }

    assert findings["own_contribution"].keys() == {"condition", "kind", "status", "text", "citation", "remedy"}
    assert findings["own_contribution"]["status"] == "unmet"
    assert findings["ten_participants"].keys() == {"condition", "kind", "status", "text", "citation"}


def test_the_area_with_a_circular_of_its_own_is_referred(api):
    assert api.assess("2023", 7, {}, "nb") == {"verdict": "refer", "findings": [], "open": []}


def stipend(api, area, *participants, language="nb", **more):
    body = {"call": "2023", "area": area, "participants": list(participants), **more}
    return api.stipend(body, language)


def test_a_fourth_year_is_calculated_by_age(api):
    answer = stipend(api, 1, {"count": 11, "age": 30}, {"count": 4, "age_group": "under_25"})

    assert answer.keys() == {
        "rule",
        "base_amount",
        "lines",
        "stipend_total",
        "grant_max",
        "own_share",
        "assumptions",
        "citation",
    }
    assert (answer["rule"], answer["stipend_total"]) == ("year4", "3047038.00")
    assert (answer["grant_max"], answer["own_share"]) == ("1672155.00", "1374883.00")
    assert answer["base_amount"].keys() == {"value", "valid_from", "source"}
    assert (answer["base_amount"]["value"], answer["base_amount"]["valid_from"]) == ("111477.00", "2022-05-01")
    assert answer["lines"][0].keys() == {"count", "age_group", "months", "stipend", "grant", "own", "steps"}
    assert answer["citation"].keys() == CITATION


def test_ages_nobody_knows_give_a_range_and_no_total(api):
    answer = stipend(api, 1, {"count": 15})

    assert (answer["stipend_total"], answer["own_share"]) == (None, None)
    assert answer["range"] == {"stipend_min": "2229540.00", "stipend_max": "3344310.00"}
    assert answer["grant_max"] == "1672155.00"


def test_the_cap_regards_no_age_and_pays_nothing_beside_another_benefit(api):
    answer = stipend(api, 2, {"count": 8, "age": 20, "months": 24}, {"count": 2, "other_benefit": True})

    assert (answer["rule"], answer["grant_max"]) == ("cap", "1783632.00")
    assert (answer["stipend_total"], answer["own_share"]) == (None, None)
    assert [line["grant"] for line in answer["lines"]] == ["1783632.00", "0.00"]


@pytest.mark.parametrize(("area", "rule"), [(3, "none"), (4, "none"), (5, "none"), (6, "none"), (7, "refer")])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_where_there_is_no_rule_the_answer_says_so_with_its_source(api, area, rule, language):
    answer = stipend(api, area, {"count": 15}, language=language)

    assert answer.keys() == {"rule", "text", "citation"}
    assert answer["rule"] == rule
    assert str(area) in answer["text"]
    assert answer["citation"].keys() == CITATION


def test_another_day_has_another_base_amount_and_an_own_one_has_no_date(api):
    later = stipend(api, 2, {"count": 1}, on=date(2023, 6, 1))
    entered = stipend(api, 2, {"count": 1}, base_amount=Decimal("120000"))

    assert later["base_amount"]["valid_from"] == "2023-05-01"
    assert entered["base_amount"].keys() == {"value", "source"}
    assert entered["grant_max"] == "120000.00"


@pytest.mark.parametrize(
    ("participants", "more", "field"),
    [
        ({"count": 0}, {}, "participants[0].count"),
        ({"count": 1, "months": 13}, {}, "participants[0].months"),
        ({"count": 1, "age": 200}, {}, "participants[0].age"),
        ({"count": 1}, {"on": date(2023, 1, 1), "base_amount": Decimal("111477")}, "base_amount"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(api, participants, more, field):
    with pytest.raises(StipendInputError) as refusal:
        stipend(api, 1, participants, **more)

    assert refusal.value.field == field


def test_a_recommendation_gives_areas_with_reasons_in_the_words_of_the_text(api):
    text = "Arbeidstrening for innvandrerkvinner sammen med en sosial entreprenør"

    best = api.recommend("2023", text, "nn")["areas"][0]

    assert best.keys() == {"area", "score", "reasons"}
    assert best["area"] == 2
    assert best["reasons"][0].keys() >= {"text", "quote"}
    assert all(reason["quote"].lower() in text.lower() for reason in best["reasons"])


def test_what_cannot_be_supported_gives_a_reason_and_its_source(api):
    answer = api.recommend("2023", "Vi vil bygge et nytt hus og kjøpe inventar.", "nb")

    assert answer["areas"] == []
    assert answer["not_eligible"].keys() == {"reason", "citation"}
    assert answer["not_eligible"]["citation"].keys() == CITATION


def test_a_text_that_says_nothing_gets_a_question_back(api):
    answer = api.recommend("2023", "Hei på deg", "nb")

    assert answer["areas"] == []
    assert answer["question"]


def test_a_conversation_is_opened_in_the_language_of_its_municipality(api):
    assert api.opening(None, None).call == "2023"
    assert (api.opening("2023", "4611").language, api.opening("2023", "0301").language) == ("nn", None)
    with pytest.raises(UnknownCallError):
        api.opening("1999", None)
    with pytest.raises(UnknownMunicipalityError):
        api.opening(None, "9999")
