"""An adviser who answers and is killed, before or after it is stored: `… -m tests.mail.answering ADDRESS WHEN`."""

import os
import signal
import sys

from bot.scheme.casework import Said
from bot.services.casework import Casework
from bot.store.opening import open_store
from tests.fakes import FixedClock
from tests.mail.builders import NOW
from tests.mail.test_postbox import CASE, bundled_postbox
from tests.store.conftest import LEASE

SAID = Said("Ja, det kan dere.", "nb")


def die():
    os.kill(os.getpid(), signal.SIGKILL)


class DyingPostbox:
    """Makes the letter, the last thing before the answer is stored, and dies."""

    is_open = True

    def letter_for(self, *_, **__):
        die()


def answer(store, postbox):
    Casework(store.cases, postbox, FixedClock(NOW)).answer(CASE.id, "linda", SAID, "klikk1")


if __name__ == "__main__":
    address, when = sys.argv[1:]
    answer(open_store(address, LEASE), DyingPostbox() if when == "before" else bundled_postbox())
    die()
