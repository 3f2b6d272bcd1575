"""The day of an answer: counted in working days, from the day the question arrived on."""

from datetime import date, datetime, time, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.register.working_days import WorkingDays
from bot.scheme.working_days import OfficeHours, expected_day

HOURS = OfficeHours(time(8), time(15, 45))
OSLO = ZoneInfo("Europe/Oslo")


def expected(asked, days=1, hours=HOURS, closed=()):
    return expected_day(datetime.fromisoformat(asked).replace(tzinfo=OSLO), days, hours, WorkingDays(closed).includes)


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("2026-11-25T10:00", date(2026, 11, 26)),
        ("2026-11-25T06:00", date(2026, 11, 26)),
        ("2026-11-27T15:44:59", date(2026, 11, 30)),
        ("2026-11-27T15:45", date(2026, 12, 1)),
        ("2026-11-27T15:46", date(2026, 12, 1)),
        ("2026-11-28T10:00", date(2026, 12, 1)),
        ("2026-11-29T23:59", date(2026, 12, 1)),
    ],
)
def test_what_is_asked_after_hours_or_in_a_week_end_arrives_on_the_next_working_day(asked, day):
    assert expected(asked) == day


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        # Easter 2026: Maundy Thursday is 2 April, Easter Monday 6 April.
        ("2026-04-01T10:00", date(2026, 4, 7)),
        ("2026-04-02T10:00", date(2026, 4, 8)),
        # Easter 2027: Maundy Thursday is 25 March, Easter Monday 29 March.
        ("2027-03-24T10:00", date(2027, 3, 30)),
        # 1 May 2026 is a Friday.
        ("2026-04-30T10:00", date(2026, 5, 4)),
        # Ascension Day 2026 is Thursday 14 May; 17 May is a Sunday and moves nothing.
        ("2026-05-13T10:00", date(2026, 5, 15)),
        ("2026-05-15T10:00", date(2026, 5, 18)),
        # 17 May 2027 is Whit Monday too; in 2028 a Wednesday; in 2025 a Saturday.
        ("2027-05-14T10:00", date(2027, 5, 18)),
        ("2028-05-16T10:00", date(2028, 5, 18)),
        ("2025-05-16T10:00", date(2025, 5, 19)),
        # Whit Monday 2026 is 25 May.
        ("2026-05-22T10:00", date(2026, 5, 26)),
        # Christmas Day 2026 is a Friday, New Year's Day 2027 one too.
        ("2026-12-24T10:00", date(2026, 12, 28)),
        ("2026-12-31T10:00", date(2027, 1, 4)),
    ],
)
def test_public_holidays_are_no_working_days(asked, day):
    assert expected(asked) == day


def test_several_days_are_counted_over_easter():
    assert expected("2026-03-31T16:00", days=5) == date(2026, 4, 13)


def test_days_the_office_is_closed_count_as_free():
    closed = (date(2026, 12, 24), date(2026, 12, 31))

    assert expected("2026-12-23T10:00", days=5, closed=closed) == date(2027, 1, 5)
    assert expected("2026-12-23T10:00", days=5) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        # 14:30 UTC is 15:30 in winter and 16:30 in summer.
        (datetime(2026, 3, 27, 14, 30, tzinfo=timezone.utc), date(2026, 3, 30)),
        (datetime(2026, 3, 30, 14, 30, tzinfo=timezone.utc), date(2026, 4, 1)),
        (datetime(2026, 10, 23, 14, 30, tzinfo=timezone.utc), date(2026, 10, 27)),
        (datetime(2026, 10, 26, 14, 30, tzinfo=timezone.utc), date(2026, 10, 27)),
        # Late in the evening it is tomorrow in Norway already.
        (datetime(2026, 6, 30, 22, 30, tzinfo=timezone.utc), date(2026, 7, 2)),
    ],
)
def test_office_hours_are_norways_in_summer_and_in_winter(asked, day):
    assert expected_day(asked, 1, HOURS, WorkingDays().includes) == day


def test_without_office_hours_the_whole_day_counts():
    assert expected("2026-11-25T23:59", hours=None) == date(2026, 11, 26)
