"""A store on each database, and what a mail server has received."""

from collections.abc import Iterator

import pytest

from bot.store.migrate import migrate
from bot.store.opening import Store, open_store
from tests.databases import address, postgresql_address
from tests.mail.builders import MovableClock
from tests.mail.servers import Mailbox
from tests.store.conftest import LEASE

__all__ = ["address", "postgresql_address"]


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    store = open_store(address, LEASE)
    migrate(store.database)
    yield store
    store.database.close()


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()
