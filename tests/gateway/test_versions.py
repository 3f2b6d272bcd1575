"""Versions, status, import and the blank list over HTTP, with the services the program has."""

import pytest

from tests.databases import every_value
from tests.gateway.sharing import full, link_of, opened


async def patched(talk, **answers):
    answer = await talk.call("PATCH", "/draft", json={"answers": answers})
    assert answer.status_code == 200, answer.text
    return answer


async def versions_of(talk):
    return (await talk.call("GET", "/draft/versions")).json()["versions"]


async def status_of(talk):
    return (await talk.call("GET", "/draft")).json()["status"]


async def exported(talk, client):
    link = (await talk.call("POST", "/exports", json={"format": "json"})).json()["url"]
    return (await client.get(link)).json()


async def test_every_change_is_told_with_who_made_it_newest_first(address):
    async with full(address) as run:
        talk = await run.open()
        link = await link_of(talk, "edit")
        colleague = await opened(run.client, link)
        await patched(talk, title="Veien videre", participants=12)
        last = await patched(colleague, title="unknown")
        versions = await versions_of(colleague)

    assert [each["by"] for each in versions] == [link["link"], "owner"]
    assert f'"{versions[0]["version"]}"' == last.headers["etag"]
    assert versions[0]["changes"] == [{"question": "title", "before": "Veien videre", "after": "unknown"}]
    assert {each["question"]: (each["before"], each["after"]) for each in versions[1]["changes"]} == {
        "title": (None, "Veien videre"),
        "participants": (None, 12),
    }


async def test_a_version_comes_back_as_a_new_one(address):
    async with full(address) as run:
        talk = await run.open()
        await patched(talk, title="Første", need="Behovet")
        await patched(talk, title="Andre")
        await patched(talk, need=None, project_years=2)
        first = (await versions_of(talk))[-1]["version"]
        before = (await talk.call("GET", "/draft")).headers["etag"]
        restored = await talk.call("POST", f"/draft/versions/{first}/restore", {"If-Match": before})
        outdated = await talk.call("POST", f"/draft/versions/{first}/restore", {"If-Match": before})
        versions = await versions_of(talk)

    answers = {question: answer["value"] for question, answer in restored.json()["answers"].items()}
    assert answers == {"title": "Første", "need": "Behovet"}
    assert (restored.status_code, outdated.status_code) == (200, 409)
    assert int(restored.headers["etag"].strip('"')) == int(before.strip('"')) + 1
    assert {each["question"] for each in versions[0]["changes"]} == {
        "title",
        "need",
        "project_years",
        "larger_or_multi_year",
    }


@pytest.mark.parametrize("number", ["99", "0", "x", "1"])
async def test_a_version_that_is_not_there_cannot_be_restored(sqlite, number):
    async with full(sqlite) as run:
        talk = await run.open()
        await patched(talk, title="Veien videre")
        answer = await talk.call("POST", f"/draft/versions/{number}/restore")
        draft = (await talk.call("GET", "/draft")).json()

    assert answer.status_code == 404
    assert draft["answers"]["title"]["value"] == "Veien videre"


async def test_versions_go_with_their_conversation_and_hold_no_personal_number(address):
    async with full(address) as run:
        talk = await run.open()
        await patched(talk, need="Et helt eget svar om 41817012345.")
        await patched(talk, need="Noe annet")
        while_there = every_value(address)
        await talk.call("DELETE")
    gone = every_value(address)

    assert "helt eget svar" in while_there
    assert "41817012345" not in while_there
    assert "helt eget svar" not in gone


async def test_a_draft_is_called_ready_in_a_persons_name_until_an_answer_changes(address):
    async with full(address) as run:
        talk = await run.open()
        begun = await status_of(talk)
        await patched(talk, title="Veien videre")
        ready = await talk.call("PUT", "/draft/status", json={"status": "ready", "by": " Kari\n Nordmann "})
        await patched(talk, title="Veien videre")
        unchanged = await status_of(talk)
        await patched(talk, title="En annen vei")
        changed = await status_of(talk)

    assert begun == changed == {"status": "draft"}
    assert ready.json()["status"]["status"] == unchanged["status"] == "ready"
    assert ready.json()["status"]["by"] == "Kari Nordmann"
    assert ready.json()["status"].keys() == {"status", "by", "at"}


async def test_a_draft_can_be_taken_back_into_work(sqlite):
    async with full(sqlite) as run:
        talk = await run.open()
        await talk.call("PUT", "/draft/status", json={"status": "ready", "by": "Kari"})
        answer = await talk.call("PUT", "/draft/status", json={"status": "draft", "by": "Ola"})

    assert answer.json()["status"].items() >= {"status": "draft", "by": "Ola"}.items()


