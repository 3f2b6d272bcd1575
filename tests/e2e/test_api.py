"""The services through HTTP: eligibility, stipends, recommendations, calls, drafts and their files."""

import json

import httpx
import pytest

AMOUNTS = {"costs_staff": 500_000, "own_contribution_amount": 100_000, "applied_amount": 400_000}
BEGINS_WITH = {"docx": b"PK", "pdf": b"%PDF", "md": b"#", "json": b"{", "ics": b"BEGIN:VCALENDAR"}


def posted(address, path, **body):
    return httpx.post(f"{address}{path}", json={"call": "2023", "language": "nb", **body})


def test_the_calls_are_listed_and_shown(address):
    listed = httpx.get(f"{address}/api/calls").json()["calls"]
    shown = httpx.get(f"{address}/api/calls/2023", headers={"Accept-Language": "nn"}).json()

    assert (listed[-1]["id"], listed[-1]["deadline"], listed[-1]["open"]) == ("2023", "2023-02-14", False)
    assert [area["number"] for area in shown["areas"]] == [1, 2, 3, 4, 5, 6, 7]
    assert httpx.get(f"{address}/api/calls/1999").status_code == 404


@pytest.mark.parametrize(
    ("area", "answers", "verdict"),
    [(6, {"own_contribution": False}, "not_eligible"), (6, {}, "needs_more"), (7, {}, "refer")],
)
def test_eligibility_is_judged(address, area, answers, verdict):
    answer = posted(address, "/api/eligibility", area=area, answers=answers)

    assert (answer.status_code, answer.json()["verdict"]) == (200, verdict)


@pytest.mark.parametrize(
    ("area", "answers", "field"),
    [
        (6, {"favourite_colour": True}, "answers.favourite_colour"),
        (6, {"social_entrepreneur": True}, "answers.social_entrepreneur"),
        (9, {}, "area"),
    ],
)
def test_eligibility_refuses_what_it_does_not_know_by_its_field(address, area, answers, field):
    answer = posted(address, "/api/eligibility", area=area, answers=answers)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_a_stipend_is_calculated(address):
    participants = [{"count": 11, "age": 30}, {"count": 4, "age_group": "under_25"}]

    answer = posted(address, "/api/stipend", area=1, participants=participants)

    assert answer.status_code == 200
    assert (answer.json()["grant_max"], answer.json()["own_share"]) == ("1672155.00", "1374883.00")


@pytest.mark.parametrize(("area", "rule"), [(3, "none"), (7, "refer")])
def test_a_stipend_without_a_rule_is_not_calculated(address, area, rule):
    answer = posted(address, "/api/stipend", area=area, participants=[{"count": 10}])

    assert (answer.status_code, answer.json()["rule"]) == (200, rule)


@pytest.mark.parametrize(
    ("participants", "more", "field"),
    [
        ([{"count": 0}], {}, "participants[0].count"),
        ([{"count": -3}], {}, "participants[0].count"),
        ([{"count": 1, "months": 13}], {}, "participants[0].months"),
        ([{"count": 1, "age": 200}], {}, "participants[0].age"),
        ([{"count": 1}], {"on": "2023-01-01", "base_amount": "111477.00"}, "base_amount"),
        ([{"count": 1}], {"on": "2050-01-01"}, "on"),
        ([], {}, "participants"),
    ],
)
def test_a_stipend_that_cannot_be_is_refused_by_its_field(address, participants, more, field):
    answer = posted(address, "/api/stipend", area=1, participants=participants, **more)

    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_an_area_is_recommended_in_the_words_of_the_description(address):
    text = "Arbeidstrening for innvandrerkvinner sammen med en sosial entreprenør"

    answer = posted(address, "/api/recommend", text=text).json()

    assert answer["areas"][0]["area"] == 2
    assert answer["areas"][0]["reasons"][0]["quote"] in text


def test_a_draft_is_changed_and_read_with_its_version(conversation):
    empty = conversation.call("GET", "/draft")
    changed = conversation.call(
        "PATCH",
        "/draft",
        json={"answers": {"area": 6, "participants": 0, "title": "Veien videre", **AMOUNTS}},
        headers={"If-Match": empty.headers["etag"]},
    )
    read = conversation.call("GET", "/draft")

    assert changed.status_code == 200
    assert changed.json()["answers"]["participants"]["level"] == "error"
    assert "participants" not in read.json()["answers"]
    assert read.json()["totals"]["unfinanced"] == 0
    assert read.headers["etag"] == changed.headers["etag"] != empty.headers["etag"]


def test_an_outdated_draft_is_not_overwritten(conversation):
    etag = conversation.call("GET", "/draft").headers["etag"]
    conversation.call("PATCH", "/draft", json={"answers": {"title": "Veien videre"}})

    late = conversation.call("PATCH", "/draft", json={"answers": {"title": "En annen"}}, headers={"If-Match": etag})

    assert late.status_code == 409
    assert conversation.call("GET", "/draft").json()["answers"]["title"]["value"] == "Veien videre"


def test_what_was_put_in_the_form_is_known_in_the_conversation(conversation):
    conversation.call("PATCH", "/draft", json={"answers": {"area": 1, "participants": 15}})

    conversation.say("Regn ut deltakerstønad")

    assert conversation.pending == "months_per_participant"


@pytest.mark.parametrize("file_format", BEGINS_WITH)
def test_a_draft_can_be_downloaded_in_every_format(conversation, file_format):
    conversation.call("PATCH", "/draft", json={"answers": {"area": 6, "municipality": "1804", **AMOUNTS}})

    link = conversation.call("POST", "/exports", json={"format": file_format})
    file = conversation.get(link.json()["url"])

    assert (link.status_code, file.status_code) == (201, 200)
    assert file.content.startswith(BEGINS_WITH[file_format])
    assert link.json()["filename"].endswith(f".{file_format}")
    if file_format == "json":
        assert json.loads(file.content)


def test_a_hand_off_with_consent_opens_a_case(conversation):
    body = {"question": "Kan vi søke sammen?", "reach": {"channel": "chat"}, "consent": True}

    opened = conversation.call("POST", "/handoff", json=body)

    assert opened.status_code == 201
    assert opened.json()["case"]
