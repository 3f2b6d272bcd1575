"""Municipalities and Oslo's bydeler in the numbering of any day since 2020."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from stdnum.no import orgnr

from bot.register.counties import all_counties
from bot.register.folding import fold
from bot.register.tables import day, holds, rows
from bot.scheme.errors import UnknownMunicipalityError
from bot.scheme.municipality import Municipality

LANGUAGE_COLUMNS = ("name", "north_sami", "lule_sami", "south_sami", "kven")


def key_of(municipality: Municipality) -> str:
    """Give the number that names one unit: four digits, and for a bydel its own two after a hyphen."""
    if municipality.district is None:
        return municipality.number
    return f"{municipality.number}-{municipality.district}"


class FiledRegister:
    """The units in `municipalities.csv` and `districts.csv`; fits the port `Register`."""

    def __init__(self) -> None:
        table = rows("municipalities")
        self._successors = {row["number"]: tuple(row["successors"].split()) for row in table}
        self._all = (*self._municipalities(table), *_districts())
        self._by_key = {key_of(unit): unit for unit in self._all}
        self._predecessors = {new: old for old, successors in self._successors.items() for new in successors}
        self._by_name = _grouped((fold(name), unit) for unit in self._all for name in unit.names)

    def all(self, on: date) -> Sequence[Municipality]:
        """Give every municipality and bydel there is on a day."""
        return tuple(unit for unit in self._all if holds(unit.valid_from, unit.valid_to, on))

    def counties(self, on: date | None = None) -> Mapping[str, str]:
        """Give the name of every county by its number: those of a day, or all there have been."""
        named = (each for each in all_counties() if on is None or holds(each.valid_from, each.valid_to, on))
        return {county.number: county.name for county in named}

    def every_name(self) -> Iterator[tuple[str, Municipality]]:
        """Give each name with its unit, whatever the day."""
        return ((name, unit) for unit in self._all for name in unit.names)

    def municipality(self, number: str, on: date) -> Municipality:
        """Find a unit by its number of any day, as it is on the day asked for; "0301-12" is a bydel.

        A number from before a split gives the part that kept the name; one from after it gives the undivided
        municipality when the day is before. Raises UnknownMunicipalityError.
        """
        unit = self._by_key.get(number)
        if unit is None:
            raise UnknownMunicipalityError(number)
        return self._on(unit, on)

    def named(self, name: str, on: date) -> Sequence[Municipality]:
        """Give the units with a name in any of its languages, as they are on the day; case and diacritics are free."""
        found = (self._on(unit, on) for unit in self._by_name.get(fold(name), ()))
        return tuple({key_of(unit): unit for unit in found}.values())

    def by_organisation_number(self, number: str, on: date) -> Sequence[Municipality]:
        """Give the unit with an organisation number; a number that fails its checksum, or is not listed, gives none."""
        compact = number.replace(" ", "").replace("\u00a0", "")
        if not orgnr.is_valid(compact):
            return ()
        return tuple(unit for unit in self.all(on) if unit.organisation_number == compact)

    def _on(self, unit: Municipality, on: date) -> Municipality:
        """Follow a unit forward or back to the day."""
        while unit.valid_to is not None and on > unit.valid_to:
            successors = [self._by_key[key] for key in self._successors[unit.number]]
            unit = next((successor for successor in successors if successor.name == unit.name), successors[0])
        while unit.valid_from is not None and on < unit.valid_from:
            unit = self._by_key[self._predecessors[unit.number]]
        return unit

    def _municipalities(self, table: Sequence[Mapping[str, str]]) -> Iterator[Municipality]:
        """Build one value a row, with the numbers that the same municipality has had."""
        counties = {county.number: county.name for county in all_counties()}
        names = {row["number"]: row["name"] for row in table}
        chains: dict[str, tuple[str, ...]] = {}
        for old, successors in self._successors.items():
            chain = (old, *(new for new in successors if names[new] == names[old]))
            if len(chain) > 1:
                chains.update(dict.fromkeys(chain, chain))
        for row in table:
            yield Municipality(
                number=row["number"],
                name=row["name"],
                names=tuple(row[column] for column in LANGUAGE_COLUMNS if row[column]),
                county=counties[row["county_number"]],
                county_number=row["county_number"],
                organisation_number=row["organisation_number"],
                language=row["language"] or None,
                valid_from=day(row["valid_from"]),
                valid_to=day(row["valid_to"]),
                numbers=chains.get(row["number"], (row["number"],)),
            )


def _districts() -> Iterator[Municipality]:
    """Build Oslo's bydeler, named with and without the word for what they are."""
    for row in rows("districts"):
        name = f"Bydel {row['name']}"
        yield Municipality(
            number=row["number"],
            name=name,
            names=(name, row["name"], f"{row['name']} bydel"),
            county="Oslo",
            county_number="03",
            organisation_number=row["organisation_number"],
            district=row["district"],
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
            numbers=(f"{row['number']}-{row['district']}",),
        )


def _grouped(pairs: Iterable[tuple[str, Municipality]]) -> Mapping[str, tuple[Municipality, ...]]:
    """Collect the units that share a name."""
    grouped: dict[str, list[Municipality]] = defaultdict(list)
    for name, unit in pairs:
        grouped[name].append(unit)
    return {name: tuple(units) for name, units in grouped.items()}
