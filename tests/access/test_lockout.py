"""How long too many wrong passwords lock."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest

from bot.access.lockout import StrangeAddresses, locked_until

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("failed", "minutes"),
    [(1, None), (4, None), (5, 15), (6, None), (9, None), (10, 30), (15, 60), (30, 480), (35, 960), (40, 1440)],
)
def test_every_fifth_in_a_row_locks_for_twice_as_long_up_to_a_day(failed, minutes):
    assert locked_until(failed, NOW) == (minutes and NOW + timedelta(minutes=minutes))


def test_it_is_never_longer_than_a_day():
    assert locked_until(5_000_000, NOW) == NOW + timedelta(hours=24)


def test_an_address_nobody_has_locks_as_one_that_somebody_has():
    strange = StrangeAddresses()
    told = [strange.attempt("ingen@imdi.no", NOW) for _ in range(6)]
    lock = NOW + timedelta(minutes=15)

    assert told == [(None, None)] * 4 + [(None, lock), (lock, lock)]
    assert strange.attempt("annen@imdi.no", NOW) == (None, None)
    assert strange.attempt("ingen@imdi.no", lock) == (None, None)


def test_many_attempts_at_once_on_an_address_nobody_has_are_all_counted():
    # Threads take turns between any two steps, as they seldom do by themselves.
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    with ThreadPoolExecutor(8) as threads:
        rounds = [StrangeAddresses() for _ in range(200)]
        told = [list(threads.map(strange.attempt, ["ingen@imdi.no"] * 12, [NOW] * 12)) for strange in rounds]
    sys.setswitchinterval(before)

    assert {[until for until, _ in each].count(None) for each in told} == {5}
