"""Municipalities and bydeler as they are named and numbered."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Municipality:
    """One municipality or bydel, valid from a day to a day (both included; None: still).

    `number` has four digits; a bydel has its municipality's, and its own in `district`.
    `names` are all names it goes by, the Norwegian one first; `language` is its decision: nb, nn or None.
    """

    number: str
    name: str
    names: tuple[str, ...]
    county: str
    county_number: str
    organisation_number: str
    language: str | None = None
    district: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    numbers: tuple[str, ...] = ()
