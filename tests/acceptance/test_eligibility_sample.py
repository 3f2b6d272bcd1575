"""Every eligibility row of the acceptance sample, on the listed conditions of 2023 and on the call's own file."""

import pytest

from bot.calls.reader import read_call
from bot.calls.shelf import call_files
from bot.scheme.assessment import answers_from_facts, assess
from bot.scheme.conditions import Status
from tests.acceptance.conditions_2023 import listed_call, listed_conditions
from tests.acceptance.sample_rows import CONDITION_OF_CODE, sample_rows, values_of

ROWS = pytest.mark.parametrize("row", sample_rows("eligibility"), ids=lambda row: row["id"])
FILES = pytest.mark.parametrize("file", [path for path in call_files() if path.stem == "2023"], ids=lambda it: it.name)


def outcome(call, row):
    assessment = assess(call, row["area"], answers_from_facts(call, row["area"], values_of(row["answers"])))
    broken = {
        finding.condition.id
        for finding in assessment.findings
        if finding.status is Status.UNMET and finding.condition.kind == "krav"
    }
    return assessment.verdict.value, broken, assessment.open


def expected(row):
    (only,) = row["acceptable_outcomes"]
    return only, {CONDITION_OF_CODE[reason["code"]] for reason in row["reasons"]}, ()


@ROWS
def test_the_plain_facts_of_a_project_lead_to_the_outcome_and_the_broken_conditions(row):
    assert outcome(listed_call(), row) == expected(row)


@ROWS
@FILES
def test_the_calls_own_file_leads_to_the_same(file, row):
    assert outcome(read_call(file), row) == expected(row)


@FILES
def test_the_calls_own_file_has_the_conditions_that_are_listed(file):
    def shape(condition):
        return (
            condition.kind,
            condition.areas,
            condition.applies_when,
            condition.fact,
            condition.test,
            condition.limit,
            condition.open_when_unknown,
        )

    in_file = {each.id: shape(each) for each in read_call(file).conditions}

    assert in_file == {each.id: shape(each) for each in listed_conditions()}
