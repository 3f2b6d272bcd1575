"""The working days in Norway: neither week-end nor public holiday, nor a day the office itself is closed."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache

from holidays import country_holidays

_SATURDAY = 5


class WorkingDays:
    """The working days; `closed` are further days the office is closed.

    Christmas Eve and New Year's Eve are no public holidays: an office that is closed then says so.
    """

    def __init__(self, closed: Collection[date] = ()) -> None:
        self._closed = frozenset(closed)

    def includes(self, day: date) -> bool:
        """Say whether a day is a working day."""
        return day.weekday() < _SATURDAY and day not in self._closed and day not in _public_holidays(day.year)


@lru_cache(maxsize=32)
def _public_holidays(year: int) -> frozenset[date]:
    # The library's own table fills itself when it is asked, which threads must not share.
    return frozenset(country_holidays("NO", years=year))
