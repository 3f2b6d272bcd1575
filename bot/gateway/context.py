"""Everything a handler works with, gathered at start."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import HTTPConnection

from bot.access.entrance import Entrance
from bot.dialogue.engine import Engine
from bot.gateway.hub import Hub
from bot.gateway.limits import Limiter
from bot.gateway.links import Links
from bot.gateway.ports import Services
from bot.gateway.posting import Postman
from bot.gateway.problems import too_many
from bot.gateway.turns import TurnRunner
from bot.services.sharing import Sharing
from bot.settings import Settings, is_loopback
from bot.store.opening import Store


@dataclass(frozen=True)
class Gateway:
    """The parts of the running gateway."""

    settings: Settings
    store: Store
    engine: Engine
    services: Services
    hub: Hub
    runner: TurnRunner
    links: Links
    sharing: Sharing
    per_conversation: Limiter
    per_address: Limiter
    access: Entrance
    case_news: Hub
    postman: Postman
    sign_ins_per_address: Limiter
    handoffs_per_address: Limiter
    clock: Callable[[], datetime]

    def is_exempt(self, connection: HTTPConnection) -> bool:
        """Say whether a request comes from this machine, and such requests are not counted."""
        return not self.settings.limit_loopback and is_loopback(address_of(connection))

    def count(self, connection: HTTPConnection, conversation: str) -> None:
        """Count a request for a conversation; raises ProblemError when there were too many."""
        self._count(connection, self.per_conversation, conversation)

    def count_sign_in(self, connection: HTTPConnection) -> None:
        """Count an attempt to sign in; raises ProblemError when an address tries too often."""
        self._count(connection, self.sign_ins_per_address, address_of(connection))

    def count_handoff(self, connection: HTTPConnection) -> None:
        """Count a question for a human, which may send letters; raises ProblemError when an address sends too many."""
        self._count(connection, self.handoffs_per_address, address_of(connection))

    def _count(self, connection: HTTPConnection, limiter: Limiter, key: str) -> None:
        wait = 0.0 if self.is_exempt(connection) else limiter.take(key)
        if wait:
            raise too_many(wait)


def gateway_of(connection: HTTPConnection) -> Gateway:
    """Give the gateway a request came to."""
    gateway: Gateway = connection.app.state.gateway
    return gateway


def address_of(connection: HTTPConnection) -> str:
    """Give the address a request came from; the server has put in the real one where a proxy is trusted."""
    return connection.client.host if connection.client else ""
