"""Everything a message states beside its question, read in an order that keeps one finder out of another's way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from bot.nlu.areas import AreaName, area_places, find_areas
from bot.nlu.days import find_days
from bot.nlu.decisions import find_decision
from bot.nlu.identifiers import find_emails, find_organisation_numbers, without_uncounted
from bot.nlu.names import NameFinder
from bot.nlu.numbers import find_quantities
from bot.nlu.spans import blotted, composed, evened, lowered
from bot.register.counties import Counties
from bot.register.municipalities import FiledRegister
from bot.scheme.facts import Facts

LONGEST = 4000

Item = TypeVar("Item")


@dataclass(frozen=True)
class Surroundings:
    """What a message is read in the light of.

    `today` is the day it is written, `year` the one that a date without a year belongs to, `area_names` what the
    call's areas are called, and `asked` the kind of the question that waits for an answer.
    """

    today: date
    year: int
    area_names: Sequence[AreaName] = ()
    asked: str | None = None


@lru_cache(maxsize=1)
def name_finder() -> NameFinder:
    """Give the finder of municipalities, built once a process."""
    return NameFinder(FiledRegister(), Counties())


def find_facts(message: str, surroundings: Surroundings) -> Facts:
    """Find the facts of a message; places are those of its composed (NFC) form, of which the first part is read."""
    text = evened(composed(message))[:LONGEST]
    small = lowered(text)
    emails = find_emails(small)
    organisations = find_organisation_numbers(small)
    private = [*emails, *organisations]
    text, rest = blotted(text, private), blotted(small, private)
    names = name_finder().find(text, surroundings.today, surroundings.asked in ("municipality", "municipalities"))
    rest = blotted(rest, names)
    days = find_days(rest, surroundings.today, surroundings.year)
    rest = blotted(rest, days)
    areas = find_areas(rest, surroundings.area_names, surroundings.asked == "area")
    rest = blotted(blotted(rest, area_places(rest)), areas if surroundings.asked == "area" else ())
    return Facts(
        quantities=tuple(find_quantities(without_uncounted(rest))),
        dates=_each_once([day.value for day in days if day.value is not None]),
        municipalities=_each_once([mention.value for mention in names]),
        areas=_each_once([area.value for area in areas]),
        organisation_numbers=_each_once([number.value for number in organisations]),
        emails=_each_once([email.value for email in emails]),
        decision=find_decision(small),
    )


def _each_once(items: Sequence[Item]) -> tuple[Item, ...]:
    """Keep the first of equals, in order."""
    return tuple(dict.fromkeys(items))
