"""A conversation's draft in the shape of api.md, its files and its hand-off."""

import json

import pytest

from bot.gateway.ports import EXPORT_FORMATS
from bot.scheme.case import Reach
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError, UnknownItemError
from tests.api.conftest import CONVERSATION


def patched(api, version=None, language="nb", **answers):
    return api.patch_draft("samtale", answers, language, version)


def test_a_draft_begins_with_the_municipality_of_the_conversation(api):
    body = api.draft_view("samtale", "nb").body

    assert body.keys() == {"call", "area", "language", "answers", "missing", "findings", "totals"}
    assert (body["call"], body["area"], body["findings"]) == ("2023", None, [])
    assert body["answers"]["municipality"]["value"] == "1804"
    assert body["answers"]["organisation_number"]["origin"] == "register"


def test_an_answer_is_shown_with_origin_time_and_level(api):
    answer = patched(api, participants=12).body["answers"]["participants"]

    assert answer.keys() == {"value", "origin", "at", "level"}
    assert (answer["value"], answer["origin"], answer["level"]) == (12, "form", "ok")


def test_a_wrong_answer_comes_back_with_the_reason_and_is_not_stored(api):
    view = patched(api, participants=0, title="Veien videre")

    assert view.body["answers"]["participants"] == {
        "value": None,
        "origin": None,
        "at": None,
        "level": "error",
        "message": "Tallet kan ikke være mindre enn 1.",
    }
    stored = api.draft_view("samtale", "nb").body["answers"]
    assert "participants" not in stored
    assert stored["title"]["value"] == "Veien videre"


def test_a_wrong_answer_leaves_the_one_that_stood(api):
    patched(api, participants=12)

    answer = patched(api, participants=0, language="nn").body["answers"]["participants"]

    assert (answer["value"], answer["level"], answer["message"]) == (12, "error", "Talet kan ikkje vere mindre enn 1.")


def test_null_takes_an_answer_out_and_unknown_records_that_it_is_not_known(api):
    patched(api, participants=12, title="Veien videre")

    answers = patched(api, participants=None, title="unknown").body["answers"]

    assert "participants" not in answers
    assert (answers["title"]["value"], answers["title"]["level"]) == ("unknown", "missing")


def test_what_is_missing_and_how_the_conditions_stand_follows_the_answers(api):
    body = patched(api, area=6, own_contribution=False, title="Veien videre").body

    assert "title" not in body["missing"]
    assert "need" in body["missing"]
    statuses = {finding["condition"]: finding["status"] for finding in body["findings"]}
    assert (statuses["own_contribution"], statuses["ten_participants"]) == ("unmet", "unknown")


def test_the_totals_are_added_up_and_empty_where_nothing_is_given(api):
    assert set(api.draft_view("samtale", "nb").body["totals"].values()) == {None}

    amounts = {"costs_staff": 500_000, "costs_travel": 50_000, "own_contribution_amount": 150_000}

    assert patched(api, **amounts, applied_amount=400_000).body["totals"] == {
        "costs": 550_000,
        "own": 150_000,
        "other": None,
        "applied": 400_000,
        "unfinanced": 0,
    }


def test_a_question_the_call_does_not_have_changes_nothing(api):
    with pytest.raises(UnknownItemError):
        patched(api, title="Veien videre", favourite_colour="blå")

    assert "title" not in api.draft_view("samtale", "nb").body["answers"]


def test_an_outdated_version_is_refused_and_the_right_one_gives_the_next(api):
    version = api.draft_view("samtale", "nb").version

    assert patched(api, version, title="Veien videre").version == version + 1
    with pytest.raises(OutdatedDraftError):
        patched(api, version, title="En annen tittel")


def test_a_whole_draft_can_be_written_as_json(api):
    view = patched(api, area=1, participants=15, cooperating_municipalities=["1841"], partners=["nav"])

    assert json.loads(json.dumps(view.body)) == view.body


@pytest.mark.parametrize("file_format", EXPORT_FORMATS)
@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"area": 7},
        {"area": 1, "participants": 15, "months_per_participant": 24},
        {"area": 2, "participants": "unknown", "municipality": "unknown", "title": "Veien videre"},
    ],
    ids=["empty", "referred", "too many months", "not known"],
)
def test_a_draft_can_be_taken_along_in_every_format_however_little_it_holds(api, file_format, answers):
    patched(api, **answers)

    file = api.export("samtale", file_format, "nb")

    assert file.content
    assert file.name == api.export_name("samtale", file_format, "nb")
    assert file.name.endswith(f".{file_format}")


def test_nothing_is_written_of_a_draft_that_is_gone(api):
    with pytest.raises(UnknownDraftError):
        api.export("en annen", "md", "nb")


def test_a_hand_off_opens_one_case_for_one_request(api, services):
    reach = Reach("email", "kari@bodo.kommune.no")

    first = api.handoff(CONVERSATION, "melding", "Kan vi søke sammen?", reach, "nb")
    again = api.handoff(CONVERSATION, "melding", "Kan vi søke sammen?", reach, "nb")

    assert first == again == {"case": services.inbox.cases_of("samtale")[0].id}
    assert len(services.inbox.cases_of("samtale")) == 1
