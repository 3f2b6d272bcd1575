"""Links to a conversation: what each mode allows, how they end, and where their secret never stands."""

import logging
from datetime import timedelta

import pytest

from bot.gateway.app import utc_now
from tests.databases import every_value
from tests.gateway.running import events_of, running, serving
from tests.gateway.sharing import holder, link_of, opened, secret_of

IMPORT = {"format": "tilskuddsutkast", "version": 1, "call": "2023", "answers": {"a": 1}}
READING = [("GET", "/draft", None), ("POST", "/exports", {"format": "md"})]
EDITING = [
    ("PATCH", "/draft", {"answers": {"a": 1}}),
    ("POST", "/draft/import", IMPORT),
    ("GET", "/draft/versions", None),
    ("POST", "/draft/versions/1/restore", None),
    ("PUT", "/draft/status", {"status": "ready", "by": "Kari"}),
]
OWNING = [
    ("GET", "/messages", None),
    ("POST", "/messages", {"client_msg_id": "a", "text": "hei"}),
    ("POST", "/handoff", {"question": "x", "reach": {"channel": "chat"}, "consent": True}),
    ("GET", "/links", None),
    ("POST", "/links", {"mode": "resume"}),
    ("DELETE", "/links/none", None),
    ("DELETE", "", None),
]
FORBIDDEN = {"read": [*EDITING, *OWNING, ("GET", "/events", None)], "edit": [*OWNING, ("GET", "/events", None)]}
ALLOWED = {"read": READING, "edit": READING + EDITING, "resume": READING + EDITING + OWNING}


@pytest.mark.parametrize("mode", FORBIDDEN)
async def test_a_link_does_not_allow_more_than_its_mode(sqlite, mode):
    async with running(sqlite) as run:
        talk = await holder(run, mode)
        answers = [await talk.call(method, path, json=body) for method, path, body in FORBIDDEN[mode]]

    assert {answer.status_code for answer in answers} == {403}
    assert "en annen lenke" in answers[0].json()["detail"]


@pytest.mark.parametrize("mode", ALLOWED)
async def test_a_link_allows_what_its_mode_says(address, mode):
    async with running(address) as run:
        talk = await holder(run, mode)
        statuses = [(await talk.call(method, path, json=body)).status_code for method, path, body in ALLOWED[mode]]

    # The link that is to be revoked in the list is not there; everything else succeeds.
    assert [status for status in statuses if status >= 300] == ([404] if mode == "resume" else [])


