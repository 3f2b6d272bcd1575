"""Cases over HTTP: who may, what is shown, what the acts do, and who is told."""

import asyncio
import json
from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from bot.gateway.inbox.case_routes import case_routes
from bot.scheme.case import Reach
from tests.export.papers import ANSWERED
from tests.gateway.advising import OPENED, advising, keep_case, serving_advisers, sign_in
from tests.gateway.running import PATIENCE, events_of

ROUTES = [(method, route.path) for route in case_routes() for method in sorted(route.methods - {"HEAD"})]
WRITES = [(method, path) for method, path in ROUTES if method != "GET"]
OF_A_CASE = [(method, path) for method, path in ROUTES if "{case}" in path]
BODIES = {
    "/pass": {"to": "u-kari"},
    "/notes": {"text": "x"},
    "/replies": {"client_id": "r1", "text": "x"},
    "/close": {"reason": "other"},
}


def path_of(template, case="case-1"):
    path = template.removeprefix("/api/inbox").replace("{case}", case).replace("{reply}", "none")
    return f"{path}?format=json" if path.endswith("/export") else path


def body_for(path):
    return next((body for ending, body in BODIES.items() if path.endswith(ending)), {})


def answer(value):
    return {"value": value, "origin": "chat", "at": ANSWERED.isoformat()}


KNOWN = {
    "area": 1,
    "answers": {
        "area": answer(1),
        "municipality": answer("1804"),
        "contact_name": answer("Siri"),
        "organisation_number": answer("972418013"),
        "title": answer("Jobb først"),
        "participants": answer(10),
        "gone_from_the_call": answer("x"),
    },
    "verdict": "not_eligible",
    "findings": [
        {"condition": "year4_needed", "kind": "krav", "status": "unmet"},
        {"condition": "gone_from_the_call", "kind": "krav", "status": "met"},
    ],
    "stipend": {"request": {"call": "2023", "area": 1, "participants": [{"count": 10, "months": 12}]}},
    "suggested": [{"area": 2, "score": 0.4}],
    "topic": "deadline",
}


@pytest.mark.parametrize(("method", "path"), ROUTES)
async def test_nobody_gets_anything_without_being_signed_in(sqlite, method, path):
    async with advising(sqlite) as run:
        keep_case(run)
        answer = await run.client.request(method, f"/api/inbox{path_of(path)}", headers={"Origin": "http://test"})

    assert answer.status_code == 401
    assert answer.json()["type"].endswith(":not_signed_in")


@pytest.mark.parametrize(("method", "path"), OF_A_CASE)
async def test_a_case_that_is_not_there_is_not_found(sqlite, method, path):
    async with advising(sqlite) as run:
        adviser = sign_in(run)
        answer = await adviser.call(method, path_of(path, "other"), json=body_for(path))

    assert answer.status_code == 404


@pytest.mark.parametrize("wrong", [{"X-CSRF-Token": "x"}, {"Origin": "https://evil.example"}])
@pytest.mark.parametrize(("method", "path"), WRITES)
async def test_what_changes_something_must_come_from_our_page_with_its_token(sqlite, method, path, wrong):
    async with advising(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run)
        answer = await adviser.call(method, path_of(path), wrong, json=body_for(path))
        status = run.gateway.store.cases.find("case-1").case.status

    assert (answer.status_code, status) == (403, "new")


async def test_an_applicants_token_opens_nothing_in_the_inbox(sqlite):
    async with advising(sqlite) as run:
        talk = await run.open()
        with_token = await run.client.get("/api/inbox/cases", headers=talk.headers)
        token = talk.opened["token"]
        with_cookie = await run.client.get(
            "/api/inbox/cases", headers={"Cookie": f"__Host-innboks={token}; __Host-tilskudd={token}"}
        )

    assert (with_token.status_code, with_cookie.status_code) == (401, 401)


async def test_an_advisers_cookie_opens_no_conversation(sqlite):
    async with advising(sqlite) as run:
        talk = await run.open()
        adviser = sign_in(run)
        by_cookie = await run.client.get(f"{talk.path}/messages", headers=adviser.headers())
        as_token = adviser.headers(
            {"Authorization": f"Bearer {adviser.cookie}", "Cookie": f"__Host-tilskudd={adviser.cookie}"}
        )
        by_token = await run.client.get(f"{talk.path}/messages", headers=as_token)

    assert (by_cookie.status_code, by_token.status_code) == (401, 401)


