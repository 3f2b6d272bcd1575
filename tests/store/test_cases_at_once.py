"""Cases that several people and processes act on at once."""

import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.scheme import casework
from bot.scheme.errors import CaseTakenError
from bot.scheme.letter import ANSWER, Letter
from bot.store.opening import open_store
from bot.store.records import NewMessage
from tests.store.casework import LATER, answer, claim, kinds, make_case, opened, said
from tests.store.conftest import LEASE, NOW

ADVISERS, CASES = 20, 200
ROOT = Path(__file__).resolve().parents[2]
CLAIMING = """
import sys
from datetime import timedelta
from bot.scheme.errors import CaseTakenError
from bot.store.opening import open_store
from tests.store.casework import claim
store = open_store(sys.argv[1], timedelta(seconds=60))
for number in range(int(sys.argv[3])):
    try:
        claim(store, sys.argv[2], f"k{number}")
        print(f"k{number}")
    except CaseTakenError:
        pass
"""


def filled(store, count):
    for number in range(count):
        opened(store, make_case(f"k{number}", created_at=NOW + timedelta(seconds=number)))


def test_twenty_advisers_claim_two_hundred_cases_each_once_and_the_others_are_told_who_has_it(store):
    filled(store, CASES)
    start = threading.Barrier(ADVISERS)

    def take_all(adviser):
        taken, refused = [], {}
        start.wait()
        # Everybody begins somewhere else and meets the others on the way.
        for step in range(CASES):
            case_id = f"k{(step + 7 * int(adviser)) % CASES}"
            try:
                claim(store, adviser, case_id)
                taken.append(case_id)
            except CaseTakenError as error:
                refused[case_id] = error.holder
        return taken, refused

    with ThreadPoolExecutor(ADVISERS) as threads:
        results = dict(zip(map(str, range(ADVISERS)), threads.map(take_all, map(str, range(ADVISERS))), strict=True))

    holders = {case_id: adviser for adviser, (taken, _) in results.items() for case_id in taken}
    assert Counter(len(taken) + len(refused) for taken, refused in results.values()) == {CASES: ADVISERS}
    assert sum(len(taken) for taken, _ in results.values()) == len(holders) == CASES
    assert all(holders[case_id] == holder for _, refused in results.values() for case_id, holder in refused.items())
    assert all(store.cases.find(case_id).case.assigned_to == holder for case_id, holder in holders.items())
    assert all(kinds(store, f"k{number}") == ["opened", "claimed"] for number in range(CASES))


def test_two_processes_share_the_cases_between_them(store, address):
    filled(store, 40)
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", CLAIMING, address, adviser, "40"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for adviser in ("kari", "ola")
    ]

    taken = [process.communicate(timeout=120)[0].split() for process in running]

    assert [process.returncode for process in running] == [0, 0]
    assert sorted(taken[0] + taken[1]) == sorted(f"k{number}" for number in range(40))


def test_a_reply_sent_many_times_at_once_is_given_once(store, opening):
    opened(store)
    letters = [Letter("l1", "a@b.no", ANSWER, "nb", "k1")]

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: answer(store, letters=letters), range(16)))

    assert kinds(store) == ["opened", "answered"]
    assert said(store) == [("adviser", "Ja.")]


def test_turns_and_acts_on_the_same_conversation_do_not_wait_for_each_other_in_a_circle(store, opening, address):
    other = open_store(address, LEASE)
    opened(store)
    opened(store, make_case("k2"))

    def work(number):
        chosen = (store, other)[number % 2]
        if number % 4 == 0:
            chosen.turns.post("c1", NewMessage(f"m{number}", f"Hei {number}"), NOW)
        elif number % 4 == 1:
            note = partial(casework.note, by="kari", text=f"Notat {number}", now=LATER)
            chosen.cases.change(f"k{1 + number % 3 % 2}", note, LATER)
        else:
            answer(chosen, f"Svar {number}", f"svar-{number}", case_id=f"k{1 + number % 2}")

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(work, range(80)))

    told = store.conversations.transcript("c1", 0).messages
    assert Counter(message.sender for message in told) == {"user": 20, "adviser": 40}
    assert [message.seq for message in told] == list(range(1, 61))
    assert Counter(kinds(store) + kinds(store, "k2")) == {"opened": 2, "answered": 40, "note": 20}
    other.database.close()


def test_whoever_reads_on_from_the_newest_line_misses_none(store, address):
    filled(store, 60)
    reader = open_store(address, LEASE)
    begun = seen = store.cases.last_event()
    met = set()

    with ThreadPoolExecutor(8) as threads:
        claims = [threads.submit(claim, store, "kari", f"k{number}") for number in range(60)]
        while not all(each.done() for each in claims):
            news = reader.cases.changed_since(seen)
            met |= {each.case for each in news}
            seen = max((each.event for each in news), default=seen)
    met |= {each.case for each in reader.cases.changed_since(seen)}

    assert all(each.result().assigned_to == "kari" for each in claims)
    assert met == {f"k{number}" for number in range(60)}
    assert reader.cases.last_event() == begun + 60
    reader.database.close()
