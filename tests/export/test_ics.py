"""Tests of the calendar, read in again."""

from datetime import date

from icalendar import Calendar

from bot.export import render
from tests.export.papers import make_papers


def events(**values):
    return Calendar.from_ical(render("ics", make_papers(**values))).walk("VEVENT")


def test_every_date_of_the_call_is_an_event_of_one_whole_day():
    spans = {str(each["summary"]): (each["dtstart"].dt, each["dtend"].dt) for each in events()}

    assert spans["Søknadsfrist"] == (date(2023, 2, 14), date(2023, 2, 15))
    assert spans["Statusrapport"] == (date(2023, 9, 1), date(2023, 9, 2))


def test_an_event_keeps_its_uid_from_one_export_to_the_next():
    first, later = ([str(each["uid"]) for each in events(day=day)] for day in (date(2023, 1, 1), date(2023, 2, 1)))

    assert first == later
    assert len(set(first)) == 2
