"""A client that talks and takes the time."""

import time
import uuid
from collections.abc import Sequence

import httpx

# A visit as it may go: questions, a calculation, a check with answers and interruptions, small talk.
MIXED = (
    "Når er søknadsfristen?",
    "Må vi ha egenandel?",
    "Vi er bare 7 deltakere, kan vi likevel søke?",
    "Kva er satsingsområda?",
    "Regn ut stønad for 12 deltakere på område 1, 3 av dem under 25, i 12 måneder",
    "Hvor mye må kommunen dekke selv da?",
    "Kan du gå gjennom vilkårene for område 2 med meg?",
    "ja",
    "nei",
    "Hva betyr egentlig sosial entreprenør?",
    "ja",
    "vet ikke",
    "avbryt",
    "kan vi kjøpe pc-er til klasserommet",
    "Who can we call?",
    "Takk!",
    "Kan vi bruke pengene på lønn til kontaktlærer?",
    "Hvor mange måneder kan hver deltaker være med i år 4?",
    "skal eg føre noko i NIR?",
    "Hva er været i dag?",
)


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
