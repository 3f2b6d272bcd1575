"""Calls without a conversation, health, and the webhook for Rasa's tools."""

import asyncio
from datetime import date
from decimal import Decimal

from tests.gateway.running import running
from tests.gateway.scripted import ScriptedEngine


async def test_the_services_get_checked_values(sqlite):
    async with running(sqlite) as run:
        answers = {"a": True, "b": None}
        await run.client.post("/api/eligibility", json={"call": "2023", "area": 2, "answers": answers})
        people = [{"count": 2, "age": 24, "months": 6, "other_benefit": False}]
        body = {"call": "2023", "area": 1, "participants": people, "base_amount": "124028.5", "language": "nn"}
        await run.client.post("/api/stipend", json=body)
        body = {"call": "2023", "area": 1, "participants": [{"count": 1}], "on": "2023-05-01"}
        await run.client.post("/api/stipend", json=body)
        asked = run.services.asked

    assert asked[0] == ("2023", 2, {"a": True, "b": None}, "nb")
    assert asked[1] == (
        {"call": "2023", "area": 1, "participants": people, "base_amount": Decimal("124028.5")},
        "nn",
    )
    assert asked[2][0]["on"] == date(2023, 5, 1)


async def test_calls_are_listed_and_shown(sqlite):
    async with running(sqlite) as run:
        listed = await run.client.get("/api/calls", headers={"Accept-Language": "nn-NO,nn;q=0.9"})
        shown = await run.client.get("/api/calls/2023")

    assert listed.json()["calls"][0]["title"] == "nn"
    assert shown.json()["id"] == "2023"


async def test_what_a_citation_names_is_shown_and_nothing_else_is_found(sqlite):
    async with running(sqlite) as run:
        found = await run.client.get("/api/calls/2023/statements/deadline", headers={"Accept-Language": "nn"})
        unknown = [
            (await run.client.get(f"/api/calls/{path}")).status_code
            for path in ("2023/statements/other", "1999/statements/deadline")
        ]

    assert found.json() == {"id": "deadline", "text": "nn"}
    assert unknown == [404, 404]


async def test_ready_only_when_the_engine_parses_and_the_database_answers(sqlite):
    async with running(sqlite, ScriptedEngine(start_seconds=30)) as run:
        starting = await run.client.get("/health/ready")
        live = await run.client.get("/health/live")
    async with running(sqlite) as run:
        ready = await run.client.get("/health/ready")

    assert (starting.status_code, live.status_code, ready.status_code) == (503, 200, 200)
    assert starting.headers["content-type"] == "application/problem+json"
    assert ready.json()["status"] == "ready"


async def test_the_webhook_answers_on_loopback_only_and_only_if_it_is_on(sqlite):
    hello = {"sender": "s", "message": "hei"}
    path = "/webhooks/rest/webhook"
    async with running(sqlite) as run:
        off = await run.client.post(path, json=hello)
    async with running(sqlite, rest_channel=True, client_host="192.0.2.1") as run:
        far = await run.client.post(path, json=hello)
    async with running(sqlite, rest_channel=True) as run:
        proxied = await run.client.post(path, json=hello, headers={"X-Forwarded-For": "192.0.2.1"})
        near = (await run.client.post(path, json=hello)).json()
        pressed = (
            await run.client.post(path, json={"sender": "s", "message": near[0]["buttons"][0]["payload"]})
        ).json()
        redacted = (await run.client.post(path, json={"sender": "s", "message": "/x 01017012345"})).json()
        meanings = [turn.meaning for turn in run.engine.turns]

    assert (off.status_code, far.status_code, proxied.status_code) == (404, 404, 404)
    assert (near[0]["recipient_id"], near[0]["text"]) == ("s", "svar på hei")
    assert near[0]["custom"]["citations"][0]["statement"] == "deadline"
    assert pressed[0]["text"] == "svar på Frist"
    assert redacted[-1]["text"] == "svar på x [fødselsnummer fjernet]"
    assert meanings == [{"intent": "open", "call": "2023"}, None, {"intent": "ask", "topic": "deadline"}, None]


async def test_two_first_messages_of_a_webhook_sender_are_both_answered(address):
    async with running(address, ScriptedEngine(take_seconds=0.05), rest_channel=True) as run:
        bodies = [{"sender": "s", "message": text} for text in ("en", "to", "tre")]
        answers = await asyncio.gather(*(run.client.post("/webhooks/rest/webhook", json=body) for body in bodies))

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert all(f"svar på {body['message']}" in answer.text for body, answer in zip(bodies, answers, strict=True))
    assert sum(turn.text == "" for turn in run.engine.turns) == 1
