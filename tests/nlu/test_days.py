"""Days as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.days import find_days

WEDNESDAY = date(2023, 2, 1)
MONTHS_NB = [
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
]
DAYS = st.dates(min_value=date(2016, 1, 1), max_value=date(2035, 12, 31))


def days(text, today=WEDNESDAY, year=2023):
    return [found.value for found in find_days(text.lower(), today, year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14. februar", date(2023, 2, 14)),
        ("14 februar", date(2023, 2, 14)),
        ("14.februar", date(2023, 2, 14)),
        ("14. feb", date(2023, 2, 14)),
        ("14feb", date(2023, 2, 14)),
        ("14.2.", date(2023, 2, 14)),
        ("14.02.2023", date(2023, 2, 14)),
        ("14.2.23", date(2023, 2, 14)),
        ("den 14.2", date(2023, 2, 14)),
        ("innen 1.3", date(2023, 3, 1)),
        ("14/2-23", date(2023, 2, 14)),
        ("14/2", date(2023, 2, 14)),
        ("per 31.12", date(2023, 12, 31)),
        ("den 1/3", date(2023, 3, 1)),
        ("2023-02-14", date(2023, 2, 14)),
        ("1. mars 2023", date(2023, 3, 1)),
        ("1. mars 2024", date(2024, 3, 1)),
        ("1.feb2024", date(2024, 2, 1)),
        ("12. mai-19", date(2019, 5, 12)),
        ("fjortende februar", date(2023, 2, 14)),
        ("den første mars", date(2023, 3, 1)),
        ("14th of February", date(2023, 2, 14)),
        ("February 14, 2023", date(2023, 2, 14)),
        ("Feb 14", date(2023, 2, 14)),
        ("3 January 2023", date(2023, 1, 3)),
        ("i dag", date(2023, 2, 1)),
        ("i morgen", date(2023, 2, 2)),
        ("i morgon", date(2023, 2, 2)),
        ("tomorrow", date(2023, 2, 2)),
        ("i overmorgen", date(2023, 2, 3)),
        ("i går", date(2023, 1, 31)),
        ("på fredag", date(2023, 2, 3)),
        ("innan fredag", date(2023, 2, 3)),
        ("neste fredag", date(2023, 2, 10)),
        ("neste mandag", date(2023, 2, 6)),
        ("på onsdag", date(2023, 2, 8)),
        ("next Friday", date(2023, 2, 10)),
        ("om to uker", date(2023, 2, 15)),
        ("om ei veke", date(2023, 2, 8)),
        ("om 10 dager", date(2023, 2, 11)),
        ("om en måned", date(2023, 3, 1)),
        ("in two weeks", date(2023, 2, 15)),
        ("for tre uker siden", date(2023, 1, 11)),
    ],
)
def test_a_day_is_read_as_people_write_it(text, expected):
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2/3 stønad",
        "16/2023",
        "g-11/2016",
        "1,5 mill",
        "1.5 mill",
        "10.12",
        "i mars",
        "mars 2023",
        "neste uke",
        "mai 12 deltakere",
        "14 deltakere",
        "111.477",
        "fredag er fin",
        "§ 2, 17",
    ],
)
def test_what_is_no_day_is_left_alone(text):
    assert days(text) == []


def test_a_day_that_no_calendar_has_is_found_without_a_value():
    assert days("31.2.") == [None]


def test_two_days_are_found_in_order():
    assert days("fra 1. april til 3. mai") == [date(2023, 4, 1), date(2023, 5, 3)]


def test_a_date_without_a_year_belongs_to_the_calls_year():
    assert days("14. februar", year=2031) == [date(2031, 2, 14)]


def test_a_month_from_the_last_of_january_is_the_last_of_february():
    assert days("om en måned", today=date(2023, 1, 31)) == [date(2023, 2, 28)]


@given(DAYS)
def test_every_day_is_read_back_in_every_form(day):
    month = MONTHS_NB[day.month - 1]
    forms = (
        f"{day.day}. {month} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d.%m.%y}",
        f"{day.day}/{day.month}-{day:%y}",
        day.isoformat(),
    )

    assert [days(form) for form in forms] == [[day]] * len(forms)


@given(today=DAYS, weekday=st.sampled_from(["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]))
def test_a_coming_weekday_is_within_a_week_and_the_next_one_is_in_the_next_week(today, weekday):
    [coming], [following] = days(f"på {weekday}", today), days(f"neste {weekday}", today)
    next_monday = today + timedelta(days=7 - today.weekday())

    assert timedelta(0) < coming - today <= timedelta(days=7)
    assert next_monday <= following < next_monday + timedelta(days=7)
    assert coming.weekday() == following.weekday()
