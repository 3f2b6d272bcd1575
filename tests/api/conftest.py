"""The gateway's services on what is kept in memory, with one conversation's draft begun."""

import pytest

from bot.api.facade import GatewayServices
from bot.store.records import Conversation
from tests.fakes import FixedClock
from tests.services_in_memory import services_in_memory

AT = FixedClock().now()
CONVERSATION = Conversation("samtale", "nb", False, "1804", "2023", AT, AT)


@pytest.fixture
def services():
    return services_in_memory()


@pytest.fixture
def api(services):
    api = GatewayServices(services)
    api.begin_draft(CONVERSATION)
    return api
