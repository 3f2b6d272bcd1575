"""Municipalities by the names people write, for clients that ask for a name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from bot.scheme.errors import AnswerRefusedError
from bot.scheme.municipality import Municipality
from bot.scheme.questions import Question
from bot.services.ports import Register
from bot.wording.alphabet import norwegian_order

KINDS = ("municipality", "municipalities")
_NUMBER = re.compile(r"\d{4}(-\d{2})?")
_COUNTY = re.compile(r"(?P<name>.+?)\s+(?:i|in)\s+(?P<county>.+)")


def municipality_names(units: Iterable[Municipality]) -> dict[str, str]:
    """Give every municipality's name by its number, in the alphabet's order; where two share one, with the county."""
    whole = [unit for unit in units if unit.district is None]
    times = Counter(unit.name for unit in whole)
    whole.sort(key=lambda unit: (norwegian_order(unit.name), unit.number))
    return {unit.number: unit.name if times[unit.name] == 1 else f"{unit.name} ({unit.county})" for unit in whole}


def numbered(register: Register, question: Question, value: Any, on: date) -> Any:
    """Give a value with the number in place of each name that a unit has on the day; the rest as it was.

    «Våler i Østfold» tells one of two apart; raises AnswerRefusedError for a name alone that two units share.
    """
    if question.kind not in KINDS:
        return value
    if isinstance(value, list):
        return [_numbered(register, question, each, on) for each in value]
    return _numbered(register, question, value, on)


def _numbered(register: Register, question: Question, value: Any, on: date) -> Any:
    if not isinstance(value, str) or _NUMBER.fullmatch(value):
        return value
    units = list(_named(register, value.strip(), on))
    if len(units) > 1:
        raise AnswerRefusedError(question.id, "which_municipality")
    return _key(units[0]) if units else value


def _named(register: Register, name: str, on: date) -> Iterator[Municipality]:
    told = _COUNTY.fullmatch(name)
    yield from register.named(name, on)
    if told:
        county = told["county"].casefold()
        yield from (unit for unit in register.named(told["name"], on) if unit.county.casefold() == county)


def _key(unit: Municipality) -> str:
    return unit.number if unit.district is None else f"{unit.number}-{unit.district}"
