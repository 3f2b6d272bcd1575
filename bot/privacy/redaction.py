"""Personal numbers are taken out of a text before anything keeps it.

A number counts by its shape alone: eleven digits, written in one or in the groups of a date and what follows it. No
checksum and no calendar: D-numbers add 40 to the day, test numbers 40, 65 or 80 to the month, and the numbers issued
from 2032 have another checksum. Eleven digits that are parted in any other way count where their last two check.
"""

import re
from collections.abc import Sequence
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


_PARTED = r"[\s.,:;/()_\u2010-\u2015\u2212-]{0,3}"
_LOOSE = re.compile(rf"(?<!\d)\d(?:{_PARTED}\d){{10}}(?!\d)")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Redacted:
    """A text without what must not be kept, and the kinds of things that were taken out."""

    text: str
    removed: frozenset[str] = frozenset()


def redact(text: str, marker: str) -> Redacted:
    """Put a marker in the place of every personal number; the text must have been cleaned first."""
    redacted = _SHAPES.sub(lambda _match: marker, text)
    redacted = _LOOSE.sub(lambda match: marker if _checks(match[0]) else match[0], redacted)
    return Redacted(redacted, frozenset({PERSONAL_NUMBER} if redacted != text else ()))


def _checks(written: str) -> bool:
    """Say whether eleven digits end in the two that the others give, and begin with the day and month of a number."""
    digits = [int(sign) for sign in written if sign.isdecimal()]
    day, month = 10 * digits[0] + digits[1], 10 * digits[2] + digits[3]
    is_date = 1 <= day % 40 <= 31 and any(1 <= month - added <= 12 for added in (0, 40, 65, 80))
    return is_date and _is_whole(digits[:10], _FIRST_WEIGHTS) and _is_whole(digits, _SECOND_WEIGHTS)


def _is_whole(digits: Sequence[int], weights: Sequence[int]) -> bool:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0
