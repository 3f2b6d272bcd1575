"""Composition: everything is put together here and nowhere else."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from starlette.applications import Starlette

from bot.calls.shelf import CallShelf, bundled_calls
from bot.dialogue.phrases import Phrases, bundled_phrases
from bot.dialogue.stipend_wording import StipendWording
from bot.nlu.describing import Describing, kept_describing
from bot.register.base_amounts import FiledBaseAmounts
from bot.register.municipalities import FiledRegister
from bot.scheme.call import Call
from bot.services.drafting import Drafting
from bot.services.guidance import Guidance
from bot.services.inbox import Inbox
from bot.services.ports import Clock
from bot.services.recommending import Recommending
from bot.services.remarking import Remarking
from bot.services.stipends import Stipends
from bot.services.versions import Versions
from bot.settings import Settings, settings_from
from bot.store.migrate import migrate
from bot.store.opening import Store, open_store

NORWAY = ZoneInfo("Europe/Oslo")
# A turn may wait behind others before it runs; its claim must not lapse meanwhile.
LEASE_SLACK_SECONDS = 90


class SystemClock:
    """The time in Norway."""

    def now(self) -> datetime:
        """Give the moment, with its time zone."""
        return datetime.now(NORWAY)


@dataclass(frozen=True)
class Services:
    """What actions and the gateway can ask for."""

    calls: CallShelf
    register: FiledRegister
    drafting: Drafting
    versions: Versions
    guidance: Guidance
    recommending: Recommending
    stipends: Stipends
    remarking: Remarking
    stipend_wording: StipendWording
    inbox: Inbox
    phrases: Phrases
    clock: Clock

    def is_open(self, call: Call) -> bool:
        """Say whether a call still takes applications today."""
        return call.is_open(self.clock.now().date())


def services_on(store: Store, clock: Clock | None = None, calls: CallShelf | None = None) -> Services:
    """Put the services together on a store."""
    clock = clock or SystemClock()
    calls = calls or bundled_calls()
    phrases = bundled_phrases()
    register = FiledRegister()
    stipends = Stipends(calls, FiledBaseAmounts())
    return Services(
        calls=calls,
        register=register,
        drafting=Drafting(calls, store.drafts, register, clock, stipends),
        versions=Versions(store.drafts, clock),
        guidance=Guidance(calls, clock),
        recommending=Recommending(calls, descriptions_kept()),
        stipends=stipends,
        remarking=Remarking(calls, register, stipends),
        stipend_wording=StipendWording(phrases),
        inbox=Inbox(store.cases, clock),
        phrases=phrases,
        clock=clock,
    )


@lru_cache(maxsize=1)
def descriptions_kept() -> Describing:
    """Read what was learnt of descriptions, once a process."""
    return kept_describing()


@lru_cache(maxsize=1)
def bundled_services() -> Services:
    """Put the services together from the environment, for `rasa run actions` and `rasa shell`."""
    store = opened_store(settings_from())
    migrate(store.database)
    return services_on(store)


def opened_store(settings: Settings) -> Store:
    """Open the store the settings name; its tables are there once `migrate` has run."""
    return open_store(settings.database, timedelta(seconds=settings.turn_seconds + LEASE_SLACK_SECONDS))


def application(settings: Settings, model: Path) -> Starlette:
    """Put the whole assistant together: store, services, Rasa in this process, and the gateway."""
    # Rasa is slow to import, and the commands that need no conversation must not pay for it.
    from actions.all import all_actions
    from bot.api.facade import GatewayServices
    from bot.dialogue.embedded import EmbeddedRasa
    from bot.gateway.app import create_app

    store = opened_store(settings)
    services = services_on(store)
    engine = EmbeddedRasa(model, all_actions(services), services.calls)
    return create_app(settings, engine, store, GatewayServices(services))
