"""What somebody may try who means no good: each was a fault once."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.gateway.app import utc_now
from bot.gateway.hub import Signal
from tests.databases import every_value
from tests.gateway.advising import advising, sign_in
from tests.gateway.running import PATIENCE, events_of, running, serving
from tests.gateway.sharing import full, holder, link_of, opened, secret_of

HALF = "\\ud83d"
JSON = {"Content-Type": "application/json"}
CANARY = "41817012345"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/conversations", '{"%s": 1}'),
        ("/api/eligibility", '{"call": "2023", "area": 1, "answers": {"%s": true}}'),
        ("/webhooks/rest/webhook", '{"sender": "%s", "message": "hei"}'),
    ],
)
async def test_half_an_emoji_breaks_nothing_wherever_it_stands(sqlite, path, body):
    async with full(sqlite, rest_channel=True) as run:
        answer = await run.client.post(path, content=(body % HALF).encode(), headers=JSON)

    assert answer.status_code in (200, 422), answer.text


@pytest.mark.parametrize("path", ["/api/calls", "/enkel"])
async def test_an_error_of_ours_carries_the_security_headers_and_logs_no_text(sqlite, caplog, path):
    async with full(sqlite, allowed_origins=("https://intranett.no",)) as run:
        run.services.calls = broken
        answer = await run.client.get(path, headers={"Origin": "https://intranett.no"})

    assert answer.status_code == 500
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["access-control-allow-origin"] == "https://intranett.no"
    assert "KeyError" in caplog.text
    assert "test_attacks.py" in caplog.text
    assert "kanarifugl" not in caplog.text


def broken(language):
    # The line itself stands in the log: what a user wrote is put together at run time, as it would be.
    raise KeyError("".join(["kanari", "fugl"]))


@pytest.mark.parametrize("link", ["%00", "%01x", "a" * 5_000])
async def test_an_id_that_no_link_can_have_is_unknown(address, link):
    async with running(address) as run:
        answer = await (await run.open()).call("DELETE", f"/links/{link}")

    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["cases/a%00b", "cases/a%00b/export?format=json", "cases?q=%00", "cases?county=%00"])
async def test_what_no_database_can_look_for_is_unknown_to_advisers(address, path):
    async with advising(address) as run:
        answer = await sign_in(run).call("GET", f"/{path}")

    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["418170\n12345", "418170\n \n12345", "41\t81\n70 12345"])
async def test_no_line_end_hides_a_personal_number_in_a_name(sqlite, name):
    async with full(sqlite) as run:
        talk = await run.open()
        answer = await talk.call("PUT", "/draft/status", json={"status": "ready", "by": f"Kari {name}"})
        kept = every_value(sqlite)

    assert answer.status_code == 200
    assert "12345" not in answer.text + kept


@pytest.mark.parametrize(
    ("channel", "reach", "status"),
    [
        ("phone", CANARY, 422),
        ("phone", "418170 12345", 422),
        ("email", f"{CANARY}@kommune.no", 422),
        ("phone", "+1 202 555 0123", 201),
        ("phone", "+4722000000", 201),
    ],
)
async def test_a_personal_number_is_no_way_to_be_reached(sqlite, channel, reach, status):
    async with running(sqlite) as run:
        talk = await run.open()
        body = {"question": "Hva nå?", "reach": {"channel": channel, "address": reach}, "consent": True}
        answer = await talk.call("POST", "/handoff", json=body)
        kept = every_value(sqlite)

    assert answer.status_code == status
    assert "12345" not in kept


async def test_a_browser_that_came_by_a_link_finds_its_conversation_by_the_cookie_too(address):
    async with full(address) as run:
        talk = await run.open()
        resumed, reading = await holder(run, "resume", talk), await holder(run, "read", talk)
        ours = {"Sec-Fetch-Site": "same-origin"}
        found = [
            (await run.client.get("/api/conversation", headers={**ours, **each.headers})).json()["conversation"]
            for each in (talk, resumed, reading)
        ]
        cookie = {"Cookie": f"__Host-tilskudd={resumed.opened['token']}"}
        page = await run.client.get("/enkel/utkast", headers=cookie)
        for each in (await talk.call("GET", "/links")).json()["links"]:
            await talk.call("DELETE", f"/links/{each['link']}")
        revoked = await run.client.get("/api/conversation", headers={**ours, **resumed.headers})

    own = talk.opened["conversation"]
    assert found == [own, own, None]
    assert f"/enkel/utkast/{own}" in page.text
    assert revoked.json() == {"conversation": None}


async def test_a_stream_ends_when_another_process_has_revoked_its_link(address):
    async with serving(address) as run:
        talk = await run.open()
        link = await link_of(talk, "resume")
        guest = await opened(run.client, link)
        async with run.client.stream("GET", f"{guest.path}/events", headers=guest.headers) as stream:
            # What another process does reaches this one by the database alone.
            run.gateway.store.links.revoke(talk.opened["conversation"], link["link"])
            await talk.send("hemmelig")
            seen = await asyncio.wait_for(events_of(stream, 9), PATIENCE)

    assert "hemmelig" not in str(seen)


async def test_a_stream_ends_with_the_time_of_its_link(sqlite):
    now = [utc_now()]
    async with running(sqlite, clock=lambda: now[0], link_days=1) as run:
        guest = await holder(run, "resume")
        reading = asyncio.create_task(run.client.get(f"{guest.path}/events", headers=guest.headers))
        await asyncio.sleep(0.3)
        now[0] += timedelta(days=2)
        run.gateway.hub.publish(guest.opened["conversation"], Signal("draft", {"version": 7}))
        answer = await asyncio.wait_for(reading, PATIENCE)

    assert "version" not in answer.text


async def test_a_browser_that_refuses_gzip_gets_none(sqlite):
    async with running(sqlite) as run:
        headers = {"Accept-Encoding": "identity, gzip;q=0"}
        plain = await run.client.get("/", headers=headers)
        packed = await run.client.get("/", headers={"Accept-Encoding": "br, gzip;q=0.5"})

    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"


async def test_what_is_deleted_stands_in_no_file_of_the_database(sqlite, tmp_path):
    async with full(sqlite) as run:
        talk = await run.open()
        await talk.send("kanarifugl i samtalen")
        for text in ("kanarifugl en", "kanarifugl to"):
            await talk.call("PATCH", "/draft", json={"answers": {"title": text}})
        before = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        deleted = await talk.call("DELETE")
        after = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert deleted.status_code == 204
    assert b"kanarifugl" in before
    assert b"kanarifugl" not in after


async def test_a_link_of_a_wrong_secret_leaves_no_token_behind(sqlite, caplog):
    caplog.set_level(logging.DEBUG)
    async with running(sqlite) as run:
        link = await link_of(await run.open(), "read")
        before = every_value(sqlite)
        await run.client.post("/api/links", json={"secret": secret_of(link)[:-1] + "\u0000"})

    assert every_value(sqlite) == before


async def test_changes_of_many_at_once_are_all_kept(address):
    async with full(address) as run:
        talk = await run.open()
        fields = ("title", "need", "purpose", "target_group", "activities", "novelty", "ability_to_deliver")
        patches = [talk.call("PATCH", "/draft", json={"answers": {each: each}}) for each in fields * 2]
        statuses = {answer.status_code for answer in await asyncio.gather(*patches)}
        answers = (await talk.call("GET", "/draft")).json()["answers"]

    assert statuses == {200}
    assert {each: answers[each]["value"] for each in fields} == {each: each for each in fields}