async def test_whoever_resumes_goes_on_with_the_same_messages(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        await talk.send("første")
        other = await holder(run, "resume", talk)
        await other.send("andre")
        texts = await talk.texts()

    assert other.opened["conversation"] == talk.opened["conversation"]
    assert texts[1:] == ["første", "svar på første", "andre", "svar på andre"]


async def test_a_link_tells_where_it_leads_and_until_when(sqlite):
    moment = utc_now().replace(microsecond=0)
    async with running(sqlite, clock=lambda: moment, link_days=7) as run:
        talk = await run.open(municipality="1554")
        made = await talk.call("POST", "/links", {"Origin": "https://test"}, json={"mode": "edit"})
        plain = await link_of(talk, "edit")
        foreign = await talk.call("POST", "/links", {"Origin": "https://evil.no"}, json={"mode": "edit"})
        other = await opened(run.client, made.json())

    assert made.json()["url"].startswith("https://test/#/l/")
    assert plain["url"].startswith("http://test/#/l/")
    assert foreign.json()["url"].startswith("http://test/#/l/")
    assert made.json()["expires"] == (moment + timedelta(days=7)).isoformat()
    assert other.opened.keys() == {"conversation", "token", "mode", "language"}
    assert (other.opened["mode"], other.opened["language"]) == ("edit", "nn")


async def test_a_link_to_anothers_conversation_opens_that_one_only(sqlite):
    async with running(sqlite) as run:
        talk, other = await holder(run, "resume"), await run.open()
        answer = await run.client.get(f"{other.path}/draft", headers=talk.headers)
        link = (await link_of(other, "read"))["link"]
        revoked = await run.client.delete(f"{talk.path}/links/{link}", headers=talk.headers)
        still = (await other.call("GET", "/links")).json()["links"]

    assert (answer.status_code, revoked.status_code) == (404, 404)
    assert [each["link"] for each in still] == [link]


async def test_secrets_are_listed_nowhere_kept_nowhere_and_logged_nowhere(address, caplog):
    caplog.set_level(logging.DEBUG)
    async with running(address) as run:
        talk = await run.open()
        links = [await link_of(talk, mode) for mode in ("read", "edit", "read")]
        tokens = [(await opened(run.client, link)).opened["token"] for link in links]
        listed = await talk.call("GET", "/links")
    kept = every_value(address)

    secrets = [secret_of(link) for link in links]
    assert len({*secrets, *tokens}) == 6
    assert all(len(secret) >= 43 for secret in secrets)
    assert not [each for each in (*secrets, *tokens) if each in listed.text + kept + caplog.text]
    shown = [{name: each[name] for name in ("link", "mode", "expires")} for each in listed.json()["links"]]
    made = [{name: each[name] for name in ("link", "mode", "expires")} for each in links]
    assert sorted(shown, key=str) == sorted(made, key=str)


async def test_a_stream_that_was_opened_by_a_link_ends_when_the_link_is_revoked(sqlite):
    async with serving(sqlite) as run:
        talk = await run.open()
        link = await link_of(talk, "resume")
        colleague = await opened(run.client, link)
        async with run.client.stream("GET", f"{talk.path}/events", headers=colleague.headers) as stream:
            await talk.call("DELETE", f"/links/{link['link']}")
            left = await events_of(stream, 1)
        again = await colleague.call("GET", "/events")

    assert left == []
    assert again.status_code == 401


async def test_a_revoked_link_ends_its_tokens_and_no_others(address):
    async with running(address) as run:
        talk = await run.open()
        first, second = await link_of(talk, "edit"), await link_of(talk, "edit")
        colleague, other = await opened(run.client, first), await opened(run.client, second)
        revoked = await talk.call("DELETE", f"/links/{first['link']}")
        again = await talk.call("DELETE", f"/links/{first['link']}")
        opening = await run.client.post("/api/links", json={"secret": secret_of(first)})
        drafts = [(await each.call("GET", "/draft")).status_code for each in (colleague, other, talk)]

    assert (revoked.status_code, again.status_code, opening.status_code) == (204, 404, 401)
    assert drafts == [401, 200, 200]
    assert "trukket tilbake" in opening.json()["detail"]


async def test_a_wrong_secret_opens_nothing(sqlite):
    async with running(sqlite) as run:
        await link_of(await run.open(), "read")
        wrong = [await run.client.post("/api/links", json={"secret": secret}) for secret in ("", "wrong", "æ" * 43)]
        missing = await run.client.post("/api/links", json={})
        mode = await (await run.open()).call("POST", "/links", json={"mode": "admin"})

    assert [answer.status_code for answer in wrong] == [401, 401, 401]
    assert missing.json()["errors"][0]["field"] == "secret"
    assert mode.json()["errors"][0]["field"] == "mode"


async def test_an_expired_link_is_gone_and_so_are_its_tokens(sqlite):
    moment, passed = utc_now(), [timedelta(0)]
    async with running(sqlite, clock=lambda: moment + passed[0], link_days=7) as run:
        talk = await run.open()
        link = await link_of(talk, "read")
        colleague = await opened(run.client, link)
        passed[0] = timedelta(days=6)
        before = await colleague.call("GET", "/draft")
        passed[0] = timedelta(days=8)
        after = await colleague.call("GET", "/draft")
        opening = await run.client.post("/api/links", json={"secret": secret_of(link), "language": "nn"})

    assert (before.status_code, after.status_code, opening.status_code) == (200, 401, 410)
    assert "for gammal" in opening.json()["detail"]


async def test_the_links_of_a_deleted_conversation_answer_410(address):
    async with running(address) as run:
        talk = await run.open()
        link = await link_of(talk, "edit")
        colleague = await opened(run.client, link)
        await talk.call("DELETE")
        opening = await run.client.post("/api/links", json={"secret": secret_of(link)})
        draft = await colleague.call("GET", "/draft")

    assert (opening.status_code, draft.status_code) == (410, 404)


async def test_only_a_link_to_resume_by_gives_our_page_a_cookie(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        cookies = {}
        for mode in ("resume", "edit", "read"):
            body = {"secret": secret_of(await link_of(talk, mode))}
            answer = await run.client.post("/api/links", json=body, headers={"Origin": "http://test"})
            cookies[mode] = "set-cookie" in answer.headers

    assert cookies == {"resume": True, "edit": False, "read": False}
