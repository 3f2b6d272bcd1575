"""A conversation's draft in the shape of api.md, its files and its hand-off."""

import json

import pytest

from bot.gateway.ports import EXPORT_FORMATS
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError, UnknownItemError


def patched(api, version=None, language="nb", **answers):
    return api.patch_draft("samtale", answers, language, version)


def test_a_draft_begins_with_the_municipality_of_the_conversation(api):
    body = api.draft_view("samtale", "nb").body

    assert body.keys() == {"call", "area", "language", "answers", "missing", "findings", "totals", "status"}
    assert (body["call"], body["area"], body["findings"]) == ("2023", None, [])
    assert body["answers"]["municipality"]["value"] == "1804"
    assert body["answers"]["organisation_number"]["origin"] == "register"


def test_an_answer_is_shown_with_origin_time_and_level(api):
    answer = patched(api, participants=12).body["answers"]["participants"]

    assert answer.keys() == {"value", "shown", "origin", "at", "level"}
    assert (answer["value"], answer["shown"], answer["origin"], answer["level"]) == (12, "12", "form", "ok")


@pytest.mark.parametrize(
    ("question", "value", "language", "text"),
    [
        ("municipality", "1804", "nb", "Bodø"),
        ("cooperating_municipalities", ["1841", "1804"], "nn", "Fauske og Bodø"),
        ("project_years", 2, "nb", "2 år"),
        ("partners", ["nav", "employers"], "nn", "NAV og Arbeidsgivarar"),
        ("title", "unknown", "nb", "Vet ikke / ikke avklart"),
        ("own_contribution", False, "nn", "Ikkje oppfylt"),
    ],
)
def test_an_answer_is_shown_as_a_person_reads_it(api, question, value, language, text):
    assert patched(api, language=language, **{question: value}).body["answers"][question]["shown"] == text


def test_a_text_is_not_written_twice(api):
    assert "shown" not in patched(api, title="Veien videre").body["answers"]["title"]


@pytest.mark.parametrize(
    ("given", "number"),
    [("Fauske", "1841"), (" bodø ", "1804"), ("1841", "1841"), ("Våler i Innlandet", "3419"), ("Alna", "0301-12")],
)
def test_a_municipality_may_be_given_by_its_name(api, given, number):
    assert patched(api, municipality=given).body["answers"]["municipality"]["value"] == number


def test_several_municipalities_may_be_given_by_name_and_number(api):
    answers = patched(api, cooperating_municipalities=["Fauske", "1804"]).body["answers"]

    assert answers["cooperating_municipalities"]["value"] == ["1841", "1804"]


@pytest.mark.parametrize(
    ("given", "message"),
    [("Våler", "Det er fleire kommunar med det namnet."), ("Kardemomme by", "Eg fann ingen kommune med det namnet.")],
)
def test_a_name_that_is_not_one_municipality_is_refused(api, given, message):
    answer = patched(api, language="nn", municipality=given).body["answers"]["municipality"]

    assert (answer["value"], answer["level"]) == ("1804", "error")
    assert answer["message"].startswith(message)


def test_an_empty_list_of_municipalities_is_shown_as_none(api):
    assert patched(api, cooperating_municipalities=[]).body["answers"]["cooperating_municipalities"]["shown"] == "Ingen"


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


def test_the_totals_of_several_years_come_by_year_too(api):
    amounts = {"costs_staff": {"2023": 300_000, "2024": 250_000}, "own_contribution_amount": {"2023": 100_000}}

    totals = patched(api, project_years=2, **amounts, applied_amount={"2023": 150_000, "2024": 250_000}).body["totals"]

    assert (totals["costs"], totals["own"], totals["applied"], totals["unfinanced"]) == (
        550_000,
        100_000,
        400_000,
        50_000,
    )
    assert totals["years"] == {
        "2023": {"costs": 300_000, "own": 100_000, "other": None, "applied": 150_000, "unfinanced": 50_000},
        "2024": {"costs": 250_000, "own": None, "other": None, "applied": 250_000, "unfinanced": None},
    }


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("nb", "Beløpet er ikke fordelt på årene 2023 og 2024."),
        ("nn", "Beløpet er ikkje fordelt på åra 2023 og 2024."),
        ("en", "The amount is not split between the years 2023 and 2024."),
    ],
)
def test_an_answer_that_seems_wrong_is_kept_with_a_warning(api, language, message):
    answer = patched(api, language=language, project_years=2, costs_staff=500_000).body["answers"]["costs_staff"]

    assert (answer["value"], answer["level"], answer["message"]) == (500_000, "warning", message)
    assert "citations" not in answer
    assert patched(api, project_years=1).body["answers"]["costs_staff"]["level"] == "ok"


def test_a_warning_that_rests_on_the_circular_says_where(api):
    answer = patched(api, own_contribution_amount=0, language="nn").body["answers"]["own_contribution_amount"]

    assert answer["message"].startswith("Eigendelen er 0. Då er ikkje dette vilkåret oppfylt: Kommunen går inn")
    assert [(each["section"], each["point"]) for each in answer["citations"]] == [("Vilkår for å få tilskudd", 2)]


def test_several_warnings_on_one_answer_are_all_told(api):
    view = patched(api, area=1, participants=10, project_years=2, months_per_participant=12, applied_amount=2_000_000)

    message = view.body["answers"]["applied_amount"]["message"].replace("\N{NO-BREAK SPACE}", " ")
    assert "ikke fordelt på årene 2023 og 2024" in message
    assert "Regelen om deltakerstønad gir rom for inntil 1 114 770 kroner" in message


def test_what_is_only_to_be_known_is_no_warning(api):
    assert patched(api, area=1, project_years=2).body["answers"]["project_years"]["level"] == "ok"


def test_a_refusal_outdoes_a_warning(api):
    patched(api, project_years=2, costs_staff=500_000)

    answer = patched(api, costs_staff={"2025": 1}).body["answers"]["costs_staff"]

    assert (answer["value"], answer["level"]) == (500_000, "error")
    assert answer["message"] == "Beløp kan bare gjelde årene prosjektet varer: 2023–2024."


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


def test_the_versions_name_the_municipalities_that_have_been_answered(api):
    patched(api, municipality="Fauske", cooperating_municipalities=["Steigen", "1804"], title="1841")
    patched(api, cooperating_municipalities="unknown")

    assert api.draft_versions("samtale")["places"] == {"1804": "Bodø", "1841": "Fauske", "1848": "Steigen"}
