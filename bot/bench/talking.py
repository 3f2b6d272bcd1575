"""A client that talks and takes the time."""

import time
import uuid
from collections.abc import Sequence
from pathlib import Path

import httpx
import yaml

_SAID = yaml.safe_load(Path(__file__).with_name("said.yml").read_text(encoding="utf-8"))
MIXED: Sequence[str] = _SAID["mixed"]
FIRST, AGAIN = _SAID["first"], _SAID["again"]


class Talker:
    """One conversation over HTTP."""

    def __init__(self, address: str) -> None:
        self._client = httpx.Client(base_url=address, timeout=60)
        opened = self._client.post("/api/conversations", json={}).raise_for_status().json()
        self._path = f"/api/conversations/{opened['conversation']}/messages"
        self._headers = {"Authorization": f"Bearer {opened['token']}", "Prefer": "wait=30"}

    def turn(self, text: str) -> float:
        """Say something, wait for the whole reply, and give the milliseconds it took."""
        body = {"client_msg_id": uuid.uuid4().hex, "text": text}
        started = time.perf_counter()
        answer = self._client.post(self._path, json=body, headers=self._headers)
        taken = (time.perf_counter() - started) * 1000
        answer.raise_for_status()
        assert answer.json()["messages"], "an empty answer is no answer"
        return taken

    def turns(self, count: int, texts: Sequence[str] = MIXED) -> list[float]:
        """Say the texts in turn, over and over, and give each turn's milliseconds."""
        return [self.turn(texts[number % len(texts)]) for number in range(count)]
