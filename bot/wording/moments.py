"""Moments as they are written in running text, in the time of Norway."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

NORWAY = ZoneInfo("Europe/Oslo")
PATTERNS = {
    "nb": ("nb_NO", "d. MMMM y 'kl.'\u00a0HH.mm"),
    "nn": ("nn_NO", "d. MMMM y 'kl.'\u00a0HH.mm"),
    "en": ("en_GB", "d MMMM y 'at' HH:mm"),
}


def moment(value: datetime, language: str = "nb") -> str:
    """Write a moment that has a time zone: «14. februar 2023 kl. 09.05», in English «14 February 2023 at 09:05»."""
    locale, pattern = PATTERNS[language]
    return str(format_datetime(value, pattern, tzinfo=NORWAY, locale=locale))


def day_of(value: datetime) -> date:
    """Give the day a moment falls on in Norway; the moment has a time zone."""
    return value.astimezone(NORWAY).date()
