"""The databases an application is tested on."""

import pytest

from tests.databases import address, postgresql_address

__all__ = ["address", "postgresql_address"]


@pytest.fixture
def sqlite(tmp_path):
    return f"sqlite:///{tmp_path}/gateway.db"
