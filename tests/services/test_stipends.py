"""Stipends: from a draft or a request to a calculation, or to why there is none."""

from datetime import date, datetime, timezone
from decimal import Decimal

import pytest

from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import NoBaseAmountError, StipendInputError
from bot.scheme.stipend_values import FROM_25, UNDER_25, EnteredBaseAmount, ParticipantGroup
from bot.services.stipends import TOO_LONG, Stipends, groups_of
from tests.builders import make_base_amount, make_call
from tests.fakes import BaseAmountsInMemory, CallsInMemory

LATER = make_base_amount(118_620, valid_from=date(2023, 5, 1), valid_to=date(2024, 4, 30))


@pytest.fixture
def stipends():
    return Stipends(CallsInMemory(make_call()), BaseAmountsInMemory([make_base_amount(), LATER]))


def make_draft(**values):
    at = datetime(2023, 1, 16, tzinfo=timezone.utc)
    return Draft("utkast", "2023", "nb", {question: Answer(value, "chat", at) for question, value in values.items()})


@pytest.mark.parametrize(("area", "rule"), [(3, "none"), (6, "none"), (7, "refer")])
def test_an_area_without_a_rule_is_not_calculated(stipends, area, rule):
    answer = stipends.calculate("2023", area, [ParticipantGroup(10)])

    assert (answer.rule, answer.result) == (rule, None)


def test_the_base_amount_is_that_of_the_deadline_unless_a_day_is_given(stipends):
    groups = [ParticipantGroup(10)]

    assert stipends.calculate("2023", 2, groups).result.base_amount == make_base_amount()
    assert stipends.calculate("2023", 2, groups, on=date(2023, 6, 1)).result.base_amount == LATER


def test_a_day_outside_the_table_is_an_error(stipends):
    with pytest.raises(NoBaseAmountError):
        stipends.calculate("2023", 2, [ParticipantGroup(10)], on=date(2030, 1, 1))


def test_a_base_amount_in_kroner_is_used_as_it_stands(stipends):
    result = stipends.calculate("2023", 2, [ParticipantGroup(10)], base_amount=Decimal("120000")).result

    assert result.base_amount == EnteredBaseAmount(Decimal("120000"))
    assert result.grant_max == Decimal("1200000.00")


def test_a_base_amount_that_is_none_is_refused(stipends):
    with pytest.raises(StipendInputError):
        stipends.calculate("2023", 2, [ParticipantGroup(10)], base_amount=Decimal("12"))


def test_a_draft_is_not_calculated_before_area_and_participants_are_known(stipends):
    assert stipends.of_draft(make_draft(participants=10)) is None
    assert stipends.of_draft(make_draft(area=1)) is None
    assert stipends.of_draft(make_draft(area=1, participants=None)) is None


@pytest.mark.parametrize(("area", "rule"), [(4, "none"), (7, "refer")])
def test_a_draft_in_an_area_without_a_rule_needs_no_participants_to_say_so(stipends, area, rule):
    assert stipends.of_draft(make_draft(area=area)).rule == rule


def test_a_draft_with_more_months_than_the_area_allows_is_not_calculated(stipends):
    answer = stipends.of_draft(make_draft(area=1, participants=10, months_per_participant=24))

    assert (answer.rule, answer.result) == (TOO_LONG, None)
    assert stipends.of_draft(make_draft(area=2, participants=10, months_per_participant=24)).result is not None


def test_the_participants_of_a_fourth_year_are_grouped_by_age():
    draft = make_draft(area=1, participants=15, participants_under_25=4, months_per_participant=6)

    assert groups_of(draft, "year4") == [
        ParticipantGroup(11, age_group=FROM_25, months=6),
        ParticipantGroup(4, age_group=UNDER_25, months=6),
    ]


def test_ages_nobody_knows_are_unknown_and_not_above_25():
    draft = make_draft(area=1, participants=15, participants_under_25=None)

    assert groups_of(draft, "year4") == [ParticipantGroup(15)]


@pytest.mark.parametrize(("under_25", "age_group"), [(0, FROM_25), (15, UNDER_25)])
def test_a_group_nobody_is_in_is_left_out(under_25, age_group):
    draft = make_draft(area=1, participants=15, participants_under_25=under_25)

    assert groups_of(draft, "year4") == [ParticipantGroup(15, age_group=age_group)]


def test_participants_with_another_benefit_are_a_group_of_their_own():
    draft = make_draft(area=2, participants=10, participants_with_other_benefit=3)

    assert groups_of(draft, "cap") == [ParticipantGroup(7), ParticipantGroup(3, other_benefit=True)]
