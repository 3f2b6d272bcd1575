"""Composition: everything is put together here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from starlette.applications import Starlette

from bot.calls.shelf import CallShelf, bundled_calls
from bot.dialogue.handover_wording import HandoverWording
from bot.dialogue.phrases import Phrases, bundled_phrases
from bot.dialogue.stipend_wording import StipendWording
from bot.mail.postbox import NoPostbox
from bot.nlu.describing import Describing, kept_describing
from bot.posting import postbox_on, postman_on
from bot.register.base_amounts import FiledBaseAmounts
from bot.register.municipalities import FiledRegister
from bot.register.working_days import WorkingDays
from bot.scheme.call import Call
from bot.services.canned import Canned
from bot.services.casework import Casework
from bot.services.drafting import Drafting
from bot.services.expecting import Expecting
from bot.services.guidance import Guidance
from bot.services.inbox import Inbox
from bot.services.knowing import Knowing
from bot.services.ports import Clock, Postbox
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
    handover_wording: HandoverWording
    inbox: Inbox
    casework: Casework
    canned: Canned
    phrases: Phrases
    clock: Clock
    store: Store

    def is_open(self, call: Call) -> bool:
        """Say whether a call still takes applications today."""
        return call.is_open(self.clock.now().date())


def services_on(
    store: Store,
    clock: Clock | None = None,
    calls: CallShelf | None = None,
    post: Postbox | None = None,
    expect: Callable[[datetime], date | None] = lambda asked: None,
) -> Services:
    """Put the services together on a store; `expect` gives the day of an answer to what is asked at a moment."""
    clock = clock or SystemClock()
    calls = calls or bundled_calls()
    phrases = bundled_phrases()
    register = FiledRegister()
    stipends = Stipends(calls, FiledBaseAmounts())
    drafting = Drafting(calls, store.drafts, register, clock, stipends)
    return Services(
        calls=calls,
        register=register,
        drafting=drafting,
        versions=Versions(store.drafts, clock),
        guidance=Guidance(calls, clock),
        recommending=Recommending(calls, descriptions_kept()),
        stipends=stipends,
        remarking=Remarking(calls, register, stipends),
        stipend_wording=StipendWording(phrases),
        handover_wording=HandoverWording(phrases, drafting, stipends),
        inbox=Inbox(store.cases, drafting, register, Knowing(drafting, stipends), post or NoPostbox(), clock, expect),
        casework=Casework(store.cases, post or NoPostbox(), clock),
        canned=Canned(store.canned_replies, clock),
        phrases=phrases,
        clock=clock,
        store=store,
    )


@lru_cache(maxsize=1)
def descriptions_kept() -> Describing:
    """Read what was learnt of descriptions, once a process."""
    return kept_describing()


@lru_cache(maxsize=1)
def bundled_services() -> Services:
    """Put the services together from the environment, for `rasa run actions` and `rasa shell`."""
    settings = settings_from()
    store = opened_store(settings)
    migrate(store.database)
    return services_on(store, post=post_on(settings), expect=expect_on(settings))


def opened_store(settings: Settings) -> Store:
    """Open the store the settings name; its tables are there once `migrate` has run."""
    return open_store(settings.database, timedelta(seconds=settings.turn_seconds + LEASE_SLACK_SECONDS))


def post_on(settings: Settings) -> Postbox:
    """Put together what makes the letters of cases; none where no mail server is set."""
    return postbox_on(settings, bundled_calls(), FiledRegister())


def expect_on(settings: Settings) -> Callable[[datetime], date | None]:
    """Put together what tells the day of an answer, from the settings' working days and office hours."""
    return Expecting(settings.answer_days, settings.office_hours, WorkingDays(settings.closed_days).includes).day


def application(settings: Settings, model: Path) -> Starlette:
    """Put the whole assistant together: store, services, Rasa in this process, and the gateway."""
    # Rasa is slow to import, and the commands that need no conversation must not pay for it.
    from actions.all import all_actions
    from bot.api.facade import GatewayServices
    from bot.dialogue.embedded import EmbeddedRasa
    from bot.gateway.app import create_app

    store = opened_store(settings)
    services = services_on(store, post=post_on(settings), expect=expect_on(settings))
    engine = EmbeddedRasa(model, all_actions(services), services.calls)
    postman = postman_on(settings, store, services.clock.now)
    return create_app(settings, engine, store, GatewayServices(services), postman=postman)
