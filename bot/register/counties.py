"""Counties and their county municipalities (fylkeskommuner), by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.register.folding import fold
from bot.register.tables import day, holds, rows


@dataclass(frozen=True)
class County:
    """One county; `organisation_number` is its county municipality's, None for Oslo and for dissolved ones."""

    number: str
    name: str
    names: tuple[str, ...]
    organisation_number: str | None
    valid_from: date | None
    valid_to: date | None


def all_counties() -> Sequence[County]:
    """Read every county, dissolved ones too."""
    return tuple(
        County(
            number=row["number"],
            name=row["name"],
            names=(row["name"], *(name for name in row["other_names"].split("|") if name)),
            organisation_number=row["organisation_number"] or None,
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
        )
        for row in rows("counties")
    )


class Counties:
    """The counties of the register."""

    def __init__(self) -> None:
        self._all = all_counties()

    def all(self, on: date | None = None) -> Sequence[County]:
        """Give every county, or those of one day."""
        return tuple(county for county in self._all if on is None or holds(county.valid_from, county.valid_to, on))

    def named(self, name: str, on: date) -> Sequence[County]:
        """Give the county with a name in any of its languages; none is an empty answer."""
        wanted = fold(name)
        return tuple(county for county in self.all(on) if wanted in map(fold, county.names))

    def by_organisation_number(self, number: str, on: date) -> Sequence[County]:
        """Give the county whose county municipality has the number: such a one is no municipality."""
        return tuple(county for county in self.all(on) if county.organisation_number == number)