async def test_a_draft_with_an_error_is_not_called_ready_and_each_error_is_named(sqlite):
    async with full(sqlite) as run:
        talk = await run.open()
        await patched(talk, participants=12, title="Veien videre")
        store = run.gateway.store
        draft = store.drafts.get(talk.opened["conversation"])
        broken = {**draft.answers, "project_years": draft.answers["participants"]}
        store.drafts.save(draft.with_answers(broken))
        refused = await talk.call("PUT", "/draft/status", json={"status": "ready", "by": "Kari", "language": "nn"})
        status = await status_of(talk)

    assert refused.status_code == 422
    expected = [{"field": "answers.project_years", "message": "Talet kan ikkje vere større enn 3."}]
    assert refused.json()["errors"] == expected
    assert "meldast klart" in refused.json()["detail"]
    assert status == {"status": "draft"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"status": "ready"}, "by"),
        ({"status": "ready", "by": " \u200b"}, "by"),
        ({"status": "ready", "by": "x" * 101}, "by"),
        ({"status": "sent", "by": "Kari"}, "status"),
        ({"status": "ready", "by": "Kari", "at": "i dag"}, "at"),
    ],
)
async def test_a_status_needs_a_word_we_know_and_a_name(sqlite, body, field):
    async with full(sqlite) as run:
        answer = await (await run.open()).call("PUT", "/draft/status", json=body)

    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_an_exported_draft_can_be_read_into_another_conversation(address):
    answers = {
        "area": 1,
        "municipality": "1804",
        "participants": 15,
        "participants_under_25": 4,
        "partners": ["nav"],
        "own_contribution": True,
        "need": "Første avsnitt.\n\nAndre avsnitt.",
        "purpose": "unknown",
    }
    async with full(address) as run:
        talk, other = await run.open(), await run.open()
        await patched(talk, **answers)
        file = await exported(talk, run.client)
        await patched(other, title="Står her fra før", participants=2)
        read = await other.call("POST", "/draft/import", json=file)
        again = await exported(other, run.client)

    assert read.status_code == 200
    assert not [each for each in read.json()["answers"].values() if each["level"] == "error"]
    values = {question: answer["value"] for question, answer in again["answers"].items()}
    first = {question: answer["value"] for question, answer in file["answers"].items()}
    assert values == {**first, "title": "Står her fra før"}
    assert read.json()["answers"]["need"]["origin"] == "import"


async def test_what_cannot_be_imported_is_named_one_by_one_and_the_rest_is_kept(sqlite):
    given = {
        "title": {"value": "Veien videre"},
        "participants": {"value": 0},
        "partners": {"value": [{"a": 1}]},
        "favourite_colour": {"value": "blå"},
        "need": "Behovet",
        "purpose": {"origin": "chat"},
    }
    async with full(sqlite) as run:
        talk = await run.open()
        body = {"format": "tilskuddsutkast", "version": 1, "call": "2023", "language": "nn", "answers": given}
        answer = await talk.call("POST", "/draft/import", json=body)
        kept = (await talk.call("GET", "/draft")).json()["answers"]

    told = answer.json()["answers"]
    assert answer.status_code == 200
    assert {each for each, shown in told.items() if shown["level"] == "error"} == given.keys() - {"title"}
    assert all(told[each]["message"] for each in given.keys() - {"title"})
    assert "ikkje noko spørsmål" in told["favourite_colour"]["message"]
    assert kept.keys() == {"title"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"call": "2022"}, "call"),
        ({"format": "noe annet"}, "format"),
        ({"version": 2}, "version"),
        ({"answers": []}, "answers"),
        ({"answers": None}, "answers"),
        ({"extra": 1}, "extra"),
    ],
)
async def test_a_file_that_is_no_draft_of_the_call_is_refused(sqlite, change, field):
    async with full(sqlite) as run:
        talk = await run.open()
        body = {"format": "tilskuddsutkast", "version": 1, "call": "2023", "answers": {"title": {"value": "x"}}}
        answer = await talk.call("POST", "/draft/import", json={**body, **change})
        kept = (await talk.call("GET", "/draft")).json()["answers"]

    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert kept == {}


async def test_no_personal_number_is_imported(address):
    async with full(address) as run:
        talk = await run.open()
        answers = {"need": {"value": "Deltakeren er 41817012345.", "origin": "41817012345"}}
        body = {"format": "tilskuddsutkast", "version": 1, "call": "2023", "answers": answers}
        answer = await talk.call("POST", "/draft/import", json=body)
        kept = every_value(address)

    assert "fødselsnummer fjernet" in answer.json()["answers"]["need"]["value"]
    assert "41817012345" not in kept


@pytest.mark.parametrize(("file_format", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# Sp")])
async def test_the_questions_can_be_taken_along_without_answers(sqlite, file_format, begins):
    async with full(sqlite) as run:
        talk = await run.open()
        await patched(talk, area=2, title="Et svar som ikke skal med")
        made = await talk.call("POST", "/exports", json={"format": file_format, "blank": True})
        file = await run.client.get(made.json()["url"])

    assert made.json()["filename"].startswith("sporsmal-omrade-2-")
    assert file.content.startswith(begins)
    assert b"Et svar som ikke skal med" not in file.content


@pytest.mark.parametrize("body", [{"format": "json", "blank": True}, {"format": "ics", "blank": True}])
async def test_a_list_without_answers_is_something_to_read(sqlite, body):
    async with full(sqlite) as run:
        answer = await (await run.open()).call("POST", "/exports", json=body)

    assert answer.json()["errors"][0]["field"] == "format"


@pytest.mark.parametrize("depth", [400, 700, 900])
async def test_a_value_that_is_nested_without_end_breaks_nothing(sqlite, depth):
    nested = "[" * depth + "]" * depth
    answer = f'{{"need": {{"value": {nested}}}}}'
    file = f'{{"format": "tilskuddsutkast", "version": 1, "call": "2023", "answers": {answer}}}'
    async with full(sqlite) as run:
        talk = await run.open()
        is_json = {"Content-Type": "application/json"}
        answers = [
            await talk.call("PATCH", "/draft", is_json, content=f'{{"answers": {{"need": {nested}}}}}'),
            await talk.call("POST", "/draft/import", is_json, content=file),
        ]
        kept = (await talk.call("GET", "/draft")).json()["answers"]

    assert {answer.status_code for answer in answers} <= {200, 400}
    assert kept == {}
