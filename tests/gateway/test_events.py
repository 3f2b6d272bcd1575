"""The stream: what it tells, what it repeats, when it ends."""

import asyncio
import json

from bot.gateway.asking import Question
from bot.scheme.case import Reach
from tests.gateway.running import PATIENCE, events_of, serving


async def test_a_stream_tells_messages_typing_drafts_and_handoffs(address):
    async with serving(address) as run:
        talk = await run.open()
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            await talk.send("hei")
            await talk.call("PATCH", "/draft", json={"answers": {"title": "x"}})
            await talk.call("POST", "/handoff", json={"question": "x", "reach": {"channel": "chat"}, "consent": True})
            events = await events_of(stream, 7)
            content_type = stream.headers["content-type"]

    told = [(name, seq) for name, seq, _ in events]
    assert sorted(told[:4], key=str) == sorted(
        [("message", "2"), ("message", "3"), ("typing", None), ("typing", None)], key=str
    )
    assert sorted(told[4:], key=str) == sorted([("draft", None), ("message", "4"), ("handoff", None)], key=str)
    assert [json.loads(data) for name, _, data in events if name == "draft"] == [{"version": 2}]
    assert content_type.startswith("text/event-stream")


async def test_last_event_id_replays_what_was_missed(address):
    async with serving(address) as run:
        talk = await run.open()
        await talk.send("en")
        await talk.send("to")
        headers = talk.headers | {"Last-Event-ID": "2"}
        async with run.client.stream("GET", f"{talk.path}/events", headers=headers) as stream:
            events = await events_of(stream, 3)

    assert [(seq, json.loads(data)["text"]) for _, seq, data in events] == [
        ("3", "svar på en"),
        ("4", "to"),
        ("5", "svar på to"),
    ]


async def test_a_stream_shows_what_another_process_has_stored(address):
    async with serving(address) as one, serving(address) as other:
        talk = await one.open()
        async with other.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            await talk.send("hei")
            events = await asyncio.wait_for(events_of(stream, 2), PATIENCE)

    assert [seq for _, seq, _ in events] == ["2", "3"]


async def test_a_stream_ends_when_its_conversation_is_deleted(address):
    async with serving(address) as run:
        talk = await run.open()
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            await talk.call("DELETE")
            events = await asyncio.wait_for(events_of(stream, 1), PATIENCE)

    assert events == []


async def test_drafts_and_cases_of_a_turn_are_told_too(sqlite):
    async with serving(sqlite) as run:
        talk = await run.open()

        def answer_in_passing(turn):
            run.services.patch_draft(turn.conversation, {"area": 2}, "nb", None)
            conversation = run.services.store.conversations.get(turn.conversation)
            run.services.asking.open(conversation, Question(turn.message, "Hvem?", Reach("chat")), "nb")

        run.engine.act = answer_in_passing
        async with run.client.stream("GET", f"{talk.path}/events", headers=talk.headers) as stream:
            await talk.send("hei")
            events = await events_of(stream, 6)

    assert [name for name, _, _ in events if name in ("draft", "handoff")] == ["draft", "handoff"]
