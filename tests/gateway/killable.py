"""A server of its own for a test that kills it: `python -m tests.gateway.killable ADDRESS PORT TAKE_SECONDS`."""

import sys
from datetime import timedelta

import uvicorn

from bot.gateway.app import create_app
from bot.store.opening import open_store
from tests.gateway.running import SETTINGS
from tests.gateway.scripted import ScriptedEngine, ScriptedServices

if __name__ == "__main__":
    address, port, seconds = sys.argv[1:]
    store = open_store(address, timedelta(seconds=60))
    app = create_app(SETTINGS, ScriptedEngine(take_seconds=float(seconds)), store, ScriptedServices(store))
    uvicorn.run(app, port=int(port), ws="none", access_log=False, log_level="warning")
