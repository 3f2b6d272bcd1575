"""A running assistant, and conversations with it."""

import threading
import time
import uuid
from contextlib import contextmanager
from dataclasses import replace

import httpx
import uvicorn

from bot.bootstrap import application
from bot.settings import settings_from
from bot.training import MODEL


@contextmanager
def running_assistant(folder, port, **environment):
    """Serve the assistant with its store in a folder, set up by the environment's variables; yields its address."""
    settings = replace(settings_from({"TILSKUDD_DATA": str(folder), **environment}), port=port)
    app = application(settings, MODEL)
    # A browser keeps its stream open, and would keep a server alive that has been told to stop.
    config = uvicorn.Config(app, port=port, ws="none", log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{port}"
    _wait_until_ready(address)
    try:
        yield address
    finally:
        server.should_exit = True
        thread.join(15)


def _wait_until_ready(address):
    for _ in range(600):
        try:
            if httpx.get(f"{address}/health/ready").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError("the assistant did not get ready")


class Conversation:
    """One conversation from the applicant's side."""

    def __init__(self, address, accept_language=None, **opening):
        headers = {"Accept-Language": accept_language} if accept_language else {}
        self._http = httpx.Client(base_url=address, timeout=60, headers=headers)
        opened = self._http.post("/api/conversations", json=opening).json()
        self.path = f"/api/conversations/{opened['conversation']}"
        self.headers = {"Authorization": f"Bearer {opened['token']}"}
        self.opening = opened["messages"]
        self.messages = opened["messages"]
        self.pending = None

    def say(self, text):
        """Send a text and give the replies' text."""
        return self._send({"text": text})

    def choose(self, title):
        """Press the newest button with the title."""
        for message in reversed(self.messages):
            for choice in message["choices"]:
                if choice["title"] == title:
                    return self._send({"choice": choice["id"]})
        raise AssertionError(f"no choice {title!r}")

    def titles(self):
        """Give the titles of the buttons under the last replies."""
        return [choice["title"] for message in self.messages for choice in message["choices"]]

    def citations(self):
        """Give the citations of the last replies."""
        return [citation for message in self.messages for citation in message["citations"]]

    def call(self, method, path="", **more):
        """Call the API for this conversation."""
        return self._http.request(method, self.path + path, headers=self.headers | more.pop("headers", {}), **more)

    def get(self, address):
        """Get an address without the conversation's token."""
        return self._http.get(address)

    def _send(self, body):
        answer = self.call(
            "POST", "/messages", json={"client_msg_id": uuid.uuid4().hex, **body}, headers={"Prefer": "wait=30"}
        )
        assert answer.status_code == 200, answer.text
        self.messages = answer.json()["messages"]
        self.pending = (answer.json()["pending"] or {}).get("question")
        return "\n\n".join(message["text"] for message in self.messages)
