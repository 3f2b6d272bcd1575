"""The command `python -m bot bench`."""

import statistics
import time
from collections.abc import Sequence

from bot.bench.listing import print_list_times
from bot.bench.opening import median_opening
from bot.bench.replying import reply_times, summary
from bot.bench.server import Server, served
from bot.bench.talking import AGAIN, FIRST, Talker

TURNS = 200
LONG = 300
# A median of so many: a handful swings by half on a machine that others use.
AROUND = 20


def bench(_: Sequence[str] = ()) -> int:
    """Measure, print the figures, and give the exit code."""
    with served() as server:
        first_answer = _first_answer(server)
        print(f"start to first answer        {first_answer:6.1f} s")
        opening = median_opening(server.address)
        print("page to first choice        " + ("no Chromium" if opening is None else f"{opening:6.0f} ms"))
        mixed = Talker(server.address).turns(TURNS)
        p50, p95 = _percentile(mixed, 50), _percentile(mixed, 95)
        print(f"{TURNS} mixed turns over HTTP     p50 {p50:5.1f} ms   p95 {p95:5.1f} ms")
        early, late = _long_conversation(server)
        ratio = late / early
        print(f"one conversation, one text   turn 3 on {early:5.1f} ms   to {LONG} {late:5.1f} ms")
        print(f"late against early           {ratio:6.2f}")
        print(f"reply to the applicant's page  {summary(reply_times(server))}")
        print(f"resident memory              {server.resident_megabytes():6.0f} MB")
    print_list_times()
    return 0


def _first_answer(server: Server) -> float:
    Talker(server.address).turn(FIRST)
    return time.monotonic() - server.started


def _long_conversation(server: Server) -> tuple[float, float]:
    """Give the median time of the turns from the third on, and of the last ones, of a long conversation."""
    taken = Talker(server.address).turns(LONG, [AGAIN])
    return statistics.median(taken[2 : 2 + AROUND]), statistics.median(taken[-AROUND:])


def _percentile(values: Sequence[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]
