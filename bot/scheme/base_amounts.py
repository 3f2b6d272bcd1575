"""The base amount (grunnbeløp, G) by date; a day outside the table is an error, never a guess."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.scheme.errors import NoBaseAmountError


@dataclass(frozen=True)
class BaseAmount:
    """One base amount in kroner, and the days it holds for."""

    value: Decimal
    valid_from: date
    valid_to: date
    source: str


def base_amount_on(day: date, base_amounts: Iterable[BaseAmount]) -> BaseAmount:
    """Find the base amount that holds on a day; raises NoBaseAmountError outside the table."""
    for base_amount in base_amounts:
        if base_amount.valid_from <= day <= base_amount.valid_to:
            return base_amount
    raise NoBaseAmountError(day)
