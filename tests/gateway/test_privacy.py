"""A personal number in a message ends up nowhere, and no slash reaches the engine."""

import logging

import pytest

from tests.databases import every_value
from tests.gateway.running import events_of, running, serving

CANARY = "41 81 70 12345"
PARTS = ("41 81 70", "418170", "12345")


async def test_a_personal_number_occurs_in_no_table_no_log_no_event_and_no_turn(address, caplog):
    caplog.set_level(logging.DEBUG)
    async with serving(address) as run:
        talk = await run.open()
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            answer = await talk.send(f"Deltakeren er {CANARY}.", "a")
            events = await events_of(stream, 5)
        await talk.call("PATCH", "/draft", json={"answers": {"need": ["x", CANARY], "group": {"a": CANARY}}})
        handoff = {"question": f"Hva med {CANARY}?", "reach": {"channel": "chat"}, "consent": True}
        await talk.call("POST", "/handoff", json=handoff)
        await run.client.post("/api/recommend", json={"call": "2023", "text": CANARY})
        seen = [every_value(address), caplog.text, str(events), str(run.engine.turns), answer.text]
        seen.append(str(run.services.asked))

    assert not [part for part in PARTS for text in seen if part in text]
    assert "fødselsnummer fjernet" in run.engine.turns[-1].text
    notice, reply = answer.json()["messages"]
    assert (notice["from"], reply["from"]) == ("system", "bot")
    assert "fødselsnummer" in notice["text"]


async def test_no_log_holds_what_a_user_wrote(address, caplog):
    caplog.set_level(logging.DEBUG)
    async with serving(address) as run:
        talk = await run.open()
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            await talk.send("kanarifugl", "a")
            await events_of(stream, 4)
        await talk.call("PATCH", "/draft", json={"answers": {"title": "kanarifugl"}})
        await talk.call("POST", "/messages", json={"client_msg_id": "kanarifugl", "tekst": "kanarifugl"})

    lines = [record.getMessage() for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    assert not [line for line in lines if "kanarifugl" in line]


@pytest.mark.parametrize("text", ["/restart", " \u200b/restart", "／restart", "/\u0338/restart{}", "\u2028//restart"])
async def test_no_slash_reaches_the_engine_in_any_disguise(sqlite, text):
    async with running(sqlite) as run:
        talk = await run.open()
        await talk.send(text, "a")

    assert run.engine.turns[-1].text.startswith("restart")
    assert run.engine.turns[-1].meaning is None
