"""How many requests one address or one conversation may send; counted in this process."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_KEYS = 100_000


@dataclass
class _Bucket:
    left: float
    at: float


class Limiter:
    """A bucket for each key: it holds a minute's worth and fills evenly."""

    def __init__(self, per_minute: int, seconds: Callable[[], float] = time.monotonic) -> None:
        self._most = float(per_minute)
        self._seconds = seconds
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, key: str) -> float:
        """Take one; gives 0, or the seconds to wait until there is one again."""
        now = self._seconds()
        bucket = self._buckets.pop(key, None) or _Bucket(self._most, now)
        self._buckets[key] = bucket
        if len(self._buckets) > MOST_KEYS:
            self._buckets.popitem(last=False)
        bucket.left = min(self._most, bucket.left + (now - bucket.at) * self._most / 60)
        bucket.at = now
        if bucket.left < 1:
            return (1 - bucket.left) * 60 / self._most
        bucket.left -= 1
        return 0.0
