"""Errors: their shape, their status, their language."""

import json

import pytest

from bot.gateway.texts import texts
from tests.gateway.running import running


def assert_problem(answer, status):
    body = answer.json()
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == status
    return body


async def test_broken_and_foreign_bodies_have_each_their_status(sqlite):
    async with running(sqlite) as run:
        post = run.client.post
        is_json = {"Content-Type": "application/json"}
        for content in (b"{", b"[" * 10_000, b'{"a": NaN}', b"\xff", b'{"a": ' + b"9" * 5_000 + b"}"):
            assert_problem(await post("/api/recommend", content=content, headers=is_json), 400)
        assert_problem(await post("/api/recommend", content=b"a=1", headers={"Content-Type": "text/plain"}), 415)
        assert_problem(await post("/api/recommend", content=b"{}"), 415)
        assert_problem(await post("/api/recommend", content=b" " * 16_385, headers=is_json), 413)
        body = assert_problem(await post("/api/recommend", content=b"[]", headers=is_json), 422)

    assert body["errors"][0]["field"] == "body"


async def test_a_body_that_hides_its_size_is_stopped_while_it_is_read(sqlite):
    read = []

    async def endless():
        for _ in range(10_000):
            read.append(1)
            yield b" " * 1_024

    async with running(sqlite) as run:
        answer = await run.client.post(
            "/api/recommend", content=endless(), headers={"Content-Type": "application/json"}
        )

    assert_problem(answer, 413)


async def test_a_draft_may_be_larger_than_other_bodies(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        large = await talk.call("PATCH", "/draft", json={"answers": {"need": "x" * 200_000}})
        too_large = await talk.call("PATCH", "/draft", json={"answers": {"need": "x" * 262_144}})

    assert large.status_code == 200
    assert_problem(too_large, 413)


@pytest.mark.parametrize(
    ("path", "body", "fields"),
    [
        ("/api/conversations", {"sprak": "nb", "language": "nb"}, ["sprak"]),
        ("/api/conversations", {"language": "sv"}, ["language"]),
        ("/api/conversations", {"call": "1999"}, ["call"]),
        ("/api/conversations", {"municipality": "9999"}, ["municipality"]),
        ("/api/conversations", {"municipality": 301}, ["municipality"]),
        ("/api/eligibility", {}, ["call", "area", "answers"]),
        ("/api/eligibility", {"call": "2023", "area": True, "answers": {}}, ["area"]),
        ("/api/eligibility", {"call": "2023", "area": 1, "answers": {"a": "yes"}}, ["answers.a"]),
        ("/api/eligibility", {"call": "2023", "area": 1, "answers": {"foreign": True}}, ["answers.foreign"]),
        ("/api/stipend", {"call": "2023", "area": 1, "participants": {}}, ["participants"]),
        ("/api/stipend", {"call": "2023", "area": 1, "participants": [1]}, ["participants[0]"]),
        (
            "/api/stipend",
            {"call": "2023", "area": 1, "participants": [{"count": "1", "age_group": "old", "alder": 3}]},
            ["participants[0].count", "participants[0].age_group", "participants[0].alder"],
        ),
        ("/api/stipend", {"call": "2023", "area": 1, "participants": [{"count": 1}], "on": "14.02.2023"}, ["on"]),
        ("/api/stipend", {"call": "2023", "area": 1, "participants": [{"count": 1}], "on": "2028-01-01"}, ["on"]),
        (
            "/api/stipend",
            {"call": "2023", "area": 1, "participants": [{"count": 1}], "base_amount": "1.00"},
            ["base_amount"],
        ),
        (
            "/api/stipend",
            {"call": "2023", "area": 1, "participants": [{"count": 1}], "base_amount": "NaN"},
            ["base_amount"],
        ),
        ("/api/recommend", {"call": "2023", "text": " \u200b "}, ["text"]),
    ],
)
async def test_what_is_refused_is_refused_by_name(sqlite, path, body, fields):
    async with running(sqlite) as run:
        answer = await run.client.post(path, json=body)

    problem = assert_problem(answer, 422)
    assert [error["field"] for error in problem["errors"]] == fields
    assert all(error["message"] for error in problem["errors"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"client_msg_id": "a"}, "text"),
        ({"client_msg_id": "a", "text": "x", "choice": "1.y"}, "text"),
        ({"client_msg_id": "a", "text": ""}, "text"),
        ({"client_msg_id": "a", "text": "/"}, "text"),
        ({"client_msg_id": "a", "text": "x" * 2_001}, "text"),
        ({"client_msg_id": "", "text": "x"}, "client_msg_id"),
        ({"client_msg_id": "a b", "text": "x"}, "client_msg_id"),
        ({"text": "x"}, "client_msg_id"),
        ({"client_msg_id": "a", "text": "x", "sender": "y"}, "sender"),
    ],
)
async def test_a_message_that_is_none_is_refused(sqlite, body, field):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = await talk.call("POST", "/messages", json=body)

    assert assert_problem(answer, 422)["errors"][0]["field"] == field


