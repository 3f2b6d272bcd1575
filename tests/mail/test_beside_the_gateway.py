"""Letters are sent for as long as the gateway runs."""

import asyncio
import logging
from contextlib import suppress

import pytest
from sqlalchemy.exc import OperationalError

from bot.gateway.app import create_app
from bot.gateway.inbox.news import announce_to_advisers
from bot.gateway.posting import keep_posting
from bot.mail import postman as timing
from tests.gateway.running import SETTINGS
from tests.gateway.scripted import ScriptedEngine, ScriptedServices
from tests.mail.builders import NOW, make_letter, postman_to
from tests.mail.servers import listening


def gateway_on(store, postman=None):
    return create_app(SETTINGS, ScriptedEngine(), store, ScriptedServices(store), postman=postman)


async def arrived(mailbox, count):
    while len(mailbox.letters) < count:
        await asyncio.sleep(0.01)


async def test_a_letter_that_waited_is_sent_when_the_gateway_starts(store, mailbox):
    store.letters.queue(make_letter(), NOW)
    async with listening(mailbox) as port:
        app = gateway_on(store, postman_to(port, store.letters))
        async with app.router.lifespan_context(app):
            await asyncio.wait_for(arrived(mailbox, 1), 10)

    assert mailbox.ids == ["brev1"]


async def test_a_letter_is_sent_at_once_when_something_has_happened_to_a_case(store, mailbox, monkeypatch):
    monkeypatch.setattr(timing, "LOOK_SECONDS", 3600)
    store.letters.queue(make_letter("brev1"), NOW)
    async with listening(mailbox) as port:
        app = gateway_on(store, postman_to(port, store.letters))
        async with app.router.lifespan_context(app):
            await asyncio.wait_for(arrived(mailbox, 1), 10)
            store.letters.queue(make_letter("brev2"), NOW)
            announce_to_advisers(app.state.gateway)
            await asyncio.wait_for(arrived(mailbox, 2), 10)

    assert mailbox.ids == ["brev1", "brev2"]


async def test_without_a_mail_server_the_gateway_runs_and_nothing_is_sent(store):
    store.letters.queue(make_letter(), NOW)
    app = gateway_on(store)
    async with app.router.lifespan_context(app):
        announce_to_advisers(app.state.gateway)

        assert await app.state.gateway.postman.deliver() == 0


class Stumbling:
    """Fails at the first round, and ends the test at the second pause."""

    def __init__(self, error):
        self.error = error
        self.rounds = 0
        self.pauses = 0

    async def deliver(self):
        self.rounds += 1
        if self.rounds == 1:
            raise self.error
        return 0

    async def pause(self):
        self.pauses += 1
        if self.pauses == 2:
            raise asyncio.CancelledError

    def wake(self):
        pass


@pytest.mark.parametrize("error", [OperationalError("kari@bodo.no", {}, None), KeyError("kari@bodo.no")])
async def test_whatever_goes_wrong_in_one_round_there_is_another(error, caplog):
    caplog.set_level(logging.DEBUG)
    postman = Stumbling(error)

    with suppress(asyncio.CancelledError):
        await keep_posting(postman)

    assert postman.rounds == 2
    assert type(error).__name__ in caplog.text
    assert "kari" not in caplog.text
