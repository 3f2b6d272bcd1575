"""Applications for tests: in this process, with or without a server in front."""

import asyncio
import socket
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import httpx
import uvicorn

from bot.gateway.app import create_app, utc_now
from bot.settings import Settings
from bot.store.opening import open_store
from tests.gateway.scripted import ScriptedEngine, ScriptedServices

SETTINGS = Settings(allowed_hosts=("test", "127.0.0.1"), sweep_seconds=1, turn_seconds=5)
# Seconds until a test gives up; on a machine that does much else, an answer may take some.
PATIENCE = 30
WAIT = {"Prefer": "wait=10"}


@dataclass
class Running:
    """An application that runs, and a client for it."""

    app: object
    client: httpx.AsyncClient
    engine: ScriptedEngine
    services: ScriptedServices

    @property
    def gateway(self):
        return self.app.state.gateway

    async def open(self, **body):
        answer = await self.client.post("/api/conversations", json=body)
        assert answer.status_code == 201, answer.text
        return Talk(self.client, answer.json())


class Talk:
    """One conversation, seen from a client."""

    def __init__(self, client, opened):
        self.client = client
        self.opened = opened
        self.path = f"/api/conversations/{opened['conversation']}"
        self.headers = {"Authorization": f"Bearer {opened['token']}"}

    async def call(self, method, path="", headers=None, **more):
        return await self.client.request(method, self.path + path, headers=self.headers | (headers or {}), **more)

    async def send(self, text, client_msg_id=None, headers=WAIT):
        body = {"client_msg_id": client_msg_id or f"id-{abs(hash(text))}", "text": text}
        return await self.call("POST", "/messages", headers, json=body)

    async def messages(self, after=0):
        return (await self.call("GET", f"/messages?after={after}")).json()["messages"]

    async def texts(self):
        return [message["text"] for message in await self.messages()]


@asynccontextmanager
async def running(
    address, engine=None, clock=utc_now, client_host="127.0.0.1", services_on=ScriptedServices, **settings
):
    chosen = replace(SETTINGS, **settings)
    store = open_store(address, timedelta(seconds=chosen.turn_seconds + 5))
    engine = engine or ScriptedEngine()
    services = services_on(store)
    app = create_app(chosen, engine, store, services, clock)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(client_host, 4711))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://test") as client,
    ):
        if not engine.start_seconds:
            await asyncio.wait_for(app.state.gateway.runner.started.wait(), PATIENCE)
        yield Running(app, client, engine, services)


@asynccontextmanager
async def serving(address, engine=None, services_on=ScriptedServices, **settings):
    """Put a real server on a free port in front."""
    store = open_store(address, timedelta(seconds=10))
    engine = engine or ScriptedEngine()
    services = services_on(store)
    app = create_app(replace(SETTINGS, **settings), engine, store, services)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, ws="none", log_config=None, timeout_graceful_shutdown=3))
    server.install_signal_handlers = lambda: None
    task = asyncio.create_task(server.serve())
    while not server.started or not app.state.gateway.runner.started.is_set():
        await asyncio.sleep(0.02)
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            yield Running(app, client, engine, services)
    finally:
        server.should_exit = True
        await task


async def events_of(response, count):
    """Read a number of events off a stream, as (event, id, data)."""
    read, current = [], {}
    async for line in response.aiter_lines():
        name, _, value = line.partition(": ")
        if line and name in ("event", "id", "data"):
            current[name] = value
        elif not line and current:
            read.append((current.get("event"), current.get("id"), current.get("data")))
            current = {}
        if len(read) == count:
            return read
    return read
