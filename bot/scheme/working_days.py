"""The day by which an answer can be expected, counted in working days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NORWAY = ZoneInfo("Europe/Oslo")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class OfficeHours:
    """When somebody is at work, by the clock in Norway; from `closes` on the day is over."""

    opens: time
    closes: time


def expected_day(asked: datetime, days: int, hours: OfficeHours | None, is_working_day: Callable[[date], bool]) -> date:
    """Give the day that lies so many working days after the one a question arrived on.

    What is asked on a free day, or once the office has closed, arrives on the next working day; `asked` has a zone.
    """
    local = asked.astimezone(NORWAY)
    too_late = hours is not None and local.time() >= hours.closes
    day = local.date()
    if too_late or not is_working_day(day):
        day = _next(day, is_working_day)
    for _ in range(days):
        day = _next(day, is_working_day)
    return day


def _next(day: date, is_working_day: Callable[[date], bool]) -> date:
    day += _ONE_DAY
    while not is_working_day(day):
        day += _ONE_DAY
    return day
