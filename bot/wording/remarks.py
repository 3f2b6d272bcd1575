"""The values of a remark on a draft (bot/scheme/review.py) as they are written, ready to be filled into its phrase."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.scheme.wording import Wording
from bot.wording.lists import listed
from bot.wording.numbers import kroner, organisation_number

COUNTED = ("participants",)


def remark_values(values: Mapping[str, Any], language: str) -> dict[str, str]:
    """Write kroner, years, organisation numbers and texts of the call in a language."""
    return {name: _written(name, value, language) for name, value in values.items()}


def _written(name: str, value: Any, language: str) -> str:
    if name == "organisation_number":
        return organisation_number(value)
    if isinstance(value, Wording):
        return value.in_language(language)
    if isinstance(value, tuple):
        return listed([str(each) for each in value], language)
    if isinstance(value, (int, Decimal)) and name not in COUNTED:
        return kroner(value, language)
    return str(value)
