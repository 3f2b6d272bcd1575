"""How long it takes from an adviser's «send» until the reply stands in the applicant's open page."""

import os
import statistics
import subprocess
import sys
import time
from uuid import uuid4

import httpx

from bot.bench.opening import browser_found
from bot.bench.server import Server

REPLIES = 40
ADVISER, PASSWORD = "bench@example.no", uuid4().hex
SAID = "Hva gjelder for oss?"
# Fires once for each reply, with the moment (milliseconds since 1970) of the frame in which it is drawn.
_SEEN = """
window.seen = count => new Promise(resolve => {
  const look = () => {
    if (document.querySelectorAll(".from-adviser").length >= count) resolve(Date.now());
    else requestAnimationFrame(look);
  };
  look();
});
"""


def reply_times(server: Server) -> list[float] | None:
    """Give the milliseconds of every reply; None where there is no browser to look with."""
    browser = browser_found()
    if browser is None:
        return None
    # A dependency for development: the assistant itself runs without a browser.
    from playwright.sync_api import sync_playwright

    _add_adviser(server)
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=browser) as chromium,
        httpx.Client(base_url=server.address) as adviser,
    ):
        page = chromium.new_page(base_url=server.address, locale="nb-NO")
        page.add_init_script(_SEEN)
        with page.expect_response(lambda answer: answer.url.endswith("/api/conversations")) as opened:
            page.goto("/")
        case = _hand_over(server, opened.value.json())
        headers = _sign_in(adviser, server)
        return [_reply(adviser, headers, case, page, count) for count in range(1, REPLIES + 1)]


def _add_adviser(server: Server) -> None:
    command = [sys.executable, "-m", "bot", "users", "add", ADVISER, "--name", "Bench", "--role", "adviser"]
    environment = {**os.environ, "TILSKUDD_DATA": server.folder}
    subprocess.run([*command, "--password-stdin"], input=PASSWORD, text=True, env=environment, check=True)


def _hand_over(server: Server, opened: dict[str, str]) -> str:
    answer = httpx.post(
        f"{server.address}/api/conversations/{opened['conversation']}/handoff",
        headers={"Authorization": f"Bearer {opened['token']}"},
        json={"question": SAID, "reach": {"channel": "chat"}, "consent": True},
    )
    return str(answer.raise_for_status().json()["case"])


def _sign_in(adviser: httpx.Client, server: Server) -> dict[str, str]:
    origin = {"Origin": server.address}
    answer = adviser.post("/api/inbox/session", json={"email": ADVISER, "password": PASSWORD}, headers=origin)
    token = answer.raise_for_status().headers["set-cookie"].partition(";")[0]
    # A secure cookie is not sent back over plain HTTP.
    return {**origin, "Cookie": token, "X-CSRF-Token": answer.json()["csrf"]}


def _reply(adviser: httpx.Client, headers: dict[str, str], case: str, page: object, count: int) -> float:
    body = {"client_id": uuid4().hex, "text": SAID, "language": "nb", "citations": [], "ask": True}
    sent = time.time()
    adviser.post(f"/api/inbox/cases/{case}/replies", json=body, headers=headers).raise_for_status()
    seen = page.evaluate(f"window.seen({count})")  # type: ignore[attr-defined]
    return float(seen) - sent * 1000


def summary(taken: list[float] | None) -> str:
    """Put the figures in a line."""
    if taken is None:
        return "no Chromium"
    return f"p50 {statistics.median(taken):5.0f} ms   p95 {statistics.quantiles(taken, n=20)[-1]:5.0f} ms"
