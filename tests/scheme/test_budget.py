"""The money of a draft, added up over everything and by year."""

from datetime import datetime, timezone

import pytest

from bot.scheme.amounts import ProjectYears, project_years
from bot.scheme.budget import Budget, budget_of, budget_years, yearly_budgets
from bot.scheme.draft import Answer, Draft
from tests.builders import make_call, make_question

CALL = make_call(
    questions=(
        make_question("project_years", "years", maximum=3),
        make_question("staff", "amount", role="cost"),
        make_question("travel", "amount", role="cost"),
        make_question("stipends", "amount", role="stipend", areas=(1, 2)),
        make_question("own", "amount", role="own"),
        make_question("others", "amount", role="other"),
        make_question("applied", "amount", role="applied"),
    )
)


def drafted(**values):
    at = datetime(2023, 1, 16, tzinfo=timezone.utc)
    return Draft("utkast", "2023", "nb", {question: Answer(value, "chat", at) for question, value in values.items()})


def years_of(**values):
    return yearly_budgets(CALL, drafted(**values))


def test_amounts_are_added_up_over_all_years_whichever_way_they_are_given():
    draft = drafted(project_years=2, staff={"2023": 300, "2024": 200}, travel=50, own={"2023": 100}, applied=450)

    assert budget_of(CALL, draft) == Budget(costs=550, own=100, other=None, applied=450)
    assert budget_of(CALL, draft).unfinanced == 0


def test_each_year_has_its_own_sums_and_what_it_lacks():
    years = years_of(
        project_years=2,
        staff={"2023": 300, "2024": 200},
        stipends={"2024": 40},
        own={"2023": 100, "2024": 40},
        applied={"2023": 200, "2024": 150},
    )

    assert years[2023] == Budget(costs=300, own=100, other=None, applied=200)
    assert years[2024] == Budget(costs=240, own=40, other=None, applied=150)
    assert (years[2023].unfinanced, years[2024].unfinanced) == (0, 50)


def test_a_year_nobody_has_given_an_amount_for_is_missing_and_not_zero():
    assert years_of(project_years=2, staff={"2023": 300})[2024].costs is None


def test_a_sum_that_is_not_all_split_is_nobodys_guess_in_a_year():
    years = years_of(project_years=2, staff={"2023": 300, "2024": 200}, travel=50, own={"2023": 1}, applied={"2023": 2})

    assert (years[2023].costs, years[2023].own, years[2023].unfinanced) == (None, 1, None)


def test_other_money_that_is_not_split_leaves_open_what_a_year_lacks():
    years = years_of(project_years=2, staff={"2023": 300}, own={"2023": 100}, applied={"2023": 200}, others=90)

    assert years[2023].unfinanced is None


def test_nothing_is_nothing_in_every_year():
    years = years_of(project_years=2, staff={"2023": 300, "2024": 0}, travel=0, others=0)

    assert (years[2023].costs, years[2024].costs, years[2024].other) == (300, 0, 0)


@pytest.mark.parametrize("values", [{"staff": 300}, {"project_years": 1, "staff": {"2023": 300}}])
def test_a_project_of_one_year_or_not_known_has_no_sums_by_year(values):
    assert years_of(**values) == {}


def test_a_year_the_project_no_longer_has_keeps_its_amount():
    draft = drafted(project_years=1, staff={"2023": 300, "2024": 200}, travel=50)

    assert budget_years(CALL, draft) == (2023, 2024)
    assert budget_of(CALL, draft).costs == 550
    assert yearly_budgets(CALL, draft)[2023].costs == 350


def test_stipends_left_from_another_area_do_not_count():
    assert budget_of(CALL, drafted(area=1, staff=300, stipends=40)).costs == 340
    assert budget_of(CALL, drafted(area=3, staff=300, stipends=40)).costs == 300


@pytest.mark.parametrize(
    ("count", "known", "last", "span"),
    [(1, (2023,), 2023, "2023"), (2, (2023, 2024), 2024, "2023–2024"), (None, (), 2025, "2023–2025")],
)
def test_the_years_of_a_project_begin_with_the_calls(count, known, last, span):
    years = project_years(CALL, drafted(project_years=count))

    assert (years.known, years.last, years.span) == (known, last, span)


@pytest.mark.parametrize(("year", "is_covered"), [(2022, False), (2023, True), (2024, True), (2025, False)])
def test_an_amount_can_be_for_a_year_of_the_project_only(year, is_covered):
    assert ProjectYears(2023, 2, 3).covers(year) is is_covered


def test_where_nothing_is_said_of_the_length_only_years_before_the_call_are_outside():
    years = ProjectYears(2023)

    assert (years.covers(2022), years.covers(2040), years.span) == (False, True, "2023–")
