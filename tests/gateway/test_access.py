"""Who may see what, and what is left after a deletion."""

import httpx
import pytest

from tests.databases import every_value
from tests.gateway.running import running

CALLS = [
    ("GET", "/messages", None),
    ("POST", "/messages", {"client_msg_id": "a", "text": "hei"}),
    ("GET", "/events", None),
    ("GET", "/draft", None),
    ("PATCH", "/draft", {"answers": {}}),
    ("GET", "/draft/versions", None),
    ("POST", "/draft/versions/1/restore", None),
    ("PUT", "/draft/status", {"status": "ready", "by": "Kari"}),
    ("POST", "/draft/import", {"format": "tilskuddsutkast", "version": 1, "call": "2023", "answers": {}}),
    ("GET", "/links", None),
    ("POST", "/links", {"mode": "read"}),
    ("DELETE", "/links/none", None),
    ("POST", "/exports", {"format": "md"}),
    ("POST", "/handoff", {"question": "x", "reach": {"channel": "chat"}, "consent": True}),
    ("DELETE", "", None),
]


@pytest.mark.parametrize(("method", "path", "body"), CALLS)
async def test_a_wrong_token_is_401_and_anothers_token_404(sqlite, method, path, body):
    async with running(sqlite) as run:
        talk, other = await run.open(), await run.open()
        here = talk.path + path
        none = await run.client.request(method, here, json=body)
        wrong = await run.client.request(method, here, json=body, headers={"Authorization": "Bearer wrong"})
        others = await run.client.request(method, here, json=body, headers=other.headers)
        nowhere = await run.client.request(method, f"/api/conversations/none{path}", json=body, headers=other.headers)

    assert [none.status_code, wrong.status_code, others.status_code, nowhere.status_code] == [401, 401, 404, 404]
    assert none.headers["www-authenticate"] == "Bearer"
    assert others.json()["status"] == 404


async def test_the_cookie_counts_only_with_an_origin_that_is_ours_or_allowed(sqlite):
    async with running(sqlite, allowed_origins=("https://intranett.no",)) as run:
        opened = await run.client.post("/api/conversations", json={}, headers={"Origin": "http://test"})
        path = f"/api/conversations/{opened.json()['conversation']}/messages"
        cookie = {"Cookie": f"__Host-tilskudd={opened.json()['token']}"}
        run.client.cookies = httpx.Cookies()

        async def read(**headers):
            return (await run.client.get(path, headers=cookie | headers)).status_code

        read_with = [
            await read(),
            await read(Origin="https://evil.no"),
            await read(Origin="http://test"),
            await read(Origin="https://intranett.no"),
            await read(**{"Sec-Fetch-Site": "same-origin"}),
            await read(**{"Sec-Fetch-Site": "cross-site"}),
        ]
        written = await run.client.post(
            path, headers=cookie | {"Sec-Fetch-Site": "same-origin"}, json={"client_msg_id": "a", "text": "hei"}
        )

    assert read_with == [401, 401, 200, 200, 200, 401]
    assert written.status_code == 401
    given = opened.headers["set-cookie"]
    assert given.startswith("__Host-tilskudd=")
    for attribute in ("Path=/", "Secure", "HttpOnly", "SameSite=None", "Partitioned"):
        assert attribute in given


async def test_a_client_that_is_no_page_gets_no_cookie(sqlite):
    async with running(sqlite) as run:
        plain = await run.client.post("/api/conversations", json={})
        foreign = await run.client.post("/api/conversations", json={}, headers={"Origin": "https://evil.no"})

    assert "set-cookie" not in plain.headers
    assert "set-cookie" not in foreign.headers


async def test_deleting_erases_texts_draft_and_links_and_keeps_the_case_as_it_was_sent(address):
    async with running(address) as run:
        talk = await run.open()
        await talk.send("sendt med spørsmålet")
        handoff = {"question": "et helt eget spørsmål", "reach": {"channel": "chat"}, "consent": True}
        case = (await talk.call("POST", "/handoff", json=handoff)).json()["case"]
        await talk.send("en helt egen tekst")
        await talk.call("PATCH", "/draft", json={"answers": {"title": "et helt eget svar"}})
        link = (await talk.call("POST", "/exports", json={"format": "md"})).json()["url"]

        before = await run.client.get(link)
        deleted = await talk.call("DELETE")
        after = [await talk.call("GET", "/messages"), await talk.call("DELETE"), await run.client.get(link)]
        sent = run.services.store.cases.find(case)
    kept = every_value(address)

    assert (before.status_code, deleted.status_code) == (200, 204)
    assert [answer.status_code for answer in after] == [404, 404, 410]
    assert sent.case.question == "et helt eget spørsmål"
    assert "sendt med spørsmålet" in [message["text"] for message in sent.transcript]
    assert "helt egen tekst" not in kept
    assert "helt eget svar" not in kept


async def test_a_turn_under_way_leaves_nothing_behind_when_its_conversation_is_deleted(address):
    async with running(address) as run:
        talk = await run.open()
        run.engine.take_seconds = 0.3
        await talk.send("en helt egen tekst", headers={})
        await talk.call("DELETE")
        await talk.send("igjen")
    kept = every_value(address)

    assert "helt egen tekst" not in kept


async def test_tokens_are_long_and_only_their_hash_is_kept(sqlite):
    async with running(sqlite) as run:
        tokens = {(await run.open()).opened["token"] for _ in range(5)}
    kept = every_value(sqlite)

    assert len(tokens) == 5
    assert all(len(token) >= 43 and token not in kept for token in tokens)
