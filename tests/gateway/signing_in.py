"""Users of the inbox, and browsers they sign in with."""

from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone

from bot.access.accounts import Accounts
from bot.access.passwords import Passwords
from bot.scheme.user import ADVISER
from tests.gateway.running import running

PASSWORD = "riktig hest batteri stift"
OURS = {"Origin": "http://test"}
SESSION = "/api/inbox/session"


class Clock:
    """A clock that a test moves on."""

    def __init__(self):
        self.moment = datetime(2026, 11, 25, 12, 0, tzinfo=timezone.utc)

    def __call__(self):
        return self.moment

    def passes(self, **time):
        self.moment += timedelta(**time)


def add_user(run, email="kari@imdi.no", role=ADVISER, name="Kari Nordmann", language="nb", password=PASSWORD):
    """Add a user with a password, as an operator does."""
    accounts = Accounts(run.gateway.store.users, Passwords())
    return accounts.add(email, name, role, language, password, run.gateway.clock())


class Browser:
    """A browser: keeps the cookies it is given, and sends the origin and the CSRF token that a page of ours would."""

    def __init__(self, client):
        self.client = client
        self.cookies = {}
        self.csrf = ""

    async def call(self, method, path, headers=None, **more):
        ours = OURS | {"X-CSRF-Token": self.csrf} if method != "GET" else {}
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.client.cookies.clear()
        answer = await self.client.request(
            method, path, headers={"Cookie": cookie} | ours | (headers or {}), follow_redirects=False, **more
        )
        for given in answer.headers.get_list("set-cookie"):
            name, _, value = given.partition(";")[0].partition("=")
            self.cookies[name] = value
            if "Max-Age=0" in given:
                del self.cookies[name]
        return answer

    async def sign_in(self, email="kari@imdi.no", password=PASSWORD, **more):
        answer = await self.call("POST", SESSION, json={"email": email, "password": password}, **more)
        if answer.status_code == 200:
            self.csrf = answer.json()["csrf"]
        return answer

    @property
    def token(self):
        return self.cookies.get("__Host-innboks")


@asynccontextmanager
async def inbox(address, role=ADVISER, **settings):
    """Run the gateway with one user, on a clock that the test moves; gives it with the clock and the user's browser."""
    clock = settings.pop("clock", None) or Clock()
    async with running(address, clock=clock, **settings) as run:
        # The floor of a failure is measured in a test of its own.
        object.__setattr__(run.gateway.access, "failure_seconds", 0.0)
        add_user(run, role=role)
        yield run, clock, Browser(run.client)