async def test_a_message_may_have_two_thousand_letters(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = await talk.send("a\u030a" * 2_000, "long")

    assert answer.json()["messages"][0]["text"].count("å") == 2_001


@pytest.mark.parametrize(
    ("reach", "field"),
    [
        (None, "reach"),
        ({"channel": "fax"}, "reach.channel"),
        ({"channel": "email"}, "reach.address"),
        ({"channel": "email", "address": "a@b"}, "reach.address"),
        ({"channel": "phone", "address": "ring meg"}, "reach.address"),
        ({"channel": "chat", "navn": "x"}, "reach.navn"),
    ],
)
async def test_a_handoff_needs_a_way_back(sqlite, reach, field):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = await talk.call("POST", "/handoff", json={"question": "x", "reach": reach, "consent": True})

    assert assert_problem(answer, 422)["errors"][0]["field"] == field


async def test_a_handoff_needs_consent(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = await talk.call(
            "POST", "/handoff", json={"question": "x", "reach": {"channel": "chat"}, "consent": False}
        )

    assert assert_problem(answer, 422)["errors"][0]["field"] == "consent"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nothing", 404),
        ("POST", "/api/nothing", 404),
        ("GET", "/api/calls/1999", 404),
        ("GET", "/api/exports/none", 404),
        ("POST", "/webhooks/rest/webhook", 404),
        ("PUT", "/api/stipend", 405),
        ("GET", "/api/conversations", 405),
        ("GET", "/nothing.html", 404),
    ],
)
async def test_what_is_not_there_is_a_problem_too(sqlite, method, path, status):
    async with running(sqlite) as run:
        assert_problem(await run.client.request(method, path), status)


async def test_the_detail_is_in_the_bodys_the_conversations_or_the_browsers_language(sqlite):
    async with running(sqlite) as run:
        english = await run.client.get("/api/nothing", headers={"Accept-Language": "sv, en;q=0.7, nb;q=0.3"})
        bokmaal = await run.client.get("/api/nothing", headers={"Accept-Language": "de"})
        nynorsk = await run.client.post("/api/recommend", json={"language": "nn", "call": "2023", "text": ""})
        talk = await run.open(municipality="1554")
        conversation = await talk.call("POST", "/messages", {"Accept-Language": "en"}, json={"client_msg_id": "a"})

    assert english.json()["title"] == "Not found"
    assert bokmaal.json()["title"] == "Finnes ikke"
    assert nynorsk.json()["title"] == "Noko må rettast"
    assert conversation.json()["title"] == "Noko må rettast"


async def test_half_an_emoji_breaks_nothing(address):
    async with running(address) as run:
        talk = await run.open()
        content = b'{"client_msg_id": "a", "text": "hei \\ud83d", "language": "nb"}'
        headers = {"Content-Type": "application/json", "Prefer": "wait=5"}
        answer = await talk.call("POST", "/messages", headers, content=content)
        patched = await talk.call(
            "PATCH", "/draft", {"Content-Type": "application/json"}, content=b'{"answers": {"a": "\\u0000\\udc00x"}}'
        )

    assert answer.status_code == 200
    assert patched.status_code == 200


async def test_too_many_requests_are_told_when_to_come_back(sqlite):
    async with running(sqlite, limit_loopback=True, conversation_rate=2, address_rate=1000) as run:
        talk = await run.open()
        statuses = [(await talk.send(f"nr {n}")).status_code for n in range(3)]
        answer = await talk.send("nr 4")

    assert statuses == [200, 200, 429]
    assert_problem(answer, 429)
    assert 1 <= int(answer.headers["retry-after"]) <= 60


async def test_an_address_is_limited_too_and_loopback_is_not(sqlite):
    async with running(sqlite, client_host="192.0.2.1", address_rate=3) as run:
        far = [(await run.client.get("/api/calls")).status_code for _ in range(5)]
        live = await run.client.get("/health/live")
    async with running(sqlite, address_rate=3) as run:
        near = [(await run.client.get("/api/calls")).status_code for _ in range(5)]

    assert far == [200, 200, 200, 429, 429]
    assert live.status_code == 200
    assert near == [200] * 5


async def test_a_strange_host_is_refused(sqlite):
    async with running(sqlite) as run:
        answer = await run.client.get("/api/calls", headers={"Host": "evil.example:8080"})

    assert_problem(answer, 400)


async def test_every_answer_carries_the_security_headers(sqlite):
    async with running(sqlite, allowed_origins=("https://intranett.no",)) as run:
        for path in ("/api/calls", "/api/nothing", "/health/live"):
            headers = (await run.client.get(path)).headers
            policy = headers["content-security-policy"]
            assert policy.startswith("default-src 'self';")
            assert "unsafe" not in policy
            assert policy.endswith("frame-ancestors 'self'")
            assert headers["x-content-type-options"] == "nosniff"
            assert {"referrer-policy", "permissions-policy"} <= set(headers)


def test_every_sentence_exists_in_all_languages_with_the_same_values():
    for key, wording in texts().items():
        places = [sorted(part.split("}")[0] for part in text.split("{")[1:]) for text in vars(wording).values() if text]
        assert wording.en, key
        assert places[0] == places[1] == places[2], key


async def test_the_description_names_every_route_and_no_other(sqlite):
    async with running(sqlite) as run:
        described = (await run.client.get("/openapi.json")).json()
        routes = {
            (route.path, method.lower())
            for route in run.app.routes
            if hasattr(route, "methods") and "{rest:path}" not in route.path
            for method in route.methods - {"HEAD"}
        }

    methods = {"get", "post", "patch", "delete", "put"}
    assert {(path, name) for path, item in described["paths"].items() for name in item if name in methods} == routes
    assert json.dumps(described).count('"$ref"') > 50
