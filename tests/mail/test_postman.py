"""Letters that are due are sent, each once, whatever happens to the mail server or to the postman."""

import asyncio
import json
import logging
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.mail import postman as timing
from bot.mail.postman import LEASE
from bot.scheme.case import Case, CaseEvent, Reach
from bot.store.opening import open_store
from tests.mail.builders import LINK, NOW, make_letter, postman_to
from tests.mail.servers import HOST, listening

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as free:
        free.bind((HOST, 0))
        return free.getsockname()[1]


def keep_case(store):
    case = Case("sak1", "c1", "m1", "?", Reach("email", "kari@bodo.no"), "nb", NOW, "2023", {}, updated_at=NOW)
    store.cases.open(case, CaseEvent("sak1", NOW, "applicant", "opened"))


async def test_every_letter_that_is_due_is_sent_once_and_in_order(store, mailbox):
    for place in range(5):
        store.letters.queue(make_letter(f"brev{place}", f"a{place % 2}@b.no"), NOW)
    async with listening(mailbox) as port:
        postman = postman_to(port, store.letters)

        assert await postman.deliver() == 5
        assert await postman.deliver() == 0

    assert mailbox.ids == [f"brev{place}" for place in range(5)]


async def test_when_the_server_has_been_down_for_an_hour_each_letter_comes_once_and_in_order(store, mailbox, clock):
    port = free_port()
    postman = postman_to(port, store.letters, clock.now)
    for minute in range(60):
        if minute % 10 == 0:
            store.letters.queue(make_letter(f"brev{minute:02}"), clock.now())
        await postman.deliver()
        clock.move(minutes=1)

    async with listening(mailbox, port):
        for _ in range(120):
            await postman.deliver()
            clock.move(minutes=1)

    assert mailbox.ids == ["brev00", "brev10", "brev20", "brev30", "brev40", "brev50"]


async def test_tries_are_first_close_together_and_then_an_hour_apart(store, clock):
    tries = []
    postman = postman_to(free_port(), store.letters, clock.now)
    store.letters.queue(make_letter(), NOW)
    for minute in range(300):
        if await postman.deliver():
            tries.append(minute)
        clock.move(minutes=1)

    assert tries == [0, 1, 3, 8, 23, 83, 143, 203, 263]


async def test_a_letter_is_given_up_after_three_days_and_its_case_tells(store, clock):
    keep_case(store)
    postman = postman_to(free_port(), store.letters, clock.now)
    store.letters.queue(make_letter(case="sak1"), NOW)
    for _ in range(80):
        await postman.deliver()
        clock.move(hours=1)

    given_up = store.cases.find("sak1").events[-1]
    assert given_up.kind == "letter_given_up"
    assert given_up.data["kind"] == "answer"
    assert 71 <= (given_up.at - NOW).total_seconds() / 3600 <= 72
    assert store.letters.take(clock.now(), LEASE) is None


async def test_what_the_server_puts_off_is_sent_later(store, mailbox, clock):
    mailbox.answers_to_data.append("451 later")
    store.letters.queue(make_letter(), NOW)
    async with listening(mailbox) as port:
        postman = postman_to(port, store.letters, clock.now)
        await postman.deliver()
        assert mailbox.letters == []
        clock.move(minutes=1)
        await postman.deliver()

    assert mailbox.ids == ["brev1"]


@pytest.mark.parametrize("answer", ["550 no such user", "554 no"])
async def test_what_the_server_refuses_is_given_up_and_the_case_tells(store, mailbox, clock, answer):
    keep_case(store)
    mailbox.answers_to_recipient.append(answer)
    store.letters.queue(make_letter(case="sak1"), NOW)
    async with listening(mailbox) as port:
        postman = postman_to(port, store.letters, clock.now)
        await postman.deliver()
        clock.move(hours=100)
        await postman.deliver()

    assert mailbox.letters == []
    assert [event.kind for event in store.cases.find("sak1").events] == ["opened", "letter_given_up"]
    assert answer[:3] in store.cases.find("sak1").events[-1].data["error"]


async def test_a_letter_that_cannot_be_written_is_given_up_and_the_next_is_sent(store, mailbox):
    store.letters.queue(make_letter("brev0", recipient="a@b.no\r\nBcc: alle@b.no"), NOW)
    store.letters.queue(make_letter("brev1"), NOW)
    async with listening(mailbox) as port:
        await postman_to(port, store.letters).deliver()

    assert mailbox.ids == ["brev1"]


