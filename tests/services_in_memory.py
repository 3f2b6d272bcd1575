"""The services as the program puts them together, with what would be stored kept in memory."""

from types import SimpleNamespace

from bot.bootstrap import services_on
from tests.fakes import CannedRepliesInMemory, CasesInMemory, DraftsInMemory, FixedClock


def services_in_memory(clock=None, calls=None):
    store = SimpleNamespace(drafts=DraftsInMemory(), cases=CasesInMemory(), canned_replies=CannedRepliesInMemory())
    return services_on(store, clock or FixedClock(), calls)
