"""A store on each database, and a conversation in it."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest

from bot.store.migrate import migrate
from bot.store.opening import Store, open_store
from bot.store.records import Claim, Conversation
from tests.databases import address, postgresql_address

__all__ = ["address", "postgresql_address"]
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=timezone.utc)
LEASE = timedelta(seconds=60)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    store = open_store(address, LEASE)
    migrate(store.database)
    yield store
    store.database.close()


@pytest.fixture
def opening(store: Store) -> Claim:
    return store.turns.open(Conversation("c1", "nb", False, None, "2023", NOW, NOW), "0" * 64)
