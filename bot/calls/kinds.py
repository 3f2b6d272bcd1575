"""The kinds of single values in a call file: each says what it accepts, and why it refuses the rest."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Generic, TypeVar

T = TypeVar("T")

EDGE_SPACES = re.compile(r"\A\s|[ \t]+$|\s\Z", re.MULTILINE)
IDENTIFIER_FORM = re.compile(r"[a-z0-9_]+")
RATE_FORM = re.compile(r"[0-9]{1,9}(?:/[1-9][0-9]{0,8}|\.[0-9]{1,9})?")
# What may hold an upper-case letter and still match lower-case text: \S, (?P<name>…).
CASE_EXEMPT = re.compile(r"\\.|\(\?P")


class Misfit(Exception):  # noqa: N818 - it never leaves the reader: a record turns it into a fault
    """A value is not of its kind."""


@dataclass(frozen=True)
class Kind(Generic[T]):
    """How a value is taken; `instead` stands in for a refused one, so that reading goes on to the next fault."""

    take: Callable[[object], T]
    instead: T


def _written(value: object) -> str:
    if not isinstance(value, str):
        raise Misfit(f"{value!r} is no text: put it in quotes")
    if not value:
        raise Misfit("the text is empty")
    return value


def _text(value: object) -> str:
    text = _written(value)
    if EDGE_SPACES.search(text):
        raise Misfit("the text has spaces at the start or at the end of a line")
    return text


def _identifier(value: object) -> str:
    text = _text(value)
    if not IDENTIFIER_FORM.fullmatch(text):
        raise Misfit(f"{text!r} is no id: only a–z, 0–9 and _")
    return text


def _pattern(value: object) -> str:
    # Spaces at its ends are part of an expression: " eller " is the word alone.
    text = _written(value)
    try:
        compiled = re.compile(text)
    except re.error as error:
        raise Misfit(f"the regular expression does not compile: {error}") from error
    if compiled.search(""):
        raise Misfit("the regular expression is found in every text, even an empty one")
    if re.search("[A-ZÆØÅ]", CASE_EXEMPT.sub("", text)):
        raise Misfit("the regular expression has upper-case letters, but the text it meets is lower case")
    return text


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Misfit(f"{value!r} is no whole number")
    return value


def _count(value: object) -> int:
    number = _integer(value)
    if number < 1:
        raise Misfit(f"{value} is no whole number above 0")
    return number


def _rate(value: object) -> Fraction:
    if isinstance(value, bool) or not RATE_FORM.fullmatch(str(value)) or not Fraction(str(value)):
        raise Misfit(f"{value!s} is no number above 0, such as 2, 1.5 or 2/3")
    return Fraction(str(value))


def _share(value: object) -> Fraction:
    share = _rate(value)
    if share > 1:
        raise Misfit(f"{value!s} is no share: it is more than the whole")
    return share


def _weight(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not value > 0:
        raise Misfit(f"{value!r} is no number above 0")
    return float(value)


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Misfit(f"{value!s} is no date (year-month-day)")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Misfit(f"{value!r} is neither yes nor no")
    return value


def _answer(value: object) -> object:
    if value is None or isinstance(value, tuple | dict):
        raise Misfit("this is no single value")
    return value


def one_of(allowed: Collection[str]) -> Kind[str]:
    """Accept one of a few words."""

    def take(value: object) -> str:
        if value not in allowed:
            raise Misfit(f"{value!s} is unknown here; known are {', '.join(allowed)}")
        return str(value)

    return Kind(take, "")


TEXT = Kind(_text, "")
IDENTIFIER = Kind(_identifier, "")
PATTERN = Kind(_pattern, "")
INTEGER = Kind(_integer, 0)
COUNT = Kind(_count, 1)
RATE = Kind(_rate, Fraction(1))
SHARE = Kind(_share, Fraction(1))
WEIGHT = Kind(_weight, 0.0)
DAY = Kind(_day, date.min)
FLAG = Kind(_flag, False)
ANSWER: Kind[object] = Kind(_answer, None)
