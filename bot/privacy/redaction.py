"""Personal numbers are taken out of a text before anything keeps it.

A number counts by its shape alone: eleven digits, written in one or in the groups of a date and what follows it. No
checksum and no calendar: D-numbers add 40 to the day, test numbers 40, 65 or 80 to the month, and the numbers issued
from 2032 have another checksum.
"""

import re
from dataclasses import dataclass

PERSONAL_NUMBER = "personal_number"

_SPACE = r"[ \t\u00a0\u2007\u2009\u202f]"
_DASH = r"[-./_:\u2010-\u2015\u2212]"
_BETWEEN = rf"(?:{_SPACE}{{0,2}}{_DASH}?{_SPACE}{{0,2}})"
_DATE_SEPARATOR = rf"(?:{_SPACE}{{0,2}}{_DASH}{_SPACE}{{0,2}}|{_SPACE})"
_TAIL = rf"\d{{3}}{_SPACE}?\d{{2}}"
# What is followed by a currency or a counted thing is an amount, however it is grouped.
_NO_AMOUNT = rf"(?!\d|{_SPACE}?(?:kr\b|kroner|nok\b|mill|,-|:-|deltak|person|%))"

_IN_ONE = r"(?<!\d)\d{11}(?!\d)"
# No month and no year (…0000) makes it a round amount beside another one, as in a pasted table.
_DATE_AND_TAIL = rf"(?<!\d)(?!\d{{2}}0000)\d{{6}}{_BETWEEN}{_TAIL}{_NO_AMOUNT}"
_GROUPED_DATE = rf"\d{{2}}(?P<separator>{_DATE_SEPARATOR})\d{{2}}(?P=separator)(?:19|20)?\d{{2}}"
_GROUPED_DATE_AND_TAIL = rf"(?<!\d){_GROUPED_DATE}{_BETWEEN}{_TAIL}{_NO_AMOUNT}"
_SHAPES = re.compile(f"{_IN_ONE}|{_GROUPED_DATE_AND_TAIL}|{_DATE_AND_TAIL}", re.IGNORECASE)


@dataclass(frozen=True)
class Redacted:
    """A text without what must not be kept, and the kinds of things that were taken out."""

    text: str
    removed: frozenset[str] = frozenset()


def redact(text: str, marker: str) -> Redacted:
    """Put a marker in the place of every personal number; the text must have been cleaned first."""
    redacted, count = _SHAPES.subn(lambda _match: marker, text)
    return Redacted(redacted, frozenset({PERSONAL_NUMBER} if count else ()))
