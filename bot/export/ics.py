"""Writes a call's dates for a calendar."""

from datetime import date, datetime, time, timedelta, timezone

from icalendar import Calendar, Event

from bot.export.cleaning import clean
from bot.scheme.call import Call, CallDate

PRODUCT = "-//Tilskuddsveilederen//NONSGML//NO"


def to_ics(call: Call, language: str, day: date) -> bytes:
    """Write each date as an all-day event; a date keeps its UID, so that a second import replaces the first."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean(call.title.in_language(language)))
    for call_date in call.dates:
        calendar.add_component(_event(call, call_date, language, day))
    return bytes(calendar.to_ical())


def _event(call: Call, call_date: CallDate, language: str, day: date) -> Event:
    event = Event()
    event.add("uid", f"{call.id}-{call_date.id}@tilskuddsveilederen")
    event.add("dtstamp", datetime.combine(day, time.min, tzinfo=timezone.utc))
    event.add("dtstart", call_date.day)
    event.add("dtend", call_date.day + timedelta(days=1))
    event.add("summary", clean(call_date.text.in_language(language)))
    event.add(
        "description", clean(f"{call.title.in_language(language)}\n{call.circular}: {call_date.citation.section}")
    )
    event.add("transp", "TRANSPARENT")
    return event
