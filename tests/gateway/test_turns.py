"""The turn over HTTP: in order, answered once, whatever happens to the process."""

import asyncio
from datetime import timedelta

import pytest

from bot.gateway.app import utc_now
from bot.store.migrate import migrate
from bot.store.opening import open_store
from bot.store.records import Conversation, NewMessage, NewReply, TurnResult
from tests.gateway.running import running
from tests.gateway.scripted import ScriptedEngine


async def eventually(condition, seconds=8):
    for _ in range(int(seconds / 0.05)):
        if await condition():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not come true in time")


def leave_behind(address, texts, owner=None):
    """Leave messages nobody has answered, as a process that was killed does."""
    store = open_store(address, timedelta(seconds=30))
    migrate(store.database)
    now = utc_now()
    opening = store.turns.open(Conversation("c1", "nb", False, None, "2023", now, now), None)
    store.turns.finish(opening, TurnResult([NewReply("Hei", "nb")], None, "nb", {"turns": 1}), now)
    claim = None
    for place, text in enumerate(texts):
        claim = store.turns.post("c1", NewMessage(f"m{place}", text), now).claim or claim
    store.turns.release(claim)
    return store


async def test_a_message_is_answered_with_everything_that_came_after_it(address):
    async with running(address) as run:
        talk = await run.open()

        answer = await talk.send("Hva er fristen?")

    body = answer.json()
    assert answer.status_code == 200
    assert body["seq"] == 2
    assert body["pending"] is None
    [message] = body["messages"]
    assert (message["seq"], message["from"], message["text"]) == (3, "bot", "svar på Hva er fristen?")
    assert message["citations"][0]["statement"] == "deadline"
    assert set(message["choices"][0]) == {"id", "title"}


async def test_the_opening_greets_and_gives_the_state_to_the_next_turn(address):
    async with running(address) as run:
        talk = await run.open()
        await talk.send("hei")

    assert talk.opened["messages"][0]["text"] == "Velkommen"
    assert [turn.state for turn in run.engine.turns] == [{}, {"turns": 1}]
    assert run.engine.turns[0].meaning == {"intent": "open", "call": "2023"}


async def test_concurrent_messages_are_answered_one_at_a_time_in_their_order(address):
    async with running(address, ScriptedEngine(take_seconds=0.01), conversation_rate=1000) as run:
        talk = await run.open()
        await asyncio.gather(*(talk.send(f"nr {number}") for number in range(20)))
        messages = await talk.messages()

    asked = [message["text"] for message in messages if message["from"] == "user"]
    answered = [message["text"] for message in messages if message["from"] == "bot"][1:]
    assert answered == [f"svar på {text}" for text in asked]
    assert [message["seq"] for message in messages] == list(range(1, 42))
    assert run.engine.most_at_once == 1


async def test_the_same_message_again_gives_the_same_answer_and_is_taken_once(address):
    async with running(address) as run:
        talk = await run.open()
        first = await talk.send("hei", "a")
        again = await talk.send("hei", "a")
        without_waiting = await talk.send("hei", "a", {})

    assert again.json() == first.json()
    assert (without_waiting.status_code, without_waiting.json()) == (202, {"seq": 2})
    assert len(run.engine.turns) == 2


async def test_the_same_message_many_times_at_once_is_taken_once(address):
    async with running(address, ScriptedEngine(take_seconds=0.05)) as run:
        talk = await run.open()
        answers = await asyncio.gather(*(talk.send("hei", "a") for _ in range(10)))

    assert {answer.text for answer in answers} == {answers[0].text}
    assert len(run.engine.turns) == 2


