"""How long no password is tried after too many wrong ones."""

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock

# After so many in a row it is locked, after as many again for twice as long.
ATTEMPTS = 5
FIRST_TIME = timedelta(minutes=15)
LONGEST = timedelta(hours=24)
MOST_ADDRESSES = 10_000


def locked_until(failed_attempts: int, now: datetime) -> datetime | None:
    """Say until when the latest wrong password in a row locks; None where it does not."""
    rounds, since = divmod(failed_attempts, ATTEMPTS)
    if rounds == 0 or since:
        return None
    # Beyond ten doublings it is the longest anyway, and the number does not grow without end.
    return now + min(LONGEST, FIRST_TIME * (1 << min(rounds - 1, 10)))


class StrangeAddresses:
    """Counts wrong passwords for addresses nobody has, so that a lock does not tell which ones somebody has.

    Kept in this process alone; the oldest are forgotten when there are too many.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[int, datetime | None]] = OrderedDict()
        self._one_at_a_time = Lock()

    def attempt(self, address: str, now: datetime) -> tuple[datetime | None, datetime | None]:
        """Count an attempt as for a user; gives until when it was locked before, and until when it is after."""
        with self._one_at_a_time:
            failed, until = self._known.pop(address, (0, None))
            if until is not None and now < until:
                self._known[address] = (failed, until)
                return until, until
            after = locked_until(failed + 1, now)
            self._known[address] = (failed + 1, after)
            if len(self._known) > MOST_ADDRESSES:
                self._known.popitem(last=False)
            return None, after
