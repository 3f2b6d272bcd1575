"""The schema of an exported draft describes what is written, and refuses what is not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bot.export import render
from bot.scheme.draft import READY, Draft, DraftStatus
from tests.export.papers import ANSWERED, make_draft, make_papers, make_stipend

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/draft-schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def written(**values):
    return json.loads(render("json", make_papers(**values)))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"draft": Draft("empty", "2023", "nb")},
        {"draft": make_draft(area=7)},
        {"draft": make_draft(participants=None, costs_staff={"2023": 1, "2024": 2})},
        {"draft": replace(make_draft(), status=DraftStatus(READY, "Kari", ANSWERED))},
        {"stipend": make_stipend()},
    ],
    ids=["full", "empty", "referred", "by year", "ready", "with a stipend"],
)
def test_every_export_fits_the_schema(values):
    assert [error.message for error in VALIDATOR.iter_errors(written(**values))] == []


def test_the_schema_is_a_schema_and_names_every_field():
    Draft202012Validator.check_schema(SCHEMA)

    assert set(SCHEMA["properties"]) == set(SCHEMA["required"]) == set(written())


@pytest.mark.parametrize(
    "change",
    [{"format": "noe annet"}, {"version": 2}, {"submitted": True}, {"answers": {"a": {"value": 1}}}, {"extra": 1}],
)
def test_what_no_export_writes_does_not_fit(change):
    assert not VALIDATOR.is_valid({**written(), **change})