async def test_another_text_under_the_same_id_is_a_conflict(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        await talk.send("hei", "a")
        answer = await talk.send("hallo", "a")

    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"


async def test_without_prefer_the_message_is_only_accepted(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = await talk.send("hei", headers={})

        async def is_answered():
            return len(await talk.messages()) == 3

        await eventually(is_answered)
    assert (answer.status_code, answer.json()) == (202, {"seq": 2})


async def test_when_the_time_is_up_the_message_is_accepted_and_answered_later(sqlite):
    async with running(sqlite, ScriptedEngine(take_seconds=1.3)) as run:
        talk = await run.open()
        answer = await talk.send("hei", headers={"Prefer": "wait=1"})

        async def is_answered():
            return len(await talk.messages()) == 3

        await eventually(is_answered)
    assert answer.status_code == 202


async def test_messages_a_crash_left_behind_are_answered_once_and_in_order(address):
    store = leave_behind(address, ["en", "to"])

    async with running(address) as run:

        async def is_answered():
            return not store.turns.waiting()

        await eventually(is_answered)
    texts = [message.text for message in store.conversations.transcript("c1", 1).messages]
    assert texts == ["en", "to", "svar på en", "svar på to"]
    assert [turn.state for turn in run.engine.turns] == [{"turns": 1}, {"turns": 2}]
    store.database.close()


async def test_a_turn_that_was_stopped_is_taken_again_by_the_next_process(address):
    async with running(address, ScriptedEngine(take_seconds=0.0)) as run:
        talk = await run.open()
        run.engine.take_seconds = 60
        await talk.send("hei", "a", {})

    async with running(address) as run:
        talk.client = run.client
        answer = await talk.send("hei", "a")

    assert [message["text"] for message in answer.json()["messages"]] == ["svar på hei"]


async def test_two_applications_on_one_database_answer_every_message_once(address):
    engines = [ScriptedEngine(take_seconds=0.01), ScriptedEngine(take_seconds=0.01)]
    limits = {"conversation_rate": 1000}
    async with running(address, engines[0], **limits) as one, running(address, engines[1], **limits) as other:
        talk = await one.open()
        there = await other.open()
        there.path, there.headers = talk.path, talk.headers
        answers = await asyncio.gather(*((talk, there)[n % 2].send(f"nr {n}") for n in range(20)))
        messages = await talk.messages()

    asked = [message["text"] for message in messages if message["from"] == "user"]
    assert {answer.status_code for answer in answers} == {200}
    assert [message["text"] for message in messages if message["from"] == "bot"][1:] == [f"svar på {t}" for t in asked]


@pytest.mark.parametrize("text", ["feil", "taus"])
async def test_an_engine_that_gives_no_answer_is_apologised_for_with_a_way_to_a_human(sqlite, text):
    async with running(sqlite) as run:
        talk = await run.open()
        [apology] = (await talk.send(text)).json()["messages"]
        choice = {"client_msg_id": "h", "choice": apology["choices"][0]["id"]}
        await talk.call("POST", "/messages", {"Prefer": "wait=5"}, json=choice)

    assert apology["text"].startswith("Noe gikk galt")
    assert "Kari, 22 00 00 00, kari@imdi.no" in apology["text"]
    assert apology["card"] == {"kind": "contact", "data": {"contacts": [apology["card"]["data"]["contacts"][0]]}}
    assert run.engine.turns[-1].meaning == {"intent": "human"}
    assert run.engine.turns[-1].state == {"turns": 1}


async def test_a_turn_that_takes_too_long_is_apologised_for(sqlite):
    async with running(sqlite, turn_seconds=1) as run:
        talk = await run.open()
        run.engine.take_seconds = 3
        [apology] = (await talk.send("hei")).json()["messages"]

    assert apology["text"].startswith("Noe gikk galt")


async def test_a_message_that_breaks_the_engine_every_time_does_not_block_the_conversation(sqlite, caplog):
    async with running(sqlite) as run:
        talk = await run.open()
        broken = await talk.send("bug")
        answer = await talk.send("hei igjen")

    assert broken.json()["messages"][0]["text"].startswith("Noe gikk galt")
    assert answer.json()["messages"][-1]["text"] == "svar på hei igjen"
    assert sum(turn.text == "bug" for turn in run.engine.turns) == 3
    assert "hemmelig" not in caplog.text


async def test_the_language_of_the_outcome_and_its_question_are_kept(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        answer = (await talk.send("nynorsk")).json()
        await talk.send("hei")

    assert answer["pending"] == {"question": "own_share"}
    assert run.engine.turns[-1].language == "nn"


async def test_a_choice_reaches_the_engine_as_its_meaning(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        choice = talk.opened["messages"][0]["choices"][0]["id"]
        body = {"client_msg_id": "a", "choice": choice}
        answer = await talk.call("POST", "/messages", {"Prefer": "wait=5"}, json=body)
        unknown = await talk.call("POST", "/messages", json={"client_msg_id": "b", "choice": "1.nothing"})

    assert answer.json()["messages"][0]["text"] == "svar på Frist"
    assert run.engine.turns[-1].meaning == {"intent": "ask", "topic": "deadline"}
    assert "deadline" not in str(talk.opened["messages"][0]["choices"])
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "choice")


async def test_a_message_sent_while_the_engine_starts_is_answered_when_it_is_up(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()

    async with running(sqlite, ScriptedEngine(start_seconds=0.6)) as run:
        talk.client = run.client
        opening = await run.client.post("/api/conversations", json={})
        answer = await talk.send("hei")

    assert (opening.status_code, opening.headers["retry-after"]) == (503, "2")
    assert answer.json()["messages"][0]["text"] == "svar på hei"
