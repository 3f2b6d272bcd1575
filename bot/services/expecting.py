"""When an applicant can expect an answer."""

from collections.abc import Callable
from datetime import date, datetime

from bot.scheme.working_days import OfficeHours, expected_day


class Expecting:
    """Tells the day of an answer; without a number of days none is promised, and without hours the whole day counts."""

    def __init__(self, days: int | None, hours: OfficeHours | None, is_working_day: Callable[[date], bool]) -> None:
        self._days = days
        self._hours = hours
        self._is_working_day = is_working_day

    def day(self, asked: datetime) -> date | None:
        """Give the day by which what is asked at a moment is to be answered, or None."""
        if self._days is None:
            return None
        return expected_day(asked, self._days, self._hours, self._is_working_day)
