"""Rounding of amounts in kroner such that rounded parts still add up to the rounded whole."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

HUNDREDTH = Decimal("0.01")
WHOLE = Decimal(1)


def rounded(amount: Fraction, unit: Decimal = HUNDREDTH) -> Decimal:
    """Round to the nearest unit, a half upwards."""
    return floor(amount / Fraction(unit) + Fraction(1, 2)) * unit


def rounded_down(amount: Fraction, unit: Decimal = HUNDREDTH) -> Decimal:
    """Round down to a whole unit, for an amount that may not be exceeded."""
    return floor(amount / Fraction(unit)) * unit


def shared_out(amounts: Sequence[Fraction], total: Decimal, unit: Decimal = HUNDREDTH) -> list[Decimal]:
    """Round amounts so that they add up to their rounded total, those cut most by rounding down being raised.

    An amount of whole units stays as it is.
    """
    shares = [rounded_down(amount, unit) for amount in amounts]
    missing = int((total - sum(shares)) / unit)
    cut = sorted(range(len(amounts)), key=lambda index: Fraction(shares[index]) - amounts[index])
    for index in cut[:missing]:
        shares[index] += unit
    return shares