async def test_of_two_who_claim_at_once_one_gets_it_and_the_other_is_told_by_whom(address):
    async with advising(address) as run:
        keep_case(run)
        advisers = [sign_in(run, "Kari"), sign_in(run, "Ola")]
        answers = await asyncio.gather(*(each.post("/cases/case-1/claim") for each in advisers))

    first, second = sorted(answers, key=lambda each: each.status_code)
    assert (first.status_code, second.status_code) == (200, 409)
    assert second.json()["type"].endswith(":case_taken")
    assert first.json()["assigned_to"]["name"] in second.json()["detail"]


async def test_a_closed_case_is_not_worked_on(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run, language="nn")
        closed = await adviser.post("/cases/case-1/close", reason="duplicate")
        again = await adviser.post("/cases/case-1/claim")

    assert (closed.json()["status"], closed.json()["closed_reason"]) == ("closed", "duplicate")
    assert again.status_code == 409
    assert again.json()["detail"].startswith("Førespurnaden er lukka")


async def test_a_case_goes_from_hand_to_hand_and_the_log_says_so(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        kari, ola = sign_in(run, "Kari"), sign_in(run, "Ola")
        await kari.post("/cases/case-1/claim")
        await kari.post("/cases/case-1/pass", to="u-ola")
        refused = await kari.post("/cases/case-1/release")
        await ola.post("/cases/case-1/notes", text="Ring 01017012345 i morgen")
        await ola.post("/cases/case-1/release")
        shown = await kari.get("/cases/case-1")

    assert refused.status_code == 409
    assert [(each["by"], each["kind"]) for each in shown["events"]] == [
        ("applicant", "opened"),
        ({"id": "u-kari", "name": "Kari"}, "claimed"),
        ({"id": "u-kari", "name": "Kari"}, "passed_on"),
        ({"id": "u-ola", "name": "Ola"}, "note"),
        ({"id": "u-ola", "name": "Ola"}, "released"),
    ]
    assert shown["events"][2]["data"] == {"to": "u-ola", "to_name": "Ola"}
    assert shown["events"][3]["text"] == "Ring [fødselsnummer fjernet] i morgen"
    assert (shown["status"], shown["assigned_to"]) == ("new", None)


async def test_a_case_is_passed_on_to_nobody_who_is_shut_out(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        kari, ola = sign_in(run, "Kari"), sign_in(run, "Ola")
        run.gateway.store.users.set_disabled(ola.user.id, OPENED)
        to_ola = await kari.post("/cases/case-1/pass", to="u-ola")
        to_nobody = await kari.post("/cases/case-1/pass", to="u-nobody")
        users = await kari.get("/users")

    assert [(each.status_code, each.json()["errors"][0]["field"]) for each in (to_ola, to_nobody)] == [(422, "to")] * 2
    assert users == {"users": [{"id": "u-kari", "name": "Kari"}]}


async def test_a_reply_is_in_the_applicants_open_page_with_its_sources(address):
    async with serving_advisers(address) as run:
        talk = await run.open()
        keep_case(run, conversation=talk.opened["conversation"])
        adviser = sign_in(run)
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            sent = await adviser.post(
                "/cases/case-1/replies", client_id="r1", text="Nei, fristen står.", citations=["deadline"]
            )
            told = await asyncio.wait_for(events_of(stream, 2), PATIENCE)

    assert sent.status_code == 200
    messages = [json.loads(data) for name, _, data in told if name == "message"]
    handoffs = [json.loads(data) for name, _, data in told if name == "handoff"]
    assert [(each["from"], each["text"], each["lang"]) for each in messages] == [
        ("adviser", "Nei, fristen står.", "nn")
    ]
    assert messages[0]["citations"][0]["section"] == "Søknadsfrist"
    assert handoffs == [{"case": "case-1", "status": "answered"}]


async def test_the_same_reply_twice_is_told_once_and_another_under_its_id_is_refused(sqlite):
    async with advising(sqlite) as run:
        talk = await run.open()
        keep_case(run, conversation=talk.opened["conversation"])
        adviser = sign_in(run)
        body = {"client_id": "r1", "text": "Hvor mange er dere?", "language": "nb", "ask": True}
        first = await adviser.post("/cases/case-1/replies", **body)
        again = await adviser.post("/cases/case-1/replies", **body)
        other = await adviser.post("/cases/case-1/replies", **{**body, "text": "Noe annet"})
        texts = await talk.texts()

    assert (first.json()["status"], again.json()["status"], other.status_code) == ("waiting", "waiting", 409)
    assert texts.count("Hvor mange er dere?") == 1
    assert first.json()["events"][-1]["data"] == {"language": "nb", "statements": []}


async def test_a_source_the_call_does_not_have_is_refused(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run)
        answer = await adviser.post("/cases/case-1/replies", client_id="r1", text="x", citations=["invented"])

    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["errors"]] == ["citations"]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("replies", {"client_id": "r1", "text": "  "}, "text"),
        ("replies", {"client_id": "r1", "text": "x" * 8_001}, "text"),
        ("replies", {"text": "x"}, "client_id"),
        ("replies", {"client_id": "r1", "text": "x", "citations": "deadline"}, "citations"),
        ("replies", {"client_id": "r1", "text": "x", "more": 1}, "more"),
        ("notes", {}, "text"),
        ("pass", {}, "to"),
        ("close", {"reason": "withdrawn"}, "reason"),
    ],
)
async def test_a_body_at_fault_is_refused_by_field(sqlite, path, body, field):
    async with advising(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run)
        answer = await adviser.post(f"/cases/case-1/{path}", **body)

    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["errors"]] == [field]


