"""Everything the inbox asks about access, put together."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.access import ports
from bot.access.accounts import Accounts
from bot.access.admission import Admission
from bot.access.passwords import Passwords
from bot.access.provider import providers_from
from bot.access.sessions import Sessions
from bot.access.starting import SignIns
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.access.oidc import OpenId

COMPARED_AT_ONCE = 2
FAILURE_SECONDS = 0.5


@dataclass(frozen=True)
class Entrance:
    """The parts of access; `providers` are by name.

    `at_once` is how many passwords are compared at a time, `failure_seconds` how long a wrong one takes at least.
    """

    users: ports.Users
    accounts: Accounts
    sessions: Sessions
    sign_ins: SignIns
    admission: Admission
    providers: Mapping[str, "OpenId"]
    at_once: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(COMPARED_AT_ONCE))
    failure_seconds: float = FAILURE_SECONDS

    def purge(self, now: datetime) -> None:
        """Delete what has run out: sessions, and sign-ins that were never finished."""
        self.sessions.purge(now)
        self.sign_ins.purge(now)


def entrance(settings: Settings, users: ports.Users, sessions: ports.Sessions, sign_ins: ports.SignIns) -> Entrance:
    """Put access together on a store; raises SettingsError for a provider that cannot be used."""
    idle, longest = timedelta(minutes=settings.session_idle_minutes), timedelta(hours=settings.session_hours)
    return Entrance(
        users=users,
        accounts=Accounts(users, Passwords()),
        sessions=Sessions(sessions, idle, longest),
        sign_ins=SignIns(sign_ins),
        admission=Admission(users, sessions),
        providers=_providers(settings),
    )


def _providers(settings: Settings) -> Mapping[str, "OpenId"]:
    configured = providers_from(settings.extra)
    if not configured:
        return {}
    # It brings libraries that a start without any provider must not pay for.
    from bot.access.oidc import OpenId

    return {name: OpenId(provider) for name, provider in configured.items()}
