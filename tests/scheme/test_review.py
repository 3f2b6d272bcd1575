"""What there is to remark on a draft's answers."""

from datetime import datetime, timezone
from decimal import Decimal

import pytest

from bot.scheme.draft import Answer, Draft
from bot.scheme.review import Held, review
from tests.builders import make_call, make_citation, make_condition, make_question, make_statement, make_wording

CONDITION = make_condition("own_contribution", text=make_wording("Kommunen bidrar."), citation=make_citation(point=2))
STIPENDS = make_statement("fourth_year_stipend", areas=(1,), citation=make_citation("stipend", point=4))
LATER = make_statement("several_years", topics=("multi_year",), text=make_wording("Med forbehold om Stortinget."))
CALL = make_call(
    (CONDITION,),
    statements=(STIPENDS, LATER),
    questions=(
        make_question("project_years", "years", maximum=3),
        make_question("participants", "number"),
        make_question("participants_under_25", "number"),
        make_question("organisation_number", "organisation_number"),
        make_question("contact_email", "email"),
        make_question("staff", "amount", role="cost"),
        make_question("stipends", "amount", role="stipend", areas=(1, 2)),
        make_question("own", "amount", role="own"),
        make_question("others", "amount", role="other"),
        make_question("applied", "amount", role="applied"),
    ),
)
NOTHING = Held()


def remarks(held=NOTHING, **values):
    at = datetime(2023, 1, 16, tzinfo=timezone.utc)
    answers = {question: Answer(value, "chat", at) for question, value in values.items()}
    return review(CALL, Draft("utkast", "2023", "nb", answers), held)


def told(held=NOTHING, **values):
    return [
        (each.question, each.code, dict(each.values)) for each in remarks(held, **values) if each.level == "warning"
    ]


def codes(**values):
    return {code for _, code, _ in told(**values)}


def test_there_is_nothing_to_remark_on_an_empty_draft():
    assert remarks() == []


def test_an_amount_of_several_years_should_be_split():
    assert told(project_years=2, staff=500) == [("staff", "not_split", {"years": (2023, 2024)})]


@pytest.mark.parametrize(
    "values",
    [
        {"project_years": 1, "staff": 500},
        {"staff": 500},
        {"project_years": 2, "staff": 0},
        {"project_years": 2, "staff": {"2023": 300, "2024": 200}},
    ],
)
def test_there_is_nothing_to_split_or_it_is_split(values):
    assert told(**values) == []


def test_a_year_without_an_amount_is_missing():
    assert told(project_years=3, staff={"2024": 1}) == [("staff", "years_missing", {"years": (2023, 2025)})]


def test_a_project_made_shorter_warns_of_the_amounts_it_leaves_behind():
    assert told(project_years=1, staff={"2023": 300, "2024": 200}) == [
        ("staff", "years_outside", {"years": (2024,), "span": "2023"})
    ]


@pytest.mark.parametrize(("applied", "is_over"), [(1_000, False), (1_001, True)])
def test_more_than_the_stipend_rule_allows_is_told_with_its_source(applied, is_over):
    found = remarks(Held(grant_max=Decimal("1000.00")), area=1, applied=applied)

    assert [(each.code, each.values["over"], each.citation) for each in found] == (
        [("above_grant", 1, STIPENDS.citation)] if is_over else []
    )


@pytest.mark.parametrize(("applied", "is_over"), [(1_500, False), (1_501, True)])
def test_other_costs_than_stipends_make_room_for_more(applied, is_over):
    found = told(Held(grant_max=Decimal(1_000)), area=1, staff=500, stipends=3_000, applied=applied)

    values = {"amount": 1_501, "grant": Decimal(1_000), "costs": 500, "over": 1}
    assert found == ([("applied", "above_grant_and_costs", values)] if is_over else [])


def test_what_is_applied_for_over_several_years_is_added_up():
    split = {"2023": 800, "2024": 201}

    assert [code for _, code, _ in told(Held(grant_max=Decimal(1_000)), area=1, applied=split)] == ["above_grant"]


@pytest.mark.parametrize("nothing", [0, {"2023": 0}])
def test_no_own_contribution_breaks_the_condition_with_its_source(nothing):
    [remark] = [each for each in remarks(own=nothing) if each.level == "warning"]

    assert (remark.question, remark.code, remark.values["condition"]) == ("own", "no_own_contribution", CONDITION.text)
    assert remark.citation == CONDITION.citation


@pytest.mark.parametrize("own", [1, None])
def test_an_own_contribution_that_is_there_or_not_known_breaks_nothing(own):
    assert remarks(own=own) == []


@pytest.mark.parametrize(("applied", "code"), [(700, "financing_too_low"), (800, None), (900, "financing_too_high")])
def test_costs_and_financing_should_be_equal(applied, code):
    found = told(area=3, staff=1_000, own=150, others=50, applied=applied)

    assert found == ([("applied", code, {"difference": 100})] if code else [])


def test_costs_and_financing_are_compared_only_once_every_amount_is_there():
    complete = {"area": 3, "project_years": 2, "staff": {"2023": 1_000, "2024": 0}, "own": {"2023": 150, "2024": 0}}

    assert "financing_too_low" in codes(**complete, others=0, applied={"2023": 700, "2024": 0})
    assert "financing_too_low" not in codes(**complete, applied={"2023": 700, "2024": 0})
    assert "financing_too_low" not in codes(**complete, others=0, applied={"2023": 700})


def test_a_group_larger_than_everyone_is_remarked_on():
    assert told(participants=10, participants_under_25=11) == [
        ("participants_under_25", "more_than_everyone", {"participants": 10})
    ]
    assert told(participants=10, participants_under_25=10) == []


def test_an_organisation_number_the_register_does_not_have_is_remarked_on():
    held = Held(organisation_number="972418013")

    assert told(held, organisation_number="958935420") == [
        ("organisation_number", "other_organisation", {"organisation_number": "972418013"})
    ]
    assert told(held, organisation_number="972418013") == told(held) == told(organisation_number="958935420") == []


@pytest.mark.parametrize(
    ("address", "is_odd"),
    [
        ("kari.nordmann@bodo.kommune.no", False),
        ("Kari-Anne_N+1@nord-fron.kommune.no", False),
        ("kari..nordmann@bodo.kommune.no", True),
        ("kari@bodø.kommune.no", True),
        (".kari@bodo.kommune.no", True),
        ("kari@bodo.kommune.no,", True),
        ("kari@-bodo.no", True),
        ("kari@bodo.n0", True),
    ],
)
def test_an_address_that_looks_unusual_is_remarked_on(address, is_odd):
    assert told(contact_email=address) == ([("contact_email", "odd_email", {})] if is_odd else [])


@pytest.mark.parametrize(("years", "is_told"), [(None, False), (1, False), (2, True), (3, True)])
def test_that_later_years_depend_on_the_storting_is_to_be_known_and_no_warning(years, is_told):
    found = [(each.question, each.level, each.code, each.citation) for each in remarks(project_years=years)]

    assert found == ([("project_years", "info", "later_years", LATER.citation)] if is_told else [])
