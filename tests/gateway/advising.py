"""Advisers for tests: signed in without a password, before an application with the real desk."""

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

import httpx

from bot.api.inbox import InboxDesk
from bot.bootstrap import services_on
from bot.gateway.inbox.guard import COOKIE, CSRF_HEADER
from bot.scheme.case import APPLICANT, Case, CaseEvent, Reach
from bot.scheme.case_list import searched_text
from bot.scheme.user import User
from tests.gateway.running import Running, running, serving
from tests.gateway.scripted import ScriptedServices

OPENED = datetime(2023, 1, 31, 8, 5, tzinfo=timezone.utc)


class ServicesWithDesk(ScriptedServices):
    """Scripted to the applicant, real to the adviser."""

    def __init__(self, store):
        super().__init__(store)
        self.desk = InboxDesk(services_on(store))


def advising(address, **settings):
    """Run an application with the desk."""
    return running(address, services_on=ServicesWithDesk, **settings)


def serving_advisers(address):
    """Put a real server in front of one."""
    return serving(address, services_on=ServicesWithDesk)


@dataclass
class Signed:
    """An adviser's browser."""

    client: httpx.AsyncClient
    user: User
    cookie: str
    csrf: str

    async def call(self, method, path, headers=None, **more):
        return await self.client.request(method, f"/api/inbox{path}", headers=self.headers(headers), **more)

    async def get(self, path):
        answer = await self.call("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path, **body):
        return await self.call("POST", path, json=body)

    def headers(self, more=None):
        origin = str(self.client.base_url).rstrip("/")
        return {"Cookie": f"{COOKIE}={self.cookie}", CSRF_HEADER: self.csrf, "Origin": origin} | (more or {})


def sign_in(run: Running, name="Kari", language="nb", role="adviser") -> Signed:
    """Make a user and a session of that user's."""
    gateway = run.gateway
    identity = f"u-{name.lower()}"
    user = User(identity, f"{name.lower()}@imdi.no", name, role, language, OPENED)
    gateway.store.users.add(user)
    adviser, token = gateway.access.sessions.begin(user, gateway.clock())
    return Signed(run.client, user, token, adviser.session.csrf)


def keep_case(run: Running, case_id="case-1", **values: Any) -> Case:
    """Keep a case as if somebody had asked; unless a conversation is named, it has been deleted."""
    defaults: dict[str, Any] = {
        "conversation": f"gone-{case_id}",
        "message": "m1",
        "question": "Kan vi få utsatt frist?",
        "reach": Reach("chat"),
        "language": "nn",
        "created_at": OPENED,
        "call": "2023",
        "known": {},
        "searched": searched_text(case_id, values.get("question", "Kan vi få utsatt frist?")),
    }
    case = Case(case_id, **{**defaults, **values})
    return run.gateway.store.cases.open(case, CaseEvent(case.id, case.created_at, APPLICANT, "opened", case.question))
