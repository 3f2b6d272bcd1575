"""A process that is killed in the middle of a turn loses nothing and answers nothing twice."""

import asyncio
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx

from tests.gateway.running import WAIT, Talk


@contextmanager
def killable(address, port, take_seconds):
    command = [sys.executable, "-m", "tests.gateway.killable", address, str(port), str(take_seconds)]
    process = subprocess.Popen(command)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def wait_until_ready(client):
    for _ in range(200):
        try:
            if (await client.get("/health/ready")).status_code == 200:
                return
        except httpx.TransportError:
            pass
        await asyncio.sleep(0.1)


async def test_messages_of_a_killed_process_are_answered_once_by_the_next(address):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        with killable(address, port, 1.0) as process:
            await wait_until_ready(client)
            talk = Talk(client, (await client.post("/api/conversations", json={})).json())
            accepted = [await talk.send(text, text, {}) for text in ("en", "to")]
            await asyncio.sleep(0.3)
            process.send_signal(signal.SIGKILL)
            process.wait()

        with killable(address, port, 0.0):
            await wait_until_ready(client)
            answer = await talk.send("to", "to", WAIT)
            texts = await talk.texts()

    assert [each.status_code for each in accepted] == [202, 202]
    assert answer.json()["messages"][-1]["text"] == "svar på to"
    assert texts == ["Velkommen", "en", "to", "svar på en", "svar på to"]
