"""The queue of letters: each is taken by one, sent in order, and erased in the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.scheme.case import SYSTEM, Case, CaseEvent, Reach
from bot.scheme.letter import ANSWER, Letter
from bot.store.letters import insert_letter
from bot.store.migrate import migrate
from bot.store.opening import open_store
from bot.store.tables import letters
from tests.databases import every_value
from tests.store.conftest import LEASE, NOW

LETTER = Letter("brev1", "kari@bodo.kommune.no", ANSWER, "nb", "sak1", {"text": "Ja, det kan dere."})
HOUR = timedelta(hours=1)


def letter_to(recipient, letter_id):
    return Letter(letter_id, recipient, ANSWER, "nb", None, {"text": letter_id})


def keep_case(store):
    case = Case("sak1", "c1", "m1", "?", Reach("email", "kari@bodo.kommune.no"), "nb", NOW, "2023", {}, updated_at=NOW)
    store.cases.open(case, CaseEvent("sak1", NOW, "applicant", "opened"))


def row(store, letter_id="brev1"):
    with store.database.reading() as connection:
        return connection.execute(sa.select(letters).where(letters.c.id == letter_id)).mappings().one()


def test_a_letter_is_taken_as_it_was_queued(store):
    store.letters.queue(LETTER, NOW)

    taken = store.letters.take(NOW, LEASE)

    assert taken.letter == LETTER
    assert (taken.created_at, taken.attempts) == (NOW, 1)


def test_the_same_letter_is_queued_once(store):
    store.letters.queue(LETTER, NOW)
    store.letters.queue(Letter("brev1", "ola@bodo.kommune.no", ANSWER, "nn"), NOW + HOUR)

    assert store.letters.take(NOW, LEASE).letter == LETTER
    assert store.letters.take(NOW, LEASE) is None


def test_a_letter_that_was_sent_is_not_queued_again(store):
    store.letters.queue(LETTER, NOW)
    store.letters.sent(store.letters.take(NOW, LEASE), NOW)

    store.letters.queue(LETTER, NOW + HOUR)

    assert store.letters.take(NOW + HOUR, LEASE) is None


def test_a_letter_goes_with_the_transaction_it_is_queued_in(store):
    def queue_and_fail():
        with store.database.writing() as connection:
            insert_letter(connection, LETTER, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        queue_and_fail()

    assert store.letters.take(NOW, LEASE) is None


def test_a_letter_that_is_taken_is_taken_by_nobody_else_until_its_time_is_up(store):
    store.letters.queue(LETTER, NOW)
    store.letters.take(NOW, LEASE)

    assert store.letters.take(NOW + LEASE, LEASE) is None
    assert store.letters.take(NOW + LEASE + timedelta(seconds=1), LEASE).attempts == 2


def test_a_letter_that_failed_waits_for_its_next_try(store):
    store.letters.queue(LETTER, NOW)
    store.letters.failed(store.letters.take(NOW, LEASE), "ConnectionRefusedError", NOW + HOUR)

    assert store.letters.take(NOW + HOUR - timedelta(seconds=1), LEASE) is None
    assert store.letters.take(NOW + HOUR, LEASE).letter == LETTER


def test_letters_to_one_address_wait_for_each_other_and_those_to_others_do_not(store):
    for place, recipient in enumerate(["a@b.no", "a@b.no", "c@d.no"]):
        store.letters.queue(letter_to(recipient, f"brev{place}"), NOW + timedelta(seconds=place))
    later = NOW + timedelta(minutes=1)

    first = store.letters.take(later, LEASE)
    store.letters.failed(first, "452", NOW + HOUR)
    second = store.letters.take(later, LEASE)

    assert (first.letter.id, second.letter.id) == ("brev0", "brev2")
    assert store.letters.take(later, LEASE) is None
    store.letters.sent(store.letters.take(NOW + HOUR, LEASE), NOW + HOUR)
    assert store.letters.take(NOW + HOUR, LEASE).letter.id == "brev1"


def test_of_a_letter_that_was_sent_neither_text_nor_name_is_kept(store, address):
    store.letters.queue(LETTER, NOW)

    store.letters.sent(store.letters.take(NOW, LEASE), NOW)

    assert "kari" not in every_value(address)
    assert "Ja, det kan dere." not in every_value(address)
    assert row(store)["recipient"] == "@bodo.kommune.no"
    assert row(store)["sent_at"] == NOW


def test_a_letter_that_is_given_up_is_erased_and_stands_in_the_log_of_its_case(store):
    keep_case(store)
    store.letters.queue(LETTER, NOW)

    store.letters.give_up(store.letters.take(NOW, LEASE), "refused by the mail server (550)", NOW + HOUR)

    event = store.cases.find("sak1").events[-1]
    assert (event.kind, event.by, event.at) == ("letter_given_up", SYSTEM, NOW + HOUR)
    assert event.data == {"kind": "answer", "error": "refused by the mail server (550)"}
    assert (row(store)["recipient"], row(store)["data"]) == ("@bodo.kommune.no", {})
    assert store.letters.take(NOW + 100 * HOUR, LEASE) is None


def test_a_letter_of_no_case_can_be_given_up_too(store):
    store.letters.queue(LETTER, NOW)

    store.letters.give_up(store.letters.take(NOW, LEASE), "no address", NOW)

    assert row(store)["error"] == "no address"


def test_who_comes_late_undoes_nothing(store):
    keep_case(store)
    store.letters.queue(LETTER, NOW)
    late = store.letters.take(NOW, LEASE)
    store.letters.take(NOW + 2 * LEASE, LEASE)

    store.letters.failed(late, "TimeoutError", NOW)
    store.letters.give_up(late, "TimeoutError", NOW)

    assert row(store)["until"] == NOW + 3 * LEASE
    assert row(store)["data"] == LETTER.data
    assert [event.kind for event in store.cases.find("sak1").events] == ["opened"]


def test_who_comes_late_but_has_sent_the_letter_ends_it(store):
    store.letters.queue(LETTER, NOW)
    late = store.letters.take(NOW, LEASE)
    store.letters.failed(store.letters.take(NOW + 2 * LEASE, LEASE), "TimeoutError", NOW + HOUR)

    store.letters.sent(late, NOW)

    assert store.letters.take(NOW + HOUR, LEASE) is None


def test_each_letter_is_taken_by_one_of_many(store, address):
    others = [open_store(address, LEASE) for _ in range(4)]
    migrate(store.database)
    for place in range(60):
        store.letters.queue(letter_to(f"a{place}@b.no", f"brev{place}"), NOW)

    def take_all(queue):
        taken = []
        while (queued := queue.take(NOW, LEASE)) is not None:
            taken.append(queued.letter.id)
        return taken

    with ThreadPoolExecutor(8) as pool:
        queues = [other.letters for other in others] * 2
        taken = [letter_id for part in pool.map(take_all, queues) for letter_id in part]
    for other in others:
        other.database.close()

    assert sorted(taken) == sorted(f"brev{place}" for place in range(60))
