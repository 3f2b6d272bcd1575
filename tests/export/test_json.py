"""Tests of the JSON, read in again."""

import json

from bot.export import render
from bot.scheme.draft import Draft
from tests.export.papers import KNOWN, make_draft, make_papers, make_stipend


def read(**values):
    return json.loads(render("json", make_papers(**values)))


def test_every_answer_comes_back_with_origin_and_time():
    answers = read()["answers"]

    assert {key: answer["value"] for key, answer in answers.items()} == KNOWN
    assert answers["title"] == {"value": "Jobb først", "origin": "chat", "at": "2023-01-30T12:00:00+00:00"}


def test_format_and_version_are_named_and_nothing_is_submitted():
    draft = read()

    assert (draft["format"], draft["version"], draft["submitted"]) == ("tilskuddsutkast", 1, False)
    assert (draft["call"], draft["area"], draft["verdict"], draft["open"]) == ("2023", 1, "needs_more", ["several"])


def test_amounts_are_strings_with_two_decimals():
    stipend = read(stipend=make_stipend())["stipend"]

    assert stipend["base_amount"] == "111477.00"
    assert stipend["lines"][0]["stipend"] == "2229540.00"


def test_no_character_is_lost():
    title = 'a\x07\ud800\u202e😀"\\<w:p>'

    assert read(draft=make_draft(title=title))["answers"]["title"]["value"] == title


def test_an_empty_draft_has_no_verdict():
    draft = read(draft=Draft("empty", "2023", "nb"))

    assert (draft["area"], draft["verdict"], draft["answers"]) == (None, None, {})