async def test_a_case_goes_back_to_the_assistant_with_a_word(sqlite):
    async with advising(sqlite) as run:
        talk = await run.open()
        keep_case(run, conversation=talk.opened["conversation"])
        adviser = sign_in(run)
        await adviser.post("/cases/case-1/claim")
        back = await adviser.post("/cases/case-1/return", text="Spør assistenten.", language="nb")
        texts = await talk.texts()

    assert (back.json()["status"], back.json()["closed_reason"]) == ("closed", "returned")
    assert texts[-1] == "Spør assistenten."


async def test_a_case_is_flagged_with_a_comment_and_the_mark_taken_back(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run)
        flagged = (await adviser.post("/cases/case-1/flag", comment="Står i punkt 2")).json()
        unflagged = (await adviser.call("DELETE", "/cases/case-1/flag")).json()

    assert (flagged["flagged"], flagged["events"][-1]["text"]) == (True, "Står i punkt 2")
    assert (unflagged["flagged"], unflagged["events"][-1]["kind"]) == (False, "unflagged")


async def test_everything_that_was_known_is_on_one_screen(sqlite):
    async with advising(sqlite) as run:
        keep_case(run, known=KNOWN, area=1, municipality="1804", county="18", reach=Reach("email", "siri@bodo.no"))
        shown = await sign_in(run).get("/cases/case-1")

    assert shown["municipality"] == {"number": "1804", "name": "Bodø"}
    assert shown["county"]["name"].startswith("Nordland")
    assert shown["applicant"] == {"organisation_number": "972418013", "contact_person": "Siri"}
    assert shown["reach"] == {"channel": "email", "address": "siri@bodo.no"}
    assert shown["verdict"] == "not_eligible"
    assert [(each["condition"], each["status"]) for each in shown["findings"]] == [
        ("year4_needed", "unmet"),
        ("gone_from_the_call", "met"),
    ]
    assert shown["findings"][0]["citation"]["section"]
    assert shown["stipend"]["request"] == KNOWN["stipend"]["request"]
    assert shown["stipend"]["result"]["lines"][0]["steps"]
    assert {"question": "participants", "value": "10"}.items() <= next(
        each for each in shown["draft"] if each["question"] == "participants"
    ).items()
    assert shown["suggested"][0]["title"].startswith("Arbeidsrettet")
    assert (shown["conversation"], shown["language_chosen"]) == ("deleted", False)


async def test_what_is_shown_is_as_the_description_says(sqlite):
    async with advising(sqlite) as run:
        keep_case(run, known=KNOWN, area=1, municipality="1804", county="18", due=date(2023, 2, 3))
        keep_case(run, "bare", known={})
        adviser = sign_in(run)
        await adviser.post("/cases/case-1/replies", client_id="r1", text="Nei.", citations=["deadline"])
        await adviser.post("/replies", title={"nb": "x", "nn": "x"}, text={"nb": "x", "nn": "x"})
        described = (await run.client.get("/openapi.json")).json()
        shown = {
            "Case": [await adviser.get(f"/cases/{each}") for each in ("case-1", "bare")],
            "CaseRow": (await adviser.get("/cases?view=all"))["cases"],
            "CannedReply": (await adviser.get("/replies"))["replies"],
        }

    for schema, examples in shown.items():
        validator = Draft202012Validator({**described, "$ref": f"#/components/schemas/{schema}"})
        assert examples
        assert [error.message for each in examples for error in validator.iter_errors(each)] == []


async def test_an_old_case_with_answers_alone_is_judged_and_calculated_anew(sqlite):
    async with advising(sqlite) as run:
        keep_case(run, known={"area": 1, "answers": KNOWN["answers"]})
        shown = await sign_in(run, language="nn").get("/cases/case-1")

    assert shown["verdict"] == "needs_more"
    assert len(shown["findings"]) > 3
    assert shown["stipend"]["request"]["participants"] == [{"count": 10, "months": 12}]
    assert shown["suggested"] is None


