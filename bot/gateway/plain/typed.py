"""Numbers, amounts and days as people type them."""

import re
from datetime import date
from decimal import Decimal

_AROUND = re.compile(r"\s|kroner|kr\.?|,-$", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(\D|$))")
_WHOLE = re.compile(r"[-\u2212]?[0-9]{1,15}")
_AMOUNT = re.compile(r"[0-9]{1,12}([.,][0-9]{1,2})?")
_DAY = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")


def whole_number(text: str) -> int | str:
    """Give the number of «300 000», «300.000 kr» or «300000,-»; the text where it is none, to be refused."""
    bare = _bare(text)
    return int(bare.replace("\u2212", "-")) if _WHOLE.fullmatch(bare) else text


def amount(text: str) -> Decimal | None:
    """Give kroner and øre, as in «111 477,50»; None where the text is no amount."""
    bare = _bare(text)
    return Decimal(bare.replace(",", ".")) if _AMOUNT.fullmatch(bare) else None


def day(text: str) -> date | None:
    """Give the day of «2023-02-14» or «14.2.2023»; None where the text is no day."""
    numbered = _DAY.fullmatch(text)
    try:
        if numbered:
            return date(int(numbered[3]), int(numbered[2]), int(numbered[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None


def _bare(text: str) -> str:
    return _THOUSANDS.sub("", _AROUND.sub("", text))
