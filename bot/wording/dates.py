"""Days as they are written in running text."""

from datetime import date

from babel.dates import format_date

PATTERNS = {"nb": ("nb_NO", "d. MMMM y"), "nn": ("nn_NO", "d. MMMM y"), "en": ("en_GB", "d MMMM y")}


def day(value: date, language: str = "nb") -> str:
    """Write a day: «14. februar 2023», in English «14 February 2023»."""
    locale, pattern = PATTERNS[language]
    return str(format_date(value, pattern, locale=locale))