async def test_the_language_the_applicant_has_chosen_is_shown(sqlite):
    async with advising(sqlite) as run:
        chosen, given = await run.open(language="nn"), await run.open()
        keep_case(run, "chosen", conversation=chosen.opened["conversation"])
        keep_case(run, "given", conversation=given.opened["conversation"])
        adviser = sign_in(run)
        shown = [await adviser.get(f"/cases/{each}") for each in ("chosen", "given")]

    assert [(each["language_chosen"], each["conversation"]) for each in shown] == [(True, "open"), (False, "open")]


async def test_the_list_has_views_counts_filters_and_pages(address):
    async with advising(address) as run:
        for number in range(5):
            keep_case(
                run,
                f"case-{number}",
                created_at=OPENED + timedelta(hours=number),
                area=1 + number % 2,
                county="18",
                municipality="1804",
                due=date(2023, 2, 3) if number == 4 else None,
                question="Kan egenandel dekkes?" if number == 3 else "x" * 300,
            )
        adviser = sign_in(run)
        await adviser.post("/cases/case-0/claim")
        pages = [await adviser.get("/cases?view=new&limit=3")]
        pages.append(await adviser.get(f"/cases?view=new&limit=3&after={pages[0]['next'].replace('+', '%2B')}"))
        asked = ("mine", "all&area=2", "all&overdue=1", "all&q=EGENANDEL", "all&county=03", "closed", "all&body=hkdir")
        found = {each: [row["case"] for row in (await adviser.get(f"/cases?view={each}"))["cases"]] for each in asked}

    assert [[row["case"] for row in page["cases"]] for page in pages] == [["case-1", "case-2", "case-3"], ["case-4"]]
    assert pages[1]["next"] is None
    assert (
        pages[0]["counts"].items()
        >= {"new": 4, "mine": 1, "waiting": 0, "answered": 0, "closed": 0, "overdue": 1}.items()
    )
    assert found == {
        "mine": ["case-0"],
        "all&area=2": ["case-1", "case-3"],
        "all&overdue=1": ["case-4"],
        "all&q=EGENANDEL": ["case-3"],
        "all&county=03": [],
        "closed": [],
        "all&body=hkdir": [],
    }
    assert len(pages[0]["cases"][0]["question"]) == 200
    assert pages[1]["cases"][0]["overdue"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("view=x", "view"),
        ("area=x", "area"),
        ("after=x", "after"),
        ("limit=x", "limit"),
        ("after=0001-01-01T00:00:00%2B14:00~x", "after"),
    ],
)
async def test_a_list_that_cannot_be_is_refused_by_field(sqlite, query, field):
    async with advising(sqlite) as run:
        answer = await sign_in(run).call("GET", f"/cases?{query}")

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)


async def test_the_picker_finds_what_the_call_says_by_its_words(sqlite):
    async with advising(sqlite) as run:
        adviser = sign_in(run)
        found = await adviser.get("/statements?q=søknadsfrist&language=nn")
        nothing = await adviser.get("/statements?q=xyzzy")
        unknown = await adviser.call("GET", "/statements?call=1999")

    assert found["statements"][0]["id"] == "deadline"
    assert "Søknadsfristen er 14. februar 2023. Då" in found["statements"][0]["text"]
    assert found["statements"][0]["citation"]["section"] == "Søknadsfrist"
    assert nothing == {"statements": []}
    assert unknown.status_code == 422


async def test_the_list_can_be_limited_to_the_areas_of_the_call_and_the_counties(sqlite):
    async with advising(sqlite) as run:
        places = await sign_in(run).get("/places")

    assert {"number": "18", "name": "Nordland"} in [
        {**each, "name": each["name"].split(" - ")[0]} for each in places["counties"]
    ]
    assert [each["number"] for each in places["areas"]] == [1, 2, 3, 4, 5, 6, 7]
    assert places["calls"][-1]["areas"] == places["areas"]