async def test_two_postmen_on_one_database_send_each_letter_once(store, address, mailbox):
    other = open_store(address, LEASE)
    for place in range(50):
        store.letters.queue(make_letter(f"brev{place:02}", f"a{place % 20}@b.no"), NOW)
    async with listening(mailbox) as port:
        postmen = [postman_to(port, queue) for queue in (store.letters, other.letters)]
        first = second = 0
        while first + second < 50:
            more = await asyncio.gather(*(postman.deliver() for postman in postmen))
            first, second = first + more[0], second + more[1]
    other.database.close()

    assert sorted(mailbox.ids) == [f"brev{place:02}" for place in range(50)]
    for recipient in range(20):
        own = [letter["Message-ID"] for letter in mailbox.letters if letter["To"] == f"a{recipient}@b.no"]
        assert own == sorted(own)
    assert first
    assert second


async def test_a_letter_that_was_sent_but_not_marked_comes_again_and_can_be_known_for_the_same(
    store, address, mailbox, clock
):
    store.letters.queue(make_letter(), NOW)
    async with listening(mailbox) as port:
        command = [sys.executable, "-m", "tests.mail.killable", address, str(port)]
        process = await asyncio.to_thread(subprocess.Popen, command, cwd=ROOT, stdout=subprocess.PIPE)
        accepted = await asyncio.to_thread(process.stdout.readline)
        os.kill(process.pid, signal.SIGKILL)
        await asyncio.to_thread(process.wait)
        process.stdout.close()
        assert json.loads(accepted) == {"accepted": "brev1"}

        postman = postman_to(port, store.letters, clock.now)
        assert await postman.deliver() == 0
        clock.move(seconds=LEASE.total_seconds() + 1)
        assert await postman.deliver() == 1

    first, second = mailbox.letters
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Date"] == second["Date"]
    assert first.get_body(("plain",)).get_content() == second.get_body(("plain",)).get_content()


async def test_a_postman_that_is_stopped_brings_the_letter_under_way_to_its_end(store, mailbox):
    began, may_end = asyncio.Event(), asyncio.Event()
    say_yes = mailbox.handle_DATA

    async def say_yes_later(*arguments):
        began.set()
        await may_end.wait()
        return await say_yes(*arguments)

    mailbox.handle_DATA = say_yes_later
    for place in range(2):
        store.letters.queue(make_letter(f"brev{place}"), NOW)
    async with listening(mailbox) as port:
        delivering = asyncio.create_task(postman_to(port, store.letters).deliver())
        await began.wait()
        delivering.cancel()
        await asyncio.sleep(0)
        may_end.set()
        with pytest.raises(asyncio.CancelledError):
            await delivering

    assert mailbox.ids == ["brev0"]
    assert store.letters.take(NOW + 2 * LEASE, LEASE).letter.id == "brev1"


async def test_a_postman_that_is_woken_from_another_thread_looks_at_once(store, mailbox, monkeypatch):
    monkeypatch.setattr(timing, "LOOK_SECONDS", 3600)
    async with listening(mailbox) as port:
        postman = postman_to(port, store.letters)
        waiting = asyncio.create_task(postman.pause())
        await asyncio.sleep(0)
        store.letters.queue(make_letter(), NOW)
        await asyncio.to_thread(postman.wake)
        await asyncio.wait_for(waiting, 10)
        await postman.deliver()

    assert mailbox.ids == ["brev1"]


async def test_a_postman_nobody_wakes_looks_by_itself(store, monkeypatch):
    monkeypatch.setattr(timing, "LOOK_SECONDS", 0.01)

    assert await asyncio.wait_for(postman_to(free_port(), store.letters).pause(), 10) is None


async def test_the_log_holds_nothing_of_a_letter(store, mailbox, clock, caplog):
    caplog.set_level(logging.DEBUG)
    mailbox.answers_to_recipient.extend(["450 kari@bodo.kommune.no", "550 kari@bodo.kommune.no"])
    for place in range(2):
        store.letters.queue(make_letter(f"brev{place}"), NOW)
    async with listening(mailbox) as port:
        postman = postman_to(port, store.letters, clock.now)
        await postman.deliver()
        clock.move(minutes=1)
        await postman.deliver()
    await postman_to(free_port(), store.letters).deliver()

    # The server in this process writes a log of its own.
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("mail")]
    assert any("brev0" in line for line in ours)
    for secret in ("kari", "Ja, det kan dere", LINK, "hemmelig"):
        assert not any(secret in line for line in ours)
