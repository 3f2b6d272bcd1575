"""A postman for a test that kills it between the server's OK and the mark: `… -m tests.mail.killable ADDRESS PORT`."""

import asyncio
import json
import sys
import time

from bot.store.letters import SqlLetters
from bot.store.opening import open_store
from tests.mail.builders import postman_to
from tests.store.conftest import LEASE


class NeverMarked(SqlLetters):
    """Says that the letter was accepted, and waits for its end."""

    def sent(self, queued, now):
        print(json.dumps({"accepted": queued.letter.id}), flush=True)
        time.sleep(3600)


if __name__ == "__main__":
    address, port = sys.argv[1:]
    asyncio.run(postman_to(int(port), NeverMarked(open_store(address, LEASE).database)).deliver())