async def test_canned_replies_are_added_changed_and_taken_away(address):
    first = {"title": {"nb": "Frist", "nn": "Frist"}, "text": {"nb": "Fristen står.", "nn": "Fristen står fast."}}
    async with advising(address) as run:
        kari, ola, eier = sign_in(run, "Kari"), sign_in(run, "Ola"), sign_in(run, "Eier", role="owner")
        added = await kari.post("/replies", **first)
        path = f"/replies/{added.json()['id']}"
        foreign = [await ola.call("PUT", path, json=first), await ola.call("DELETE", path)]
        changed = await kari.call("PUT", path, json={**first, "title": {"nb": "Ny", "nn": "Ny"}})
        seen = [reply for reply in (await ola.get("/replies"))["replies"] if reply["id"] == added.json()["id"]]
        lacking = await kari.post("/replies", title={"nb": "x"}, text=first["text"])
        removed = await eier.call("DELETE", path)
        gone = await eier.call("DELETE", path)

    assert added.status_code == 201
    assert [each.status_code for each in foreign] == [403, 403]
    assert changed.json()["title"] == {"nb": "Ny", "nn": "Ny"}
    assert [(each["title"]["nb"], each["updated_by"], each["editable"]) for each in seen] == [("Ny", "Kari", False)]
    assert [each["field"] for each in lacking.json()["errors"]] == ["title.nn"]
    assert (removed.status_code, gone.status_code) == (204, 404)


@pytest.mark.parametrize("file_format", ["docx", "pdf", "json"])
async def test_a_case_can_be_taken_to_the_archive(sqlite, file_format):
    async with advising(sqlite) as run:
        keep_case(run, known=KNOWN, area=1, municipality="1804", county="18", language="nb")
        adviser = sign_in(run)
        await adviser.post("/cases/case-1/notes", text="Spør Ola")
        answer = await adviser.call("GET", f"/cases/case-1/export?format={file_format}")

    assert answer.status_code == 200
    assert "henvendelse-case-1-bodo-" in answer.headers["content-disposition"]
    assert "no-store" in answer.headers["cache-control"]
    assert "Spør Ola" in READERS[file_format](answer.content)


READERS = {
    "docx": lambda content: "".join(
        cell.text for table in docx.Document(BytesIO(content)).tables for row in table.rows for cell in row.cells
    ),
    "pdf": lambda content: "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages),
    "json": lambda content: json.dumps(json.loads(content), ensure_ascii=False),
}


async def test_there_is_no_export_of_another_kind(sqlite):
    async with advising(sqlite) as run:
        keep_case(run)
        answer = await sign_in(run).call("GET", "/cases/case-1/export?format=exe")

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "format")


async def news(stream):
    """Give what is told of cases, one after the other."""
    async for line in stream.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


async def test_every_open_inbox_hears_of_every_change(address):
    async with serving_advisers(address) as run:
        keep_case(run)
        kari, ola = sign_in(run, "Kari"), sign_in(run, "Ola")
        async with run.client.stream("GET", "/api/inbox/events", headers=ola.headers()) as stream:
            heard, told = news(stream), []
            # Changes that come close together are told as one: the second waits until the first has been heard.
            for act, more in (("claim", {}), ("close", {"reason": "other"})):
                await kari.post(f"/cases/case-1/{act}", **more)
                told.append(await asyncio.wait_for(heard.__anext__(), PATIENCE))

    assert told == [{"case": "case-1", "status": "claimed"}, {"case": "case-1", "status": "closed"}]


async def test_an_open_inbox_hears_of_what_another_process_did(address):
    async with serving_advisers(address) as one, serving_advisers(address) as other:
        keep_case(one)
        adviser = sign_in(one)
        async with other.client.stream("GET", "/api/inbox/events", headers=adviser.headers()) as stream:
            await adviser.post("/cases/case-1/claim")
            told = await asyncio.wait_for(events_of(stream, 1), PATIENCE)

    assert [json.loads(data)["status"] for _, _, data in told] == ["claimed"]


async def test_an_inbox_that_comes_back_hears_of_what_it_missed(sqlite):
    async with serving_advisers(sqlite) as run:
        keep_case(run)
        adviser = sign_in(run)
        headers = adviser.headers({"Last-Event-ID": "0"})
        async with run.client.stream("GET", "/api/inbox/events", headers=headers) as stream:
            told = await asyncio.wait_for(events_of(stream, 1), PATIENCE)

    assert [json.loads(data) for _, _, data in told] == [{"case": "case-1", "status": "new"}]


async def test_a_stream_ends_for_who_is_signed_out(sqlite):
    async with serving_advisers(sqlite) as run:
        keep_case(run)
        kari, ola = sign_in(run, "Kari"), sign_in(run, "Ola")
        async with run.client.stream("GET", "/api/inbox/events", headers=ola.headers()) as stream:
            run.gateway.store.sessions.end_all(ola.user.id)
            await kari.post("/cases/case-1/claim")
            told = await asyncio.wait_for(events_of(stream, 1), PATIENCE)

    assert told == []
