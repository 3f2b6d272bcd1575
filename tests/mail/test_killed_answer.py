"""An adviser's answer is whole or not there at all, whenever the process is killed; the next one delivers it once."""

import subprocess
import sys

import pytest

from bot.scheme.case import CaseEvent
from bot.store.records import Conversation
from tests.mail.answering import SAID, answer
from tests.mail.builders import NOW, postman_to
from tests.mail.servers import listening
from tests.mail.test_postbox import CASE, bundled_postbox


def killed_while_answering(address, when):
    died = subprocess.run([sys.executable, "-m", "tests.mail.answering", address, when], check=False)
    assert died.returncode == -9


def told(store):
    return [message.text for message in store.conversations.transcript("c1", 0).messages]


@pytest.mark.parametrize(("when", "stored"), [("before", []), ("after", [SAID.text])])
async def test_an_answer_of_a_killed_process_reaches_conversation_and_mailbox_once(
    store, address, mailbox, when, stored
):
    store.turns.open(Conversation("c1", "nb", False, None, "2023", NOW, NOW), "0" * 64)
    store.cases.open(CASE, CaseEvent(CASE.id, NOW, "applicant", "opened", CASE.question))

    killed_while_answering(address, when)
    after_the_kill = told(store)
    answer(store, bundled_postbox())

    async with listening(mailbox) as port:
        assert await postman_to(port, store.letters).deliver() == 1
    assert after_the_kill == stored
    assert told(store) == [SAID.text]
    assert [event.kind for event in store.cases.find(CASE.id).events] == ["opened", "answered"]
    assert len(mailbox.letters) == 1
